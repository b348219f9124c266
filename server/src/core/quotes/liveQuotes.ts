import { lazily } from '../analysis/lazily';
import type { Mention } from '../names/mention';
import type { RecognisedName } from '../names/recogniser';
import type { Article } from '../text/article';
import { nothingFound, type ByParagraph } from '../text/byParagraph';
import type { Span } from '../text/span';
import { textChange } from '../text/textChange';
import { Discourse } from './discourse';
import type { DiscourseMention } from './discourseMention';
import { movedQuote, QuoteParagraph, type QuotePlace } from './quoteParagraph';
import type { Quote } from './quote';
import { ReferentTable, type Naming } from './referentTable';
import { isSameTurns, NO_TURNS, resolveSpeakers, turnsAfter, type Turns } from './resolveSpeakers';
import { SingleMarkUse } from './singleMarks';
import { SPEAKER_REACH } from './pronouns';
import type { PlacedSpan } from './sentence';

/** What quotes are found from. */
export interface QuoteInput extends Naming {
  readonly article: Article;
  readonly mentions: ByParagraph<Mention>;
  /** Of these the names count, too, that are no person, organisation or place. */
  readonly recognised: ByParagraph<RecognisedName>;
}

/** The quotes of a document. Where in the text they stand is told when it is asked for. */
export interface DocumentQuotes {
  readonly quotes: readonly Quote[];
  /** Mentions count from the first of the paragraph, groups from its first quote. */
  readonly quotesByParagraph: ByParagraph<Quote>;
}

/** Quotes where they stood when that was last asked. */
interface Placed extends QuotePlace {
  readonly quotes: readonly Quote[];
}

/**
 * Finds quotes in the successive states of one text. Each paragraph keeps what was read in it as long as its text, its
 * names and its quotation marks stay the same; who speaks is resolved again where the paragraphs, names or turns changed
 * on which it depends. The answers are those of a fresh reading, in which quotes that stayed are the same objects if they were
 * asked for before.
 */
export class LiveQuotes {
  private text = '';
  private readonly singleMarks = new SingleMarkUse();
  private paragraphs: QuoteParagraph[] = [];
  private readonly referents = new ReferentTable();
  private mentions: DiscourseMention[] = [];
  private readonly placed = new WeakMap<readonly Quote[], Placed>();
  private run = 0;
  private wasOuter = false;
  /** A paragraph went that told something of those it named; nothing stands in its place. */
  private lostNames = false;
  /** So many paragraphs at the beginning are untouched, with their names and what surrounds them. */
  private settled = 0;

  /** @param isFollowed the text will have further states */
  constructor(private readonly isFollowed = true) {}

  /**
   * Finds what is said in an article, by whom, and with which cue. Rules over a stream in which every quoted stretch is
   * one item: cues with their contents first, then the quotations that no cue took, then who the speakers are. Linear in
   * the text's length. What the site added to the article is not read.
   */
  find(input: QuoteInput): DocumentQuotes {
    const { article } = input;
    const { text } = article;
    this.exchangeParagraphs(article);
    this.readParagraphs(input);
    this.placeMentions(text, input);
    this.findLooseQuotes();
    this.resolveSpeakers(text);
    this.findQuotes(text);
    return this.describe(article);
  }

