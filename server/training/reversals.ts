/*
 * Learns the weights of "this sentence denies what that one tells": node server/training/run.mjs reversals [--check] [--list]
 *
 * Learns on the differences of the invented articles that were read (of others of their pairs none denies the other) and on pairs of
 * ECB+ that were judged by reading, and writes server/src/core/corpus/comparison/reversals/reversalWeights.json. With --check it
 * writes nothing, but learns without one collection and tells what is chosen there; with --list it prints that, too.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../src/core/analysis/analyse';
import type { Analysis } from '../src/core/analysis/analysis';
import { comparableDocument } from '../src/core/corpus/comparison/comparableDocument';
import { comparisonContext } from '../src/core/corpus/comparison/compareDocuments';
import { likeliestReversals } from '../src/core/corpus/comparison/reversals/reversalsApart';
import { probabilityOfReversal, type ReversalModel } from '../src/core/corpus/comparison/reversals/reversalModel';
import { reversalFeatures, reversalPairs, type ReversalPair } from '../src/core/corpus/comparison/reversals/reversalPairs';
import { SentenceTies } from '../src/core/corpus/comparison/sentenceTies';
import { CorpusState } from '../src/core/corpus/corpusState';
import { readDocumentTerms } from '../src/core/corpus/terms/documentTerms';
import { TermIndex } from '../src/core/corpus/terms/termIndex';
import { WordForms } from '../src/core/corpus/terms/wordForms';
import { WordSimilarity } from '../src/core/corpus/terms/wordKnowledge';
import { IdentityIndex } from '../src/core/identity/across/identityIndex';
import { createNameRecogniser } from '../src/core/names/trainedRecogniser';
import { overlaps, type Span } from '../src/core/text/span';
import { hashText } from '../src/core/text/textHash';
import { WordVectors } from '../src/core/text/wordVectors';
import { learnLogistic } from './logisticRegression';

interface JudgedPair extends ReversalPair {
  /** Learned without all that is of one group at a time. */
  readonly group: string;
  readonly documents: string;
  readonly isReversal: boolean;
  readonly shown: string;
}

type Judge = (pair: ReversalPair, here: string, there: string) => boolean | undefined;

const penalty = 0.003;
const dev = '../shared/data/related/dev';
/** Kinds of known differences that a denial makes. */
const ofReversals: ReadonlySet<string> = new Set(['negation', 'verb', 'other']);

const vectorBytes = readFileSync('server/model/vectors.bin');
const recogniser = createNameRecogniser(vectorBytes, readFileSync('server/model/names.bin'));
const vectors = new WordVectors(vectorBytes);

const pairs = [...['first', 'second', 'fourth'].flatMap(invented), ...judged()];
console.log(`${pairs.length} pairs of a denial and a sentence, ${pairs.filter(({ isReversal }) => isReversal).length} of which the one denies the other`);
if (process.argv.includes('--check')) check();
else {
  const model = learn(pairs);
  writeFileSync('server/src/core/corpus/comparison/reversals/reversalWeights.json', `${JSON.stringify(model, undefined, 2)}\n`);
  console.log(model);
}

function learn(cases: readonly JudgedPair[]): ReversalModel {
  return learnLogistic(reversalFeatures, cases.map(({ features, isReversal }) => ({ features: reversalFeatures.map((feature) => features[feature]), isSo: isReversal, count: 1 })), penalty);
}

function check(): void {
  for (const group of [...new Set(pairs.map((pair) => pair.group))].sort()) {
    const model = learn(pairs.filter((pair) => pair.group !== group));
    const apart = pairs.filter((pair) => pair.group === group);
    const chosen = [...new Set(apart.map(({ documents }) => documents))].flatMap((documents) => likeliestReversals(apart.filter((pair) => pair.documents === documents), model));
    const right = chosen.filter(({ pair }) => pair.isReversal).length;
    console.log(`${group}, learned without: ${chosen.length} chosen, ${right} right, of ${new Set(apart.filter(({ isReversal }) => isReversal).map(({ documents, denial }) => `${documents} ${denial.start}`)).size}`);
    if (!process.argv.includes('--list')) continue;
    for (const { pair, probability } of chosen) console.log(`  ${pair.isReversal ? 'right' : 'WRONG'} ${probability.toFixed(2)} ${pair.shown}`);
    for (const pair of apart) if (pair.isReversal && !chosen.some((each) => each.pair === pair)) console.log(`  left  ${probabilityOfReversal(pair, model).toFixed(2)} ${pair.shown} ${JSON.stringify(Object.values(pair.features).map((value) => Number(value.toFixed(2))))}`);
  }
}

