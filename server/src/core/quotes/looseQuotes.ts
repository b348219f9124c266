import type { Span } from '../text/span';
import { speakerPhrase, Statement, type Content, type SentenceInProgress, type SpeakerPhrase } from './content';
import { isDashItem, isWord, type Item, type QuotedFacts } from './items';
import type { QuotedStretch } from './marks';
import type { Rule } from './rules';
import { attributedIn, type ParagraphReading } from './paragraphReading';
import type { PlacedSpan, Sentence } from './sentence';
import { clauseSubject } from './clauseSubject';
import type { Speech } from './speech';

const LONGEST_SIGNATURE = 16;
/** At most so many quoted words without a cue are scare quotes. */
const LONGEST_SCARE_QUOTE = 3;
const LOOSE_REACH = 10;

interface Source {
  readonly rule: Rule;
  readonly speaker: SpeakerPhrase | undefined;
  readonly cue: PlacedSpan | undefined;
  readonly speaksLike?: Content;
  readonly continues?: Content;
}

/** The subject of a sentence that leads to a quotation after it, with its verb as the cue. */
function leadIn(sentence: Sentence): Source | undefined {
  const found = sentence.hasWords ? clauseSubject(sentence, 0, sentence.length) : undefined;
  if (!found || /^(?:i|we|you|it)$/.test(found.subject.pronoun ?? '')) return undefined;
  const { start, end } = sentence.at(found.verb);
  return { rule: 'lead-in', speaker: speakerPhrase(sentence, found.subject), cue: { start, end, paragraph: sentence.paragraph } };
}

/** `– Dana Okafor` as a paragraph of its own. */
function signatureIn({ place, items }: ParagraphReading): Source | undefined {
  const [dash, first] = items;
  if (!dash || !first || !isDashLine(dash) || !isWord(first) || !first.isCapital) return undefined;
  if (items.length >= LONGEST_SIGNATURE) return undefined;
  let last = first;
  for (const item of items.slice(2)) {
    if (!isWord(item) || !item.isCapital) break;
    last = item;
  }
  return { rule: 'signature', speaker: { start: first.start, end: last.end, paragraph: place, pronoun: undefined }, cue: undefined };
}

/** `“Document found on street” — The Daily Log, 15 August`: the title of a source. */
const isSourceTitle = (sentence: Sentence, quote: number): boolean =>
  quote === 0 &&
  sentence.at(0).quoted?.endsSentence === false &&
  isDashItem(sentence.at(1)) &&
  sentence.at(2).isCapital;

/** Scare quotes, and titles of works and of sources. */
const isNoQuotation = (sentence: Sentence, index: number, { wordCount, looksLikeTitle }: QuotedFacts): boolean =>
  wordCount <= LONGEST_SCARE_QUOTE || looksLikeTitle || isSourceTitle(sentence, index);

const isDashLine = (item: Item): boolean => isDashItem(item) || item.text === '-';

/** What stands around a paragraph. */
export interface Surroundings {
  readonly previous: ParagraphReading | undefined;
  /** What was found in the paragraph before without a cue. */
  readonly previousLoose: readonly Content[];
  readonly next: ParagraphReading | undefined;
  /** The last content with a speaker before the paragraph. */
  readonly latest: Content | undefined;
}

/** The quotations of a paragraph that no cue took. */
export interface LooseQuotes {
  /** In the order of their sentences. */
  readonly found: readonly Content[];
  /** The last content with a speaker up to the paragraph's end. */
  readonly latest: Content | undefined;
}

const NOTHING: readonly Content[] = [];

/** Gives speakers to quotations that no cue took: continued, re-opened and signed ones; drops scare quotes and titles. */
class LooseQuoteFinder {
  private found: Content[] | undefined;
  private latest: Content | undefined;
  /** The last content with a speaker in the paragraph that is read. */
  private latestInParagraph: Content | undefined;

  constructor(
    private readonly paragraph: ParagraphReading,
    private readonly around: Surroundings,
  ) {
    this.latest = around.latest;
  }

  find(): LooseQuotes {
    const { paragraph } = this;
    if (paragraph.speech !== undefined) return this.findVerbatim(paragraph.speech);
    this.addBlockQuotation();
    if (paragraph.stretches.length > 0) {
      const directAfter = firstDirectAfterEach(paragraph);
      paragraph.sentences.forEach((sentence, i) => {
        this.findInSentence(sentence, directAfter[i]);
      });
    } else this.latest = paragraph.lastAttributed ?? this.latest;
    return { found: this.found ?? NOTHING, latest: this.latest };
  }

