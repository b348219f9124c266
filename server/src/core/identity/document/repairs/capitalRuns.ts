import { openers } from '../../../names/rules/lexicon';
import { CharacterClass, characterClass, isLetter } from '../../../text/characterClass';
import type { Span } from '../../../text/span';
import type { ParagraphText } from '../paragraphText';

/** Words that begin with a capital and stand one space apart, or an ampersand between two spaces: "Lund & Vik Foods". Whole words, without a possessive. */
export type CapitalRun = readonly Span[];

const longestWord = 40;
const mostWords = 12;
const abbreviation = /^(?:\p{Lu}|St|Dr|Mr|Mrs|Ms|Co|Inc|Ltd|Corp|Bros|(?:\p{Lu}\.)+\p{Lu})$/u;
/** Behind the stop of an abbreviation that ends no line. */
const goesOn = /[ ,;:]/;
const space = 0x20;
const fullStop = 0x2e;

/** The runs of capitalised words in a paragraph, in order. */
export function capitalRuns({ text, end: limit, capitalised }: ParagraphText): CapitalRun[] {
  const runs: Span[][] = [];
  let run: Span[] = [];
  let joinsAt = -1;
  let reach = 0;
  for (const word of capitalised) {
    const { start } = word;
    if (start < reach) continue;
    const end = text.charCodeAt(word.end) === space ? word.end : wordEnd(text, word.end, limit);
    const hasStop = text.charCodeAt(end) === fullStop && goesOn.test(text.charAt(end + 1)) && abbreviation.test(text.slice(start, end));
    reach = hasStop ? end + 1 : end;
    const whole = reach === word.end ? word : { start, end: reach };
    if (start === joinsAt && run.length < mostWords) run.push(whole);
    else runs.push((run = [whole]));
    joinsAt = text.charCodeAt(reach) !== space ? -1 : text.startsWith('& ', reach + 1) ? reach + 3 : reach + 1;
  }
  return runs;
}

/** Where a word ends whose letters end at `from`: hyphens, stops and apostrophes between letters belong to it, a possessive does not. */
function wordEnd(text: string, from: number, limit: number): number {
  let end = from;
  const furthest = Math.min(limit, from + longestWord);
  while (end < furthest) {
    if (!joins(text[end]!) || !isWordCharacter(text, end + 1)) break;
    if (isApostrophe(text[end]!) && text[end + 1] === 's' && !isWordCharacter(text, end + 2)) break;
    end++;
    while (end < furthest && isWordCharacter(text, end)) end++;
  }
  return end;
}

const isApostrophe = (character: string): boolean => character === "'" || character === '’';
const joins = (character: string): boolean => character === '-' || character === '.' || isApostrophe(character);

function isWordCharacter(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const kind = characterClass(text.codePointAt(at)!);
  return isLetter(kind) || kind === CharacterClass.digit || kind === CharacterClass.mark;
}

/** What stands before the first word of a paragraph or a sentence, or behind a dash or a bullet. */
const sentenceStart = /(?:^["“‘(]?|[.!?:"“‘]["”’)]?\s{0,3}["“‘(]?|[-–—•*|] )$/;
const longestOpening = 5;

/** Whether a sentence begins at an offset, where any word has a capital. */
export function opensSentence({ text, start }: ParagraphText, at: number): boolean {
  return sentenceStart.test(text.slice(Math.max(start, at - longestOpening), at));
}

const articles: ReadonlySet<string> = new Set(['the', 'a', 'an']);

/** The index of the first word of a run that can belong to a name: no article and, where a sentence opens, no word that often opens one. */
export function withoutOpeners(paragraph: ParagraphText, run: CapitalRun): number {
  let first = 0;
  while (first < run.length) {
    const { start, end } = run[first]!;
    const word = paragraph.text.slice(start, end).toLowerCase();
    if (!articles.has(word) && (!openers.has(word) || !opensSentence(paragraph, run[0]!.start))) break;
    first++;
  }
  return first;
}