/** The pairs of a collection of invented articles, of which all differences are known. */
function invented(collection: string): JudgedPair[] {
  const folder = join('server/training/invented', collection);
  const { conflicts } = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as { readonly conflicts: readonly { readonly kind: string; readonly here: string; readonly there: string; readonly hereWords: string; readonly thereWords: string }[] };
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const texts = new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const standsIn = (file: string, words: string, sentence: Span): boolean => {
    const at = texts.get(file)!.indexOf(words);
    return at >= 0 && overlaps({ start: at, end: at + words.length }, sentence);
  };
  const judge: Judge = ({ isDeniedHere, denying, telling }, here, there) => {
    const [ours, theirs] = isDeniedHere ? [denying, telling] : [telling, denying];
    return conflicts.some((known) => ofReversals.has(known.kind) && known.here === here && known.there === there && standsIn(here, known.hereWords, ours) && standsIn(there, known.thereWords, theirs));
  };
  const ofOneEvent = files.flatMap((here) => files.filter((there) => here < there && eventOf(here) === eventOf(there)).map((there): [string, string] => [here, there]));
  return readPairs(texts, ofOneEvent, () => collection, judge);
}

function eventOf(file: string): string {
  return file.slice(0, file.indexOf('-'));
}

/** The pairs of news that were read, by their sentences. */
function judged(): JudgedPair[] {
  interface Documents {
    readonly set: string;
    readonly documents: readonly [string, string];
    readonly judged: readonly { readonly here: string; readonly there: string; readonly kind: string; readonly differs: boolean }[];
  }
  const read = JSON.parse(readFileSync('server/training/differenceJudgements.json', 'utf8')) as Record<'pairs' | 'onceShown', readonly Documents[]>;
  const all = [...read.pairs, ...read.onceShown];
  return [...new Set(all.map(({ set }) => set))].flatMap((set) => {
    if (!existsSync(join(dev, set))) throw new Error(`The articles of ${set} are not there: nothing to learn from.`);
    const texts = new Map(readdirSync(join(dev, set)).filter((file) => file.endsWith('.txt')).map((file) => [file, readFileSync(join(dev, set, file), 'utf8')]));
    const known = all.filter((documents) => documents.set === set);
    const judge: Judge = ({ isDeniedHere, denying, telling }, one, other) => {
      const hashOf = (file: string, { start, end }: Span): string => hashText(texts.get(file)!.slice(start, end)).toString(16);
      const [here, there] = isDeniedHere ? [denying, telling] : [telling, denying];
      const judgements = known.filter(({ documents }) => documents[0] === one && documents[1] === other).flatMap((each) => each.judged).filter((each) => each.here === hashOf(one, here) && each.there === hashOf(other, there));
      return judgements.find(({ kind }) => kind === 'negation')?.differs;
    };
    const documents = [...new Map(known.map((each) => [each.documents.join(), each.documents])).values()];
    return readPairs(texts, documents, () => 'news', judge);
  });
}

function readPairs(texts: ReadonlyMap<string, string>, documents: readonly (readonly [string, string])[], groupOf: (file: string) => string, judge: Judge): JudgedPair[] {
  const state = stateOf(texts);
  return documents.flatMap(([one, other]) => {
    const [here, there] = [comparableDocument(state, one)!, comparableDocument(state, other)!];
    const context = comparisonContext(state, here, there);
    if (!context.sameStory) return [];
    return reversalPairs(here.sentences, there.sentences, context, new SentenceTies(here.sentences, there.sentences, context)).flatMap((pair): JudgedPair[] => {
      const isReversal = judge(pair, one, other);
      const [ofDenial, ofTelling] = pair.isDeniedHere ? [context.here, context.there] : [context.there, context.here];
      const shown = `${ofDenial.document} ${ofDenial.text.slice(pair.denying.start, pair.denying.end)} [${ofDenial.text.slice(pair.denial.start, pair.denial.end)}] | ${ofTelling.text.slice(pair.telling.start, pair.telling.end)} [${ofTelling.text.slice(pair.told.start, pair.told.end)}]`.replace(/\s+/g, ' ');
      return isReversal === undefined ? [] : [{ ...pair, group: groupOf(one), documents: `${one} ${other}`, isReversal, shown }];
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
