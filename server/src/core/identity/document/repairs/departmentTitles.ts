import type { Draft, DraftNames } from '../draftNames';
import { isNationAdjective, nationOf } from '../../lexicon/nations';
import { departmentFields } from '../../lexicon/titles';

const officeAfter = /^\s+(?:secretary|minister|chief|chancellor)\b/i;
const firstWord = /^\S+/;

/**
 * "U.S. Commerce" before "Secretary" is a part of a minister's title, no organisation: only its nation stays, as a
 * place. Departments and their ministers are kept apart.
 */
export function departmentTitles(text: string, names: DraftNames): void {
  names.change((draft): Draft | Draft[] => {
    if (draft.type !== 'organisation' || !officeAfter.test(text.slice(draft.end, draft.end + 14))) return draft;
    const words = text.slice(draft.start, draft.end).split(/\s+/);
    const nation = firstWord.exec(text.slice(draft.start, draft.end))?.[0] ?? '';
    const isNation = nationOf(nation.toLowerCase().replace(/\./g, '')) !== undefined;
    const fields = isNation ? words.slice(1) : words;
    if (!fields.every((word) => departmentFields.has(word.toLowerCase()) || /^and$/i.test(word))) return draft;
    if (!isNation) return [];
    const type = isNationAdjective(nation.toLowerCase()) ? 'other' : 'place';
    return { ...draft, end: draft.start + nation.length, type };
  });
}
