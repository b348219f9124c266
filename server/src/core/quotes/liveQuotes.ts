import type { LocalEntity } from '../identity/entity';
import type { Mention } from '../names/mention';
import type { Article } from '../text/article';
import type { Span } from '../text/span';
import { textChange } from '../text/textChange';
import { Discourse } from './discourse';
import type { DiscourseMention } from './discourseMention';
import { QuoteParagraph } from './quoteParagraph';
import type { Quote } from './quote';
import { ReferentTable } from './referentTable';
import { isSameTurns, NO_TURNS, resolveSpeakers, turnsAfter, type Turns } from './resolveSpeakers';
import { SingleMarkUse } from './singleMarks';
import { SPEAKER_REACH } from './pronouns';
import type { PlacedSpan } from './sentence';

/** What quotes are found from. */
export interface QuoteInput {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  /** Capitalised names that are no person, organisation or place; sorted. */
  readonly others: readonly Span[];
  readonly entities: readonly LocalEntity[];
  readonly entityOfMention: readonly number[];
}

/**
 * Finds quotes in the successive states of one text. Each paragraph keeps what was read in it as long as its text, its
 * names and its quotation marks stay the same; who speaks is resolved again where the paragraphs, names or turns changed
 * on which it depends. The answers are those of a fresh reading, in which quotes that stayed are the same objects.
 */
export class LiveQuotes {
  private text = '';
  private readonly singleMarks = new SingleMarkUse();
  private paragraphs: QuoteParagraph[] = [];
  private readonly referents = new ReferentTable();
  private mentions: DiscourseMention[] = [];
  private quotes: Quote[] = [];
  private run = 0;
  private before: Pick<QuoteInput, 'mentions' | 'others'> = { mentions: [], others: [] };
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
  find(input: QuoteInput): Quote[] {
    const { article, mentions, others } = input;
    const { text } = article;
    this.exchangeParagraphs(article);
    this.settled = this.countSettled(input);
    this.readParagraphs(text, mentions, others);
    this.placeMentions(text, input);
    this.findLooseQuotes();
    this.resolveSpeakers(text);
    return this.makeQuotes(text);
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

  /** Of the paragraphs that the edit left alone those before which nothing else changed. */
  private countSettled({ mentions, others }: QuoteInput): number {
    const { paragraphs, before, settled } = this;
    const { areOuter } = this.singleMarks;
    const isAsBefore = areOuter === this.wasOuter;
    this.before = { mentions, others };
    this.wasOuter = areOuter;
    if (!isAsBefore) return 0;
    const sameMentions = countSame(before.mentions, mentions, (a, b) => a.start === b.start && a.end === b.end && a.type === b.type);
    const sameOthers = countSame(before.others, others, (a, b) => a.start === b.start && a.end === b.end);
    let count = settled;
    const isBehind = (name: Span | undefined, end: number): boolean => name === undefined || name.start >= end;
    const isSettled = ({ firstMention, mentionCount, firstOther, otherCount, keepsSurroundings, end }: QuoteParagraph): boolean => {
      const nextMention = firstMention + mentionCount;
      const nextOther = firstOther + otherCount;
      if (!keepsSurroundings || nextMention > sameMentions || nextOther > sameOthers) return false;
      return isBehind(mentions[nextMention], end) && isBehind(others[nextOther], end);
    };
    while (count > 0 && !isSettled(paragraphs[count - 1]!)) count--;
    return count;
  }

  private readParagraphs(text: string, mentions: readonly Mention[], others: readonly Span[]): void {
    const { areOuter } = this.singleMarks;
    const { paragraphs, settled } = this;
    const last = paragraphs[settled - 1];
    let mention = last ? last.firstMention + last.mentionCount : 0;
    let other = last ? last.firstOther + last.otherCount : 0;
    let sentence = last ? last.firstSentence + last.sentences.length : 0;
    for (let i = settled; i < paragraphs.length; i++) {
      const paragraph = paragraphs[i]!;
      const { start, end } = paragraph;
      while (mention < mentions.length && mentions[mention]!.end <= start) mention++;
      while (other < others.length && others[other]!.end <= start) other++;
      let mentionsEnd = mention;
      while (mentionsEnd < mentions.length && mentions[mentionsEnd]!.start < end) mentionsEnd++;
      let othersEnd = other;
      while (othersEnd < others.length && others[othersEnd]!.start < end) othersEnd++;
      paragraph.firstMention = mention;
      paragraph.mentionCount = mentionsEnd - mention;
      paragraph.firstOther = other;
      paragraph.otherCount = othersEnd - other;
      paragraph.read(text, mentions, others, areOuter, this.isFollowed);
      paragraph.firstSentence = sentence;
      sentence += paragraph.reading.sentences.length;
    }
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

  private makeQuotes(text: string): Quote[] {
    const { paragraphs } = this;
    let first = Math.max(0, this.settled - 3);
    // Quotes of one statement are placed together, also where it is told by the paragraph after the first of them.
    while (first > 0 && paragraphs[first - 1]!.continuesIn(paragraphs[first]!)) first--;
    const quotes = this.quotes.slice(0, paragraphs[first - 1]?.quotesEnd ?? 0);
    this.run++;
    for (let i = first; i < paragraphs.length; i++) paragraphs[i]!.placeQuotes(text, paragraphs, quotes, this.run);
    this.quotes = quotes.slice();
    return quotes;
  }
}

/** How many at the beginning of two lists are the same. */
function countSame<Item>(a: readonly Item[], b: readonly Item[], isSame: (one: Item, other: Item) => boolean): number {
  const shorter = Math.min(a.length, b.length);
  let count = 0;
  while (count < shorter && (a[count] === b[count] || isSame(a[count]!, b[count]!))) count++;
  return count;
}
