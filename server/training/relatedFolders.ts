import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../src/core/analysis/analyse';
import type { Analysis } from '../src/core/analysis/analysis';
import { CoverageModel } from '../src/core/corpus/related/coverageModel';
import { readDocumentTerms, type DocumentTerms } from '../src/core/corpus/terms/documentTerms';
import type { StoryModel } from '../src/core/corpus/related/storyModel';
import { TermIndex } from '../src/core/corpus/terms/termIndex';
import { WordForms } from '../src/core/corpus/terms/wordForms';
import { IdentityIndex } from '../src/core/identity/across/identityIndex';
import type { NameRecogniser } from '../src/core/names/recogniser';
import { WordVectors } from '../src/core/text/wordVectors';
import type { Random } from './random';

/** A document whose story is known. Two stories of one topic are events of one kind. */
export interface StoryDocument {
  readonly file: string;
  readonly topic: string;
  readonly story: string;
  readonly analysis: Analysis;
  readonly terms: DocumentTerms;
}

/** Documents as one folder would hold them. */
export interface StoryFolder {
  readonly documents: readonly StoryDocument[];
  readonly index: TermIndex;
  readonly model: CoverageModel;
}

/** The articles of ECB+ that may be used for training and tuning, analysed; undefined where they are absent. */
export function readStoryDocuments(recogniser: NameRecogniser, shared: string): StoryDocument[] | undefined {
  const data = join(shared, 'data', 'related', 'dev', 'ecbplus');
  if (!existsSync(join(data, 'gold.json'))) return undefined;
  const gold = JSON.parse(readFileSync(join(data, 'gold.json'), 'utf8')) as { documents: { file: string; topic: string; subtopic: string }[] };
  const forms = new WordForms(new WordVectors(readFileSync('server/model/vectors.bin')));
  return gold.documents.map(({ file, topic, subtopic }) => {
    const analysis = analyse(readFileSync(join(data, file), 'utf8'), recogniser);
    return { file, topic, story: subtopic, analysis, terms: readDocumentTerms(analysis, forms) };
  });
}

/** Puts documents into a folder of their own. */
export function folderOf(documents: readonly StoryDocument[], story?: StoryModel): StoryFolder {
  const index = new TermIndex();
  const identities = new IdentityIndex();
  for (const { file, analysis, terms } of documents) {
    index.set(file, terms);
    identities.set(file, analysis);
  }
  const source = { index, identitiesOfEntities: (file: string) => identities.identitiesOfEntities(file) };
  return { documents, index, model: new CoverageModel(source, story) };
}

/** One to four documents of each story. */
export function sparse(documents: readonly StoryDocument[], random: Random): StoryDocument[] {
  return [...byStory(documents).values()].flatMap((story) => shuffled(story, random).slice(0, 1 + random.below(4)));
}

/** Five to forty documents: both events of some topics, and some strays. */
export function small(documents: readonly StoryDocument[], random: Random): StoryDocument[] {
  const size = 5 + random.below(36);
  const topics = shuffled([...new Set(documents.map(({ topic }) => topic))], random);
  const chosen = new Set<StoryDocument>();
  for (const topic of topics) {
    if (chosen.size >= 0.8 * size) break;
    const share = 0.3 + 0.7 * random.next();
    for (const document of documents) if (document.topic === topic && random.next() < share && chosen.size < size) chosen.add(document);
  }
  for (const stray of shuffled(documents, random)) if (chosen.size < size) chosen.add(stray);
  return [...chosen];
}

function byStory(documents: readonly StoryDocument[]): Map<string, StoryDocument[]> {
  const stories = new Map<string, StoryDocument[]>();
  for (const document of documents) stories.set(document.story, [...(stories.get(document.story) ?? []), document]);
  return stories;
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const order = Int32Array.from(items.keys());
  random.shuffle(order);
  return Array.from(order, (index) => items[index]!);
}
