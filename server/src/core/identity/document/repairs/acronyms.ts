import type { Draft, DraftNames } from '../draftNames';
import { isCountryName } from '../../../names/lexicon/countries';
import { companyForms, headNouns } from '../../lexicon/organisationWords';
import { matchesIn, type ParagraphText } from '../paragraphText';
import { isRoleNoun } from '../../names/titleBefore';
import { acronymsOf } from '../../names/thingName';
import { wordBefore } from './wordBefore';

const inParentheses = /\((?:the )?(?<acronym>\p{Lu}[\p{L}&]{1,7})\)/gu;
const inCapitals = /^\p{Lu}[\p{Lu}&]{1,6}$/u;
/** "…, known by its French acronym MSF", "…, or MSF,". */
const inWords = /(?:,? \(?(?:also |better |commonly |widely )?known (?:as (?:the )?|by (?:its|the|their) (?:\p{L}+ )?(?:abbreviation|acronym|initials),? )|, or (?:the )?(?=\p{Lu}+[,)]))(?<acronym>\p{Lu}[\p{Lu}&]{1,6})(?![\p{L}\p{N}&])/gu;
const tellsInWords = /\bknown |, or /;
/** Codes of countries, exchanges and companies' forms that stand in brackets behind a name and are none of it. */
const codes: ReadonlySet<string> = new Set('ARG ASX AUS AUT BEL BRA CAN CEO CHN CRO CZE DEM DEN EGY ENG ESP EU FIN FRA FTSE GER GOP GRE HKEX HUN IND IRE IRL IRN ISR ITA JPN KEN KOR LSE MEX NED NGR NOR NSE NYSE NZ NZL OTC PAK POL POR PTY PVT ROM RSA RUS SCO SGX SRB SUI SWE TSX TUR UAE UK UKR URU US USA WAL'.split(' '));
const longestName = 90;
const capitalRun = /(?:\p{Lu}[\p{L}\p{M}&'’.-]{0,30}|of|and|for|the|&|in|on|de|du|des)(?: (?:\p{Lu}[\p{L}\p{M}&'’.-]{0,30}|of|and|for|the|&|in|on|de|du|des)){1,9}$/u;

/** Whoever the recogniser is this sure of is a person, whatever stands in parentheses. */
const sure = 0.97;

/**
 * "European Union (EU)", "Nurses for Norvik, known by its French acronym IPN": an organisation and its abbreviation. It is tied to
 * the name when its letters fit, and, where all are capitals, to a name of several words that stands directly before it, whatever the letters.
 */
export function definedAcronyms(paragraph: ParagraphText, names: DraftNames): void {
  const { text } = paragraph;
  const found: Draft[] = [];
  if (text.includes('(')) for (const match of matchesIn(inParentheses, paragraph)) found.push(...definedAt(text, names, match.groups!['acronym']!, match.index + match[0].lastIndexOf(match.groups!['acronym']!), match.index - (text[match.index - 1] === ' ' ? 1 : 0)));
  if (tellsInWords.test(text)) {
    for (const match of matchesIn(inWords, paragraph)) {
      const acronym = match.groups!['acronym']!;
      const start = match.index + match[0].length - acronym.length;
      const before = organisationEndingAt(text, names, match.index, acronym);
      if (before) found.push(before, { start, end: start + acronym.length, type: 'organisation', confidence: 0.9, standsForNameAt: before.start });
    }
  }
  names.override(found);
}

function definedAt(text: string, names: DraftNames, acronym: string, start: number, nameEnd: number): Draft[] {
  if (isRoleNoun(wordBefore(text, nameEnd)) && names.at(start + acronym.length + ') '.length)?.type === 'person') return [];
  const draft = names.at(start);
  const name = spelledOut(text, nameEnd, acronym);
  const overlapped = name ? names.within(name) : [];
  const isOrganisation =
    draft?.type === 'organisation' || overlapped.some((other) => other.type === 'organisation') || (name !== undefined && text.slice(name.start, name.end).split(' ').some((word) => headNouns.has(word.toLowerCase())));
  const type = overlapped.some((other) => other.type === 'place' && other.start === name?.start) ? ('place' as const) : ('organisation' as const);
  const short = { start, end: start + acronym.length, type, confidence: 0.9 };
  if (name && overlapped.some((other) => other.type === 'person' && other.confidence < sure && other.end <= name.end)) {
    return [{ ...name, type: 'organisation', confidence: 0.9 }, { ...short, type: 'organisation', standsForNameAt: name.start }];
  }
  if (name && isOrganisation && !overlapped.some((other) => other.type === 'person' || other.end > name.end)) {
    return [{ ...name, type, confidence: 0.9 }, { ...short, standsForNameAt: name.start }];
  }
  const before = organisationEndingAt(text, names, nameEnd, acronym);
  return before ? [before, { ...short, type: 'organisation', standsForNameAt: before.start }] : [];
}

/** The organisation of several words that ends at an offset and may go by an abbreviation; a place that is called a centre or a hospital may be one. */
function organisationEndingAt(text: string, names: DraftNames, end: number, acronym: string): Draft | undefined {
  const before = names.endingAt(end);
  if (before === undefined || before.end - before.start <= acronym.length + 2) return undefined;
  const name = text.slice(before.start, before.end);
  if (before.type !== 'organisation' && (before.type !== 'place' || !headNouns.has(name.slice(name.lastIndexOf(' ') + 1).toLowerCase()))) return undefined;
  if (codes.has(acronym) || isCountryName(acronym) || companyForms.has(acronym.toLowerCase())) return undefined;
  const isDefined = inCapitals.test(acronym) ? name.includes(' ') || name[0]!.toUpperCase() === acronym[0] : areLettersOf(acronym.toLowerCase(), name.toLowerCase());
  return isDefined ? { ...before, type: 'organisation' } : undefined;
}

/** Whether a name begins with an abbreviation's first letter and holds the others behind it in their order: "Ofgem". */
function areLettersOf(acronym: string, name: string): boolean {
  if (acronym[0] !== name[0] || acronym === name) return false;
  let at = 0;
  for (const letter of acronym) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The run of capitalised words before the parenthesis whose initials the acronym is. */
function spelledOut(text: string, nameEnd: number, acronym: string): { start: number; end: number } | undefined {
  const run = capitalRun.exec(text.slice(Math.max(0, nameEnd - longestName), nameEnd))?.[0];
  if (!run) return undefined;
  const words = run.split(' ');
  for (let from = 0; from + 1 < words.length; from++) {
    const name = words.slice(from).join(' ');
    if (/^\p{Lu}/u.test(name) && !/^The /.test(name) && acronymsOf(name).has(acronym.toLowerCase())) return { start: nameEnd - name.length, end: nameEnd };
  }
  return undefined;
}
