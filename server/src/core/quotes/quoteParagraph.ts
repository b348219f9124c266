import type { Mention } from '../names/mention';
import type { RecognisedName } from '../names/recogniser';
import { nothingFound } from '../text/byParagraph';
import type { Span } from '../text/span';
import { draftQuotes, type QuoteDraft } from './assembleQuotes';
import type { Content, Statement } from './content';
import type { DiscourseMention, MentionPlace } from './discourseMention';
import { findLooseQuotes, type LooseQuotes } from './looseQuotes';
import { movedSpan, quoteOf } from './movedQuote';
import { areSameNames, namesOf } from './paragraphNames';
import { readParagraph, type ParagraphReading } from './paragraphReading';
import type { Quote, Speaker } from './quote';
import type { QuoteLayout } from './quoteLayout';
import { SPEAKER_REACH } from './pronouns';
import { isCertain, isSameTurns, NO_TURNS, withKeptTurns, type PlacedSpeaker, type ResolvedParagraph, type SpeakerParagraph, type Turns } from './resolveSpeakers';
import { RULE_PRECISION } from './rules';
import { areSameContents, areSameSpeakers } from './sameFindings';
import type { PlacedSpan, Sentence } from './sentence';
import { isSameSpeech, type Label, type Speech } from './speech';

/** A headline's claim is looked for in the first two paragraphs. */
const HEADLINE_PARAGRAPHS = 2;

/** What a paragraph's loose quotes were found from. */
interface LooseSources {
  readonly reading: ParagraphReading;
  readonly previous: ParagraphReading | undefined;
  readonly previousLoose: readonly Content[];
  readonly next: ParagraphReading | undefined;
  readonly latest: Content | undefined;
}
const NO_CONTENTS: readonly Content[] = [];

/** What the speakers of a paragraph are resolved from, besides what it says itself. */
export interface SpeakerSources {
  /** Who spoke before it. */
  readonly turns: Turns;
  /** What the paragraph before has resolved in it. */
  readonly resolvedBefore: ReadonlyMap<number, PlacedSpeaker> | undefined;
}

/**
 * A paragraph in the successive states of a text, with everything that was found in it. What it keeps counts from its
 * own start, so that an edit elsewhere moves it without touching that.
 */
export class QuoteParagraph implements MentionPlace, SpeakerParagraph {
  mentions: readonly Mention[] = nothingFound;
  private recognised: readonly RecognisedName[] = nothingFound;
  /** The state in which it last changed, and in which the text around it did. */
  private changedIn: number;
  private disturbedIn: number;

  reading!: ParagraphReading;
  private isRead = false;
  private readAsOuter = false;
  private readAsSpeech: Speech | undefined;
  private readIndex = 0;

  /** Its mentions in the discourse, for as long as `isPlaced`. */
  placed: readonly DiscourseMention[] = [];
  isPlaced = false;
  /** The first mention of the document when its mentions were placed. */
  placedFrom = -1;
  lacksReferents = false;

  private looseSources: LooseSources | undefined;
  private loose: LooseQuotes = { found: NO_CONTENTS, latest: undefined };
  /** What is said in it, in text order. */
  contents: readonly Content[] = NO_CONTENTS;

  resolution: ResolvedParagraph | undefined;
  private resolvedContents: readonly Content[] | undefined;
  private resolvedFrom: SpeakerSources = { turns: NO_TURNS, resolvedBefore: undefined };
  /** So many paragraphs back lies the first on which its speakers depend. */
  lookedBack = 0;
  private speakerNumbers: Map<Content, number> | undefined;

  private draftedContents: readonly Content[] | undefined;
  private drafts: readonly QuoteDraft[] = [];
  /**
   * What is said in it. Offsets count from its start, mentions from its first and groups from its first quote. The same list
   * as long as nothing of it changes.
   */
  quotes: readonly Quote[] = nothingFound;
  /** What the quotes were placed with. */
  private placedResolution: ResolvedParagraph | undefined;
  private placedReopened = false;
  /** Nothing of the quotes stands in another paragraph, and their statements begin in this one. */
  private standsAlone = false;
  /** So many paragraphs back lies the first of which something stands in its quotes. */
  refersBack = 0;
  /** The state in which an earlier quote was found to belong to one of them. */
  private claimedIn = 0;
  private groups: Map<Statement, number> | undefined;

  /**
   * @param label the words that name who speaks if the text turns out to be a transcript.
   * @param predecessor what stood in its place, with the mentions that it may have kept.
   */
  constructor(
    private readonly layout: QuoteLayout,
    public index: number,
    readonly label: Label | undefined,
    predecessor?: QuoteParagraph,
  ) {
    this.changedIn = layout.run;
    this.disturbedIn = layout.run;
    if (!predecessor) return;
    this.placed = predecessor.placed;
    this.placedFrom = predecessor.placedFrom;
  }

