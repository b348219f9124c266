import { SentenceCues, type Cue } from './cues';
import { isWord, type Item } from './items';
import type { QuoteKind } from './quote';
import type { Rule } from './rules';
import type { PlacedSpan, Sentence } from './sentence';
import type { NounPhrase } from './nounPhrase';

/** The words that say who speaks. */
export interface SpeakerPhrase extends PlacedSpan {
  /** The pronoun, in lower case, when the phrase is one. */
  readonly pronoun: string | undefined;
}

/** A statement of one or more contents. Its first quote is numbered anew in each run. */
export class Statement {
  run = 0;
  first = 0;
}

/** One stretch of what is said, with what the rule that found it knows of it. */
export interface Content extends PlacedSpan {
  readonly rule: Rule;
  readonly kind: QuoteKind;
  readonly cue: PlacedSpan | undefined;
  /** Base form of the cue's verb; empty when there is none. */
  readonly cueBase: string;
  readonly speaker: SpeakerPhrase | undefined;
  /** The content whose speaker this one has: its own words name none. */
  readonly speaksLike: Content | undefined;
  /** The content of the same sentence and cue that this one completes ("…," X said, "…"). */
  readonly completes: Content | undefined;
  /** The content that begins the statement this one belongs to. */
  readonly continues: Content | undefined;
  readonly statement: Statement;
}

/** Items of a sentence that are content, and the rule that says so. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly rule: Rule;
}

/** The span and pronoun of a noun phrase. */
export function speakerPhrase(sentence: Sentence, { first, last, pronoun }: NounPhrase): SpeakerPhrase {
  return { start: sentence.at(first).start, end: sentence.at(last).end, paragraph: sentence.paragraph, pronoun };
}

/** A sentence while the rules work on it: an item belongs to one content at most. */
export class SentenceInProgress {
  readonly contents: Content[] = [];
  /** Index of the last item that is no closing punctuation. */
  readonly last: number;
  private cuesRead: SentenceCues | undefined;
  private taken: Uint8Array | undefined;

  constructor(
    readonly sentence: Sentence,
    readonly sentencesInParagraph: number,
  ) {
    this.last = sentence.lastWordly(sentence.length - 1);
  }

  get cues(): SentenceCues {
    return (this.cuesRead ??= new SentenceCues(this.sentence, this.sentencesInParagraph));
  }

  isTaken(index: number): boolean {
    return this.taken?.[index] === 1;
  }

  /** Makes a content of a stretch; undefined when the stretch is empty. */
  add(
    stretch: Stretch,
    cue: Pick<Cue, 'first' | 'last' | 'base'> | undefined,
    subject: NounPhrase | undefined,
    completes?: Content,
  ): Content | undefined {
    const { first, last, rule } = stretch;
    if (last < first) return undefined;
    const { sentence } = this;
    (this.taken ??= new Uint8Array(sentence.length)).fill(1, first, last + 1);
    const { paragraph } = sentence;
    const content: Content = {
      paragraph,
      start: sentence.at(first).start,
      end: sentence.at(last).end,
      rule,
      kind: kindOf(sentence, first, last),
      cue: cue && { start: sentence.at(cue.first).start, end: sentence.at(cue.last).end, paragraph },
      cueBase: cue?.base ?? '',
      speaker: subject && speakerPhrase(sentence, subject),
      speaksLike: undefined,
      completes,
      continues: undefined,
      statement: completes?.statement ?? new Statement(),
    };
    this.contents.push(content);
    return content;
  }

  /** Takes contents back; their items stay taken, so that no weaker rule finds them again. */
  remove(contents: readonly Content[]): void {
    for (const content of contents) this.contents.splice(this.contents.indexOf(content), 1);
  }
}

const isLink = (item: Item): boolean => item.lower === 'that' || item.lower === 'and' || item.lower === 'but';

function kindOf(sentence: Sentence, first: number, last: number): QuoteKind {
  if (!sentence.hasQuoted(first, last)) return 'indirect';
  const hasWords = sentence.some(first, last, (item, i) => isWord(item) && !(i === first && isLink(item)));
  return hasWords ? 'mixed' : 'direct';
}
