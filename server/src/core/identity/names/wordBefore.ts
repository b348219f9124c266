import { CharacterClass, characterClass, isLetter } from '../../text/characterClass';
import type { Span } from '../../text/span';

const longestWord = 31;
const widestGap = 3;

/** The word that stands before `offset` with one to three spaces between, no further back than `from`. Stops, hyphens and apostrophes belong to it. */
export function wordBefore(text: string, offset: number, from: number): Span | undefined {
  let end = offset;
  while (end > from && offset - end < widestGap && (text[end - 1] === ' ' || text[end - 1] === '\u00A0')) end--;
  let start = end;
  while (start > from && end - start <= longestWord && isWithinWord(text[start - 1]!)) start--;
  const isWord = end < offset && end > start && end - start <= longestWord && isLetter(characterClass(text.charCodeAt(start)));
  return isWord ? { start, end } : undefined;
}

function isWithinWord(character: string): boolean {
  const kind = characterClass(character.charCodeAt(0));
  return isLetter(kind) || kind === CharacterClass.mark || character === "'" || character === '’' || character === '.' || character === '-';
}
