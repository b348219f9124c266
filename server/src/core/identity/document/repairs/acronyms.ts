import type { Draft, DraftNames } from '../draftNames';
import { headNouns } from '../../lexicon/organisationWords';
import { matchesIn, type ParagraphText } from '../paragraphText';
import { acronymsOf } from '../../names/thingName';

const inParentheses = /\((?:the )?(?<acronym>\p{Lu}[\p{Lu}&]{1,6})\)/gu;
const longestName = 90;
const capitalRun = /(?:\p{Lu}[\p{L}\p{M}&'’.-]{0,30}|of|and|for|the|&|in|on|de|du|des)(?: (?:\p{Lu}[\p{L}\p{M}&'’.-]{0,30}|of|and|for|the|&|in|on|de|du|des)){1,9}$/u;

/** Whoever the recogniser is this sure of is a person, whatever stands in parentheses. */
const sure = 0.97;

/**
 * "European Union (EU)": an organisation and its acronym. The acronym is tied to the name when its letters fit, or when
 * the name of an organisation with its first letter stands directly before it.
 */
export function definedAcronyms(paragraph: ParagraphText, names: DraftNames): void {
  const { text } = paragraph;
  if (!text.includes('(')) return;
  const found: Draft[] = [];
  for (const match of matchesIn(inParentheses, paragraph)) {
    const acronym = match.groups!['acronym']!;
    const start = match.index + match[0].indexOf(acronym, 1);
    const nameEnd = match.index - (text[match.index - 1] === ' ' ? 1 : 0);
    const draft = names.at(start);
    const before = names.endingAt(nameEnd);
    const name = spelledOut(text, nameEnd, acronym);
    const overlapped = name ? names.within(name) : [];
    const isOrganisation =
      draft?.type === 'organisation' || overlapped.some((other) => other.type === 'organisation') || (name !== undefined && text.slice(name.start, name.end).split(' ').some((word) => headNouns.has(word.toLowerCase())));
    const type = overlapped.some((other) => other.type === 'place' && other.start === name?.start) ? ('place' as const) : ('organisation' as const);
    const short = { start, end: start + acronym.length, type, confidence: 0.9 };
    if (name && overlapped.some((other) => other.type === 'person' && other.confidence < sure && other.end <= name.end)) {
      found.push({ ...name, type: 'organisation', confidence: 0.9 }, { ...short, type: 'organisation', standsForNameAt: name.start });
    } else if (name && isOrganisation && !overlapped.some((other) => other.type === 'person' || other.end > name.end)) {
      found.push({ ...name, type, confidence: 0.9 }, { ...short, standsForNameAt: name.start });
    } else if (before?.type === 'organisation' && text[before.start]!.toUpperCase() === acronym[0] && before.end - before.start > acronym.length + 2) {
      found.push({ ...short, standsForNameAt: before.start });
    }
  }
  names.override(found);
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
