import type { Span } from '../../../text/span';
import { DocumentFacts } from '../documentFacts';
import { DraftNames, type Draft } from '../draftNames';
import { readPersonName } from '../../names/personName';
import { isHonorific, isRoleNoun } from '../../names/titleBefore';
import { remembered } from '../../../collections/remembered';
import { companyWord } from './companyWord';
import { DocumentRepair, isBefore, isTold, namesAfter, type First, type Part, type PartNames } from './documentRepair';
import { SmallWords } from './smallWords';

const wordAfter = /[\p{L}\p{N}]|-\p{L}/uy;
const sentenceStart = /(?:^|[.!?:"“‘\n\r]["”’)]?\s{0,3}["“‘(]?)$/;
const maxConfidence = 0.85;
const longestName = 100;
/** A single word may be found anew this many times for each time it was recognised. */
const mostTimesMissed = 2;
const mostRemembered = 10_000;

/** What a found name is taken for: what the first mention is that it repeats. */
interface Like extends First {
  readonly type: Draft['type'];
  readonly confidence: number;
}

const firstLike = (told: readonly Omit<Like, 'part'>[], tellers: readonly Part[]): Like | undefined => {
  if (told.length === 0) return undefined;
  const { at, type, confidence } = told[0]!;
  return { part: tellers[0]!, at, type, confidence };
};
const isSameLike = (a: Like | undefined, b: Like | undefined): boolean => a?.part === b?.part && a?.at === b?.at && a?.type === b?.type && a?.confidence === b?.confidence;
const sum = (told: readonly number[]): number => told.reduce((all, count) => all + count, 0);

/**
 * Searches names again where the recogniser passed them over: names of several words, surnames of people and first words
 * of companies that are named in full, single words that it passed over no more than twice as often as it recognised
 * them. Lengthens a name that is the beginning of a known one. `NamesFound` decides on what this finds.
 */
export class MissedNames extends DocumentRepair {
  /** Names as they stand. */
  private readonly whole = new DocumentFacts<Part, Omit<Like, 'part'>, Like | undefined>(this.isFollowed, firstLike, isSameLike);
  /** Words that are surnames of people or first words of companies named in full. */
  private readonly short = new DocumentFacts<Part, Omit<Like, 'part'>, Like | undefined>(this.isFollowed, firstLike, isSameLike);
  /** Whether the recogniser took a word for a name more often than for something else. */
  private readonly seen = new DocumentFacts<Part, number, boolean>(this.isFollowed, (told) => sum(told) >= 1);
  /** For each first word the names that begin with it. */
  private readonly beginning = new DocumentFacts<Part, string, NamesByLength>(this.isFollowed, byLength, areSameNames);
  private readonly smallWords = new SmallWords(this.isFollowed);
  protected readonly facts = [this.whole, this.short, this.seen, this.beginning, this.smallWords];

  /** @param parts all paragraphs of the document as it is */
  constructor(isFollowed: boolean, private readonly parts: () => Iterable<Part>) {
    super(isFollowed);
  }

  /** Reads the text of a paragraph that is new or has changed. */
  read(part: Part): void {
    this.smallWords.read(part);
  }

  tell(part: Part, names: PartNames | undefined): void {
    if (names === undefined) this.smallWords.forget(part);
    const { whole, short, seen, beginning } = this;
    names?.names.forEach(({ start, type, confidence, headNoun }, index) => {
      const name = names.spellings[index]!;
      if (!name.includes(' ')) seen.tell(part, name, (seen.toldOf(part, name) ?? 0) + (type === 'other' ? -1 : 1));
      if (type === 'other' || headNoun !== undefined || name.length > longestName) return;
      const like = { at: start, type, confidence };
      const add = (told: typeof whole, known: string): void => {
        told.tellFirst(part, known, like);
        const first = firstWord(known);
        if (first !== '') beginning.tell(part, first, joined(beginning.toldOf(part, first), known));
      };
      add(whole, name);
      for (const word of shortNamesOf(type, name)) add(short, word);
    });
    for (const facts of [whole, short, seen, beginning]) facts.endTelling(part);
  }

  repair(part: Part, before: PartNames): PartNames {
    const { text } = part;
    const names = new DraftNames(before.names);
    const found: Draft[] = [];
    for (const { start: from, end } of part.capitalised) {
      const known = this.beginning.ask(part, text.slice(from, end));
      if (known.names.size === 0) continue;
      const covering = names.at(from);
      if (covering && covering.start !== from) continue;
      const name = this.longestAt(part, from, known, covering ? covering.end - from : 0);
      if (name === undefined) continue;
      if (!name.includes(' ') && sentenceStart.test(text.slice(Math.max(0, from - 5), from)) && this.smallWords.ask(part, name.toLowerCase(), this.parts())) continue;
      if (isOffice(text, { start: from, end: from + name.length }, names)) continue;
      const like = this.likeOf(part, name)!;
      found.push({ start: from, end: from + name.length, type: like.type, confidence: Math.min(maxConfidence, like.confidence) });
    }
    return namesAfter(part, before.names, before, found);
  }

  /** The longest of some names that stands at a place of the text, longer than `covered`. */
  private longestAt(part: Part, from: number, { names, lengths }: NamesByLength, covered: number): string | undefined {
    for (const length of lengths) {
      if (length <= covered) return undefined;
      if (goesOn(part.text, from + length)) continue;
      const name = part.text.slice(from, from + length);
      if (names.has(name) && this.likeOf(part, name) !== undefined) return name;
    }
    return undefined;
  }

  /** The first mention that makes a name known. */
  private likeOf(part: Part, name: string): Like | undefined {
    const short = this.short.ask(part, name);
    const whole = name.includes(' ') || this.seen.ask(part, name) ? this.whole.ask(part, name) : undefined;
    if (short === undefined || whole === undefined) return whole ?? short;
    return isBefore(short, whole.part, whole.at) ? short : whole;
  }
}

/**
 * Takes up the names that were found where the recogniser had passed them over: those of several words, the short names,
 * and others that were not found too often.
 */
export class NamesFound extends DocumentRepair {
  /** For each single word how often it may still be found: below zero it was found too often. */
  private readonly left = new DocumentFacts<Part, number, boolean>(this.isFollowed, (told) => sum(told) >= 0);
  private readonly short = new DocumentFacts<Part, true, boolean>(this.isFollowed, isTold);
  protected readonly facts = [this.left, this.short];

  tell(part: Part, names: PartNames | undefined): void {
    const { left, short } = this;
    const add = (name: string, count: number): void => {
      if (!name.includes(' ')) left.tell(part, name, (left.toldOf(part, name) ?? 0) + count);
    };
    names?.names.forEach(({ type, headNoun }, index) => {
      const name = names.spellings[index]!;
      add(name, type === 'other' ? -mostTimesMissed : mostTimesMissed);
      if (headNoun !== undefined || name.length > longestName) return;
      for (const word of shortNamesOf(type, name)) short.tell(part, word, true);
    });
    for (const { start, end } of names?.found ?? []) add(part.text.slice(start, end), -1);
    left.endTelling(part);
    short.endTelling(part);
  }

  repair(part: Part, before: PartNames): PartNames {
    if (before.found.length === 0) return before;
    const isSure = (name: string): boolean => name.includes(' ') || this.short.ask(part, name) || this.left.ask(part, name);
    const names = new DraftNames(before.names);
    names.override(before.found.filter(({ start, end }) => isSure(part.text.slice(start, end))));
    return namesAfter(part, names.all, before);
  }
}

const fieldBehind = /^ of\b/u;
const reach = 4;

/** Whether a word that may be a surname stands for the office here: "Bishop of Carrow", "Bishop Crane" beside "Michael Bishop". */
function isOffice(text: string, { start, end }: Span, names: DraftNames): boolean {
  const word = text.slice(start, end);
  return (isHonorific(word) || isRoleNoun(word)) && (fieldBehind.test(text.slice(end, end + reach)) || (text[end] === ' ' && names.at(end + 1)?.type === 'person'));
}

function goesOn(text: string, end: number): boolean {
  wordAfter.lastIndex = end;
  return wordAfter.test(text);
}

const firstWord = remembered((name) => /^\p{Lu}[\p{L}\p{M}\p{N}]*/u.exec(name)?.[0] ?? '', mostRemembered);

/** The words of a person's full name that can stand for it as surnames. */
const surnamesIn = remembered((name): readonly string[] => {
  if (!name.includes(' ')) return [];
  const { surnames } = readPersonName(name);
  return name.split(' ').filter((word) => word.length > 3 && surnames.includes(readPersonName(word).key));
}, mostRemembered);

/** The word that a company goes by, if there is one. */
const companyIn = remembered((name): readonly string[] => {
  const word = companyWord(name);
  return word === undefined ? [] : [word];
}, mostRemembered);

const none: readonly string[] = [];

/** The words that can stand for a name of several words. */
function shortNamesOf(type: Draft['type'], name: string): readonly string[] {
  if (!name.includes(' ')) return none;
  return type === 'person' ? surnamesIn(name) : type === 'organisation' ? companyIn(name) : none;
}

/** Names in one string: no name holds a line feed. */
const joined = (names: string | undefined, name: string): string => (names === undefined ? name : `${names}\n${name}`);

/** Names by which a text is searched, however many there are: by the words of each length that one of them has. */
interface NamesByLength {
  readonly names: ReadonlySet<string>;
  /** Each once, longest first. */
  readonly lengths: readonly number[];
}

function byLength(told: readonly string[]): NamesByLength {
  const names = new Set<string>();
  for (const each of told) {
    if (each.includes('\n')) for (const name of each.split('\n')) names.add(name);
    else names.add(each);
  }
  return { names, lengths: [...new Set(Array.from(names, ({ length }) => length))].sort((a, b) => b - a) };
}

function areSameNames({ names: before }: NamesByLength, { names: now }: NamesByLength): boolean {
  if (before.size !== now.size) return false;
  for (const name of before) if (!now.has(name)) return false;
  return true;
}