  /** A turn is found with its label; what goes on with it in further paragraphs is more of its statement. A speech is its speaker's. */
  private findVerbatim({ kind }: Speech): LooseQuotes {
    const { items, lastAttributed } = this.paragraph;
    const { previous, previousLoose, latest } = this.around;
    const turn = kind === 'more' ? (previousLoose.at(-1) ?? (previous?.speech?.kind === 'turn' || previous?.speech?.kind === 'answer' ? previous.contents[0] : latest)) : latest;
    if ((kind === 'more' || kind === 'speech') && turn && items.length > 0) {
      const words = { start: items[0]!.start, end: items.at(-1)!.end };
      this.add(words, 'direct', kind === 'more' ? like(turn, 'turn', turn) : { rule: 'turn', speaker: turn.speaker, cue: undefined });
    }
    return { found: this.found ?? NOTHING, latest: lastAttributed ?? latest };
  }

  /** `He wrote:` and a paragraph without marks after it, or one that is marked by “>” as its like in letters. */
  private addBlockQuotation(): void {
    const { paragraph } = this;
    const introduction = this.around.previous?.progress.at(-1);
    const opening = paragraph.sentences[0];
    const closing = paragraph.sentences.at(-1);
    if (!introduction || !opening || !closing) return;
    const isMarked = opening.at(0).text === '>';
    const first = opening.at(isMarked ? 1 : 0);
    if (!isWord(first)) return;
    const before = this.around.previousLoose.at(-1);
    const words = { start: first.start, end: closing.at(isMarked ? closing.length - 1 : closing.lastWordly(closing.length - 1)).end };
    if (isMarked && before?.rule === 'block' && this.around.previous?.items[0]?.text === '>') {
      this.add(words, 'direct', like(before, 'block', before));
      return;
    }
    const { sentence, cues, contents } = introduction;
    if (sentence.at(sentence.length - 1).text !== ':' || contents.length > 0) return;
    if (paragraph.stretches.length > 0 || paragraph.contents.length > 0) return;
    const isSpeech = cues.all.some(({ kind, base, form }) => {
      const isFinite = form === 'past' || form === 'present';
      return isFinite && (kind === 'clause' || kind === 'that' || base === 'read' || base === 'continue');
    });
    const source = isSpeech ? leadIn(sentence) : undefined;
    if (!source) return;
    this.add(words, isMarked ? 'direct' : 'indirect', { ...source, rule: 'block' });
  }

  private findInSentence(sentence: Sentence, directAfter: Content | undefined): void {
    const progress = this.paragraph.progress[sentence.index]!;
    const attributed = attributedIn(progress);
    const lead = sentence.hasWords ? undefined : this.leadInBefore(sentence);
    sentence.items.forEach((item, i) => {
      if (!item.quoted || item.quoted.wordCount === 0 || progress.isTaken(i)) return;
      if (!sentence.hasWords) {
        const source =
          this.reopened(sentence, i) ?? this.sourceOfSentence(sentence, item.quoted, lead, directAfter);
        const content = this.add(item, 'direct', source);
        if (content.speaker) this.latest = content;
      } else if (!isNoQuotation(sentence, i, item.quoted)) {
        this.addLooseWords(progress, i, attributed);
      }
    });
    this.latest = attributed.at(-1) ?? this.latest;
    this.latestInParagraph = attributed.at(-1) ?? this.latestInParagraph;
  }

  private add(span: Span, kind: Content['kind'], source: Source | undefined): Content {
    const content: Content = {
      start: span.start,
      end: span.end,
      paragraph: this.paragraph.place,
      rule: source?.rule ?? 'loose',
      kind,
      cue: source?.cue,
      cueBase: '',
      speaker: source?.speaker,
      speaksLike: source?.speaksLike,
      completes: undefined,
      continues: source?.continues,
      statement: source?.continues?.statement ?? new Statement(),
    };
    (this.found ??= []).push(content);
    if (content.speaker) this.latestInParagraph = content;
    return content;
  }

  /** A quotation that the paragraph before left open, and that this one opens again. */
  private reopened(sentence: Sentence, index: number): Source | undefined {
    if (sentence.index > 0 || index > 0) return undefined;
    const { previous, previousLoose } = this.around;
    const open = previous?.stretches.at(-1);
    if (!previous || !open || open.closed) return undefined;
    const holds = ({ start, end }: Span): boolean => start <= open.start && end >= open.end - 1;
    const before = previous.contents.find(holds) ?? previousLoose.find(holds);
    return before && like(before, 'reopened', before);
  }

