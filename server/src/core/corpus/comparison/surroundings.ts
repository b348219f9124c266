import type { Span } from '../../text/span';
import { readStatement, type Statement } from '../statements/statement';
import { coverOf } from '../statements/statementCover';
import type { ComparableSentence } from './comparableSentences';
import type { SentenceName } from './sentenceName';
import type { ComparisonContext } from './sentenceDifference';

/** What stands beside a word or a figure in its clause. */
export interface Surroundings {
  readonly statement: Statement;
  readonly names: readonly SentenceName[];
}

/** How far before and after it the matter of a word or figure stands. */
const reachBefore = 55;
const reachAfter = 35;
/** Parts clauses; a comma within a figure does not. */
export const clauseEnd = /,(?!\d)|[;—]/;

/** Reads what stands beside a stretch of a sentence. */
export function surroundings(sentence: ComparableSentence, { start, end }: Span, text: string): Surroundings {
  const { before, after } = clauseAround(sentence, { start, end }, text);
  const names = sentence.names.filter((name) => name.start >= start - reachBefore && name.start <= end + reachAfter);
  return { statement: readStatement(`${before} ${after}`), names };
}

/** The words beside a stretch of a sentence, up to the end of its clause or a few words away. */
export function clauseAround(sentence: Span, { start, end }: Span, text: string): { readonly before: string; readonly after: string } {
  return {
    before: text.slice(Math.max(sentence.start, start - reachBefore), start).split(clauseEnd).at(-1)!,
    after: text.slice(end, Math.min(sentence.end, end + reachAfter)).split(clauseEnd, 1)[0]!,
  };
}

/** Share of either of two stretches that the other covers, whichever is larger; stems in `apart` count for nothing. */
export function likeness(a: Statement, b: Statement, { weigh, partners }: ComparisonContext, apart: ReadonlySet<string> = new Set()): number {
  const weighRest: typeof weigh = (term) => (apart.has(term.stem) ? 0 : weigh(term));
  return Math.max(coverOf(a, b, weighRest, partners).share, coverOf(b, a, weighRest, partners).share);
}
