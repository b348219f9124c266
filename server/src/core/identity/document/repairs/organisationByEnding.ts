import type { Span } from '../../../text/span';
import { nameEnds } from '../../lexicon/organisationWords';
import { isHonorific, isRoleNoun } from '../../names/titleBefore';
import type { DraftNames } from '../draftNames';
import type { ParagraphText } from '../paragraphText';
import { withoutOpeners, type CapitalRun } from './capitalRuns';

const continued = /^ (?:of|for) (?:the )?\p{Lu}/u;
const longestContinued = 12;
const districts: ReadonlySet<string> = new Set(['fire', 'health', 'hospital', 'school', 'transit', 'utility', 'water']);

/** What a run of capitals names that ends in a noun for an organisation: "Calder Terminal Operators", even where only "Calder" was found. */
export function organisationByEnding(paragraph: ParagraphText, run: CapitalRun, names: DraftNames): Span | undefined {
  const { text } = paragraph;
  let last = run.length - 1;
  while (last > 0 && !isEnd(text, run, last)) last--;
  if (last === 0 || (last + 1 < run.length && !isTitle(text, run[last + 1]!))) return undefined;
  const { start: lastStart, end } = run[last]!;
  if (names.at(lastStart)?.type === 'organisation' || continued.test(text.slice(end, end + longestContinued))) return undefined;
  const first = withoutOpeners(paragraph, run);
  if (first >= last) return undefined;
  const { start } = run[first]!;
  return { start: names.at(start)?.start ?? start, end };
}

/** "School District" as well. */
function isEnd(text: string, run: CapitalRun, index: number): boolean {
  const word = plain(text, run[index]!);
  return nameEnds.has(word) || (word === 'district' && districts.has(plain(text, run[index - 1]!)));
}

function plain(text: string, { start, end }: Span): string {
  const word = text.slice(start, end).toLowerCase();
  return word.includes('.') ? word.replaceAll('.', '') : word;
}

function isTitle(text: string, { start, end }: Span): boolean {
  const word = text.slice(start, end);
  return isHonorific(word) || isRoleNoun(word);
}
