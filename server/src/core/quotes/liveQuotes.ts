import { lazily } from '../analysis/lazily';
import type { Mention } from '../names/mention';
import type { RecognisedName } from '../names/recogniser';
import type { Article } from '../text/article';
import { countsBefore, nothingFound, type ByParagraph } from '../text/byParagraph';
import { textChange } from '../text/textChange';
import { Discourse } from './discourse';
import { DESCRIPTION_REACH, type DiscourseMention } from './discourseMention';
import { movedQuote, QuoteParagraph, type QuotePlace } from './quoteParagraph';
import type { Quote } from './quote';
import { QuoteLayout } from './quoteLayout';
import { ReferentTable, type Naming } from './referentTable';
import { isSameTurns, NO_TURNS, resolveSpeakers, turnsAfter, type Turns } from './resolveSpeakers';
import { SingleMarkUse } from './singleMarks';
import { mayBeInterview } from './interview';
import { SPEAKER_REACH } from './pronouns';
import type { PlacedSpan } from './sentence';
import type { Speech } from './speech';
import { isSpeechTitle, labelAt, readVerbatim } from './verbatim';

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

/**
 * What is looked at of all paragraphs in each state, in rows by their index, so that those of which nothing changed need not be
 * looked up.
 */
interface Rows {
  /** As they were read last. */
  readonly mentions: (readonly Mention[] | undefined)[];
  readonly recognised: (readonly RecognisedName[] | undefined)[];
  /** How many there are of each. */
  readonly sentences: number[];
  readonly placed: number[];
  readonly quotes: (readonly Quote[])[];
  readonly quoteCounts: number[];
  /** So many paragraphs back lies the first on which its speakers, and of which something stands in its quotes. */
  readonly lookedBack: number[];
  readonly refersBack: number[];
}

/** The rows when paragraphs from one index to before another have gone and so many came in their place. */
function exchanged(rows: Rows, from: number, to: number, come: number): Rows {
  const inRow = <Item>(row: Item[], fresh: Item): Item[] => (come === to - from ? row.fill(fresh, from, to) : row.slice(0, from).concat(new Array<Item>(come).fill(fresh), row.slice(to)));
  return {
    mentions: inRow<readonly Mention[] | undefined>(rows.mentions, undefined),
    recognised: inRow<readonly RecognisedName[] | undefined>(rows.recognised, undefined),
    sentences: inRow(rows.sentences, 0),
    placed: inRow(rows.placed, 0),
    quotes: inRow<readonly Quote[]>(rows.quotes, nothingFound),
    quoteCounts: inRow(rows.quoteCounts, 0),
    lookedBack: inRow(rows.lookedBack, 0),
    refersBack: inRow(rows.refersBack, 0),
  };
}

