/*
 * Learns the weights of "these two values are given of one thing": node server/training/run.mjs values [--check]
 *
 * Learns on the differences of the invented articles that were read (all others of their values are of two things) and on pairs
 * of ECB+ and MEANTIME that were judged by reading, and writes server/src/core/corpus/comparison/values/valueWeights.json.
 * With --check it writes nothing, but learns without one collection, or a fifth of the stories, and tells what is chosen there.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../src/core/analysis/analyse';
import type { Analysis } from '../src/core/analysis/analysis';
import { comparableDocument } from '../src/core/corpus/comparison/comparableDocument';
import { comparisonContext } from '../src/core/corpus/comparison/compareDocuments';
import { SentenceTies } from '../src/core/corpus/comparison/sentenceTies';
import type { ValueModel } from '../src/core/corpus/comparison/values/valueModel';
import { valueFeatures, valuePairs, type ValuePair } from '../src/core/corpus/comparison/values/valuePairs';
import { likeliest } from '../src/core/corpus/comparison/values/valuesApart';
import { CorpusState } from '../src/core/corpus/corpusState';
import { readDocumentTerms } from '../src/core/corpus/terms/documentTerms';
import { TermIndex } from '../src/core/corpus/terms/termIndex';
import { WordForms } from '../src/core/corpus/terms/wordForms';
import { WordSimilarity } from '../src/core/corpus/terms/wordKnowledge';
import { IdentityIndex } from '../src/core/identity/across/identityIndex';
import { createNameRecogniser } from '../src/core/names/trainedRecogniser';
import type { Span } from '../src/core/text/span';
import { hashText } from '../src/core/text/textHash';
import { WordVectors } from '../src/core/text/wordVectors';
import { learnLogistic } from './logisticRegression';

interface JudgedPair extends ValuePair {
  /** Learned without all that is of one group at a time. */
  readonly group: string;
  readonly documents: string;
  readonly areOfOneThing: boolean;
}

type Judge = (pair: ValuePair, here: string, there: string) => boolean | undefined;

const penalty = 0.003;
const folds = 5;
const dev = '../shared/data/related/dev';
/** How near to the words of a known difference its value stands, in characters. */
const nearWords = 8;

const vectorBytes = readFileSync('server/model/vectors.bin');
const recogniser = createNameRecogniser(vectorBytes, readFileSync('server/model/names.bin'));
const vectors = new WordVectors(vectorBytes);

const pairs = [...['first', 'second', 'fourth'].flatMap(invented), ...judged()];
console.log(`${pairs.length} pairs of values, ${pairs.filter(({ areOfOneThing }) => areOfOneThing).length} of one thing`);
if (process.argv.includes('--check')) check();
else {
  const model = learn(pairs);
  writeFileSync('server/src/core/corpus/comparison/values/valueWeights.json', `${JSON.stringify(model, undefined, 2)}\n`);
  console.log(model);
}

function learn(cases: readonly JudgedPair[]): ValueModel {
  return learnLogistic(valueFeatures, cases.map(({ features, areOfOneThing }) => ({ features: valueFeatures.map((feature) => features[feature]), isSo: areOfOneThing, count: 1 })), penalty);
}

function check(): void {
  for (const group of [...new Set(pairs.map((pair) => pair.group))].sort()) {
    const model = learn(pairs.filter((pair) => pair.group !== group));
    const apart = pairs.filter((pair) => pair.group === group);
    const chosen = [...new Set(apart.map(({ documents }) => documents))].flatMap((documents) => likeliest(apart.filter((pair) => pair.documents === documents), model));
    const right = chosen.filter(({ pair }) => pair.areOfOneThing).length;
    console.log(`${group}, learned without: ${chosen.length} chosen, ${right} of one thing, of ${apart.filter(({ areOfOneThing }) => areOfOneThing).length}`);
  }
}

/** The pairs of a collection of invented articles, of which all differences are known. */
function invented(collection: string): JudgedPair[] {
  const folder = join('server/training/invented', collection);
  const { conflicts } = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as { readonly conflicts: readonly { readonly here: string; readonly there: string; readonly hereWords: string; readonly thereWords: string }[] };
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const texts = new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const standsNear = (file: string, words: string, { start, end }: Span): boolean => {
    const at = texts.get(file)!.indexOf(words);
    return at >= 0 && at - nearWords < end && start < at + words.length + nearWords;
  };
  const judge: Judge = (pair, here, there) => conflicts.some((known) => known.here === here && known.there === there && standsNear(here, known.hereWords, pair.here.value) && standsNear(there, known.thereWords, pair.there.value));
  const ofOneEvent = files.flatMap((here) => files.filter((there) => here < there && eventOf(here) === eventOf(there)).map((there): [string, string] => [here, there]));
  return readPairs(texts, ofOneEvent, () => collection, judge);
}

