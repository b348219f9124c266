import { eastAsianSurnames } from '../lexicon/eastAsianSurnames';
import { fullForename } from '../lexicon/nicknames';
import { nameWords } from './nameText';
import { remembered } from '../../collections/remembered';

/** A person's name taken apart. All words are folded and in lower case. */
export interface PersonName {
  /** Equal for names that are one name: familiar forenames filled out, particles and what follows a name ("Jr", "KC") left off. */
  readonly key: string;
  readonly words: readonly string[];
  /** The words that can stand alone as the surname; two where the order is not known ("Kim Lee"). Empty for one word. */
  readonly surnames: readonly string[];
  /** The forename, filled out; undefined when the name is one word. */
  readonly forename: string | undefined;
}

/** How a shorter name is made from a fuller one, the stronger evidence first. */
export type PersonShortening = 'surname' | 'shorter-name' | 'initials' | 'forename';

const particles = new Set(['von', 'van', 'de', 'der', 'den', 'del', 'della', 'da', 'di', 'do', 'dos', 'du', 'la', 'le', 'el', 'al', 'bin', 'ibn', 'ben', 'ter', 'ten', 'zu']);
/** Generations and letters after a name: "Jr", "KC". */
const afterName = /^(?:jr|jnr|sr|snr|ii|iii|iv|kc|qc|sc|mp|msp|obe|mbe|cbe|md|phd|esq)$/;
const longestName = 6;

/** Takes a person's bare name (no title) apart. */
export const readPersonName = remembered(takeApart, 10_000);

function takeApart(text: string): PersonName {
  const spaced = text.replace(/(\p{Lu})\.(?=\p{Lu}\.)/gu, '$1. ');
  let words = nameWords(spaced).filter((word, index) => index === 0 || !afterName.test(word));
  while (words.length > 1 && particles.has(words[0]!)) words = words.slice(1);
  words = words.slice(0, longestName).map((word) => (word.length > 4 ? word.replace(/^(?:al|el)-/, '') : word));
  if (words.length < 2) return { key: words[0] ?? '', words, surnames: [], forename: undefined };
  const first = words[0]!;
  const last = words.at(-1)!;
  const surnameFirst = words.length <= 3 && eastAsianSurnames.has(first) && !eastAsianSurnames.has(last);
  const core = words.filter((word, index) => index === 0 || !particles.has(word));
  const ordered = surnameFirst ? [...core.slice(1), first] : core;
  const forename = fullForename.get(ordered[0]!) ?? ordered[0]!;
  return {
    key: [forename, ...ordered.slice(1)].join(' '),
    words: core,
    surnames: surnameFirst ? [first, last] : [last],
    forename,
  };
}

/** Whether a name as it is written is that of the elder or the younger of two: "Munro Snr", "Munro Jr". */
export const generationOf = remembered((text: string): 'senior' | 'junior' | undefined => {
  const last = /\s(sn?r|jn?r)\.?$/iu.exec(text)?.[1];
  return last === undefined ? undefined : /^s/iu.test(last) ? 'senior' : 'junior';
}, 10_000);

/** The keys of the shorter names that `name` can be called by, each with how it is made. Bounded by the name's length. */
export function shorterPersonNames(name: PersonName): ReadonlyMap<string, PersonShortening> {
  let known = shorterNames.get(name);
  if (known === undefined) shorterNames.set(name, (known = shorten(name)));
  return known;
}

const shorterNames = new WeakMap<PersonName, ReadonlyMap<string, PersonShortening>>();

function shorten(name: PersonName): Map<string, PersonShortening> {
  const keys = new Map<string, PersonShortening>();
  const add = (key: string, kind: PersonShortening): void => {
    if (key && key !== name.key && !keys.has(key)) keys.set(key, kind);
  };
  for (const surname of name.surnames) {
    add(surname, 'surname');
    if (surname.includes('-')) add(surname.slice(surname.lastIndexOf('-') + 1), 'surname');
  }
  const words = name.key.split(' ');
  if (words.length < 2) return keys;
  const first = words[0]!;
  const last = words.at(-1)!;
  const middle = words.slice(1, -1);
  if (first.length > 1) {
    add(`${first[0]!} ${last}`, 'initials');
    add([first[0]!, ...middle.map((word) => word[0]!), last].join(' '), 'initials');
  }
  if (middle.length > 0) {
    add(`${first} ${last}`, 'shorter-name');
    add([first, ...middle.map((word) => word[0]!), last].join(' '), 'initials');
    for (const word of middle) if (word.length > 1) add(`${first} ${word}`, 'shorter-name');
    if (middle.at(-1)!.length > 1) add(`${middle.at(-1)!} ${last}`, 'shorter-name');
    if (middle.length > 1) for (let left = 1; left < words.length - 1; left++) add(words.filter((_, index) => index !== left).join(' '), 'shorter-name');
  }
  if (first.length > 1) add(first, 'forename');
  return keys;
}

/**
 * Two spellings of one full name that differ by one slip of the pen in the surname ("Shultz", "Schultz") share this
 * block; `differsByOneSlip` confirms it. Undefined for single words and short surnames.
 */
export function slipBlock(name: PersonName): string | undefined {
  const space = name.key.lastIndexOf(' ');
  return space >= 0 && name.key.length - space > 6 ? name.key.slice(0, space + 2) : undefined;
}

/** True when two words of six letters or more (or so many) with one initial differ by one letter or by two letters exchanged. */
export function differsByOneSlip(a: string, b: string, fewestLetters = 6): boolean {
  if (a === b || a[0] !== b[0] || Math.min(a.length, b.length) < fewestLetters || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const differing = Math.max(a.length, b.length) - head - tail;
  if (differing <= 1) return true;
  return differing === 2 && a.length === b.length && a[head] === b[head + 1] && a[head + 1] === b[head];
}
