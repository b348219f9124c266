import type { Analysis } from '../../analysis/analysis';
import { capitalisedWords } from '../../text/capitalisedWords';
import { indexAt, type Span } from '../../text/span';

/** A place in a text where a name of the folder stands that its own analysis passed over. */
export interface MissedPlace<Name> extends Span {
  readonly name: Name;
}

const firstOfName = /^\p{Lu}[\p{L}\p{M}\p{N}]*/u;
const wordAfter = /[\p{L}\p{N}]|-\p{L}/uy;
const sentenceStart = /(?:^|[.!?:"“‘\n\r]["”’)]?\s{0,3}["“‘(]?)$/;
const smallWord = /(?<![\p{L}\p{M}])\p{Ll}{3,}/gu;

/** The word by which a name is looked up; undefined for a name that does not begin with a capital. */
export function firstWord(name: string): string | undefined {
  return firstOfName.exec(name)?.[0];
}

/** The capitalised words of a text that no name covers, each once. */
export function uncoveredWords({ article: { text }, mentions }: Analysis): Set<string> {
  const words = new Set<string>();
  for (const { start, end } of capitalisedWords(text)) if (indexAt(mentions, start) < 0) words.add(text.slice(start, end));
  return words;
}

/**
 * The places where names stand that no mention touches, in order. `namesFrom` gives the names that begin with a word. A
 * single word that the text also has in small letters does not count at the beginning of a sentence. Linear in the text.
 */
export function* missedPlaces<Name extends { readonly spelling: string }>(
  { article: { text }, mentions }: Analysis,
  namesFrom: (word: string) => readonly Name[] | undefined,
): Generator<MissedPlace<Name>> {
  let small: ReadonlySet<string> | undefined;
  let next = 0;
  for (const { start, end: wordEnd } of capitalisedWords(text)) {
    const names = namesFrom(text.slice(start, wordEnd));
    if (!names) continue;
    while (next < mentions.length && mentions[next]!.end <= start) next++;
    const limit = mentions[next]?.start ?? text.length;
    for (const name of names) {
      const end = start + name.spelling.length;
      if (end > limit || !text.startsWith(name.spelling, start) || goesOn(text, end)) continue;
      if (!name.spelling.includes(' ')) {
        small ??= new Set([...text.matchAll(smallWord)].map(([word]) => word));
        if (small.has(name.spelling.toLowerCase()) && sentenceStart.test(text.slice(Math.max(0, start - 5), start))) continue;
      }
      yield { start, end, name };
    }
  }
}

function goesOn(text: string, end: number): boolean {
  wordAfter.lastIndex = end;
  return wordAfter.test(text);
}
