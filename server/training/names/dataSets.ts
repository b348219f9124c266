import { readFile } from 'node:fs/promises';
import { outside } from '../../src/core/names/labels';
import { readBio } from './bio';
import { labelledSentence, productTokens, type LabelledSentence, type LabelledSentences } from './labelledText';

/** Where the data lie, from the project's root. */
export const dataFolder = '../shared/data';

/** A set of labelled text. */
export interface DataSet {
  readonly file: string;
  /** A word without a label may still belong to a name of the class "other": the set does not label those. */
  readonly otherUnlabelled?: boolean;
  /** Its sentences belong to no common document. */
  readonly sentencesApart?: boolean;
}

/** In this order; the numbers of the data-set vectors are 1 + the place here, after them comes the raw text. */
export const trainingSets: readonly DataSet[] = [
  { file: 'uner-ewt' },
  { file: 'gum-derived' },
  { file: 're3d', otherUnlabelled: true },
  { file: 'btc', otherUnlabelled: true, sentencesApart: true },
  { file: 'wnut17', sentencesApart: true },
  { file: 'crossner-politics', sentencesApart: true },
  { file: 'crossner-other', sentencesApart: true },
  { file: 'redocred-wiki' },
];

export const developmentSets = ['en-worldwide', 'uner-ewt', 'gum-derived'] as const;
/** Those from which the confidence of names is calibrated; en-worldwide is for measuring alone. */
export const calibrationSets = ['uner-ewt', 'gum-derived'] as const;

/** A document to learn from. */
export interface TrainingDocument {
  readonly sentences: LabelledSentences;
  readonly dataSet: number;
  readonly otherUnlabelled: boolean;
  /** Labelled by teachers, not by people. */
  readonly raw: boolean;
}

const longestDocument = 20;
const rawDocumentSentences = 10;

/** All labelled training text, in the product's tokens. */
export async function readTrainingText(): Promise<TrainingDocument[]> {
  const documents: TrainingDocument[] = [];
  for (const [index, set] of trainingSets.entries()) {
    const read = readBio(await readFile(`${dataFolder}/ner/train/${set.file}.bio`, 'utf8'));
    const texts = set.sentencesApart ? read.flat().map((sentence) => [sentence]) : read;
    for (const text of texts) {
      const sentences = text.map(labelledSentence);
      for (const part of chunks(sentences, longestDocument)) {
        documents.push({ sentences: part, dataSet: index + 1, otherUnlabelled: set.otherUnlabelled ?? false, raw: false });
      }
    }
  }
  return documents;
}

/** A set for measuring: whole documents. */
export async function readDevelopmentSet(file: string): Promise<LabelledSentences[]> {
  const documents = readBio(await readFile(`${dataFolder}/ner/dev/${file}.bio`, 'utf8'));
  return documents.map((sentences) => sentences.map(labelledSentence));
}

/** News text without labels, in stretches of neighbouring sentences; all labels unknown. */
export async function readRawText(): Promise<LabelledSentences[]> {
  const text = await readFile(`${dataFolder}/ner/raw/voa-news.txt`, 'utf8');
  const sentences = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): LabelledSentence => {
      const words = line.trim().split(/\s+/).flatMap(productTokens);
      return { words, labels: words.map(() => outside) };
    });
  return chunks(sentences, rawDocumentSentences);
}

/** The lines of a list of names. */
export async function readNameList(file: string): Promise<string[]> {
  const text = await readFile(`${dataFolder}/gazetteers/${file}.txt`, 'utf8');
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const result: T[][] = [];
  for (let i = 0; i < items.length; i += size) result.push(items.slice(i, i + size));
  return result;
}
