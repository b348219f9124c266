import { isWord, isOf } from './items';
import { type CueKind } from './lexicon/cueVerbs';
import type { VerbForm } from './lexicon/inflect';
import { WordClass } from './lexicon/wordClasses';
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

const GO_ON: ReadonlyMap<string, VerbForm> = new Map([['went', 'past'], ['goes', 'present'], ['going', 'gerund']]);
const SHORTEST_HEADLINE_CUE = 4;
/** Items from a verb of quoting to the “as saying” that belongs to it. */
export const CITED_REACH = 24;

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

const MAY_BE_CUE = WordClass.cue | WordClass.cueOpening;
/** A sentence without any of these has no cue. */
export const MAY_HOLD_CUE = WordClass.cue | WordClass.cueSign;

/** The candidates for cues of one sentence, with fast look-up by position. */
export class SentenceCues {
  readonly all: readonly Cue[];

  constructor(sentence: Sentence, sentencesInParagraph: number) {
    const all: Cue[] = [];
    if (sentence.holds(MAY_HOLD_CUE)) {
      let inHeadline: boolean | undefined;
      const isInHeadline = (): boolean => (inHeadline ??= isHeadlineCase(sentence, sentencesInParagraph));
      for (let i = 0; i < sentence.length; i++) {
        const item = sentence.at(i);
        const cue = isOf(item, MAY_BE_CUE) ? cueAt(sentence, i, isInHeadline) : undefined;
        if (cue) all.push(cue);
      }
    }
    this.all = all;
  }

  /** The cue that begins at `index`. */
  at(index: number): Cue | undefined {
    const cue = this.all[this.firstFrom(index)];
    return cue?.first === index ? cue : undefined;
  }

  /** The first cue after `index` within `reach` items that `accepts`. */
  next(index: number, reach: number, accepts: (cue: Cue) => boolean = () => true): Cue | undefined {
    for (let i = this.firstFrom(index + 1); i < this.all.length; i++) {
      const cue = this.all[i]!;
      if (cue.first - index > reach) break;
      if (accepts(cue)) return cue;
    }
    return undefined;
  }

  /** The number of the first cue that begins at `index` or after it. */
  private firstFrom(index: number): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.all[middle]!.first < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function cueAt(sentence: Sentence, index: number, isInHeadline: () => boolean): Cue | undefined {
  const item = sentence.at(index);
  if (item.name && !/^[a-z]/.test(item.text)) return undefined;
  const next = sentence.at(index + 1).lower;
  if (item.lower === 'according' && next === 'to') {
    return { first: index, last: index + 1, base: '', form: 'base', kind: 'according' };
  }
  if (item.lower === 'in' && next === 'the' && sentence.at(index + 2).lower === 'words' && sentence.at(index + 3).lower === 'of') {
    return { first: index, last: index + 3, base: '', form: 'base', kind: 'according' };
  }
  const goOn = next === 'on' ? GO_ON.get(item.lower) : undefined;
  if (goOn) return { first: index, last: index + 1, base: 'continue', form: goOn, kind: 'quote' };
  const verb = item.cue;
  if (!verb) return undefined;
  if (item.isCapital && index > 0 && sentence.at(index - 1).text !== ',') {
    const isHeadlineVerb = (verb.form === 'present' || verb.form === 'past') && isInHeadline();
    if (!isHeadlineVerb || item.text.length < SHORTEST_HEADLINE_CUE) return undefined;
  }
  // "put it", "puts it": the verb alone is no cue
  if (verb.base === 'put') {
    if (next !== 'it' && next !== 'this') return undefined;
    return { first: index, last: index + 1, ...verb };
  }
  return { first: index, last: index, ...verb };
}
