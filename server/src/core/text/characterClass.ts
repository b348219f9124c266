/** What a character does in a word. */
export const CharacterClass = {
  space: 1,
  upper: 2,
  /** Any letter that is not a capital: lower case, or of a script without case. */
  letter: 3,
  digit: 4,
  /** Joins what stands before it: combining marks, soft hyphens, joiners, variation selectors. */
  mark: 5,
  symbol: 6,
} as const;
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

const known = new Uint8Array(0x10000);

/** The class of the character with this code point; a lone surrogate is a symbol. */
export function characterClass(codePoint: number): CharacterClass {
  if (codePoint > 0xffff) return classify(codePoint);
  return (known[codePoint] ||= classify(codePoint)) as CharacterClass;
}

/**
 * The class of a code unit that is a character of its own, 0 where it is not known yet or half of a character: then ask
 * `characterClass` for its code point.
 */
export function knownClass(codeUnit: number): CharacterClass | 0 {
  return (codeUnit & 0xf800) === 0xd800 ? 0 : (known[codeUnit] as CharacterClass | 0);
}

/** Whether a class is one of letters, capital or not. */
export function isLetter(kind: CharacterClass): boolean {
  return kind === CharacterClass.upper || kind === CharacterClass.letter;
}

function classify(codePoint: number): CharacterClass {
  const character = String.fromCodePoint(codePoint);
  if (/[\s\p{Cc}\u200b\u2060\ufeff]/u.test(character)) return CharacterClass.space;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return CharacterClass.upper;
  if (/\p{L}/u.test(character)) return CharacterClass.letter;
  if (/\p{N}/u.test(character)) return CharacterClass.digit;
  if (/[\p{M}\p{Emoji_Modifier}\u00ad\u200c\u200d]/u.test(character)) return CharacterClass.mark;
  return CharacterClass.symbol;
}
