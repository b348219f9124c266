import type { Article } from '../text/article';
import { nothingFound, type ByParagraph } from '../text/byParagraph';
import { sameParagraphs, type SameParagraphs } from '../text/sameParagraphs';
import { TokenList, type TokenSpans } from '../text/tokenList';
import type { Decoder } from './decoder';
import { documentFeatures, spellingsIn, toldByToken, type DocumentFeatures } from './documentFeatures';
import { Flag } from './inputColumns';
import { namesInParagraphs } from './namesInParagraphs';
import type { Network } from './network/network';
import { namesInText, namesOfRun, readTokens, wordNumbers, type NameInTokens } from './recognition';
import type { RecognisedName } from './recogniser';
import { Trait, type WordTable } from './wordTable';

/** A paragraph with what it tells the document and what it was told. Spans count from the paragraph's start. */
interface Part {
  readonly tokens: TokenSpans;
  /** The features of the paragraph alone. */
  readonly own: DocumentFeatures;
  /** The lower-case form of each group. */
  readonly forms: Int32Array;
  /** The forms that the paragraph tells flags of, with the flags. */
  readonly told: ReadonlyMap<number, number>;
  /** The keys of what its initials spell, and of its acronyms. */
  readonly spellings: ReadonlySet<number>;
  readonly acronyms: ReadonlySet<number>;
  /** The flags that the document's facts give its tokens. */
  flags: Uint16Array;
  summaries: Float32Array;
  names: readonly RecognisedName[];
}

/** The flags that words tell each other, each counted by the paragraphs that tell it. */
const toldFlags = [Flag.seenLowerCase, Flag.capitalisedInMidSentence] as const;

/**
 * Recognises names in the successive states of one text. Paragraphs keep their tokens, the summaries of their words and
 * their names; an edit renews the paragraphs that changed, and those that a fact of the document or the summary of a
 * word reaches. The answers are those of a fresh recognition, by paragraph.
 */
export class LiveRecogniser {
  private words: WordTable | undefined;
  private last: Article | undefined;
  private parts: Part[] = [];
  /** By flag, how many paragraphs tell it of a form. */
  private readonly tellers = new Map<number, Map<number, number>>(toldFlags.map((flag) => [flag, new Map<number, number>()]));
  private readonly spellers = new Map<number, number>();
  /** The paragraphs in which a form is capitalised, with its group there; and those with an acronym. */
  private readonly partsOfForm = new Map<number, Map<Part, number>>();
  private readonly partsOfAcronym = new Map<number, Set<Part>>();
  private readonly summaryOfForm = new Map<number, Float32Array>();

  constructor(
    private readonly network: Network,
    private readonly decoder: Decoder,
    private readonly recogniseAll: (article: Article) => RecognisedName[],
  ) {}

  recognise(article: Article): ByParagraph<RecognisedName> {
    const words = this.network.startDocument();
    if (words !== this.words) this.forget(words);
    const same = this.last ? sameParagraphs(this.last, article) : { head: 0, tail: 0 };
    const change = this.exchangeParts(article, same, words);
    this.last = article;
    if (this.partsOfForm.size > this.network.groupCapacity) {
      this.words = undefined;
      return namesInParagraphs(this.recogniseAll(article), article.paragraphs);
    }
    const renewed = this.renew(change);
    this.parts.forEach((part, index) => {
      if (!renewed.has(part)) return;
      const { start, end } = article.paragraphs[index]!;
      part.names = this.namesIn(part, article.text.slice(start, end), words);
    });
    return this.parts.map(({ names }) => names);
  }

  private forget(words: WordTable): void {
    this.words = words;
    this.last = undefined;
    this.parts = [];
    for (const counts of this.tellers.values()) counts.clear();
    this.spellers.clear();
    this.partsOfForm.clear();
    this.partsOfAcronym.clear();
    this.summaryOfForm.clear();
  }