  get start(): number {
    return this.layout.starts[this.index]!;
  }

  get end(): number {
    return this.layout.ends[this.index]!;
  }

  get firstMention(): number {
    return this.layout.firstMentions[this.index]!;
  }

  get firstSentence(): number {
    return this.layout.firstSentences[this.index]!;
  }

  get firstQuote(): number {
    return this.layout.firstQuotes[this.index]!;
  }

  /** Something of it changed that others may depend on, or its distance from the paragraph before it. */
  get isChanged(): boolean {
    return this.changedIn === this.layout.run;
  }

  markChanged(): void {
    this.changedIn = this.layout.run;
  }

  /** The text around it is what it was. */
  get keepsSurroundings(): boolean {
    return this.disturbedIn !== this.layout.run;
  }

  disturb(): void {
    this.disturbedIn = this.layout.run;
  }

  get sentences(): readonly Sentence[] {
    return this.reading.sentences;
  }

  /** The last content with a speaker up to its end. */
  get latest(): Content | undefined {
    return this.loose.latest;
  }

  get resolved(): ReadonlyMap<number, PlacedSpeaker> | undefined {
    return this.resolution?.resolved;
  }

  /**
   * Reads the paragraph, unless that was done with the same names and marks.
   *
   * @param mentions those of the paragraph.
   * @param recognised the names in it, of which the others than people, organisations and places count too.
   * @returns whether it was read.
   */
  read(text: string, mentions: readonly Mention[], recognised: readonly RecognisedName[], areOuter: boolean, speech: Speech | undefined): boolean {
    const readIndex = Math.min(this.index, HEADLINE_PARAGRAPHS);
    const isReadSo = this.isRead && this.readAsOuter === areOuter && isSameSpeech(this.readAsSpeech, speech) && this.readIndex === readIndex;
    if (isReadSo && mentions === this.mentions && recognised === this.recognised) return false;
    this.mentions = mentions;
    this.recognised = recognised;
    const names = namesOf(mentions, recognised);
    if (isReadSo && areSameNames(names, this.reading.names)) return false;
    this.reading = readParagraph(text, this, this, names, { areOuter, speech });
    this.isRead = true;
    this.readAsOuter = areOuter;
    this.readAsSpeech = speech;
    this.readIndex = readIndex;
    this.isPlaced = false;
    this.markChanged();
    return true;
  }