function eventOf(file: string): string {
  return file.slice(0, file.indexOf('-'));
}

/** The pairs of news that were read: values by their sentences and kind, older ones by their sentences alone. */
function judged(): JudgedPair[] {
  interface Judgement {
    readonly here: string;
    readonly there: string;
    readonly kind: string;
    readonly differs: boolean;
  }
  interface Documents {
    readonly set: string;
    readonly documents: readonly [string, string];
    readonly judged: readonly Judgement[];
  }
  const read = JSON.parse(readFileSync('server/training/differenceJudgements.json', 'utf8')) as Record<'pairs' | 'onceShown' | 'values', readonly Documents[]>;
  const all = [...read.values, ...read.pairs, ...read.onceShown];
  return [...new Set(all.map(({ set }) => set))].flatMap((set) => {
    if (!existsSync(join(dev, set))) throw new Error(`The articles of ${set} are not there: nothing to learn from.`);
    const texts = new Map(readdirSync(join(dev, set)).filter((file) => file.endsWith('.txt')).map((file) => [file, readFileSync(join(dev, set, file), 'utf8')]));
    const known = all.filter((documents) => documents.set === set);
    const stories = [...new Set(known.map(({ documents }) => storyOf(documents[0])))];
    const judge: Judge = ({ here, there }, one, other) => {
      const hashOf = (file: string, { start, end }: Span): string => hashText(texts.get(file)!.slice(start, end)).toString(16);
      const judgements = known.filter(({ documents }) => documents[0] === one && documents[1] === other).flatMap((each) => each.judged).filter((each) => each.here === hashOf(one, here.sentence) && each.there === hashOf(other, there.sentence));
      return (judgements.find(({ kind }) => kind === here.kind) ?? judgements.find(({ kind }) => kind === 'number'))?.differs;
    };
    const documents = [...new Map(known.map((each) => [each.documents.join(), each.documents])).values()];
    return readPairs(texts, documents, (file) => `news ${(stories.indexOf(storyOf(file)) % folds) + 1}`, judge);
  });
}

/** ECB+ begins its files' names with the number of their topic, MEANTIME has no topics. */
function storyOf(file: string): string {
  return file.split('_', 1)[0]!;
}

function readPairs(texts: ReadonlyMap<string, string>, documents: readonly (readonly [string, string])[], groupOf: (file: string) => string, judge: Judge): JudgedPair[] {
  const state = stateOf(texts);
  return documents.flatMap(([one, other]) => {
    const [here, there] = [comparableDocument(state, one)!, comparableDocument(state, other)!];
    const context = comparisonContext(state, here, there);
    if (!context.sameStory) return [];
    return valuePairs(here.sentences, there.sentences, context, new SentenceTies(here.sentences, there.sentences, context)).flatMap((pair): JudgedPair[] => {
      const areOfOneThing = judge(pair, one, other);
      return areOfOneThing === undefined ? [] : [{ ...pair, group: groupOf(one), documents: `${one} ${other}`, areOfOneThing }];
    });
  });
}

function stateOf(texts: ReadonlyMap<string, string>): CorpusState {
  const forms = new WordForms(vectors);
  const index = new TermIndex();
  const identities = new IdentityIndex();
  const analyses = new Map<string, Analysis>();
  for (const [file, text] of texts) {
    const analysis = analyse(text, recogniser);
    analyses.set(file, analysis);
    index.set(file, readDocumentTerms(analysis, forms));
    identities.set(file, analysis);
  }
  const identitiesOfEntities = (file: string): ReturnType<IdentityIndex['identitiesOfEntities']> => identities.identitiesOfEntities(file);
  return new CorpusState({
    index,
    forms,
    similarity: new WordSimilarity(vectors),
    analysisOf: (file) => analyses.get(file)!,
    identitiesOf: (file) => identities.identitiesOf(file),
    identitiesOfEntities,
  });
}
