import { isCountryName } from '../../../names/lexicon/countries';
import type { Span } from '../../../text/span';
import { nameBeginnings, nationalFields } from '../../lexicon/organisationWords';
import type { DraftNames } from '../draftNames';
import type { ParagraphText } from '../paragraphText';
import { withoutOpeners, type CapitalRun } from './capitalRuns';

const number = /^ \d{1,4}\b/;
const longestNumber = 6;

/** What a run of capitals names by a noun at its beginning, "Bankhaus Norvik" or "Environment Canada", or as a union's branch, "Local 88". */
export function organisationByBeginning(paragraph: ParagraphText, run: CapitalRun, names: DraftNames): Span | undefined {
  const { text } = paragraph;
  const last = run.at(-1)!;
  if (wordAt(text, last) === 'Local') {
    const branch = number.exec(text.slice(last.end, last.end + longestNumber))?.[0];
    if (branch !== undefined) return { start: run[0]!.start, end: last.end + branch.length };
  }
  if (run.length === 1) return undefined;
  const from = withoutOpeners(paragraph, run);
  if (from + 1 >= run.length) return undefined;
  const { start } = run[from]!;
  const first = wordAt(text, run[from]!).toLowerCase();
  const next = run[from + 1]!;
  const end = nameBeginnings.has(first) ? Math.max(last.end, names.at(last.start)?.end ?? 0) : nationalFields.has(first) && isCountryName(wordAt(text, next)) ? next.end : undefined;
  return end === undefined || names.at(start)?.type === 'organisation' || names.at(next.start)?.type === 'organisation' ? undefined : { start, end };
}

const wordAt = (text: string, { start, end }: Span): string => text.slice(start, end);
