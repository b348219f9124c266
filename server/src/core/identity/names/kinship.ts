import type { Span } from '../../text/span';
import type { Gender } from '../lexicon/forenames';
import { childrenNouns, kinGender, kinModifiers } from '../lexicon/kin';

/** What a text says right beside a person's name of whose relative they are. */
export interface Kinship {
  /** What the noun for the relative tells. */
  readonly gender: Gender | undefined;
  /** The words for the one whose relative it is, in lower case, without articles: "chancellor" of "the chancellor's father". */
  readonly of: readonly string[];
  /** It stands before the name: who is presented so is named in passing, more often than not. */
  readonly isBefore: boolean;
  /** True in a list by which children are introduced ("their three children, Hugh and Sybil"). */
  readonly isIntroduced: boolean;
}

const reach = 80;
const mostWordsBefore = 4;
const determiners = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'its', 'my', 'our', 'whose']);
const phraseEnd = /[,.;:!?()"“”\n\r]|\s[—–-]\s/u;
const opening = /^(?:, |\s?\(| ?[—–] ?| - )(?:who (?:is|was) )?/u;
const possessive = /['’]s?$/u;
const article = /^(?:the|an?)$/u;
const apposedBehind = /^(?:[,.;)]|\s[—–-]|\s(?:said|says|told|added)\b)/u;
const numberOfChildren = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten)$/u;
const survivors = /\b(?:surviv\p{Ll}+|leaves)\b/u;
const listed = /^\p{Lu}|^\d+$|^and$/u;
const mostListed = 10;

/**
 * What stands beside a name of whose relative its bearer is: behind it ("Paula Reed, the mayor's wife,", "Dr Reed, husband of the
 * mayor,") or before it ("Derek's brother Neil", "her husband, Dr Reed,"). Looks a bounded way around the name.
 * @param start where the name begins, or the title before it
 * @param isOneWord whether the name is one word without a title: what stands before a comma is then seldom said of it
 */
export function kinshipBeside(text: string, { start, end }: Span, isOneWord: boolean): Kinship | undefined {
  return behind(text, end) ?? before(text, start, end, isOneWord) ?? (isOneWord ? amongChildren(text, start) : undefined);
}

function behind(text: string, end: number): Kinship | undefined {
  const next = text[end];
  if (next !== ',' && next !== ' ' && next !== '(' && next !== '—' && next !== '–') return undefined;
  const following = text.slice(end, end + reach);
  const opened = opening.exec(following);
  if (!opened) return undefined;
  const words = following.slice(opened[0].length).split(phraseEnd, 1)[0]!.split(/\s+/);
  const at = words.slice(0, mostWordsBefore + 1).findIndex((word) => kinGender.has(word));
  if (at < 0 || !words.slice(0, at).every((word, index) => isBeforeKin(word, index))) return undefined;
  const of = words[at + 1] === 'of' ? words.slice(at + 2) : possessor(words.slice(0, at));
  return { gender: kinGender.get(words[at]!), of: described(of), isBefore: false, isIntroduced: false };
}

/** What may stand before the noun: "the", "the prime minister's", "his late". */
const isBeforeKin = (word: string, index: number): boolean => index === 0 || !/^(?:of|and|in|to|for|at|who|by|with|from)$/u.test(word);

function before(text: string, start: number, end: number, isOneWord: boolean): Kinship | undefined {
  let at = start - 1;
  if (text[at] !== ' ') return undefined;
  const isApposed = text[at - 1] === ',';
  if (isApposed) at--;
  const words = text.slice(Math.max(0, at - reach), at).split(/\s+/);
  const gender = kinGender.get(words.at(-1)!);
  if (gender === undefined || (isApposed && (isOneWord || !apposedBehind.test(text.slice(end, end + reach))))) return undefined;
  let last = words.length - 2;
  while (last >= 0 && kinModifiers.has(words[last]!)) last--;
  const owner = words[last] ?? '';
  return determiners.has(owner.toLowerCase()) || possessive.test(owner) ? { gender, of: described(possessor([owner])), isBefore: true, isIntroduced: false } : undefined;
}

/** In "their three children, Hugh, Sybil" and "survived by his sons Hugh": without number and occasion they may be known already ("her sons Hugh and Tom"). */
function amongChildren(text: string, start: number): Kinship | undefined {
  const words = text.slice(Math.max(0, start - reach), start).split(/[\s,:]+/);
  words.pop();
  let at = words.length - 1;
  while (at >= 0 && words.length - at <= mostListed && listed.test(words[at]!)) at--;
  if (at < 1 || !childrenNouns.has(words[at]!)) return undefined;
  return numberOfChildren.test(words[at - 1]!) || survivors.test(words.slice(0, at).join(' ')) ? { gender: undefined, of: [], isBefore: true, isIntroduced: true } : undefined;
}

/** The words of a possessive, up to it. */
function possessor(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex((word) => possessive.test(word));
  return last < 0 ? [] : words.slice(0, last + 1);
}

const described = (words: readonly string[]): string[] => words.map((word) => word.replace(possessive, '').toLowerCase()).filter((word) => word !== '' && !article.test(word));