  /** Keeps the paragraphs whose text stands in what did not change. */
  private exchangeParagraphs({ text, paragraphs }: Article): void {
    const before = this.text;
    const change = textChange(before, text);
    const shared = { head: change.start, tail: text.length - change.newEnd };
    this.singleMarks.read(text, shared.head, shared.tail);
    this.text = text;
    const spans = paragraphs.filter(({ kind }) => kind !== 'boilerplate');
    const old = this.paragraphs;
    const shift = text.length - before.length;
    const shorter = Math.min(spans.length, old.length);
    const isAt = (paragraph: QuoteParagraph, { start, end }: Span, moved: number): boolean =>
      paragraph.start + moved === start && paragraph.end + moved === end;
    let head = 0;
    while (head < shorter && isAt(old[head]!, spans[head]!, 0) && spans[head]!.end <= shared.head) head++;
    let tail = 0;
    const tailStart = text.length - shared.tail;
    while (tail < shorter - head && isAt(old.at(-1 - tail)!, spans.at(-1 - tail)!, shift) && spans.at(-1 - tail)!.start >= tailStart) tail++;
    const last = spans.length - tail;
    const removed = old.slice(head, old.length - tail);
    for (const paragraph of removed) paragraph.forgetSpeakers();
    const replaces = removed.length === last - head;
    this.lostNames = !replaces && removed.some(({ placed }) => placed.length > 0);
    const added = spans.slice(head, last).map((span, i) => new QuoteParagraph(span, replaces ? removed[i] : undefined));
    this.paragraphs = old.slice(0, head).concat(added, old.slice(old.length - tail));
    this.settled = head;
    const isSame = before === text && added.length === 0 && removed.length === 0;
    this.paragraphs.forEach((paragraph, i) => {
      const keepsSurroundings = i < head ? paragraph.endsFarBefore(shared.head) : paragraph.startsFarAfter(tailStart - shift);
      // What comes or goes between two paragraphs changes how far they are from each other.
      const isChanged = i >= head && i <= last && !isSame;
      paragraph.move(i, spans[i]!.start, isChanged, isSame || (keepsSurroundings && (i < head || i >= last)));
    });
  }

  /** Reads the paragraphs of which text or names changed. Settled are then, of those that the edit left alone, those before which no names changed either. */
  private readParagraphs({ article: { text, paragraphs: all }, mentions, recognised }: QuoteInput): void {
    const { paragraphs } = this;
    const { areOuter } = this.singleMarks;
    let { settled } = this;
    if (areOuter !== this.wasOuter) settled = 0;
    this.wasOuter = areOuter;
    let index = 0;
    let mention = 0;
    let sentence = 0;
    for (let at = 0; at < all.length; at++) {
      if (all[at]!.kind !== 'boilerplate') {
        const paragraph = paragraphs[index]!;
        const isSettled = paragraph.keepsSurroundings && paragraph.firstMention === mention && paragraph.hasRead(mentions[at]!, recognised[at]!);
        if (index < settled && !isSettled) settled = index;
        paragraph.firstMention = mention;
        paragraph.read(text, mentions[at]!, recognised[at]!, areOuter);
        paragraph.firstSentence = sentence;
        sentence += paragraph.reading.sentences.length;
        index++;
      }
      mention += mentions[at]!.length;
    }
    this.settled = settled;
  }

  private placeMentions(text: string, naming: QuoteInput): void {
    const { paragraphs, settled } = this;
    // Whoever is named may bear on any paragraph.
    if (!this.referents.update(text, paragraphs, settled, naming, this.lostNames)) this.settled = 0;
    const last = paragraphs[settled - 1];
    const mentions = this.mentions.slice(0, last ? last.firstPlaced + last.placed.length : 0);
    for (let i = settled; i < paragraphs.length; i++) {
      const paragraph = paragraphs[i]!;
      paragraph.firstPlaced = mentions.length;
      for (const mention of paragraph.placed) mentions.push(mention);
    }
    this.mentions = mentions;
  }

  private findLooseQuotes(): void {
    const { paragraphs } = this;
    // A paragraph's quotations may go with those of the next.
    const first = Math.max(0, this.settled - 1);
    let latest = paragraphs[first - 1]?.latest;
    for (let i = first; i < paragraphs.length; i++) {
      latest = paragraphs[i]!.readLoose(paragraphs[i - 1], paragraphs[i + 1], latest);
    }
  }

