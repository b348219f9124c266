import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../src/core/analysis/analyse';
import type { Corpus } from '../src/core/corpus/corpus';
import { createCorpus } from '../src/core/corpus/createCorpus';
import type { NameRecogniser } from '../src/core/names/recogniser';
import { overlaps, type Span } from '../src/core/text/span';
import { WordVectors } from '../src/core/text/wordVectors';
import judged from './versionJudgements.json';

/** A stretch of a document that is a quote by the gold. */
interface GoldQuote extends Span {
  readonly document: string;
}

interface Pairs {
  readonly same: readonly (readonly [GoldQuote, GoldQuote])[];
  readonly notSame: readonly (readonly [GoldQuote, GoldQuote])[];
}

interface InventedStory {
  readonly story: number;
  readonly quotes: readonly { readonly id: string; readonly document: string; readonly speaker: string | null; readonly text: string; readonly kind: 'direct' | 'indirect' }[];
  readonly same: readonly (readonly [string, string])[];
  readonly notSame: readonly (readonly [string, string])[];
}

interface SeedMatches {
  readonly groups: readonly { readonly members: readonly { readonly quote: string; readonly strength: 'same' | 'loose'; readonly optional: boolean }[] }[];
  readonly notMatches: readonly { readonly a: string; readonly b: string }[];
}

/**
 * How many versions of one utterance are found, and how many look-alikes are taken for one, by quotes and speakers that
 * the product finds in raw text. `shared` is the folder of evaluation data.
 */
export function evaluateVersions(recogniser: NameRecogniser, shared: string): string[] {
  const lines = ['Quote versions              found   look-alikes merged'];
  const add = (name: string, file: string, read: () => string): void => void lines.push(`${name.padEnd(26)}  ${existsSync(join(shared, file)) ? read() : 'no data'}`);
  const corpusOf = (texts: ReadonlyMap<string, string>): Corpus => {
    const corpus = createCorpus({ vectors: new WordVectors(readFileSync('server/model/vectors.bin')) });
    for (const [document, text] of texts) corpus.set(document, analyse(text, recogniser));
    return corpus;
  };
  add('invented pairs', 'data/quotes/dev/versions.json', () => {
    const { stories } = readJson<{ readonly stories: readonly InventedStory[] }>(join(shared, 'data/quotes/dev/versions.json'));
    return score(stories.map((story) => inventedStory(story)).map(({ texts, pairs }) => count(corpusOf(texts), pairs)));
  });
  add('seeds, surely one utterance', 'seeds/gold/matches.json', () => {
    const { texts, pairs } = seedStory(shared);
    return score([count(corpusOf(texts), pairs)]);
  });
  add('ECB+, judged by reading', 'data/related/dev/ecbplus', () => {
    const { texts, pairs } = judgedPairs(shared);
    return score([count(corpusOf(texts), pairs)]);
  });
  return lines;
}

/** All of ECB+, and pairs of quotes that the product once took for versions, judged by reading. */
function judgedPairs(shared: string): { readonly texts: Map<string, string>; readonly pairs: Pairs } {
  const folder = join(shared, 'data/related/dev/ecbplus');
  const texts = new Map(readdirSync(folder).filter((file) => file.endsWith('.txt')).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const quoteAt = (place: readonly (string | number)[]): GoldQuote => ({ document: String(place[0]), start: Number(place[1]), end: Number(place[1]) + 1 });
  const pairsOf = (version: boolean): Pairs['same'] => judged.pairs.filter((pair) => pair.version === version).map(({ a, b }) => [quoteAt(a), quoteAt(b)]);
  return { texts, pairs: { same: pairsOf(true), notSame: pairsOf(false) } };
}

/** Two articles with a paragraph for each quote. */
function inventedStory({ quotes, same, notSame }: InventedStory): { readonly texts: Map<string, string>; readonly pairs: Pairs } {
  const texts = new Map<string, string>();
  const places = new Map<string, GoldQuote>();
  for (const { id, document, speaker, text, kind } of quotes) {
    const before = texts.get(document) ?? '';
    const opening = kind === 'direct' ? '“' : `${speaker ?? 'Officials'} said `;
    const closing = kind === 'direct' ? `”${speaker === null ? '' : ` ${speaker} said.`}` : '.';
    texts.set(document, `${before}${opening}${text}${closing}\n\n`);
    places.set(id, { document, start: before.length + opening.length, end: before.length + opening.length + text.length });
  }
  const placed = (pairs: InventedStory['same']): Pairs['same'] => pairs.map(([a, b]) => [places.get(a)!, places.get(b)!]);
  return { texts, pairs: { same: placed(same), notSame: placed(notSame) } };
}

/** The seeds, and pairs across them that the gold calls the same without reserve. */
function seedStory(shared: string): { readonly texts: Map<string, string>; readonly pairs: Pairs } {
  const folder = join(shared, 'seeds/gold/quotes');
  const texts = new Map<string, string>();
  const places = new Map<string, GoldQuote>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const { id: document, text, quotes } = readJson<{ readonly id: string; readonly text: string; readonly quotes: readonly (Span & { readonly id: string })[] }>(join(folder, name));
    texts.set(document, text);
    for (const { id, start, end } of quotes) places.set(id, { document, start, end });
  }
  const { groups, notMatches } = readJson<SeedMatches>(join(shared, 'seeds/gold/matches.json'));
  const same = groups.flatMap(({ members }) => {
    const sure = members.filter(({ strength, optional, quote }) => strength === 'same' && !optional && places.has(quote)).map(({ quote }) => places.get(quote)!);
    return sure.flatMap((a, index) => sure.slice(index + 1).filter((b) => b.document !== a.document).map((b) => [a, b] as const));
  });
  const notSame = notMatches.filter(({ a, b }) => places.has(a) && places.has(b)).map(({ a, b }) => [places.get(a)!, places.get(b)!] as const);
  return { texts, pairs: { same, notSame } };
}

type Counts = readonly [found: number, same: number, merged: number, notSame: number];

function count(corpus: Corpus, { same, notSame }: Pairs): Counts {
  return [same.filter((pair) => arePaired(corpus, pair)).length, same.length, notSame.filter((pair) => arePaired(corpus, pair)).length, notSame.length];
}

function arePaired(corpus: Corpus, [a, b]: readonly [GoldQuote, GoldQuote]): boolean {
  const at = (gold: GoldQuote, quote: number): boolean => overlaps(corpus.documents.get(gold.document)!.quotes[quote]!, gold);
  return corpus.compare(a.document, b.document).quotes.some((version) => at(a, version.a.quote) && at(b, version.b.quote));
}

function score(all: readonly Counts[]): string {
  const [found, same, merged, notSame] = all.reduce((sum, each) => [sum[0] + each[0], sum[1] + each[1], sum[2] + each[2], sum[3] + each[3]], [0, 0, 0, 0]);
  return `${found} of ${same}   ${merged} of ${notSame}`;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
