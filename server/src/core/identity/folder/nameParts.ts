import { companyForms, headNouns } from '../lexicon/organisationWords';
import { remembered } from '../../collections/remembered';

/** What a folder knows of spellings when it judges whether a name is two that were run together. */
export interface KnownParts {
  /** The spelling stands in so few places that it may be a slip of the recogniser. */
  isRare(spelling: string): boolean;
  /** What the spelling is where it is common and no place. */
  partType(spelling: string): 'person' | 'organisation' | undefined;
}

/** Two names that were taken for one: how many code units of it the first and the last have. */
export interface TwoNames {
  readonly first: { readonly length: number; readonly type: 'person' | 'organisation' };
  /** Absent where only the beginning is a name ("Acme Shares Fall"). */
  readonly last?: { readonly length: number; readonly type: 'person' | 'organisation' };
}

const separator = /[\s-]+/g;
const mostWords = 8;
const fewestHeadlineWords = 3;
const shortestShouted = 4;

const mostNames = 10_000;

/** Where the words of a name end and begin: pairs of offsets of the separators. */
const gapsOf = remembered((name: string): readonly { readonly start: number; readonly end: number }[] => {
  const gaps = [...name.matchAll(separator)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return gaps.length < mostWords ? gaps.filter(({ start, end }) => start > 0 && end < name.length) : [];
}, mostNames);

/** What a headline has in capitals, as running text has it: "LOWMERE UNITED" as "Lowmere United". */
function asWritten(part: string): string {
  const isShouted = part.length >= shortestShouted && part === part.toUpperCase();
  return isShouted ? part.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : part;
}

/** All spellings that `findTwoNames` may ask about for a name: itself, its beginnings and its ends. */
export function spellingsAsked(name: string): string[] {
  const gaps = gapsOf(name);
  if (gaps.length === 0) return [];
  const parts = gaps.flatMap(({ start, end }) => [name.slice(0, start), name.slice(end)]);
  return [name, ...parts, ...parts.map(asWritten).filter((part) => !parts.includes(part))];
}

/**
 * Finds two names in a rare one that begins with one known name and ends with another ("Rovers Beat Harlow", "Acme-Skyfare"),
 * or, in a heading, a known organisation at its beginning. A person at the beginning may be part of a firm's name
 * ("Harlow Motors"), and two people make one; both are left alone unless other words stand between.
 */
export function findTwoNames(name: string, type: string, inHeading: () => boolean, known: KnownParts): TwoNames | undefined {
  if (!known.isRare(name)) return undefined;
  const gaps = gapsOf(name);
  if (gaps.length === 0) return undefined;
  const typeOf = (part: string): 'person' | 'organisation' | undefined => known.partType(part) ?? known.partType(asWritten(part));
  for (let from = gaps.length - 1; from >= 0; from--) {
    const first = name.slice(0, gaps[from]!.start);
    const firstType = typeOf(first);
    if (firstType === undefined || isCommon(first)) continue;
    for (let to = from; to < gaps.length; to++) {
      const last = name.slice(gaps[to]!.end);
      const lastType = typeOf(last);
      if (lastType === undefined || isCommon(last) || last.toLowerCase() === first.toLowerCase()) continue;
      if (from === to && firstType === 'person') continue;
      return { first: { length: first.length, type: firstType }, last: { length: last.length, type: lastType } };
    }
    if (firstType === 'organisation' && type === 'organisation' && gaps.length + 1 >= fewestHeadlineWords && inHeading()) return { first: { length: first.length, type: firstType } };
  }
  return undefined;
}

/** Words that many organisations share, none of which is a name by itself. */
function isCommon(part: string): boolean {
  return part.toLowerCase().split(separator).every((word) => headNouns.has(word) || companyForms.has(word));
}