  /** Replaces the paragraphs between the first and the last that differ; gives what that changes. */
  private exchangeParts({ text, paragraphs }: Article, { head, tail }: SameParagraphs, words: WordTable): Change {
    const added = paragraphs.slice(head, paragraphs.length - tail).map(({ start, end }) => readPart(text.slice(start, end), words));
    const end = this.parts.length - tail;
    const removed = this.parts.slice(head, end);
    this.parts = this.parts.slice(0, head).concat(added, this.parts.slice(end));
    const change: Change = { added, gone: new Map(), told: new Set(), spelled: new Set() };
    for (const part of removed) this.count(part, -1, change);
    for (const part of added) this.count(part, 1, change);
    for (const part of removed) {
      noteSummaries(part, change.gone);
      part.forms.forEach((form) => this.partsOfForm.get(form)!.delete(part));
      for (const key of part.acronyms) this.partsOfAcronym.get(key)!.delete(part);
    }
    for (const part of added) {
      part.forms.forEach((form, group) => entry(this.partsOfForm, form, () => new Map<Part, number>()).set(part, group));
      for (const key of part.acronyms) entry(this.partsOfAcronym, key, () => new Set<Part>()).add(part);
    }
    for (const form of change.gone.keys()) if (this.partsOfForm.get(form)?.size === 0) this.partsOfForm.delete(form);
    for (const part of removed) for (const key of part.acronyms) if (this.partsOfAcronym.get(key)?.size === 0) this.partsOfAcronym.delete(key);
    return change;
  }

  /** Counts a paragraph's facts in or out; notes those that begin or cease to hold. */
  private count(part: Part, step: 1 | -1, change: Change): void {
    for (const [form, told] of part.told) {
      for (const [flag, counts] of this.tellers) if (told & flag && addTo(counts, form, step)) change.told.add(form);
    }
    for (const key of part.spellings) if (addTo(this.spellers, key, step)) change.spelled.add(key);
  }

  /** Renews flags and summaries where facts changed; gives the paragraphs whose names may have changed. */
  private renew({ added, gone, told, spelled }: Change): Set<Part> {
    const renewed = new Set(added);
    const come: Summaries = new Map();
    const reached = new Set(added);
    for (const form of told) for (const part of this.partsOfForm.get(form)?.keys() ?? []) reached.add(part);
    for (const key of spelled) for (const part of this.partsOfAcronym.get(key) ?? []) reached.add(part);
    for (const part of reached) {
      const flags = this.flagsOf(part);
      if (!renewed.has(part)) {
        if (flags.every((bits, i) => bits === part.flags[i])) continue;
        noteSummaries(part, gone);
        renewed.add(part);
      }
      part.flags = flags;
      part.summaries = this.network.summarise({ ...part.own, flags });
      noteSummaries(part, come);
    }
    for (const form of new Set([...gone.keys(), ...come.keys()])) {
      const parts = this.partsOfForm.get(form);
      const before = this.summaryOfForm.get(form);
      if (!parts) {
        this.summaryOfForm.delete(form);
        continue;
      }
      const summary = before ? renewedMaximum(before, gone.get(form) ?? [], come.get(form) ?? [], parts) : maximumOf(come.get(form)!);
      if (summary === before) continue;
      this.summaryOfForm.set(form, summary);
      for (const part of parts.keys()) renewed.add(part);
    }
    return renewed;
  }

  /** The flags of a paragraph's tokens within the document. */
  private flagsOf({ own, acronyms }: Part): Uint16Array {
    const words = this.words!;
    const flags = own.flags.slice();
    for (let i = 0; i < flags.length; i++) {
      if (own.groups[i]! < 0) continue;
      const word = own.words[i]!;
      const form = words.lowerForm[word]!;
      for (const [flag, counts] of this.tellers) if (counts.has(form)) flags[i]! |= flag;
      const key = words.acronymKey[word]!;
      if (acronyms.has(key) && this.spellers.has(key)) flags[i]! |= Flag.spelledOut;
    }
    return flags;
  }

  private namesIn(part: Part, text: string, words: WordTable): RecognisedName[] {
    const { own, flags, forms } = part;
    const summaries = new Float32Array(part.summaries.length);
    const width = summaries.length / Math.max(1, forms.length);
    forms.forEach((form, group) => summaries.set(this.summaryOfForm.get(form)!, group * width));
    const names: NameInTokens[] = [];
    this.network.score(
      { ...own, flags },
      (run) => {
        for (const name of namesOfRun(run, this.decoder, own.words, words)) names.push(name);
      },
      summaries,
    );
    return namesInText(text, part.tokens, names);
  }
}

