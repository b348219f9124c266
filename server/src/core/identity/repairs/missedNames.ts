import { capitalisedWords } from '../../text/capitalisedWords';
import type { Draft, DraftNames } from '../draftNames';
import { readPersonName } from '../personName';
import { companyWord } from './companyWord';

interface Known {
  readonly names: ReadonlyMap<string, Draft>;
  /** Words that are surnames of people or first words of companies named in full. */
  readonly shortNames: ReadonlySet<string>;
  /** How often the recogniser took these words for a name, less how often for something else. */
  readonly timesSeen: ReadonlyMap<string, number>;
  /** For each first word the lengths of the names that begin with it, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

const wordAfter = /[\p{L}\p{N}]|-\p{L}/uy;
const sentenceStart = /(?:^|[.!?:"“‘\n\r]["”’)]?\s{0,3}["“‘(]?)$/;
const maxConfidence = 0.85;
const longestName = 100;
/** A single word may be found anew this many times for each time it was recognised. */
const mostTimesMissed = 2;

/**
 * Searches names again where the recogniser passed them over: names of several words, surnames of people and first words
 * of companies that are named in full, single words that it passed over no more than twice as often as it recognised
 * them. Lengthens a name that is the beginning of a known one. One pass over the text.
 */
export function missedNames(text: string, names: DraftNames): void {
  const known = knownNames(text, names);
  let seenSmall: ReadonlySet<string> | undefined;
  const found: Draft[] = [];
  const timesFound = new Map<string, number>();
  for (const { start, end } of capitalisedWords(text)) {
    const lengths = known.lengths.get(text.slice(start, end));
    const covering = names.at(start);
    if (!lengths || (covering && covering.start !== start)) continue;
    const length = lengths.find((candidate) => start + candidate <= text.length && known.names.has(text.slice(start, start + candidate)) && !goesOn(text, start + candidate));
    if (length === undefined || (covering && covering.end >= start + length)) continue;
    const name = text.slice(start, start + length);
    const like = known.names.get(name)!;
    const isOrdinaryWord =
      !name.includes(' ') && sentenceStart.test(text.slice(Math.max(0, start - 5), start)) && (seenSmall ??= smallWords(text)).has(name.toLowerCase());
    if (isOrdinaryWord) continue;
    timesFound.set(name, (timesFound.get(name) ?? 0) + 1);
    found.push({ start, end: start + length, type: like.type, confidence: Math.min(maxConfidence, like.confidence) });
  }
  const isSure = (name: string): boolean => name.includes(' ') || known.shortNames.has(name) || timesFound.get(name)! <= mostTimesMissed * (known.timesSeen.get(name) ?? 0);
  names.override(found.filter(({ start, end }) => isSure(text.slice(start, end))));
}

/** The words of four letters or more that the text writes small. */
function smallWords(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/(?<![\p{L}\p{M}])\p{Ll}{4,}/gu), ([word]) => word));
}

function goesOn(text: string, end: number): boolean {
  wordAfter.lastIndex = end;
  return wordAfter.test(text);
}

/** The names worth searching for. */
function knownNames(text: string, drafts: DraftNames): Known {
  const names = new Map<string, Draft>();
  const add = (name: string, draft: Draft): void => {
    if (!names.has(name)) names.set(name, draft);
  };
  const shortNames = new Set<string>();
  const timesSeen = new Map<string, number>();
  for (const draft of drafts.all) {
    const name = text.slice(draft.start, draft.end);
    timesSeen.set(name, (timesSeen.get(name) ?? 0) + (draft.type === 'other' ? -1 : 1));
  }
  for (const draft of drafts.all) {
    if (draft.type === 'other' || draft.headNoun !== undefined || draft.end - draft.start > longestName) continue;
    const name = text.slice(draft.start, draft.end);
    if (name.includes(' ') || (timesSeen.get(name) ?? 0) >= 1) add(name, draft);
    const company = draft.type === 'organisation' ? companyWord(name) : undefined;
    if (company !== undefined) {
      add(company, draft);
      shortNames.add(company);
    }
    if (draft.type !== 'person' || !name.includes(' ')) continue;
    const { surnames } = readPersonName(name);
    for (const word of name.split(' ')) {
      if (word.length <= 3 || !surnames.includes(readPersonName(word).key)) continue;
      add(word, draft);
      shortNames.add(word);
    }
  }
  const lengths = new Map<string, number[]>();
  for (const name of names.keys()) {
    const first = /^\p{Lu}[\p{L}\p{M}\p{N}]*/u.exec(name)?.[0];
    if (!first) continue;
    const known = lengths.get(first);
    if (!known) lengths.set(first, [name.length]);
    else if (!known.includes(name.length)) known.push(name.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return { names, shortNames, timesSeen, lengths };
}
