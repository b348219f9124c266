/*
 * Learns the weights of "these two documents tell one story": node server/training/run.mjs related [--check]
 *
 * Learns on ECB+ as one folder, on sparse folders (one to four documents a story) and on small ones, so that the model
 * is sound in folders of any size, and writes server/src/core/corpus/related/storyWeights.json. With --check it writes nothing,
 * but learns on one half of the topics, scores the other, and the other way round.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ruleRecogniser } from '../src/core/names/rules/ruleRecogniser';
import { createNameRecogniser } from '../src/core/names/trainedRecogniser';
import { describeScores } from './evaluateRelated';
import { Random } from './random';
import { folderOf, readStoryDocuments, small, sparse, type StoryDocument } from './relatedFolders';
import { meanScores, scoreRelated, type RelatedScores } from './relatedScores';
import { learnStoryModel, pairsOf } from './storyRegression';
import type { StoryModel } from '../src/core/corpus/related/storyModel';

const sparseFolders = 12;
const smallFolders = 80;

function learn(documents: readonly StoryDocument[]): StoryModel {
  const random = new Random(7);
  const folders = [
    documents,
    ...Array.from({ length: sparseFolders }, () => sparse(documents, random)),
    ...Array.from({ length: smallFolders }, () => small(documents, random)),
  ];
  const pairs = folders.flatMap((folder) => pairsOf(folderOf(folder)));
  console.log(`${pairs.length} pairs of ${folders.length} folders`);
  return learnStoryModel(pairs);
}

function scoreFolders(documents: readonly StoryDocument[], model: StoryModel): Record<'whole' | 'sparse' | 'small', RelatedScores> {
  const random = new Random(11);
  const score = (folder: readonly StoryDocument[]): RelatedScores => scoreRelated(folderOf(folder, model));
  return {
    whole: score(documents),
    sparse: meanScores(Array.from({ length: 24 }, () => score(sparse(documents, random)))),
    small: meanScores(Array.from({ length: 30 }, () => score(small(documents, random)))),
  };
}

const namesModel = 'server/model/names.bin';
const recogniser = existsSync(namesModel) ? createNameRecogniser(readFileSync('server/model/vectors.bin'), readFileSync(namesModel)) : ruleRecogniser;
const documents = readStoryDocuments(recogniser, '../shared');
if (!documents) {
  console.error('The articles of ECB+ are not there: nothing to learn from.');
  process.exit(1);
}
if (process.argv.includes('--check')) {
  const topics = [...new Set(documents.map(({ topic }) => topic))];
  const halves = [0, 1].map((parity) => documents.filter(({ topic }) => topics.indexOf(topic) % 2 === parity));
  halves.forEach((half, index) => {
    const scores = scoreFolders(half, learn(halves[1 - index]!));
    for (const [kind, score] of Object.entries(scores)) console.log(`topics kept apart, half ${index + 1}, ${kind}: ${describeScores(score)}`);
  });
} else {
  const model = learn(documents);
  writeFileSync('server/src/core/corpus/related/storyWeights.json', `${JSON.stringify(model, undefined, 2)}\n`);
  console.log(model);
}
