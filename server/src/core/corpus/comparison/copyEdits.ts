import { keptIn } from '../../collections/keptIn';
import { overlaps } from '../../text/span';
import { namesScore } from '../lexicon/statementWords';
import { readStatement } from '../statements/statement';
import type { DifferingPair } from './alignedPair';
import type { Replacement, WordAlignment } from './alignWords';
import type { ComparableSentence } from './comparableSentences';
import type { DifferenceKind } from './comparison';
import { alikeBeside, editedSentences, type EditedSentence } from './editedSentences';
import { denialEdits, nameEdits, oppositeEdits, valueEdits, type Edit } from './edits';
import type { ComparisonContext } from './sentenceDifference';

/** What was edited in sentences that one of two documents has from the other, or both from a third. */
export interface CopyEdits {
  /** In text order of the first document. */
  readonly differences: readonly DifferingPair[];
  /** Sentences that stand in the other document, too, but for some words, each with that one: what they tell is held against nothing else there. */
  readonly copies: ReadonlyMap<ComparableSentence, ComparableSentence>;
}

/** Nothing is surer than what one sentence has changed in another; then what a passage has that is told in the same words. */
const score = 3;
const scoreOfPassage = 2.5;
/** How much of what stands beside a number or date must be alike where the rest of the sentence is another. */
const leastBeside = 10;
const longestReplacement = 2;

/**
 * Finds sentences of which one is the other but for a number, a date, a time, a name, a denial or an opposite word; and sentences
 * that tell something of one story in the same words but for a number or a date.
 */
export function copyEdits(here: readonly ComparableSentence[], there: readonly ComparableSentence[], context: ComparisonContext): CopyEdits {
  const edited = editedSentences(here, there, context);
  return { differences: edited.flatMap((pair) => differencesIn(pair, context)), copies: new Map(edited.filter(({ isCopy }) => isCopy).flatMap((pair): [ComparableSentence, ComparableSentence][] => [[pair.here, pair.there], [pair.there, pair.here]])) };
}

function differencesIn(edited: EditedSentence, context: ComparisonContext): DifferingPair[] {
  const found = edited.isCopy
    ? edited.alignment.replacements.flatMap((replacement) => [valueEdits, nameEdits, denialEdits, oppositeEdits].flatMap((find) => find(edited, replacement, context)))
    : context.sameStory ? replacedInPassages(edited.alignment).flatMap((replacement) => valueEdits(edited, replacement, context)).filter((edit) => !isOfAnother(edit, edited, context)) : [];
  if (isToldOfTwo(found)) return [];
  const byKind = new Map<DifferenceKind, Edit[]>();
  for (const edit of found) keptIn(byKind, edit.kind, () => []).push(edit);
  return [...byKind].map(([kind, edits]): DifferingPair => ({
    kind,
    here: edited.here,
    there: edited.there,
    score: edited.isCopy ? score : scoreOfPassage,
    words: () => ({ here: edits.flatMap((edit) => edit.here ?? []), there: edits.flatMap((edit) => edit.there ?? []) }),
  }));
}

/** The replacements of one or two words within passages that go on alike; of longer ones the word next to such a passage. */
function replacedInPassages(alignment: WordAlignment): Replacement[] {
  return alignment.replacements.flatMap((replacement): Replacement[] => {
    const { here: [i, iEnd], there: [j, jEnd] } = replacement;
    if (i === iEnd || j === jEnd) return [];
    const [before, behind] = [alikeBeside(alignment, replacement, 'before'), alikeBeside(alignment, replacement, 'behind')];
    if (Math.max(iEnd - i, jEnd - j) <= longestReplacement) return before + behind >= leastBeside ? [replacement] : [];
    if (before >= leastBeside) return [{ here: [i, i + 1], there: [j, j + 1] }];
    return behind >= leastBeside ? [{ here: [iEnd - 1, iEnd], there: [jEnd - 1, jEnd] }] : [];
  });
}

/** Whether one thing is told of two people, or of two years, rather than of one in two ways. */
function isToldOfTwo(edits: readonly Edit[]): boolean {
  return [edits.filter(({ kind }) => kind === 'name' || kind === 'speaker'), edits.filter(({ isYear }) => isYear)].some(({ length }) => length > 0 && length < edits.length);
}

const besideScore = 2;
const reachOfUnit = 25;

/** Scores and points are those of another match or player, unless the whole sentence is one; how old a person is, `agesApart` tells. */
function isOfAnother({ here, there }: Edit, edited: EditedSentence, context: ComparisonContext): boolean {
  const sides = [[edited.here, here, context.here.text], [edited.there, there, context.there.text]] as const;
  return sides.some(([{ ages }, span, text]) => {
    if (!span) return false;
    const after = text.slice(span.end, span.end + reachOfUnit);
    if (/\d[-–]$/.test(text.slice(Math.max(0, span.start - besideScore), span.start)) || /^[-–]\d/.test(after)) return true;
    return ages.some((age) => overlaps(age, span)) || readStatement(after).terms.slice(0, 1).some(({ stem }) => namesScore(stem));
  });
}
