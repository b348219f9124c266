import type { Span } from '../text/span';
import { roleModifiers, roleNouns, royalTitles } from './lexicon/titles';

/** The longest title, in tokens. */
const longestTitle = 10;

/**
 * The title or role that stands right before a name: "Mr", "US treasury secretary", "former president". It ends in a
 * title or role noun, and begins no earlier than the sentence.
 *
 * @param tokens all tokens; the name begins with the one at `name`, its sentence with the one at `sentence`
 * @param isPartOfName whether a token is part of a name that a title may hold: a place, an organisation, a nationality
 */
export function titleBefore(
  text: string,
  tokens: readonly Span[],
  sentence: number,
  name: number,
  isPartOfName: (token: number) => boolean,
): Span | undefined {
  const word = (token: number) => text.slice(tokens[token]!.start, tokens[token]!.end).toLowerCase().replace(/\.$/, '');
  const end = name - 1;
  if (end < sentence || !isTitle(word(end))) return undefined;
  const earliest = Math.max(sentence, name - longestTitle);
  let start = end;
  while (start > earliest) {
    const before = start - 1;
    const hyphenated = before > earliest && word(before) === '-' && tokens[before]!.end === tokens[start]!.start && tokens[before - 1]!.end === tokens[before]!.start;
    if (hyphenated && isTitlePart(word(before - 1))) start -= 2;
    else if (isTitlePart(word(before)) || isPartOfName(before)) start = before;
    else break;
  }
  return { start: tokens[start]!.start, end: tokens[end]!.end };
}

function isTitle(word: string): boolean {
  return roleNouns.has(word) || royalTitles.has(word);
}

function isTitlePart(word: string): boolean {
  return isTitle(word) || roleModifiers.has(word);
}
