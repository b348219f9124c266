/*
 * Says how many of the sentence pairs that a comparison shows first were judged good by reading them:
 * node server/training/run.mjs differences [--list]
 *
 * The judgements stand in differenceJudgements.json, without a word of the sources: a sentence is known by its hash.
 * With --list it prints the pairs, for reading and judging them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../src/core/analysis/analyse';
import type { Corpus } from '../src/core/corpus/corpus';
import { createCorpus } from '../src/core/corpus/createCorpus';
import type { SentencePair } from '../src/core/corpus/comparison/comparison';
import type { Place } from '../src/core/identity/identity';
import { createNameRecogniser } from '../src/core/names/trainedRecogniser';
import { hashText } from '../src/core/text/textHash';
import { WordVectors } from '../src/core/text/wordVectors';

interface Judgement {
  /** Hashes of the two sentences, of the document named first and of the other. */
  readonly here: string;
  readonly there: string;
  /** Of the difference; "other-words" for sentences that are shown as one matter in other words. */
  readonly kind: string;
  /** Both tell of one matter. */
  readonly sameMatter: boolean;
  /** What they tell of it truly differs. */
  readonly differs: boolean;
}

interface Totals {
  shown: number;
  unjudged: number;
  sameMatter: number;
  /** On one matter, and what they tell of it differs. */
  good: number;
}

function noTotals(): Totals {
  return { shown: 0, unjudged: 0, sameMatter: 0, good: 0 };
}

interface JudgedPair {
  readonly set: string;
  readonly documents: readonly [string, string];
  readonly judged: readonly Judgement[];
}

const shown = 3;
const dev = '../shared/data/related/dev';
const { pairs, onceShown } = JSON.parse(readFileSync('server/training/differenceJudgements.json', 'utf8')) as { readonly pairs: readonly JudgedPair[]; readonly onceShown: readonly JudgedPair[] };
const sets = [...new Set(pairs.map(({ set }) => set))];
if (!sets.every((set) => existsSync(join(dev, set)))) {
  console.error('Differences: skipped, the articles that were read are not there.');
  process.exit(1);
}

const vectors = readFileSync('server/model/vectors.bin');
const recogniser = createNameRecogniser(vectors, readFileSync('server/model/names.bin'));
const [differing, retold] = [noTotals(), noTotals()];
const once = { good: 0, goodStill: 0, other: 0, otherStill: 0 };
for (const set of sets) {
  const corpus = createCorpus({ vectors: new WordVectors(vectors) });
  for (const file of readdirSync(join(dev, set))) {
    if (file.endsWith('.txt')) corpus.set(file, analyse(readFileSync(join(dev, set, file), 'utf8'), recogniser));
  }
  for (const pair of pairs) if (pair.set === set) judge(corpus, pair);
  for (const pair of onceShown) if (pair.set === set) lookAgain(corpus, pair);
}
const told = ({ shown, unjudged, sameMatter }: Totals): string => `${shown} shown first, ${unjudged} of them not judged yet, on one matter ${sameMatter}`;
console.log(`${pairs.length} document pairs`);
console.log(`sentences that differ: ${told(differing)}, of which truly differ ${differing.good}`);
console.log(`sentences in other words: ${told(retold)}`);

console.log(`of ${once.good + once.other} pairs of sentences that were once shown for any two articles of ECB+ on one story: ${once.goodStill} of ${once.good} that truly differ are still shown, ${once.otherStill} of ${once.other} others`);

/** Which of the sentences that were once shown among the first are so still. */
function lookAgain(corpus: Corpus, { documents: [here, there], judged }: JudgedPair): void {
  const first = corpus.compare(here, there).differences.slice(0, shown);
  for (const judgement of judged) {
    const isShown = first.some((pair) => pair.kind === judgement.kind && judgement.here === hashOf(textAt(corpus, pair.here)) && judgement.there === hashOf(textAt(corpus, pair.there)));
    const kind = judgement.differs ? 'good' : 'other';
    once[kind]++;
    if (isShown) once[`${kind}Still`]++;
  }
}

function judge(corpus: Corpus, { documents: [here, there], judged }: JudgedPair): void {
  const { differences, inOtherWords } = corpus.compare(here, there);
  for (const pair of differences.slice(0, shown)) count(pair, pair.kind, differing);
  for (const pair of inOtherWords.slice(0, shown)) count(pair, 'other-words', retold);

  function count(pair: SentencePair, kind: string, totals: Totals): void {
    const [ours, theirs] = [textAt(corpus, pair.here), textAt(corpus, pair.there)];
    const judgement = judged.find((each) => each.here === hashOf(ours) && each.there === hashOf(theirs) && each.kind === kind);
    totals.shown++;
    if (!judgement) totals.unjudged++;
    if (judgement?.sameMatter) totals.sameMatter++;
    if (judgement?.sameMatter && judgement.differs) totals.good++;
    if (!process.argv.includes('--list')) return;
    const words = (places: readonly Place[]): string => places.map((place) => textAt(corpus, place)).join(', ');
    console.log(JSON.stringify({ documents: [here, there], kind, here: hashOf(ours), there: hashOf(theirs), judgement }));
    console.log(`  ${ours}  [${words(pair.hereWords)}]\n  ${theirs}  [${words(pair.thereWords)}]`);
  }
}

function textAt(corpus: Corpus, { document, start, end }: Place): string {
  return corpus.documents.get(document)!.article.text.slice(start, end);
}

function hashOf(text: string): string {
  return hashText(text).toString(16);
}
