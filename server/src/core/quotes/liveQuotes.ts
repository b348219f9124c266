import type { LocalEntity } from '../identity/entity';
import type { Mention } from '../names/mention';
import type { Article } from '../text/article';
import type { Span } from '../text/span';
import type { Content } from './content';
import { Discourse } from './discourse';
import type { DiscourseMention } from './discourseMention';
import { QuoteParagraph } from './quoteParagraph';
import type { Quote } from './quote';
import { ReferentTable } from './referentTable';
import { isSameTurns, NO_TURNS, resolveSpeakers, turnsAfter, type Turns } from './resolveSpeakers';
import { SingleMarkUse } from './singleMarks';
import { SPEAKER_REACH } from './pronouns';
import type { PlacedSpan } from './sentence';
import { sharedEnds } from './textChange';

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
  private run = 0;

  /**
   * Finds what is said in an article, by whom, and with which cue. Rules over a stream in which every quoted stretch is
   * one item: cues with their contents first, then the quotations that no cue took, then who the speakers are. Linear in
   * the text's length. What the site added to the article is not read.
   */
  find(input: QuoteInput): Quote[] {
    const { article, mentions, others } = input;
    const { text } = article;
    this.exchangeParagraphs(article);
    this.readParagraphs(text, mentions, others);
    this.placeMentions(text, input);
    this.findLooseQuotes();
    this.resolveSpeakers(text);
    return this.makeQuotes(text);
  }

  /** Keeps the paragraphs whose text stands in what did not change. */
  private exchangeParagraphs({ text, paragraphs }: Article): void {
    const before = this.text;
    const shared = sharedEnds(before, text);
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
    const added = spans.slice(head, last).map((span, i) => new QuoteParagraph(span, replaces ? removed[i] : undefined));
    this.paragraphs = old.slice(0, head).concat(added, old.slice(old.length - tail));
    const isSame = before === text && added.length === 0 && removed.length === 0;
    this.paragraphs.forEach((paragraph, i) => {
      const keepsSurroundings = i < head ? paragraph.endsFarBefore(shared.head) : paragraph.startsFarAfter(tailStart - shift);
      // What comes or goes between two paragraphs changes how far they are from each other.
      const isChanged = i >= head && i <= last && !isSame;
      paragraph.move(i, spans[i]!.start, isChanged, isSame || (keepsSurroundings && (i < head || i >= last)));
    });
  }

  private readParagraphs(text: string, mentions: readonly Mention[], others: readonly Span[]): void {
    const { areOuter } = this.singleMarks;
    let mention = 0;
    let other = 0;
    let sentence = 0;
    for (const paragraph of this.paragraphs) {
      const { start, end } = paragraph;
      while (mention < mentions.length && mentions[mention]!.end <= start) mention++;
      while (other < others.length && others[other]!.end <= start) other++;
      let mentionsEnd = mention;
      while (mentionsEnd < mentions.length && mentions[mentionsEnd]!.start < end) mentionsEnd++;
      let othersEnd = other;
      while (othersEnd < others.length && others[othersEnd]!.start < end) othersEnd++;
      paragraph.firstMention = mention;
      paragraph.mentionCount = mentionsEnd - mention;
      paragraph.read(text, mentions, others, other, othersEnd, areOuter);
      paragraph.firstSentence = sentence;
      sentence += paragraph.reading.sentences.length;
    }
  }

  private placeMentions(text: string, naming: QuoteInput): void {
    this.referents.update(text, this.paragraphs, naming);
    const mentions: DiscourseMention[] = [];
    for (const { placed } of this.paragraphs) for (const mention of placed) mentions.push(mention);
    this.mentions = mentions;
  }

  private findLooseQuotes(): void {
    const { paragraphs } = this;
    let latest: Content | undefined;
    for (let i = 0; i < paragraphs.length; i++) {
      latest = paragraphs[i]!.readLoose(paragraphs[i - 1], paragraphs[i + 1], latest);
    }
  }

  private resolveSpeakers(text: string): void {
    const { paragraphs } = this;
    const discourse = new Discourse(text, this.mentions);
    const paragraphOf = ({ paragraph }: PlacedSpan): QuoteParagraph => paragraphs[paragraph.index]!;
    let turns: Turns = NO_TURNS;
    /** The paragraphs up to the present one that follow each other unchanged. */
    let unchanged = 0;
    for (let i = 0; i < paragraphs.length; i++) {
      const paragraph = paragraphs[i]!;
      const previous = paragraphs[i - 1];
      unchanged = paragraph.isChanged ? 0 : unchanged + 1;
      const resolvedBefore = previous?.resolution?.resolvedInNext;
      if (paragraph.contents.length === 0 && resolvedBefore === undefined) {
        if (paragraph.forgetSpeakers()) {
          unchanged = 0;
          if (paragraphs[i + 1]) paragraphs[i + 1]!.isChanged = true;
        }
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
    const quotes: Quote[] = [];
    this.run++;
    for (let i = 0; i < paragraphs.length; i++) paragraphs[i]!.placeQuotes(text, paragraphs, quotes, this.run);
    return quotes;
  }
}