  /** Who says a sentence that is nothing but a quotation. */
  private sourceOfSentence(
    sentence: Sentence,
    { stretch }: QuotedFacts,
    lead: Source | undefined,
    directAfter: Content | undefined,
  ): Source | undefined {
    const before = this.latestInParagraph;
    if (before) {
      return like(before, 'continued-in-paragraph', before.kind === 'indirect' ? undefined : before);
    }
    const { next } = this.around;
    const signature = next && signatureIn(next);
    if (signature) return signature;
    const follows = this.attributedNext(sentence, stretch);
    if (follows && (!lead || !stretch.closed)) {
      return like(follows, 'continued-by-next', stretch.closed ? undefined : follows);
    }
    if (lead && !directAfter) return lead;
    if (directAfter) return like(directAfter, 'continued-before');
    return this.latest && like(this.latest, 'continued-from-earlier');
  }

  /** The sentence before, or the last of the paragraph before when it ends in a colon. */
  private leadInBefore(sentence: Sentence): Source | undefined {
    if (sentence.index > 0) return leadIn(this.paragraph.sentences[sentence.index - 1]!);
    const last = this.around.previous?.sentences.at(-1);
    return last?.at(last.length - 1).text === ':' ? leadIn(last) : undefined;
  }

  /** The attributed quotation that opens the next paragraph, where this one is likely to be the same speaker's. */
  private attributedNext(sentence: Sentence, stretch: QuotedStretch): Content | undefined {
    const { previous, next } = this.around;
    if (!next || sentence.index !== this.paragraph.sentences.length - 1) return undefined;
    const before = previous?.sentences.at(-1);
    const followsQuote = sentence.index === 0 && before !== undefined && before.hasQuoted(0, before.length - 1);
    if (followsQuote && stretch.closed) return undefined;
    const content = next.contents[0];
    const opens = next.items[0]?.kind === 'quoted' && content !== undefined && content.start <= 2;
    return opens && content.speaker && content.kind !== 'indirect' ? content : undefined;
  }

  /** Quoted words in a sentence without a cue for them; they are stretched to the words they stand among. */
  private addLooseWords(progress: SentenceInProgress, index: number, attributed: readonly Content[]): void {
    const { sentence } = progress;
    const item = sentence.at(index);
    const found = clauseSubject(sentence, 0, index);
    const nearest = attributed.at(-1) ?? this.latestInParagraph;
    let { start, end } = item;
    const isFree = (first: number, last: number): boolean => sentence.every(first, last, (_, i) => !progress.isTaken(i));
    if (found && found.verb < index - 1 && index - found.verb <= LOOSE_REACH && found.subject.last < found.verb) {
      const isUnbroken = sentence.every(found.verb + 1, index - 1, ({ kind, text }) => kind !== 'punctuation' || text === "'");
      if (isUnbroken && isFree(found.verb + 1, index - 1)) start = sentence.at(found.verb + 1).start;
    }
    const next = sentence.at(index + 1);
    if (isWord(next) && !next.isCapital && !item.quoted?.endsOpen && !item.quoted?.endsSentence) {
      let last = index + 1;
      while (last + 1 < sentence.length && sentence.at(last + 1).kind !== 'punctuation') last++;
      const hasCue = sentence.some(index + 1, last, ({ cue }) => cue !== undefined && cue.form !== 'base');
      if (!hasCue && isFree(index + 1, last)) ({ end } = sentence.at(last));
    }
    const kind = start < item.start || end > item.end ? 'mixed' : 'direct';
    const ownSubject = found && speakerPhrase(sentence, found.subject);
    this.add({ start, end }, kind, {
      rule: 'loose-words',
      speaker: attributed[0]?.speaker ?? ownSubject ?? nearest?.speaker,
      cue: nearest?.cue,
    });
  }
}

const like = (content: Content, rule: Rule, continues?: Content): Source => ({
  rule,
  speaker: content.speaker,
  cue: content.cue,
  speaksLike: content.speaksLike ?? content,
  ...(continues && { continues: continues.continues ?? continues }),
});

/** For each sentence of a paragraph the first attributed quotation in the sentences after it. */
function firstDirectAfterEach({ progress }: ParagraphReading): (Content | undefined)[] {
  const after = new Array<Content | undefined>(progress.length);
  let first: Content | undefined;
  for (let i = progress.length - 1; i >= 0; i--) {
    after[i] = first;
    const own = progress[i]!.contents.filter(({ speaker, kind }) => speaker && kind !== 'indirect');
    if (own.length > 0) first = own.reduce((a, b) => (a.start <= b.start ? a : b));
  }
  return after;
}

/** Finds the quotations of a paragraph that no cue took. */
export function findLooseQuotes(paragraph: ParagraphReading, around: Surroundings): LooseQuotes {
  return new LooseQuoteFinder(paragraph, around).find();
}
