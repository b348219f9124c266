import type { DocumentFeatures } from '../../src/core/names/documentFeatures';
import { documentFeatures } from '../../src/core/names/documentFeatures';
import {
  embeddings,
  Flag,
  flagColumn,
  flagCount,
  gazetteerColumn,
  gazetteerColumns,
  inputWidth,
} from '../../src/core/names/inputColumns';
import { Need } from '../../src/core/names/network/kernels';
import { findNeeds } from '../../src/core/names/network/needs';
import type { WordTable } from '../../src/core/names/wordTable';
import type { WordVectors } from '../../src/core/text/wordVectors';
import type { Random } from '../random';
import type { LabelledSentences } from './labelledText';
import type { NetworkBatch } from './trainableNetwork';

/** Rows of padding before the first sentence, between two, and after the last: the reach of the network's window. */
const gap = 2;
const formTable = 0;
/** Word vectors have length one; the network is fed this multiple of them. */
export const vectorScale = 4;

export interface BatchSentence {
  readonly start: number;
  readonly length: number;
  readonly labels: readonly number[];
  readonly document: number;
}

/** Chances that what is known of a word is hidden from the network for once, so that it learns to do without. */
export interface WordDropout {
  readonly random: Random;
  /** Vector and form embedding. */
  readonly word: number;
  /** Form embedding alone. */
  readonly form: number;
}

/** The features of some documents, one row for each token, with padding rows round each sentence. */
export class Batch implements NetworkBatch {
  readonly rows: number;
  readonly sentences: readonly BatchSentence[];
  /** Number of groups of equal words over all documents. */
  readonly groupCount: number;
  /** The word of each row, -1 for padding. */
  readonly word: Int32Array;
  readonly group: Int32Array;
  readonly dataSet: Uint8Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  private readonly needs: Uint8Array;
  private readonly flags: Uint16Array;
  private readonly vector: Int32Array;
  private readonly tableRows: Int32Array;

  /**
   * @param dataSets the data set of each document, 0 for none
   * @param knownForms 1 for each row of the form table that may be used
   */
  constructor(
    private readonly words: WordTable,
    private readonly vectors: WordVectors,
    documents: readonly LabelledSentences[],
    dataSets: readonly number[],
    knownForms: Uint8Array,
    dropout?: WordDropout,
  ) {
    const features = documents.map((sentences) => featuresOf(words, sentences));
    const tokens = features.reduce((sum, { words: { length } }) => sum + length, 0);
    const sentenceCount = documents.reduce((sum, { length }) => sum + length, 0);
    this.rows = tokens + gap * (sentenceCount + 1);
    this.word = new Int32Array(this.rows).fill(-1);
    this.group = new Int32Array(this.rows).fill(-1);
    this.dataSet = new Uint8Array(this.rows);
    this.needs = new Uint8Array(this.rows);
    this.flags = new Uint16Array(this.rows).fill(Flag.padding);
    this.vector = new Int32Array(this.rows).fill(-1);
    this.tableRows = new Int32Array(this.rows * embeddings.length).fill(-1);
    const sentences: BatchSentence[] = [];
    let row = gap;
    let groups = 0;
    documents.forEach((document, d) => {
      const { sentenceStarts, words: numbers, flags, groups: groupOf, groupCount } = features[d]!;
      document.forEach(({ labels }, s) => {
        const from = sentenceStarts[s]!;
        const length = sentenceStarts[s + 1]! - from;
        sentences.push({ start: row, length, labels, document: d });
        findNeeds(features[d]!, words, from, from + length, this.needs, row);
        for (let i = from; i < from + length; i++, row++) {
          this.dataSet[row] = dataSets[d]!;
          this.group[row] = groupOf[i]! < 0 ? -1 : groups + groupOf[i]!;
          this.describe(row, numbers[i]!, flags[i]!, knownForms, dropout);
        }
        row += gap;
      });
      groups += groupCount;
    });
    this.sentences = sentences;
    this.groupCount = groups;
    const rowsThatNeed = (layer: number): Int32Array =>
      Int32Array.from(this.word.keys()).filter((candidate) => (this.needs[candidate]! & layer) !== 0);
    this.first = rowsThatNeed(Need.first);
    this.second = rowsThatNeed(Need.second);
  }

