import type { StoryFolder } from './relatedFolders';

/** How well related coverage and stories agree with known stories; all from 0 to 1. */
export interface RelatedScores {
  /** Mean over documents of the average precision of their lists. */
  readonly meanAveragePrecision: number;
  /** F1 of the pairs put into one story. */
  readonly pairF1: number;
  /** F1 of the B-cubed precision and recall of the stories (Bagga and Baldwin 1998). */
  readonly bCubed: number;
}

/** Scores the lists and stories that a folder's model gives. */
export function scoreRelated({ documents, index, model }: StoryFolder): RelatedScores {
  const storyOf = new Map(documents.map((document) => [index.numberOf(document.file)!, document.story]));
  const sizes = new Map<string, number>();
  for (const story of storyOf.values()) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  let precisions = 0;
  let judged = 0;
  let shared = 0;
  let found = 0;
  let known = 0;
  const cubed = { precision: 0, recall: 0 };
  for (const [document, story] of storyOf) {
    const group = model.story(document);
    const right = group.filter((member) => storyOf.get(member) === story).length;
    const size = sizes.get(story)!;
    shared += right - 1;
    found += group.length - 1;
    known += size - 1;
    cubed.precision += right / group.length;
    cubed.recall += right / size;
    if (size === 1) continue;
    judged++;
    const others = [...new Set([...model.neighbours(document), ...group])].filter((other) => other !== document);
    const ranked = others.map((other) => ({ score: model.score(document, other), hit: storyOf.get(other) === story })).sort((a, b) => b.score - a.score);
    let hits = 0;
    ranked.forEach(({ hit }, rank) => {
      if (hit) precisions += ++hits / (rank + 1) / (size - 1);
    });
  }
  const f1 = (precision: number, recall: number): number => (precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0);
  return {
    meanAveragePrecision: precisions / (judged || 1),
    pairF1: f1(shared / (found || 1), shared / (known || 1)),
    bCubed: f1(cubed.precision / storyOf.size, cubed.recall / storyOf.size),
  };
}

/** The means of several scores. */
export function meanScores(scores: readonly RelatedScores[]): RelatedScores {
  const mean = (read: (score: RelatedScores) => number): number => scores.reduce((sum, score) => sum + read(score), 0) / (scores.length || 1);
  return { meanAveragePrecision: mean((score) => score.meanAveragePrecision), pairF1: mean((score) => score.pairF1), bCubed: mean((score) => score.bCubed) };
}