function total(row: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += row[i]!;
  return sum;
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
  private readonly layout = new QuoteLayout();
  private paragraphs: QuoteParagraph[] = [];
  /** By paragraph: its index among those of the article, and what else is looked at of all of them, where nothing changes too. */
  private places: number[] = [];
  private rows: Rows = { mentions: [], recognised: [], sentences: [], placed: [], lookedBack: [], quotes: [], quoteCounts: [], refersBack: [] };
  private placedFrom = new Int32Array(0);
  private readonly referents = new ReferentTable();
  private mentions: DiscourseMention[] = [];
  private readonly placed = new WeakMap<readonly Quote[], Placed>();
  private wasOuter = false;
  private wasVerbatim = false;
  /** A paragraph went that told something of those it named; nothing stands in its place. */
  private lostNames = false;
  /** How many paragraphs more there are than before, and by how much the text grew or shrank. */
  private more = 0;
  private shift = 0;
  /** The paragraphs from the first to the last that were touched: before and behind them nothing changed but where things stand. */
  private first = 0;
  private last = -1;

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
    this.layout.run++;
    this.exchangeParagraphs(article);
    this.readParagraphs(input);
    this.placeMentions(text, input);
    this.findLooseQuotes();
    this.resolveSpeakers(text);
    this.findQuotes(text);
    return this.describe(article);
  }

  /** Counts a paragraph among those that were touched; one beyond the last, as the last. */
  private touch(index: number): void {
    const touched = Math.min(index, this.paragraphs.length - 1);
    if (touched < 0) return;
    this.first = Math.min(this.first, touched);
    this.last = Math.max(this.last, touched);
  }

  /** Keeps the paragraphs whose text stands in what did not change. */
  private exchangeParagraphs({ text, paragraphs }: Article): void {
    const { layout, paragraphs: old } = this;
    const before = this.text;
    const change = textChange(before, text);
    const shared = { head: change.start, tail: text.length - change.newEnd };
    this.singleMarks.read(text, shared.head, shared.tail);
    this.text = text;
    const places: number[] = [];
    for (let at = 0; at < paragraphs.length; at++) if (paragraphs[at]!.kind !== 'boilerplate') places.push(at);
    this.places = places;
    const starts = new Int32Array(places.length);
    const ends = new Int32Array(places.length);
    for (let i = 0; i < places.length; i++) {
      const { start, end } = paragraphs[places[i]!]!;
      starts[i] = start;
      ends[i] = end;
    }
    const more = places.length - old.length;
    const shift = text.length - before.length;
    const shorter = Math.min(places.length, old.length);
    let head = 0;
    while (head < shorter && layout.starts[head] === starts[head] && layout.ends[head] === ends[head] && ends[head]! <= shared.head) head++;
    const tailStart = text.length - shared.tail;
    const isKept = (at: number): boolean => layout.starts[at - more]! + shift === starts[at] && layout.ends[at - more]! + shift === ends[at] && starts[at]! >= tailStart;
    let last = places.length;
    while (places.length - last < shorter - head && isKept(last - 1)) last--;
    layout.starts = starts;
    layout.ends = ends;
    const removed = old.slice(head, last - more);
    for (const paragraph of removed) paragraph.forgetSpeakers();
    this.lostNames = more !== 0 && removed.some(({ placed }) => placed.length > 0);
    const added = Array.from({ length: last - head }, (_, i) => new QuoteParagraph(layout, head + i, labelAt(text, paragraphs[places[head + i]!]!), more === 0 ? removed[i] : undefined));
    this.paragraphs = old.slice(0, head).concat(added, old.slice(last - more));
    this.rows = exchanged(this.rows, head, last - more, added.length);
    this.more = more;
    this.shift = Math.abs(shift);
    this.first = this.paragraphs.length;
    this.last = -1;
    if (more !== 0) for (let i = last; i < this.paragraphs.length; i++) this.paragraphs[i]!.index = i;
    if (before === text && added.length === 0 && removed.length === 0) return;
    for (let i = head - 1; i >= 0 && ends[i]! + DESCRIPTION_REACH.after > shared.head; i--) this.disturb(i);
    for (let i = last; i < places.length && starts[i]! - DESCRIPTION_REACH.before < tailStart; i++) this.disturb(i);
    // What comes or goes between two paragraphs changes how far they are from each other.
    for (let i = head; i <= last && i < places.length; i++) {
      this.paragraphs[i]!.markChanged();
      this.disturb(i);
    }
    this.touch(head);
    this.touch(last);
  }

  private disturb(index: number): void {
    this.paragraphs[index]!.disturb();
    this.touch(index);
  }

  /** Reads the paragraphs of which text or names changed. */
  private readParagraphs({ article, mentions, recognised }: QuoteInput): void {
    const { text } = article;
    const { paragraphs, places, rows, layout } = this;
    const { areOuter } = this.singleMarks;
    // The first paragraphs are read as such.
    const speech = this.speechIn(article, mentions);
    const areAllAsked = areOuter !== this.wasOuter || this.more !== 0 || this.wasVerbatim || speech !== undefined;
    this.wasOuter = areOuter;
    this.wasVerbatim = speech !== undefined;
    const mentionsBefore = countsBefore(mentions);
    layout.firstMentions = new Int32Array(places.length);
    for (let i = 0; i < places.length; i++) layout.firstMentions[i] = mentionsBefore[places[i]!]!;
    for (let i = 0; i < paragraphs.length; i++) {
      const at = places[i]!;
      if (!areAllAsked && rows.mentions[i] === mentions[at] && rows.recognised[i] === recognised[at]) continue;
      rows.mentions[i] = mentions[at];
      rows.recognised[i] = recognised[at];
      const paragraph = paragraphs[i]!;
      if (!paragraph.read(text, mentions[at]!, recognised[at]!, areOuter, speech?.[i])) continue;
      rows.sentences[i] = paragraph.reading.sentences.length;
      this.touch(i);
    }
    layout.firstSentences = new Int32Array(paragraphs.length + 1);
    for (let i = 0; i < paragraphs.length; i++) layout.firstSentences[i + 1] = layout.firstSentences[i]! + rows.sentences[i]!;
  }

  /** What the paragraphs are of a transcript, an interview or a speech, if the text is one. */
  private speechIn({ text, paragraphs, headline }: Article, mentions: ByParagraph<Mention>): readonly (Speech | undefined)[] | undefined {
    const isTitled = headline !== undefined && isSpeechTitle(text.slice(headline.start, headline.end));
    if (!isTitled && !this.paragraphs.some(({ label }) => label) && !mayBeInterview(text, this.paragraphs)) return undefined;
    return readVerbatim(text, this.paragraphs.map((place, i) => {
      const { start, end, kind } = paragraphs[this.places[i]!]!;
      return { start, end, place, label: place.label, kind, mentions: mentions[this.places[i]!]! };
    }));
  }

  private placeMentions(text: string, naming: QuoteInput): void {
    const { paragraphs, rows, layout, more } = this;
    const areSettled = more === 0 && this.placedFrom.every((from, i) => from === layout.firstMentions[i]);
    this.placedFrom = layout.firstMentions;
    // Whoever is named may bear on any paragraph.
    if (!this.referents.update(text, paragraphs, [this.first, this.last], naming, areSettled, this.lostNames)) {
      this.touch(0);
      this.touch(paragraphs.length - 1);
    }
    const { first, last } = this;
    if (last < first) return;
    const head = this.mentions.slice(0, total(rows.placed, 0, first));
    const tail = this.mentions.slice(this.mentions.length - total(rows.placed, last + 1, paragraphs.length));
    for (let i = first; i <= last; i++) rows.placed[i] = paragraphs[i]!.placed.length;
    this.mentions = head.concat(paragraphs.slice(first, last + 1).flatMap(({ placed }) => placed), tail);
  }

  private findLooseQuotes(): void {
    const { paragraphs } = this;
    // A paragraph's quotations may go with those of the next.
    for (let i = Math.max(0, this.first - 1); i < paragraphs.length; i++) {
      if (paragraphs[i]!.readLoose(paragraphs[i - 1], paragraphs[i + 1])) this.touch(i);
      else if (i > this.last) break;
    }
  }

  private resolveSpeakers(text: string): void {
    const { paragraphs, rows } = this;
    const discourse = new Discourse(text, this.mentions);
    const paragraphOf = ({ paragraph }: PlacedSpan): QuoteParagraph => paragraphs[paragraph.index]!;
    const first = Math.max(0, this.first - 2);
    /** Those after the paragraph before; undefined where that has them as before, and they bear on nothing that changed. */
    let turns: Turns | undefined = paragraphs[first - 1]?.turnsAfter ?? NO_TURNS;
    let areAsBefore = true;
    /** The last paragraph that changed so that later ones depend on it. */
    let changed = -1;
    for (let i = first; i < paragraphs.length; i++) {
      const reachesChange = changed >= 0 && i - rows.lookedBack[i]! <= changed;
      if (i > this.last && !reachesChange && (turns === undefined || (areAsBefore && this.areFarFrom(turns, i)))) {
        turns = undefined;
        continue;
      }
      const paragraph = paragraphs[i]!;
      turns ??= paragraphs[i - 1]?.turnsAfter ?? NO_TURNS;
      const turnsBefore = paragraph.turnsAfter;
      if (paragraph.isChanged) changed = i;
      const resolvedBefore = paragraphs[i - 1]?.resolution?.resolvedInNext;
      if (paragraph.contents.length === 0 && resolvedBefore === undefined) {
        if (paragraph.forgetSpeakers()) {
          changed = i;
          paragraphs[i + 1]?.markChanged();
          this.touch(i + 1);
        }
        rows.lookedBack[i] = 0;
      } else if (!this.isStillResolved(paragraph, paragraphs[i + 1], resolvedBefore, turns, i - changed)) {
        const old = paragraph.resolution;
        paragraph.forgetSpeakers();
        discourse.lookedBackTo = Infinity;
        const found = resolveSpeakers(discourse, paragraph, turns, resolvedBefore, paragraphOf);
        paragraph.turnsBefore = turns;
        paragraph.resolvedBefore = resolvedBefore;
        if (!paragraph.takeSpeakers(found, old, discourse.lookedBackTo)) {
          changed = i;
          paragraphs[i + 1]?.markChanged();
        }
        rows.lookedBack[i] = paragraph.lookedBack;
        this.touch(i);
        this.touch(i + 1);
        turns = turnsAfter(turns, paragraph.resolution!);
      } else turns = turnsAfter(turns, paragraph.resolution!);
      paragraph.turnsAfter = turns;
      areAsBefore = isSameTurns(turns, turnsBefore);
    }
  }

  /** Whether a paragraph behind all that was touched is as far from those who spoke as it was, or too far for them to matter. */
  private areFarFrom({ speaker, asker, role }: Turns, index: number): boolean {
    const { start } = this.paragraphs[index]!;
    const isFar = (phrase: PlacedSpan | undefined): boolean => phrase === undefined || phrase.paragraph.index > this.last || start - (phrase.paragraph.start + phrase.start) >= SPEAKER_REACH + this.shift;
    return isFar(speaker?.phrase) && isFar(asker?.phrase) && isFar(role);
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
    const { paragraphs, rows, layout } = this;
    let first = Math.max(0, this.first - 3);
    // Quotes of one statement are placed together, also where it is told by the paragraph after the first of them.
    while (first > 0 && first < paragraphs.length && paragraphs[first - 1]!.continuesIn(paragraphs[first]!)) first--;
    const firstQuotes = new Int32Array(paragraphs.length);
    const counts = rows.quoteCounts;
    layout.firstQuotes = firstQuotes;
    layout.lastClaimed = -1;
    let count = 0;
    for (let i = 0; i < paragraphs.length; i++) {
      firstQuotes[i] = count;
      const isLeft = i < first || (i > this.last && i > layout.lastClaimed && i - rows.refersBack[i]! > this.last);
      if (!isLeft) {
        const paragraph = paragraphs[i]!;
        paragraph.placeQuotes(text, paragraphs);
        rows.quotes[i] = paragraph.quotes;
        counts[i] = paragraph.quotes.length;
        rows.refersBack[i] = paragraph.refersBack;
      }
      count += counts[i]!;
    }
  }

  private describe({ paragraphs }: Article): DocumentQuotes {
    const { places, rows, layout } = this;
    const quotesByParagraph = new Array<readonly Quote[]>(paragraphs.length).fill(nothingFound);
    for (let i = 0; i < places.length; i++) quotesByParagraph[places[i]!] = rows.quotes[i]!;
    const { firstQuotes, firstMentions } = layout;
    const quotes = lazily(() =>
      places.flatMap((at, i) => {
        const own = quotesByParagraph[at]!;
        return own.length === 0 ? own : this.placedQuotes(own, { start: paragraphs[at]!.start, firstMention: firstMentions[i]!, firstQuote: firstQuotes[i]! });
      }),
    );
    return whenAsked(quotes, quotesByParagraph);
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

/** Told by a function that holds, once asked, nothing of what found it: an analysis may be kept much longer. */
function whenAsked(quotes: () => readonly Quote[], quotesByParagraph: ByParagraph<Quote>): DocumentQuotes {
  return {
    get quotes() {
      return quotes();
    },
    quotesByParagraph,
  };
}
