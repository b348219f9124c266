import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../../server/src/core/names/buildGazetteer';
import { Gazetteer } from '../../../server/src/core/names/gazetteer';
import { embeddings } from '../../../server/src/core/names/inputColumns';
import { WordTable } from '../../../server/src/core/names/wordTable';
import { WordVectors } from '../../../server/src/core/text/wordVectors';
import { Batch, formsSeenTwice } from '../../../server/training/names/batch';
import type { LabelledSentence } from '../../../server/training/names/labelledText';
import { encodeWordTable } from '../../../server/training/wordTable';

const vectors = new WordVectors(encodeWordTable(['town'], new Float32Array(100).fill(0.1), 100));
const lists = { forenames: [], surnames: [], cities: [], regions: [], companies: [], universities: [] };
const newWords = (): WordTable => new WordTable(vectors, new Gazetteer(buildGazetteer(lists)));
const sentence = (text: string): LabelledSentence => ({ words: text.split(' '), labels: text.split(' ').map(() => 0) });

describe('the forms that are known', () => {
  it('are those of words seen twice, however many words there are', () => {
    const words = newWords();
    const many = Array.from({ length: 9000 }, (_, i) => `Word${i}x`);
    const known = formsSeenTwice(words, many.map((word) => [sentence(`${word} ${word}`)]));
    expect(many.filter((word) => known[words.embeddingRows[words.number(word) * embeddings.length]!] !== 1)).toEqual([]);
  });

  it('are not those of words seen once', () => {
    const words = newWords();
    const known = formsSeenTwice(words, [[sentence('Lowick town town')]]);
    expect(known.reduce((sum, one) => sum + one, 0)).toBe(1);
  });
});

describe('a batch', () => {
  it('keeps sentences apart by padding and the words of documents in groups of their own', () => {
    const words = newWords();
    const documents = [[sentence('Ada met Ada'), sentence('Ada slept')], [sentence('Ada left')]];
    const batch = new Batch(words, vectors, documents, [1, 2], formsSeenTwice(words, documents));
    const [first, second, third] = batch.sentences;
    expect(second!.start - (first!.start + first!.length)).toBeGreaterThanOrEqual(2);
    const groups = [first!.start, first!.start + 2, second!.start, third!.start].map((row) => batch.group[row]);
    expect(groups.slice(0, 3)).toEqual([groups[0], groups[0], groups[0]]);
    expect(groups[3]).not.toBe(groups[0]);
    expect(batch.groupCount).toBe(2);
    expect([batch.dataSet[second!.start], batch.dataSet[third!.start]]).toEqual([1, 2]);
  });

  it('looks only at tokens that can be in names', () => {
    const words = newWords();
    const document = [sentence('the town was quiet'), sentence('the town of Lowick was quiet')];
    const batch = new Batch(words, vectors, [document], [0], formsSeenTwice(words, [document]));
    const [plain, named] = batch.sentences;
    expect(Array.from({ length: plain!.length }, (_, i) => batch.mayBeName(plain!.start + i))).not.toContain(true);
    expect([...batch.second]).toEqual([named!.start + 3]);
  });
});
