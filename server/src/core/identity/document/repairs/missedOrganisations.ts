import { datelineAt } from '../../../text/dateline';
import type { Span } from '../../../text/span';
import type { Draft, DraftNames } from '../draftNames';
import type { ParagraphText } from '../paragraphText';
import { capitalRuns, opensSentence, type CapitalRun } from './capitalRuns';
import { firmOfTwo } from './firmOfTwo';
import { organisationByBeginning } from './organisationByBeginning';
import { organisationByEnding } from './organisationByEnding';
import { organisationBySetting } from './organisationBySetting';

/** As sure as what stands for itself. */
const byItsWords = 0.9;
const bySetting = 0.8;

/**
 * Organisations that the recogniser passed over, or of which it found the beginning alone: by the words that a run of
 * capitals is made of, and by those beside it. In headings, where capitals say less, they are found again later. What
 * stands in the dateline or on a line by itself says who published the text.
 */
export function missedOrganisations(paragraph: ParagraphText, names: DraftNames): void {
  const { kind, text, start, end } = paragraph;
  if (kind !== 'body' && kind !== 'standfirst') return;
  const found: Draft[] = [];
  for (const run of capitalRuns(paragraph)) {
    const first = run[0]!;
    const known = names.at(first.start);
    const lastEnd = run.at(-1)!.end;
    const isAlone = first.start === start && lastEnd === end;
    if (isAlone || (known !== undefined && known.end >= lastEnd && known.type === 'organisation')) continue;
    const named = namedByItsWords(paragraph, run, names);
    const told = named === undefined && (run.length > 1 || !opensSentence(paragraph, first.start)) ? organisationBySetting(paragraph, run, names) : undefined;
    const span = named ?? told;
    // Written out, so that it has the shape of the recogniser's names: engines are slower where objects differ.
    if (span !== undefined) found.push({ start: span.start, end: span.end, type: 'organisation', confidence: named === undefined ? bySetting : byItsWords });
  }
  if (found.length === 0) return;
  const from = datelineAt(text, { start, end })?.end ?? start;
  names.override(found.filter((draft) => draft.start >= from));
}

function namedByItsWords(paragraph: ParagraphText, run: CapitalRun, names: DraftNames): Span | undefined {
  const whole = run.length > 1 ? (organisationByEnding(paragraph, run, names) ?? firmOfTwo(paragraph.text, run, names)) : undefined;
  return whole ?? organisationByBeginning(paragraph, run, names);
}
