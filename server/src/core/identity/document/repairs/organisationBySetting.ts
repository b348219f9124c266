import { demonyms } from '../../../names/lexicon/demonyms';
import { calendarWords } from '../../../names/lexicon/nameNouns';
import type { Span } from '../../../text/span';
import { faiths } from '../../lexicon/organisationWords';
import { titleModifiers } from '../../lexicon/titles';
import { isHonorific, isRoleNoun } from '../../names/titleBefore';
import type { DraftNames } from '../draftNames';
import type { ParagraphText } from '../paragraphText';
import { isTold } from './agencyContext';
import { withoutOpeners, type CapitalRun } from './capitalRuns';
import { isClub } from './clubContext';
import { isCompany } from './companyContext';
import { isNamedByKind } from './organisationByKind';

const calendar: ReadonlySet<string> = new Set(calendarWords);
const peoples: ReadonlySet<string> = new Set([...demonyms, ...faiths]);
/** "Paris-based". */
const compound = /-(?:backed|based|born|language|led|owned|run|style)$/;
/** A place of which the recogniser is this sure is no beginning of an organisation's name. */
const sure = 0.9;

/** What a run of capitals names by the words beside it, where no name was found in it or only the beginning of one. */
export function organisationBySetting(paragraph: ParagraphText, run: CapitalRun, names: DraftNames): Span | undefined {
  const { text } = paragraph;
  const known = names.at(run[0]!.start);
  if (known !== undefined && known.type !== 'other' && known.end >= run.at(-1)!.end) return undefined;
  let from = withoutOpeners(paragraph, run);
  while (from < run.length && isPeople(text, run[from]!)) from++;
  if (from === run.length) return undefined;
  const { start } = run[from]!;
  const isKind = isNamedByKind(text, { start: from === 0 ? start : run[0]!.start, end: run.at(-1)!.end, type: 'other' });
  const to = endOfName(text, run, from);
  if (to === from) return undefined;
  const end = isKind && to === run.length ? continuedName(text, run[to - 1]!.end, names) : run[to - 1]!.end;
  const within = names.within({ start, end });
  const beginning = within[0];
  if (beginning === undefined) return isKind || isSaidOfOrganisations(text, { start, end }) ? { start, end } : undefined;
  if (within.length > 1 || beginning.start !== start) return undefined;
  switch (beginning.type) {
    case 'person':
      return undefined;
    case 'place':
      return beginning.confidence < sure && beginning.end < end && (isKind || isSaidOfOrganisations(text, { start, end })) ? { start, end } : undefined;
    case 'organisation':
      return isKind && beginning.end < end ? { start, end } : undefined;
    case 'other':
      return isKind ? { start, end } : undefined;
  }
}

function isSaidOfOrganisations(text: string, span: Span): boolean {
  const name = { ...span, type: 'other' as const };
  return isCompany(text, name) || isClub(text, name) || isTold(text, name);
}

const more = /^ (?:for|in|of|without) \p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}'’-]{1,30}){0,3}/u;
const longestMore = 80;

/** Where a name ends that goes on behind a preposition, with words that are no name themselves: "Frontiers in Physics". */
function continuedName(text: string, end: number, names: DraftNames): number {
  const found = more.exec(text.slice(end, end + longestMore))?.[0];
  if (found === undefined || calendar.has(found.split(' ')[2]!.toLowerCase())) return end;
  return names.within({ start: end, end: end + found.length }).length > 0 ? end : end + found.length;
}

/** The index behind the last word of a run that can belong to the name of an organisation. */
function endOfName(text: string, run: CapitalRun, from: number): number {
  let to = from;
  while (to < run.length && !isNoPart(text, run[to]!) && (to === from || run[to]!.end - run[to]!.start > 1)) to++;
  const isTitle = to < run.length && to > from && titleModifiers.has(lower(text, run[to - 1]!));
  return isTitle ? to - 1 : to;
}

function isNoPart(text: string, span: Span): boolean {
  const word = lower(text, span);
  return word === 'i' || word === 'no' || calendar.has(word) || isHonorific(word) || isRoleNoun(word) || isPeople(text, span) || (word.includes('-') && compound.test(word));
}

const isPeople = (text: string, { start, end }: Span): boolean => peoples.has(text.slice(start, end));
const lower = (text: string, { start, end }: Span): string => text.slice(start, end).toLowerCase();
