import { isSameList } from '../../../collections/sameList';
import { DocumentFacts } from '../documentFacts';
import { DraftNames, type Draft } from '../draftNames';
import { readPersonName } from '../../names/personName';
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
  /** For each first word the names that begin with it, longest first. */
  private readonly beginning = new DocumentFacts<Part, string, readonly string[]>(this.isFollowed, longestFirst, isSameList);
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
      if (known.length === 0) continue;
      const covering = names.at(from);
      if (covering && covering.start !== from) continue;
      const name = known.find((candidate) => text.startsWith(candidate, from) && this.likeOf(part, candidate) !== undefined && !goesOn(text, from + candidate.length));
      if (name === undefined || (covering && covering.end >= from + name.length)) continue;
      if (!name.includes(' ') && sentenceStart.test(text.slice(Math.max(0, from - 5), from)) && this.smallWords.ask(part, name.toLowerCase(), this.parts())) continue;
      const like = this.likeOf(part, name)!;
      found.push({ start: from, end: from + name.length, type: like.type, confidence: Math.min(maxConfidence, like.confidence) });
    }
    return namesAfter(part, before.names, before, found);
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

function longestFirst(told: readonly string[]): string[] {
  if (told.length === 0) return [];
  const [first] = told;
  if (!first!.includes('\n') && told.every((names) => names === first)) return [first!];
  const all = new Set<string>();
  for (const names of told) {
    if (names.includes('\n')) for (const name of names.split('\n')) all.add(name);
    else all.add(names);
  }
  return [...all].sort((a, b) => b.length - a.length);
}
