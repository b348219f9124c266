import { commonWords } from '../statements/commonRun';
import type { Statement } from '../statements/statement';
import type { VersionKind } from './quoteVersions';

/** Share of the shorter one's words, in order, from which two are nearly one wording. */
const sameWording = 0.8;
/** How many times as long the longer wording must be to be called so. */
const muchLonger = 1.3;

/** How the wordings of two versions of one utterance stand to each other. */
export function kindOf(one: Statement, other: Statement): VersionKind {
  const [short, long] = [one.words.length, other.words.length].sort((x, y) => x - y) as [number, number];
  const common = commonWords(one, other);
  if (common < sameWording * short) return 'other-words';
  if (long >= muchLonger * short) return 'longer';
  return common === long ? 'same-words' : 'nearly-same-words';
}
