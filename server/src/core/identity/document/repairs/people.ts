import { isTitleCase } from '../../../text/lineCues';
import type { Draft, DraftNames } from '../draftNames';
import type { ParagraphText } from '../paragraphText';
import { isHonorific, isRoleNoun } from '../../names/titleBefore';

const surnameHe = /He \p{Lu}\p{L}+(?:-\p{L}+)?/uy;
const wordBefore = /\p{L}[\p{L}.]{1,20}$/u;
const longestTitle = 21;

/** The surname He after a title ("Premier He Kai") is no pronoun. */
export function surnameHeAfterTitle({ text, start: from, end: to }: ParagraphText, names: DraftNames): void {
  const found: Draft[] = [];
  for (let space = text.indexOf(' He ', from); space >= 0 && space < to; space = text.indexOf(' He ', space + 1)) {
    const title = wordBefore.exec(text.slice(Math.max(0, space - longestTitle), space))?.[0];
    if (title === undefined || (!isHonorific(title) && !isRoleNoun(title))) continue;
    const start = space + 1;
    surnameHe.lastIndex = start;
    const name = surnameHe.exec(text)?.[0];
    if (name === undefined) continue;
    found.push({ start, end: start + name.length, type: 'person', confidence: 0.9, title: { start: space - title.length, end: space } });
  }
  names.override(found);
}

const capitalPlural = /^\p{Lu}{2,}s$/u;
const joiner = '(?:With|And|Meets|Versus|Starring|Featuring)';
const joinedToTitle = new RegExp(`\\p{Lu}\\p{L}{0,20} ${joiner} $`, 'u');
const joinedWithin = new RegExp(`\\p{Lu}\\p{L}{0,20} ${joiner} \\p{Lu}`, 'u');
/** Letters that a joiner ends in. */
const joinerEnds = 'dghs';
const hasTwoSpaces = (name: string): boolean => name.indexOf(' ') !== name.lastIndexOf(' ');

const storm = /(?:^|[^\p{L}])(?:Cyclone|Hurricane|Storm|Typhoon) (?:\p{Lu}[\p{L}'’-]*)?$/u;
const longestStorm = 11;
/** What the words for storms begin and end with: most names are told by that. */
const stormLetters = new Set(Array.from('CHST', (letter) => letter.charCodeAt(0)));
const stormEnds = new Set(Array.from('emn', (letter) => letter.charCodeAt(0)));
const speaks = /^,? (?:said|says|told|added)\b/u;

/**
 * What looks like a name and is none: plurals of abbreviations ("EVs"), storms ("Hurricane Ottilie"; but one who speaks is a
 * person of that name), and the person in a programme's title ("Evenings
 * With Anna"), told by the capital of its small words in a line that does not capitalise them all.
 */
export function noNames({ text, start, end }: ParagraphText, names: DraftNames): void {
  let isHeading: boolean | undefined;
  names.change((draft): Draft => {
    const name = text.slice(draft.start, draft.end);
    if (name.endsWith('s') && capitalPlural.test(name)) return { ...draft, type: 'other' };
    if (draft.type !== 'person') return draft;
    if (isStorm(text, draft)) return { ...draft, type: 'other' };
    const mayFollow = text[draft.start - 1] === ' ' && draft.start > 1 && joinerEnds.includes(text[draft.start - 2]!);
    const isJoined = (hasTwoSpaces(name) && joinedWithin.test(name)) || (mayFollow && joinedToTitle.test(text.slice(Math.max(0, draft.start - 40), draft.start)));
    if (!isJoined) return draft;
    isHeading ??= isTitleCase(text.slice(start, end));
    return isHeading ? draft : { ...draft, type: 'other' };
  });
}

/** A storm's own name, with or without the word before it. */
function isStorm(text: string, { start, end }: Draft): boolean {
  const first = text.charCodeAt(start);
  const before = text.charCodeAt(start - 2);
  if (!stormLetters.has(first) && !stormEnds.has(before)) return false;
  return storm.test(text.slice(Math.max(0, start - longestStorm), end)) && !speaks.test(text.slice(end, end + longestStorm));
}
