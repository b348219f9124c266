const longestWord = 16;

/** The word in small letters, hyphens within, that ends at `end` behind a space; empty where there is none. */
export function smallWordBefore(text: string, end: number): string {
  let start = end;
  const furthest = Math.max(0, end - longestWord);
  while (start > furthest && isSmall(text.charCodeAt(start - 1))) start--;
  return start > 0 && text[start - 1] !== ' ' ? '' : text.slice(start, end);
}

/** The same of a word that may begin with a capital; in small letters. */
export function wordBefore(text: string, end: number): string {
  const word = smallWordBefore(text, end);
  if (word !== '') return word;
  let start = end;
  const furthest = Math.max(0, end - longestWord);
  while (start > furthest && isSmall(text.charCodeAt(start - 1))) start--;
  const initial = start === 0 ? 0 : text.charCodeAt(start - 1);
  return initial >= 0x41 && initial <= 0x5a && (start === 1 || text[start - 2] === ' ' || text[start - 2] === '\n') ? text.slice(start - 1, end).toLowerCase() : '';
}

const isSmall = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || unit === 0x2d;
