import { CharacterClass, characterClass, knownClass } from './characterClass';
import type { Span } from './span';

const hyphen = 0x2d;

/**
 * The words of a text that begin with a capital, in order. What follows a hyphen begins no word. Linear.
 * @param from where to begin and end, of whole lines
 */
export function capitalisedWords(text: string, from = 0, to = text.length): Span[] {
  const words: Span[] = [];
  let previousJoins = false;
  for (let index = from; index < to; ) {
    const unit = text.charCodeAt(index);
    const known = knownClass(unit);
    const kind = known || classAt(text, index);
    if (kind !== CharacterClass.upper || previousJoins) {
      previousJoins = joinsWords(kind) || unit === hyphen;
      index += known ? 1 : widthAt(text, index);
      continue;
    }
    const start = index;
    do index += widthAt(text, index);
    while (index < to && isWithinWord(knownClass(text.charCodeAt(index)) || classAt(text, index)));
    words.push({ start, end: index });
  }
  return words;
}

const classAt = (text: string, index: number): CharacterClass => characterClass(text.codePointAt(index)!);
const widthAt = (text: string, index: number): number => (text.codePointAt(index)! > 0xffff ? 2 : 1);
const joinsWords = (kind: CharacterClass): boolean => kind === CharacterClass.upper || kind === CharacterClass.letter || kind === CharacterClass.digit;
const isWithinWord = (kind: CharacterClass): boolean => joinsWords(kind) || kind === CharacterClass.mark;
