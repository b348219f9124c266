import type { Span } from '../../../text/span';
import type { DraftNames } from '../draftNames';
import type { CapitalRun } from './capitalRuns';

const joiner = ' & ';
const firmBefore = /\b(?:at|by|firm|founded|from|joined|left|ran|runs|with) $/;
const longestBefore = 9;
const shortestWord = 2;

/** "Hearth & Vik" in a sentence, where an ampersand joins nothing but names; yet a film may be called so. */
export function firmOfTwo(text: string, run: CapitalRun, names: DraftNames): Span | undefined {
  if (run.length !== 2) return undefined;
  const [first, second] = run as readonly [Span, Span];
  if (second.start - first.end !== joiner.length || first.end - first.start < shortestWord || second.end - second.start < shortestWord) return undefined;
  const span = { start: first.start, end: second.end };
  const within = names.within(span);
  if (within.length === 0) return span;
  const isWork = within.length === 1 && within[0]!.type === 'other' && within[0]!.start === span.start && within[0]!.end === span.end;
  return isWork && firmBefore.test(text.slice(Math.max(0, span.start - longestBefore), span.start)) ? span : undefined;
}
