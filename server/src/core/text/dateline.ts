import type { Span } from './span';

/** What an agency sets before its report: "LISBON, Portugal — ", "NEW YORK, June 27 (Agency) - ", "Lisbon (Agency) - ". */
export interface Dateline {
  /** The city and, behind a comma, its region. */
  readonly place: Span;
  /** Where the report begins. */
  readonly end: number;
  /** Says more than a word in capitals before a dash, which could also be a label ("ANALYSIS — "). */
  readonly isSure: boolean;
}

const capitals = String.raw`\p{Lu}[\p{Lu}'’.]+(?:[ /-]\p{Lu}[\p{Lu}'’.]*){0,3}`;
const words = String.raw`\p{Lu}[\p{L}'’.]+(?:[ /-]\p{Lu}[\p{L}'’.]*){0,3}`;
const region = String.raw`(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2})`;
const day = String.raw`(?:,? \p{Lu}[\p{L}.]{2,8} \d{1,2}(?:, \d{4})?|,? \d{1,2} \p{Lu}\p{L}{2,8}(?: \d{4})?)`;
const agency = String.raw` \(\p{Lu}[^()\n]{1,40}\)`;
const dash = String.raw` ?(?:[—–]|--?) ?(?=["“‘'\p{Lu}\d])`;
const inCapitals = new RegExp(`(?<place>(?<city>${capitals})${region}?)(?<more>${day}?(?:${agency})?)${dash}`, 'uy');
const withAgency = new RegExp(`(?<place>(?<city>${words})${region}?)(?<more>${day}?${agency})${dash}`, 'uy');
const longestDateline = 120;
/** A shorter word in capitals may be an acronym that a clause is set beside: "NATO — Europe's shield — said". */
const shortestCity = 5;
const hasSmallLetters = /^.{0,12}\p{Ll}/u;

/** The dateline at the beginning of a paragraph; undefined where there is none. */
export function datelineAt(text: string, { start, end }: Span): Dateline | undefined {
  if (!/\p{Lu}/u.test(text.charAt(start))) return undefined;
  const head = text.slice(start, Math.min(end, start + longestDateline));
  for (const pattern of [inCapitals, withAgency]) {
    pattern.lastIndex = 0;
    const found = pattern.exec(head);
    if (!found) continue;
    const { place, city, more } = found.groups as { place: string; city: string; more: string };
    const isSure = place.length > city.length || more !== '';
    if ((!isSure && city.length < shortestCity) || !hasSmallLetters.test(head.slice(found[0].length))) continue;
    return { place: { start, end: start + place.length }, end: start + found[0].length, isSure };
  }
  return undefined;
}