  private resolveSpeakers(text: string): void {
    const { paragraphs } = this;
    const discourse = new Discourse(text, this.mentions);
    const paragraphOf = ({ paragraph }: PlacedSpan): QuoteParagraph => paragraphs[paragraph.index]!;
    const first = Math.max(0, this.settled - 2);
    let turns: Turns = paragraphs[first - 1]?.turnsAfter ?? NO_TURNS;
    /** The paragraphs up to the present one that follow each other unchanged. */
    let unchanged = first;
    for (let i = first; i < paragraphs.length; i++) {
      const paragraph = paragraphs[i]!;
      const previous = paragraphs[i - 1];
      unchanged = paragraph.isChanged ? 0 : unchanged + 1;
      const resolvedBefore = previous?.resolution?.resolvedInNext;
      if (paragraph.contents.length === 0 && resolvedBefore === undefined) {
        if (paragraph.forgetSpeakers()) {
          unchanged = 0;
          if (paragraphs[i + 1]) paragraphs[i + 1]!.isChanged = true;
        }
        paragraph.turnsAfter = turns;
        continue;
      }
      if (!this.isStillResolved(paragraph, paragraphs[i + 1], resolvedBefore, turns, unchanged)) {
        const old = paragraph.resolution;
        paragraph.forgetSpeakers();
        discourse.lookedBackTo = Infinity;
        const found = resolveSpeakers(discourse, paragraph, turns, resolvedBefore, paragraphOf);
        paragraph.turnsBefore = turns;
        paragraph.resolvedBefore = resolvedBefore;
        if (!paragraph.takeSpeakers(found, old, discourse.lookedBackTo)) {
          unchanged = 0;
          if (paragraphs[i + 1]) paragraphs[i + 1]!.isChanged = true;
        }
      }
      turns = turnsAfter(turns, paragraph.resolution!);
      paragraph.turnsAfter = turns;
    }
  }

  private isStillResolved(
    paragraph: QuoteParagraph,
    next: QuoteParagraph | undefined,
    resolvedBefore: QuoteParagraph['resolvedBefore'],
    turns: Turns,
    unchanged: number,
  ): boolean {
    const { resolution, index } = paragraph;
    if (!resolution || unchanged === 0 || !paragraph.keepsSurroundings || next?.isChanged) return false;
    if (paragraph.resolvedContents !== paragraph.contents || paragraph.resolvedBefore !== resolvedBefore) return false;
    const lookedBack = paragraph.lookedBack;
    if (unchanged <= Math.min(lookedBack, index)) return false;
    if (!resolution.dependsOnTurns) return true;
    if (!isSameTurns(paragraph.turnsBefore, turns)) return false;
    // A turn that was out of reach may have come nearer.
    const isFarOrSeen = (phrase: PlacedSpan | undefined): boolean =>
      phrase === undefined ||
      index - phrase.paragraph.index <= lookedBack ||
      paragraph.start - (phrase.paragraph.start + phrase.start) >= SPEAKER_REACH;
    return isFarOrSeen(turns.speaker?.phrase) && isFarOrSeen(turns.asker?.phrase) && isFarOrSeen(turns.role);
  }

  private findQuotes(text: string): void {
    const { paragraphs } = this;
    let first = Math.max(0, this.settled - 3);
    // Quotes of one statement are placed together, also where it is told by the paragraph after the first of them.
    while (first > 0 && paragraphs[first - 1]!.continuesIn(paragraphs[first]!)) first--;
    const last = paragraphs[first - 1];
    let count = last ? last.firstQuote + last.quotes.length : 0;
    this.run++;
    for (let i = first; i < paragraphs.length; i++) {
      paragraphs[i]!.placeQuotes(text, paragraphs, count, this.run);
      count += paragraphs[i]!.quotes.length;
    }
  }

  private describe({ paragraphs: all }: Article): DocumentQuotes {
    let index = 0;
    const quoting = all.map(({ kind }) => (kind === 'boilerplate' ? undefined : this.paragraphs[index++]));
    const quotesByParagraph = quoting.map((paragraph) => paragraph?.quotes ?? nothingFound);
    const firstMentions = Int32Array.from(quoting, (paragraph) => paragraph?.firstMention ?? 0);
    const quotes = lazily(() => {
      const placed: Quote[] = [];
      quotesByParagraph.forEach((own, at) => {
        if (own.length > 0) placed.push(...this.placedQuotes(own, { start: all[at]!.start, firstMention: firstMentions[at]!, firstQuote: placed.length }));
      });
      return placed;
    });
    return {
      get quotes() {
        return quotes();
      },
      quotesByParagraph,
    };
  }

  private placedQuotes(quotes: readonly Quote[], place: QuotePlace): readonly Quote[] {
    let placed = this.placed.get(quotes);
    if (placed?.start !== place.start || placed.firstMention !== place.firstMention || placed.firstQuote !== place.firstQuote) {
      const { start, firstMention, firstQuote } = place;
      placed = { start, firstMention, firstQuote, quotes: quotes.map((quote) => movedQuote(quote, place)) };
      if (this.isFollowed) this.placed.set(quotes, placed);
    }
    return placed.quotes;
  }
}
