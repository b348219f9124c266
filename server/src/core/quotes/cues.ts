import { isWord } from './items';
import { CUE_FORMS, type CueKind } from './lexicon/cueVerbs';
import type { VerbForm } from './lexicon/inflect';
import type { Sentence } from './sentence';

/** A word or phrase that may introduce reported speech. */
export interface Cue {
  /** Index of its first and of its last item. */
  readonly first: number;
  readonly last: number;
  /** The verb's base form; empty for "according to" and "in the words of". */
  readonly base: string;
  readonly form: VerbForm;
  readonly kind: CueKind;
}

const GO_ON: Readonly<Record<string, VerbForm>> = { went: 'past', goes: 'present', going: 'gerund' };
const SHORTEST_HEADLINE_CUE = 4;

/** True in text where most long words are capitalised: a headline, in which a capitalised verb may be a cue. */
function isHeadlineCase(sentence: Sentence, sentencesInParagraph: number): boolean {
  if (sentencesInParagraph > 2) return false;
  let capitals = 0;
  let others = 0;
  for (const item of sentence.items) {
    if (!isWord(item) || item.text.length < SHORTEST_HEADLINE_CUE) continue;
    if (item.isCapital) capitals++;
    else others++;
  }
  return capitals >= 4 && capitals > 4 * others;
}

/** The candidates for cues of one sentence, with fast look-up by position. */
export class SentenceCues {
  readonly all: readonly Cue[];
  private readonly byItem: (Cue | undefined)[];
  /** For each item the first cue that begins after it. */
  private readonly following: (Cue | undefined)[];

  constructor(sentence: Sentence, sentencesInParagraph: number) {
    const inHeadline = isHeadlineCase(sentence, sentencesInParagraph);
    const all: Cue[] = [];
    this.byItem = new Array<Cue | undefined>(sentence.length);
    for (let i = 0; i < sentence.length; i++) {
      const cue = cueAt(sentence, i, inHeadline);
      if (!cue) continue;
      all.push(cue);
      this.byItem[i] = cue;
    }
    this.all = all;
    this.following = new Array<Cue | undefined>(sentence.length);
    let next: Cue | undefined;
    for (let i = sentence.length - 1; i >= 0; i--) {
      this.following[i] = next;
      next = this.byItem[i] ?? next;
    }
  }

  at(index: number): Cue | undefined {
    return this.byItem[index];
  }

  /** The first cue after `index` within `reach` items that `accepts`. */
  next(index: number, reach: number, accepts: (cue: Cue) => boolean = () => true): Cue | undefined {
    let cue = this.following[index];
    while (cue && cue.first - index <= reach) {
      if (accepts(cue)) return cue;
      cue = this.following[cue.first];
    }
    return undefined;
  }
}

function cueAt(sentence: Sentence, index: number, inHeadline: boolean): Cue | undefined {
  const item = sentence.at(index);
  if (!isWord(item) || (item.name && !/^[a-z]/.test(item.text))) return undefined;
  const next = sentence.at(index + 1).lower;
  if (item.lower === 'according' && next === 'to') {
    return { first: index, last: index + 1, base: '', form: 'base', kind: 'according' };
  }
  if (item.lower === 'in' && ['the', 'words', 'of'].every((word, i) => sentence.at(index + 1 + i).lower === word)) {
    return { first: index, last: index + 3, base: '', form: 'base', kind: 'according' };
  }
  const goOn = GO_ON[item.lower];
  if (goOn && next === 'on') return { first: index, last: index + 1, base: 'continue', form: goOn, kind: 'quote' };
  const verb = CUE_FORMS.get(item.lower);
  if (!verb) return undefined;
  if (item.isCapital && index > 0 && sentence.at(index - 1).text !== ',') {
    const isHeadlineVerb = inHeadline && (verb.form === 'present' || verb.form === 'past');
    if (!isHeadlineVerb || item.text.length < SHORTEST_HEADLINE_CUE) return undefined;
  }
  // "put it", "puts it": the verb alone is no cue
  if (verb.base === 'put') {
    if (next !== 'it' && next !== 'this') return undefined;
    return { first: index, last: index + 1, ...verb };
  }
  return { first: index, last: index, ...verb };
}