  /**
   * Finds what no cue took, unless nothing changed that bears on it.
   * @returns whether what others see of that is another now.
   */
  readLoose(previous: QuoteParagraph | undefined, next: QuoteParagraph | undefined): boolean {
    const { reading, looseSources: before, loose: old } = this;
    const latest = previous?.latest;
    const previousLoose = previous?.loose.found ?? NO_CONTENTS;
    if (
      before &&
      before.reading === reading &&
      before.previous === previous?.reading &&
      before.previousLoose === previousLoose &&
      before.next === next?.reading &&
      before.latest === latest
    ) {
      return false;
    }
    const sources = { reading, previous: previous?.reading, previousLoose, next: next?.reading, latest };
    const loose = findLooseQuotes(reading, sources);
    const isSame = before?.reading === reading && areSameContents(loose.found, old.found);
    this.looseSources = sources;
    this.loose = isSame ? { found: old.found, latest: latestOf(loose, old.found) } : loose;
    if (!isSame) {
      const { found } = loose;
      this.contents =
        found.length === 0 ? reading.contents : [...reading.contents, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
    }
    return !isSame || this.loose.latest !== old.latest;
  }

  /** Takes back what its speakers did to the names; true when they did anything. */
  forgetSpeakers(): boolean {
    const named = this.resolution?.named ?? [];
    for (const mention of named) this.setSpeaks(mention, false);
    this.resolution = undefined;
    this.resolvedContents = undefined;
    this.speakerNumbers = undefined;
    return named.length > 0;
  }

  private setSpeaks(mention: DiscourseMention, speaks: boolean): void {
    if (mention.paragraph === this) mention.speaks = speaks;
    else mention.speaksBefore = speaks;
  }

  /**
   * Whether its speakers are those that would be found now.
   * @param unchanged the paragraph that changed last so that later ones depend on it lies so many paragraphs back; 0 when it is this one.
   */
  isStillResolved({ turns, resolvedBefore }: SpeakerSources, next: QuoteParagraph | undefined, unchanged: number): boolean {
    const { resolution, index, lookedBack } = this;
    if (!resolution || unchanged === 0 || !this.keepsSurroundings || next?.isChanged) return false;
    if (this.resolvedContents !== this.contents || this.resolvedFrom.resolvedBefore !== resolvedBefore) return false;
    if (unchanged <= Math.min(lookedBack, index)) return false;
    if (!resolution.dependsOnTurns) return true;
    if (!isSameTurns(this.resolvedFrom.turns, turns)) return false;
    // A turn that was out of reach may have come nearer.
    const isFarOrSeen = (phrase: PlacedSpan | undefined): boolean =>
      phrase === undefined || index - phrase.paragraph.index <= lookedBack || this.start - (phrase.paragraph.start + phrase.start) >= SPEAKER_REACH;
    return isFarOrSeen(turns.speaker?.phrase) && isFarOrSeen(turns.asker?.phrase) && isFarOrSeen(turns.role);
  }

  /** @returns false when its phrases have other speakers than before, or other names became subjects: later paragraphs ask for both. */
  takeSpeakers(found: ResolvedParagraph, old: ResolvedParagraph | undefined, from: SpeakerSources, lookedBackTo: number): boolean {
    const named = old?.named ?? [];
    this.resolvedFrom = from;
    this.resolution = old ? withKeptTurns(found, old) : found;
    this.resolvedContents = this.contents;
    this.lookedBack = Math.max(0, this.index - lookedBackTo);
    this.speakerNumbers = undefined;
    const isSameNamed = named.length === found.named.length && named.every((mention, i) => mention === found.named[i]);
    return isSameNamed && areSameSpeakers(old?.resolved, found.resolved);
  }

  /** The speaker of one of its contents, and whether that is certain. */
  private speakerOf(content: Content): { speaker: PlacedSpeaker; certain: boolean } | undefined {
    this.speakerNumbers ??= new Map(this.contents.map((each, i) => [each, i]));
    const speaker = this.resolution?.speakers[this.speakerNumbers.get(content) ?? -1];
    return speaker && { speaker, certain: isCertain(speaker, content.rule) };
  }

  /** Finds its quotes, unless nothing changed that bears on them. Those of the paragraphs before it are found. */
  placeQuotes(text: string, paragraphs: readonly QuoteParagraph[]): void {
    const { contents } = this;
    const { run } = this.layout;
    if (contents.length === 0) {
      this.quotes = nothingFound;
      this.refersBack = 0;
      return;
    }
    const isReopened = this.isReopenedBy(paragraphs[this.index + 1], text);
    if (this.draftedContents !== contents) {
      this.drafts = draftQuotes(text, this.start, this.reading, contents);
      this.draftedContents = contents;
      this.quotes = nothingFound;
      this.groups = undefined;
      this.placedResolution = undefined;
    }
    const isSame = this.placedResolution === this.resolution && this.standsAlone && this.placedReopened === isReopened && this.claimedIn !== run;
    if (!isSame) this.placeAnew(paragraphs, run, isReopened);
    this.placedResolution = this.resolution;
    this.placedReopened = isReopened;
  }

  private placeAnew(paragraphs: readonly QuoteParagraph[], run: number, isReopened: boolean): void {
    const { firstQuote, quotes: before } = this;
    this.refersBack = 0;
    this.standsAlone = this.contents.every((content) => this.isOwn(content)) && (this.resolution?.speakers ?? []).every((said) => this.isOwnSpeaker(said));
    const quotes = this.drafts.map((draft, i) => {
      const { statement, continues } = draft.content;
      const head = continues && paragraphs[continues.paragraph.index];
      this.referTo(continues);
      if (statement.run !== run) {
        // A statement that began in an earlier paragraph whose quotes stand has its number from there.
        const began = head && head.index < this.index ? head.firstQuoteOf(statement) : undefined;
        statement.run = run;
        statement.first = began ?? firstQuote + i;
      }
      if (head && head.index > this.index) {
        head.claimedIn = run;
        this.layout.lastClaimed = Math.max(this.layout.lastClaimed, head.index);
      }
      if (statement.first < firstQuote) this.standsAlone = false;
      const closed = draft.closed || (isReopened && draft.closedIfReopened);
      return this.placeQuote(draft, before[i], statement.first - firstQuote, closed, paragraphs);
    });
    if (quotes.length !== before.length || quotes.some((quote, i) => quote !== before[i])) this.quotes = quotes;
  }

  /** True when one of its quotes belongs to a statement of the paragraph after it. */
  continuesIn(next: QuoteParagraph): boolean {
    return this.contents.some(({ continues }) => continues?.paragraph === next);
  }

  /** The number of the first quote of a statement of which the paragraph has one. */
  private firstQuoteOf(statement: Statement): number | undefined {
    this.groups ??= new Map(this.drafts.map(({ content }, i) => [content.statement, i]));
    const index = this.groups.get(statement);
    const quote = index === undefined ? undefined : this.quotes[index];
    return quote && this.firstQuote + quote.group;
  }

  /** True when what a content says of its cue and its speaker stands in this paragraph. */
  private isOwn({ cue, speaker, speaksLike, continues }: Content): boolean {
    return this.isHere(cue) && this.isHere(speaker) && this.isHere(speaksLike) && this.isHere(continues);
  }

  private isOwnSpeaker(said: PlacedSpeaker | undefined): boolean {
    return said === undefined || (this.isHere(said.phrase) && this.isHere(said.antecedent) && (!said.mention || said.mention.paragraph === this));
  }

  private isHere(span: PlacedSpan | undefined): boolean {
    return span === undefined || span.paragraph === this;
  }

  /** True when the next paragraph opens the last quotation again: the convention for long quotations. */
  private isReopenedBy(next: QuoteParagraph | undefined, text: string): boolean {
    const last = this.reading.stretches.at(-1);
    const opening = next?.reading.stretches[0];
    if (!last || last.closed || !next || !opening) return false;
    return /^\s*$/.test(text.slice(this.start + last.end, next.start + opening.start));
  }

  private placeQuote(draft: QuoteDraft, before: Quote | undefined, group: number, closed: boolean, paragraphs: readonly QuoteParagraph[]): Quote {
    const { content } = draft;
    const said = (content.speaksLike ? paragraphs[content.speaksLike.paragraph.index] : this)?.speakerOf(content.speaksLike ?? content);
    const certain = said !== undefined && said.certain && isCertain(said.speaker, content.rule);
    const { cue } = content;
    for (const referred of [cue, content.speaksLike, said?.speaker.phrase, said?.speaker.antecedent, said?.speaker.mention]) this.referTo(referred);
    if (
      before !== undefined &&
      before.start === draft.start &&
      before.group === group &&
      before.closed === closed &&
      this.isPlacedAt(before.cue, cue) &&
      this.isSpeakerOf(before.speaker, said?.speaker, certain)
    ) {
      return before;
    }
    const { start, end, kind, parts } = draft;
    const quote = { start, end, kind, parts, fragments: draft.fragments.map((fragment) => movedSpan(fragment, 0)) };
    return quoteOf(quote, cue && this.placeOf(cue), said && this.speakerIn(said.speaker, certain), { confidence: RULE_PRECISION[content.rule], closed, group });
  }

  /** Notes that what it says of its quotes hangs on where something stands. */
  private referTo(referred: { readonly paragraph: { readonly index: number } } | undefined): void {
    if (referred !== undefined) this.refersBack = Math.max(this.refersBack, this.index - referred.paragraph.index);
  }

  /** Where a span, of this paragraph or another, stands from the start of this one. */
  private placeOf({ start, end, paragraph }: PlacedSpan): Span {
    const by = paragraph.start - this.start;
    return { start: by + start, end: by + end };
  }

  private speakerIn({ phrase, form, mention, antecedent }: PlacedSpeaker, certain: boolean): Speaker {
    const { start, end } = this.placeOf(phrase);
    if (mention) return { start, end, form, mention: mention.mention - this.firstMention, certain };
    return antecedent ? { start, end, form, antecedent: this.placeOf(antecedent), certain } : { start, end, form, certain };
  }

  private isPlacedAt(span: Span | undefined, placed: PlacedSpan | undefined): boolean {
    if (span === undefined || placed === undefined) return span === undefined && placed === undefined;
    const by = placed.paragraph.start - this.start;
    return span.start === by + placed.start && span.end === by + placed.end;
  }

  private isSpeakerOf(speaker: Speaker | undefined, placed: PlacedSpeaker | undefined, certain: boolean): boolean {
    if (speaker === undefined || placed === undefined) return speaker === undefined && placed === undefined;
    const mention = placed.mention && placed.mention.mention - this.firstMention;
    return speaker.form === placed.form && speaker.certain === certain && speaker.mention === mention && this.isPlacedAt(speaker, placed.phrase) && this.isPlacedAt(speaker.antecedent, placed.antecedent);
  }
}

/** The last content with a speaker, as one of those that are kept. */
const latestOf = ({ found, latest }: LooseQuotes, kept: readonly Content[]): Content | undefined => {
  const index = latest ? found.indexOf(latest) : -1;
  return index < 0 ? latest : kept[index];
};
