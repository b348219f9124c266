import type { Draft, DraftNames } from '../draftNames';
import { isNationAdjective } from '../lexicon/nations';

const longestName = 8;

/**
 * Cuts names that were run together, by the names that the document gives alone: a person's name after a word that is
 * none of it ("Rovers Anna Lee", "Hire Anna Lee"), and a known name at the end of a run of capitals ("Spring Browser Acme").
 */
export function wholeNames(text: string, names: DraftNames): void {
  const people = new Set<string>();
  const organisations = new Set<string>();
  for (const draft of names.all) {
    const name = text.slice(draft.start, draft.end);
    if (draft.type === 'person' && name.includes(' ')) people.add(name);
    else if (draft.type === 'organisation') organisations.add(name);
  }
  names.change((draft) => {
    const words = text.slice(draft.start, draft.end).split(' ');
    if (words.length < 2 || words.length > longestName) return [draft];
    if (draft.type === 'person' && words.length > 2) return [personAtEnd(draft, words, people, organisations)];
    return draft.type === 'other' ? [knownAtEnd(draft, words, people, organisations)] : [draft];
  });
}

function personAtEnd(draft: Draft, words: readonly string[], people: ReadonlySet<string>, organisations: ReadonlySet<string>): Draft {
  for (let from = 1; from + 2 <= words.length; from++) {
    const tail = words.slice(from).join(' ');
    const before = words.slice(0, from).join(' ');
    if (people.has(tail) || organisations.has(before) || organisations.has(`${before}s`) || isNationAdjective(before.toLowerCase())) return { ...draft, start: draft.end - tail.length };
  }
  return draft;
}

function knownAtEnd(draft: Draft, words: readonly string[], people: ReadonlySet<string>, organisations: ReadonlySet<string>): Draft {
  for (let from = 1; from < words.length; from++) {
    const tail = words.slice(from).join(' ');
    if (people.has(tail)) return { ...draft, start: draft.end - tail.length, type: 'person' };
    if (organisations.has(tail)) return { ...draft, start: draft.end - tail.length, type: 'organisation' };
  }
  return draft;
}
