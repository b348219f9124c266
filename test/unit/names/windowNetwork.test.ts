import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { documentFeatures } from '../../../server/src/core/names/documentFeatures';
import { labelCount } from '../../../server/src/core/names/labels';
import { readNamesModel } from '../../../server/src/core/names/namesModel';
import { kernelSource } from '../../../server/src/core/names/network/kernelBytes';
import type { Engine } from '../../../server/src/core/names/network/networkMemory';
import { WindowNetwork } from '../../../server/src/core/names/network/windowNetwork';
import { hashText } from '../../../server/src/core/text/textHash';
import { WordVectors } from '../../../server/src/core/text/wordVectors';
import { randomNames, randomVectors } from '../../support/randomModel';

const vectors = randomVectors(['the', 'of', 'in', 'said', 'oslo', 'lee', 'bank']);
const models = { 32: readNamesModel(randomNames(vectors, 7, 32)), 64: readNamesModel(randomNames(vectors, 7, 64)) };
const newNetwork = (engine: Engine, hidden: keyof typeof models = 32) => new WindowNetwork(models[hidden], new WordVectors(vectors), engine);

/** The runs of a document with copies of their scores. */
function score(network: WindowNetwork, sentences: readonly (readonly string[])[]) {
  const starts = sentences.reduce<number[]>((all, sentence) => [...all, all.at(-1)! + sentence.length], [0]);
  const words = network.startDocument();
  const tokens = Int32Array.from(sentences.flat(), (token) => words.number(token));
  const runs: { token: number; length: number; atStart: boolean; atEnd: boolean; scores: number[][] }[] = [];
  network.score(documentFeatures(words, tokens, Int32Array.from(starts)), ({ token, length, atStart, atEnd, scores, offset, stride }) => {
    const rows = Array.from({ length }, (_, i) => [...scores.subarray(offset + i * stride, offset + i * stride + labelCount)]);
    runs.push({ token, length, atStart, atEnd, scores: rows });
  });
  return runs;
}

const word = fc.oneof(
  fc.constantFrom('the', 'of', 'said', 'Oslo', 'OSLO', 'Lee', 'Port', 'Vell', 'NBS', '-', '’', ',', 'Bank', 'bank', '1990s'),
  fc.string({ minLength: 1, maxLength: 6 }),
);
const documents = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { maxLength: 8 });

describe('the network', () => {
  it('gives the same bits in WebAssembly and in JavaScript', () => {
    const pairs = ([32, 64] as const).map((hidden) => [newNetwork('WebAssembly', hidden), newNetwork('JavaScript', hidden)] as const);
    fc.assert(
      fc.property(documents, (document) => {
        for (const [compiled, plain] of pairs) expect(score(compiled, document)).toEqual(score(plain, document));
      }),
    );
  });

  it('scores a document the same whatever it scored before', () => {
    const used = newNetwork('WebAssembly');
    fc.assert(
      fc.property(documents, (document) => {
        expect(score(used, document)).toEqual(score(newNetwork('WebAssembly'), document));
      }),
      { numRuns: 10 },
    );
  });

  it('scores runs of tokens that may be in names, and no others', () => {
    const runs = score(newNetwork('WebAssembly'), [['he', 'left', 'for', 'Port', 'of', 'the', 'Vell', 'by', 'sea', 'and', 'then', 'slept'], ['nothing', 'here']]);
    expect(runs).toMatchObject([{ token: 3, length: 4, atStart: false, atEnd: false }]);
  });

  it('scores what a hyphen or an apostrophe ties to a capitalised token', () => {
    expect(score(newNetwork('WebAssembly'), [['so', 'Jae', '-', 'in', 'left', 'again']])).toMatchObject([{ token: 1, length: 3 }]);
  });

  it('scores in pieces as in one: a sentence does not notice a far one that shares no word with it', () => {
    const filler = Array.from({ length: 900 }, (_, i) => ['then', `Name${i}`, 'left', 'for', 'Port', 'Vell', 'again', 'and', 'again', '.']);
    const sentence = ['Lee', 'said', 'so', 'in', 'Oslo'];
    const alone = score(newNetwork('WebAssembly'), [sentence]);
    const among = score(newNetwork('WebAssembly'), [sentence, ...filler]);
    expect(among.slice(0, alone.length)).toEqual(alone);
    const late = score(newNetwork('WebAssembly'), [...filler, sentence]);
    expect(late.slice(-alone.length).map(({ scores }) => scores)).toEqual(alone.map(({ scores }) => scores));
  });

  it('lets an occurrence of a word far away, in another piece, bear on it', () => {
    const filler = Array.from({ length: 900 }, (_, i) => ['then', `Name${i}`, 'left', 'for', 'Port', 'Vell', 'again', 'and', 'again', '.']);
    const first = (sentences: string[][]) => score(newNetwork('WebAssembly'), sentences)[0]!.scores;
    expect(first([['Lee', 'spoke'], ...filler, ['a', 'Lee', 'of', 'Oslo']])).not.toEqual(first([['Lee', 'spoke'], ...filler]));
  });

  it('keeps a bounded number of words, and forgets without changing its answers', () => {
    const network = newNetwork('WebAssembly');
    const sentence = ['Lee', 'said', 'so', 'in', 'Oslo'];
    const before = score(network, [sentence]);
    const sizes: number[] = [];
    for (let number = 0; number < 120; number++) {
      score(network, [Array.from({ length: 1000 }, (_, i) => `w${number}x${i}`)]);
      sizes.push(network.startDocument().size);
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(101_000);
    expect(sizes.at(-1)).toBeLessThan(sizes.at(-30)!);
    expect(score(network, [sentence])).toEqual(before);
  });

  it('runs on kernels that were compiled from their source', () => {
    const source = readFileSync('server/src/core/names/network/kernels.assembly.ts', 'utf8');
    expect(kernelSource).toBe(hashText(source));
  });
});
