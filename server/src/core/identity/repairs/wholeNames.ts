import type { Draft, DraftNames } from '../draftNames';
import { isNationAdjective } from '../lexicon/nations';
import { isRoleNoun } from '../titleBefore';

const longestName = 8;
const longestPart = 30;
const fewestHeadlineWords = 3;

const hyphenated = /^-\p{Lu}\p{Ll}[\p{L}\p{M}]*/u;

/**
 * Cuts names that were run together, by the names that the document gives alone: a person's name after a word that is
 * none of it ("Rovers Anna Lee", "Hire Anna Lee" after "Anna Lee", "Rovers QB Anna Lee"), and a known name at the end or the
 * beginning of a run of capitals ("Spring Browser Acme", "Acme Names Board"). Adds the second part of a surname that was cut at its hyphen.
 */
export function wholeNames(text: string, names: DraftNames): void {
  const people = new Map<string, number>();
  const organisations = new Set<string>();
  for (const draft of names.all) {
    const name = text.slice(draft.start, draft.end);
    if (draft.type === 'person' && name.includes(' ') && !people.has(name)) people.set(name, draft.start);
    else if (draft.type === 'organisation') organisations.add(name);
  }
  names.change((draft) => {
    const words = text.slice(draft.start, draft.end).split(' ');
    const part = draft.type === 'person' && words.length > 1 ? hyphenated.exec(text.slice(draft.end, draft.end + longestPart)) : null;
    if (part && names.at(draft.end + 1) === undefined) return [{ ...draft, end: draft.end + part[0].length }];
    if (words.length < 2 || words.length > longestName) return [draft];
    if (draft.type === 'person' && words.length > 2) return [personAtEnd(draft, words, people, organisations)];
    return draft.type === 'other' ? [knownAtEnd(draft, words, people, organisations)] : [draft];
  });
}

function personAtEnd(draft: Draft, words: readonly string[], people: ReadonlyMap<string, number>, organisations: ReadonlySet<string>): Draft {
  for (let from = 1; from + 2 <= words.length; from++) {
    const tail = words.slice(from).join(' ');
    const before = words.slice(0, from).join(' ');
    const isOther = organisations.has(before) || organisations.has(`${before}s`) || isNationAdjective(before.toLowerCase());
    if ((people.get(tail) ?? draft.start) < draft.start || isOther || isRoleNoun(words[from - 1]!) || /^\d/.test(words[from - 1]!)) return { ...draft, start: draft.end - tail.length };
  }
  return draft;
}

function knownAtEnd(draft: Draft, words: readonly string[], people: ReadonlyMap<string, number>, organisations: ReadonlySet<string>): Draft {
  for (let from = 1; from < words.length; from++) {
    const tail = words.slice(from).join(' ');
    if (people.has(tail)) return { ...draft, start: draft.end - tail.length, type: 'person' };
    if (organisations.has(tail)) return { ...draft, start: draft.end - tail.length, type: 'organisation' };
  }
  for (let to = words.length - 1; to >= 1 && words.length >= fewestHeadlineWords; to--) {
    const head = words.slice(0, to).join(' ');
    if (people.has(head)) return { ...draft, end: draft.start + head.length, type: 'person' };
    if (organisations.has(head)) return { ...draft, end: draft.start + head.length, type: 'organisation' };
  }
  return draft;
}
