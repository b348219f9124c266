import { isRoleNoun } from '../../names/titleBefore';
import type { Draft, DraftNames } from '../draftNames';
import { wordBefore } from './wordBefore';

/** Degrees, honours and ranks of lawyers behind somebody's name. */
const letters: ReadonlySet<string> = new Set('AC AM AO BSc CBE CPA DBE DPhil DSO Esq FRCP FRS GBE JP KBE KC LLB MA MBA MBE MD MEP MLA MNA MP MPA MSc MSP OAM OBE PhD QC RN SC TD'.split(' '));

/**
 * What stands beside a person and is no organisation: letters behind the name ("Ann Lee, SC, said"), a rank and
 * its abbreviation before it ("Station House Officer (SHO) Imran Khan").
 */
export function lettersBeside(text: string, names: DraftNames): void {
  const ranks: Draft[] = [];
  for (const draft of names.all) {
    const { start, end } = draft;
    if (draft.type !== 'organisation' || text[start - 1] !== '(' || text[end] !== ')' || names.at(end + ') '.length)?.type !== 'person') continue;
    const role = wordBefore(text, start - ' ('.length);
    if (!isRoleNoun(role)) continue;
    ranks.push({ ...draft, type: 'other' });
    const rank = names.endingAt(start - ' ('.length) ?? names.endingAt(start - ' ('.length - role.length - 1);
    if (rank?.type === 'organisation' && initials(text.slice(rank.start, start - ' ('.length)) === text.slice(start, end)) ranks.push({ ...rank, type: 'other' });
  }
  names.override(ranks);
  names.change((draft): Draft => {
    const isLetters = draft.type === 'organisation' && text.startsWith(', ', draft.start - 2) && letters.has(text.slice(draft.start, draft.end)) && names.endingAt(draft.start - 2)?.type === 'person';
    return isLetters ? { ...draft, type: 'other' } : draft;
  });
}

const initials = (words: string): string => words.split(' ').map((word) => word[0]).join('');