  /** Whether the network may take the token of a row for part of a name; the others are outside. */
  mayBeName(row: number): boolean {
    return (this.needs[row]! & Need.second) !== 0;
  }

  tableRow(row: number, table: number): number {
    return this.tableRows[row * embeddings.length + table]!;
  }

  /** Writes the network's input, `inputWidth` numbers a row, into `input`, which is zero before. */
  writeInput(input: Float32Array, tables: readonly Float32Array[]): void {
    const { vectors } = this;
    const { needs } = this;
    for (let row = 0; row < this.rows; row++) {
      if (!isSeen(needs, row)) continue;
      const at = row * inputWidth;
      const flags = this.flags[row]!;
      for (let bit = 0; bit < flagCount; bit++) if ((flags >> bit) & 1) input[at + flagColumn + bit] = 1;
      const word = this.word[row]!;
      if (word < 0) continue;
      const vector = this.vector[row]!;
      if (vector >= 0) {
        vectors.read(vector, input, at);
        for (let d = 0; d < vectors.dimensions; d++) input[at + d]! *= vectorScale;
      }
      let column = at + vectors.dimensions;
      embeddings.forEach(({ columns }, table) => {
        const source = this.tableRow(row, table) * columns;
        if (source >= 0) for (let j = 0; j < columns; j++) input[column + j] = tables[table]![source + j]!;
        column += columns;
      });
      const bits = this.words.gazetteerBits[word]!;
      for (let bit = 0; bit < gazetteerColumns; bit++) if ((bits >> bit) & 1) input[at + gazetteerColumn + bit] = 1;
    }
  }

  private describe(row: number, word: number, flags: number, knownForms: Uint8Array, dropout?: WordDropout): void {
    const wordHidden = dropout !== undefined && dropout.random.next() < dropout.word;
    const formHidden = wordHidden || (dropout !== undefined && dropout.random.next() < dropout.form);
    this.word[row] = word;
    this.vector[row] = wordHidden ? -1 : this.words.vectorRank[word]!;
    this.flags[row] = flags | (wordHidden ? Flag.noVector : 0);
    for (let table = 0; table < embeddings.length; table++) {
      this.tableRows[row * embeddings.length + table] = this.words.embeddingRows[word * embeddings.length + table]!;
    }
    const form = row * embeddings.length + formTable;
    if (formHidden || knownForms[this.tableRows[form]!] === 0) this.tableRows[form] = -1;
  }
}

/** 1 for each row of the form table that at least two words of the documents use. */
export function formsSeenTwice(words: WordTable, documents: readonly LabelledSentences[]): Uint8Array {
  const counts = new Uint8Array(embeddings[formTable].rows);
  for (const sentence of documents.flat()) {
    for (const word of sentence.words) {
      const number = words.number(word); // first: a new word may move the table's arrays
      const row = words.embeddingRows[number * embeddings.length + formTable]!;
      if (counts[row]! < 2) counts[row]!++;
    }
  }
  return counts.map((count) => (count >= 2 ? 1 : 0));
}

/** Whether the window of a row of the first layer holds this row. */
function isSeen(needs: Uint8Array, row: number): boolean {
  for (let near = Math.max(0, row - gap); near <= row + gap; near++) if ((needs[near] ?? 0) & Need.first) return true;
  return false;
}

function featuresOf(words: WordTable, sentences: LabelledSentences): DocumentFeatures {
  const numbers = sentences.flatMap((sentence) => sentence.words.map((word) => words.number(word)));
  const starts = new Int32Array(sentences.length + 1);
  sentences.forEach((sentence, s) => (starts[s + 1] = starts[s]! + sentence.words.length));
  return documentFeatures(words, Int32Array.from(numbers), starts);
}