/** By form, summaries of it in paragraphs. */
type Summaries = Map<number, Float32Array[]>;

/** What an exchange of paragraphs changes. */
interface Change {
  readonly added: readonly Part[];
  /** The summaries in paragraphs that went. */
  readonly gone: Summaries;
  /** Forms of which a flag began or ceased to be told. */
  readonly told: Set<number>;
  /** Keys that began or ceased to be spelled out. */
  readonly spelled: Set<number>;
}

function readPart(text: string, words: WordTable): Part {
  const tokens = new TokenList(Math.max(1, text.length >> 2));
  const sentenceStarts: number[] = [];
  readTokens(text, { start: 0, end: text.length }, tokens, sentenceStarts);
  const numbers = wordNumbers(words, text, tokens);
  const own = documentFeatures(words, numbers, Int32Array.from([...sentenceStarts, tokens.length]));
  const forms = new Int32Array(own.groupCount);
  const told = new Map<number, number>();
  const acronyms = new Set<number>();
  numbers.forEach((word, i) => {
    const form = words.lowerForm[word]!;
    const traits = words.traits[word]!;
    if (own.groups[i]! >= 0) forms[own.groups[i]!] = form;
    const flag = toldByToken(traits, own.flags[i]!);
    if (flag) told.set(form, (told.get(form) ?? 0) | flag);
    if (traits & Trait.acronym) acronyms.add(words.acronymKey[word]!);
  });
  const spellings = spellingsIn(words, numbers, own.sentenceStarts);
  return {
    tokens: { starts: tokens.starts.slice(0, tokens.length), ends: tokens.ends.slice(0, tokens.length) },
    ...{ own, forms, told, spellings, acronyms },
    ...{ flags: own.flags, summaries: new Float32Array(0), names: nothingFound },
  };
}

/** The summary of a group of a paragraph. */
function summaryIn({ summaries, forms }: Part, group: number): Float32Array {
  const width = summaries.length / forms.length;
  return summaries.subarray(group * width, (group + 1) * width);
}

function noteSummaries(part: Part, target: Summaries): void {
  part.forms.forEach((form, group) => entry(target, form, () => []).push(summaryIn(part, group)));
}

/** The maximum of summaries, number by number. */
function maximumOf(summaries: readonly Float32Array[]): Float32Array {
  const maximum = summaries[0]!.slice();
  for (const summary of summaries) raise(maximum, summary);
  return maximum;
}

/**
 * The maximum of a form's summaries after some have gone and others come; `before` itself when it is still that. Only
 * where one that went reached the maximum do the paragraphs tell it anew.
 */
function renewedMaximum(before: Float32Array, gone: readonly Float32Array[], come: readonly Float32Array[], parts: ReadonlyMap<Part, number>): Float32Array {
  const maximum = before.slice();
  for (const summary of come) raise(maximum, summary);
  let open: number[] = [];
  for (let i = 0; i < before.length; i++) if (maximum[i] === before[i] && gone.some((summary) => summary[i] === before[i])) open.push(i);
  for (const i of open) maximum[i] = -Infinity;
  for (const [{ summaries }, group] of parts) {
    if (open.length === 0) break;
    const from = group * before.length;
    let isReached = false;
    for (const i of open) {
      const value = summaries[from + i]!;
      if (value <= maximum[i]!) continue;
      maximum[i] = value;
      if (value === before[i]) isReached = true;
    }
    if (isReached) open = open.filter((i) => maximum[i] !== before[i]);
  }
  return maximum.every((value, i) => value === before[i]) ? before : maximum;
}

function raise(maximum: Float32Array, summary: Float32Array): void {
  for (let i = 0; i < maximum.length; i++) if (summary[i]! > maximum[i]!) maximum[i] = summary[i]!;
}

/** Adds to a count; true when it comes from or goes to none. */
function addTo(counts: Map<number, number>, key: number, step: 1 | -1): boolean {
  const before = counts.get(key) ?? 0;
  if (before + step === 0) counts.delete(key);
  else counts.set(key, before + step);
  return before === 0 || before + step === 0;
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
