import { readFile } from 'node:fs/promises';
import { buildGazetteer, type NameLists } from '../../src/core/names/buildGazetteer';
import { Gazetteer, type GazetteerTables } from '../../src/core/names/gazetteer';
import { WordTable } from '../../src/core/names/wordTable';
import { WordVectors } from '../../src/core/text/wordVectors';
import { Augmentation } from './augmentation';
import { readNameList, readTrainingText, type TrainingDocument } from './dataSets';

/** What every training needs, read from the data. */
export interface Materials {
  readonly vectors: WordVectors;
  readonly gazetteer: GazetteerTables;
  readonly words: WordTable;
  readonly documents: readonly TrainingDocument[];
  readonly augmentation: Augmentation;
}

export const vectorsFile = 'server/model/vectors.bin';

/** Reads lists, vectors and labelled text. */
export async function readMaterials(): Promise<Materials> {
  const lists: NameLists = {
    forenames: await readNameList('forenames-popular-CC0'),
    surnames: await readNameList('surnames-popular-CC0'),
    cities: await readNameList('cities-geonames-CCBY4'),
    regions: await readNameList('regions-geonames-CCBY4'),
    companies: [...(await readNameList('companies-nasdaq-PDDL')), ...(await readNameList('companies-sp500-PDDL'))],
    universities: await readNameList('universities-MIT'),
  };
  const vectors = new WordVectors(await readFile(vectorsFile));
  const gazetteer = buildGazetteer(lists);
  const words = new WordTable(vectors, new Gazetteer(gazetteer));
  const documents = await readTrainingText();
  const wellEdited = documents.filter(({ dataSet }) => !untidySets.has(dataSet));
  const augmentation = new Augmentation(lists, wellEdited.map(({ sentences }) => sentences), {
    swapped: 0.3,
    apart: 0.3,
    capitals: 0.02,
    titleCase: 0.03,
  });
  return { vectors, gazetteer, words, documents, augmentation };
}

/** The data sets of tweets (btc, wnut17): their names are not put into other texts. */
const untidySets: ReadonlySet<number> = new Set([4, 5]);
