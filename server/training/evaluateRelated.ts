import type { NameRecogniser } from '../src/core/names/recogniser';
import { Random } from './random';
import { folderOf, readStoryDocuments, small, sparse } from './relatedFolders';
import { meanScores, scoreRelated, type RelatedScores } from './relatedScores';

/**
 * Lines that tell how well related coverage and stories of the shipped model agree with ECB+ as one folder, in sparse
 * folders and in small ones. These are articles that it was trained on; `related --check` keeps topics apart.
 */
export function evaluateRelated(recogniser: NameRecogniser, shared: string): string[] {
  const documents = readStoryDocuments(recogniser, shared);
  if (!documents) return ['Related coverage: skipped, the articles of ECB+ are not there.'];
  const random = new Random(23);
  const folders: Record<string, RelatedScores> = {
    'one folder': scoreRelated(folderOf(documents)),
    'sparse folders': meanScores(Array.from({ length: 24 }, () => scoreRelated(folderOf(sparse(documents, random))))),
    'small folders': meanScores(Array.from({ length: 30 }, () => scoreRelated(folderOf(small(documents, random))))),
  };
  return ['Related coverage (ECB+)', ...Object.entries(folders).map(([kind, scores]) => `  ${kind.padEnd(14)} ${describeScores(scores)}`)];
}

/** Scores in per cent, for people. */
export function describeScores({ meanAveragePrecision, pairF1, bCubed }: RelatedScores): string {
  const percent = (value: number): string => (100 * value).toFixed(1);
  return `MAP ${percent(meanAveragePrecision)}, pairs F1 ${percent(pairF1)}, stories B-cubed ${percent(bCubed)}`;
}
