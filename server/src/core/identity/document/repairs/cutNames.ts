import type { Draft, DraftNames } from '../draftNames';

const initials = /^(?:\p{Lu}\.){1,3}$/u;
const surnameBehind = /^ ?\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30})?(?![\p{L}\p{N}])/u;
const longestSurname = 64;
const department = /^(?:Bureau|Department|Division|Office) of /;
const pairBefore = /(?<![\p{L}'’-])\p{Lu}\p{Ll}{2,20}s and $/u;
const longestPair = 26;
const ofMembers = /^\p{Lu}\p{Ll}+s(?: and \p{Lu}\p{Ll}+s)? (?:Association|Federation|Union)\b/u;

/**
 * Lengthens names that were cut at their beginning or behind initials: "Nurses and Porters Union", "Ohio Department of Tides", "Ma. Ada Moor",
 * "P.V. MOOR".
 */
export function cutNames(text: string, names: DraftNames): void {
  names.change((draft): Draft => {
    const { start, end, type } = draft;
    if (type === 'person') {
      if (text.startsWith('Ma. ', start - 4) && !/\p{L}/u.test(text[start - 5] ?? ' ')) return { ...draft, start: start - 4 };
      if (text[end - 1] !== '.' && text[end] !== '.') return draft;
      const to = text[end] === '.' ? end + 1 : end;
      const surname = initials.test(text.slice(start, to)) ? surnameBehind.exec(text.slice(to, to + longestSurname))?.[0] : undefined;
      return surname === undefined || names.within({ start: to, end: to + surname.length }).length > 0 ? draft : { ...draft, end: to + surname.length };
    }
    if (type !== 'organisation' || text[start - 1] !== ' ') return draft;
    const name = text.slice(start, end);
    if (text[start - 2] === 'd' && ofMembers.test(name)) {
      const pair = pairBefore.exec(text.slice(Math.max(0, start - longestPair), start))?.[0];
      return pair === undefined || names.at(start - pair.length) !== undefined ? draft : { ...draft, start: start - pair.length };
    }
    const state = department.test(name) ? names.endingAt(start - 1) : undefined;
    return state?.type === 'place' ? { ...draft, start: state.start } : draft;
  });
}
