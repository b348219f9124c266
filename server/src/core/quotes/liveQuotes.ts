import { lazily } from '../analysis/lazily';
import type { Mention } from '../names/mention';
import type { RecognisedName } from '../names/recogniser';
import type { Article } from '../text/article';
import { countsBefore, nothingFound, type ByParagraph } from '../text/byParagraph';
import { textChange } from '../text/textChange';
import { Discourse } from './discourse';
import { DESCRIPTION_REACH, type DiscourseMention } from './discourseMention';
import { movedQuote, type QuotePlace } from './movedQuote';
import { ParagraphChange } from './paragraphChange';
import type { Quote } from './quote';
import { QuoteLayout } from './quoteLayout';
import { QuoteParagraph, type SpeakerSources } from './quoteParagraph';
import { exchanged, noRows } from './quoteRows';
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
  private rows = noRows();
  private placedFrom = new Int32Array(0);
  private readonly referents = new ReferentTable();
  private mentions: DiscourseMention[] = [];
  private readonly placed = new WeakMap<readonly Quote[], Placed>();
  private wasOuter = false;
  private wasVerbatim = false;
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
    // Each step reads what the change has touched by then, and tells it what the step touches.
    const change = this.exchangeParagraphs(article);
    this.readParagraphs(change, input);
    this.placeMentions(change, text, input);
    this.findLooseQuotes(change);
    this.resolveSpeakers(change, text);
    this.findQuotes(change, text);
    return this.describe(article);
  }

  /** Keeps the paragraphs whose text stands in what did not change. */
  private exchangeParagraphs({ text, paragraphs }: Article): ParagraphChange {
    const { layout, paragraphs: old, text: before } = this;
    const edit = textChange(before, text);
    const shared = { head: edit.start, tail: text.length - edit.newEnd };
    this.singleMarks.read(text, shared.head, shared.tail);
    this.text = text;
    this.places = placesOfRead(paragraphs);
    const { places } = this;
    const now = boundsOf(paragraphs, places);
    const more = places.length - old.length;
    const { head, last } = keptParagraphs(layout, now, shared, text.length - before.length, text.length);
    layout.starts = now.starts;
    layout.ends = now.ends;
    const removed = old.slice(head, last - more);
    for (const paragraph of removed) paragraph.forgetSpeakers();
    const added = Array.from({ length: last - head }, (_, i) => new QuoteParagraph(layout, head + i, labelAt(text, paragraphs[places[head + i]!]!), more === 0 ? removed[i] : undefined));
    this.paragraphs = old.slice(0, head).concat(added, old.slice(last - more));
    this.rows = exchanged(this.rows, head, last - more, added.length);
    if (more !== 0) for (let i = last; i < this.paragraphs.length; i++) this.paragraphs[i]!.index = i;
    const change = new ParagraphChange(this.paragraphs.length, more, Math.abs(text.length - before.length), more !== 0 && removed.some(({ placed }) => placed.length > 0));
    if (before !== text || added.length > 0 || removed.length > 0) this.disturbAround(change, head, last, shared.head, text.length - shared.tail);
    return change;
  }

  /** Notes which paragraphs saw what changed: those from `head` up to `last`, and those from which it is not far. */
  private disturbAround(change: ParagraphChange, head: number, last: number, changedFrom: number, changedTo: number): void {
    const { paragraphs, layout } = this;
    const disturb = (index: number): void => {
      paragraphs[index]!.disturb();
      change.touch(index);
    };
    for (let i = head - 1; i >= 0 && layout.ends[i]! + DESCRIPTION_REACH.after > changedFrom; i--) disturb(i);
    for (let i = last; i < paragraphs.length && layout.starts[i]! - DESCRIPTION_REACH.before < changedTo; i++) disturb(i);
    // What comes or goes between two paragraphs changes how far they are from each other.
    for (let i = head; i <= last && i < paragraphs.length; i++) {
      paragraphs[i]!.markChanged();
      disturb(i);
    }
    change.touch(head);
    change.touch(last);
  }

  /** Reads the paragraphs of which text or names changed. */
  private readParagraphs(change: ParagraphChange, { article, mentions, recognised }: QuoteInput): void {
    const { text } = article;
    const { paragraphs, places, rows, layout } = this;
    const { areOuter } = this.singleMarks;
    // The first paragraphs are read as such.
    const speech = this.speechIn(article, mentions);
    const areAllAsked = areOuter !== this.wasOuter || change.more !== 0 || this.wasVerbatim || speech !== undefined;
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
      change.touch(i);
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

  private placeMentions(change: ParagraphChange, text: string, naming: QuoteInput): void {
    const { paragraphs, rows, layout } = this;
    const areSettled = change.more === 0 && this.placedFrom.every((from, i) => from === layout.firstMentions[i]);
    this.placedFrom = layout.firstMentions;
    // Whoever is named may bear on any paragraph.
    if (!this.referents.update(text, paragraphs, [change.first, change.last], naming, areSettled, change.lostNames)) {
      change.touch(0);
      change.touch(paragraphs.length - 1);
    }
    const { first, last } = change;
    if (last < first) return;
    const head = this.mentions.slice(0, total(rows.placed, 0, first));
    const tail = this.mentions.slice(this.mentions.length - total(rows.placed, last + 1, paragraphs.length));
    for (let i = first; i <= last; i++) rows.placed[i] = paragraphs[i]!.placed.length;
    this.mentions = head.concat(paragraphs.slice(first, last + 1).flatMap(({ placed }) => placed), tail);
  }

  private findLooseQuotes(change: ParagraphChange): void {
    const { paragraphs } = this;
    // A paragraph's quotations may go with those of the next.
    for (let i = Math.max(0, change.first - 1); i < paragraphs.length; i++) {
      if (paragraphs[i]!.readLoose(paragraphs[i - 1], paragraphs[i + 1])) change.touch(i);
      else if (i > change.last) break;
    }
  }

  private resolveSpeakers(change: ParagraphChange, text: string): void {
    const { paragraphs, rows } = this;
    const discourse = new Discourse(text, this.mentions);
    const paragraphOf = ({ paragraph }: PlacedSpan): QuoteParagraph => paragraphs[paragraph.index]!;
    const first = Math.max(0, change.first - 2);
    const turnsUpTo = (index: number): Turns => (index === 0 ? NO_TURNS : rows.turnsAfter[index - 1]!);
    /** Those after the paragraph before; undefined where that has them as before, and they bear on nothing that changed. */
    let turns: Turns | undefined = turnsUpTo(first);
    let areAsBefore = true;
    /** The last paragraph that changed so that later ones depend on it. */
    let changed = -1;
    for (let i = first; i < paragraphs.length; i++) {
      const reachesChange = changed >= 0 && i - rows.lookedBack[i]! <= changed;
      if (i > change.last && !reachesChange && (turns === undefined || (areAsBefore && this.areFarFrom(change, turns, i)))) {
        turns = undefined;
        continue;
      }
      const paragraph = paragraphs[i]!;
      turns ??= turnsUpTo(i);
      const oldTurnsAfter = rows.turnsAfter[i]!;
      if (paragraph.isChanged) changed = i;
      const from: SpeakerSources = { turns, resolvedBefore: paragraphs[i - 1]?.resolution?.resolvedInNext };
      if (paragraph.contents.length === 0 && from.resolvedBefore === undefined) {
        if (paragraph.forgetSpeakers()) {
          changed = i;
          paragraphs[i + 1]?.markChanged();
          change.touch(i + 1);
        }
        rows.lookedBack[i] = 0;
      } else if (!paragraph.isStillResolved(from, paragraphs[i + 1], i - changed)) {
        const old = paragraph.resolution;
        paragraph.forgetSpeakers();
        discourse.lookedBackTo = Infinity;
        const found = resolveSpeakers(discourse, paragraph, turns, from.resolvedBefore, paragraphOf);
        if (!paragraph.takeSpeakers(found, old, from, discourse.lookedBackTo)) {
          changed = i;
          paragraphs[i + 1]?.markChanged();
        }
        rows.lookedBack[i] = paragraph.lookedBack;
        change.touch(i);
        change.touch(i + 1);
        turns = turnsAfter(turns, paragraph.resolution!);
      } else turns = turnsAfter(turns, paragraph.resolution!);
      rows.turnsAfter[i] = turns;
      areAsBefore = isSameTurns(turns, oldTurnsAfter);
    }
  }

  /** Whether a paragraph behind all that was touched is as far from those who spoke as it was, or too far for them to matter. */
  private areFarFrom(change: ParagraphChange, { speaker, asker, role }: Turns, index: number): boolean {
    const { start } = this.paragraphs[index]!;
    const isFar = (phrase: PlacedSpan | undefined): boolean => phrase === undefined || phrase.paragraph.index > change.last || start - (phrase.paragraph.start + phrase.start) >= SPEAKER_REACH + change.shift;
    return isFar(speaker?.phrase) && isFar(asker?.phrase) && isFar(role);
  }

  private findQuotes(change: ParagraphChange, text: string): void {
    const { paragraphs, rows, layout } = this;
    let first = Math.max(0, change.first - 3);
    // Quotes of one statement are placed together, also where it is told by the paragraph after the first of them.
    while (first > 0 && first < paragraphs.length && paragraphs[first - 1]!.continuesIn(paragraphs[first]!)) first--;
    const firstQuotes = new Int32Array(paragraphs.length);
    const counts = rows.quoteCounts;
    layout.firstQuotes = firstQuotes;
    layout.lastClaimed = -1;
    let count = 0;
    for (let i = 0; i < paragraphs.length; i++) {
      firstQuotes[i] = count;
      const isLeft = i < first || (i > change.last && i > layout.lastClaimed && i - rows.refersBack[i]! > change.last);
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

/** The indices of the paragraphs that are read: what the site added is not. */
function placesOfRead(paragraphs: Article['paragraphs']): number[] {
  const places: number[] = [];
  for (let at = 0; at < paragraphs.length; at++) if (paragraphs[at]!.kind !== 'boilerplate') places.push(at);
  return places;
}

type Bounds = Pick<QuoteLayout, 'starts' | 'ends'>;

function boundsOf(paragraphs: Article['paragraphs'], places: readonly number[]): Bounds {
  const starts = new Int32Array(places.length);
  const ends = new Int32Array(places.length);
  for (let i = 0; i < places.length; i++) {
    const { start, end } = paragraphs[places[i]!]!;
    starts[i] = start;
    ends[i] = end;
  }
  return { starts, ends };
}

/**
 * Which paragraphs stand as a whole in the parts of a text that it shares with its state of before: those before `head`, and those from
 * `last` on, which follow the others by `shift`.
 */
function keptParagraphs(old: Bounds, now: Bounds, shared: { readonly head: number; readonly tail: number }, shift: number, length: number): { readonly head: number; readonly last: number } {
  const count = now.starts.length;
  const more = count - old.starts.length;
  const shorter = Math.min(count, old.starts.length);
  let head = 0;
  while (head < shorter && old.starts[head] === now.starts[head] && old.ends[head] === now.ends[head] && now.ends[head]! <= shared.head) head++;
  const tailStart = length - shared.tail;
  const isKept = (at: number): boolean => old.starts[at - more]! + shift === now.starts[at] && old.ends[at - more]! + shift === now.ends[at] && now.starts[at]! >= tailStart;
  let last = count;
  while (count - last < shorter - head && isKept(last - 1)) last--;
  return { head, last };
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
