import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../../server/src/core/names/buildGazetteer';
import { Gazetteer } from '../../../server/src/core/names/gazetteer';
import { createNameRecogniser } from '../../../server/src/core/names/trainedRecogniser';
import { WordTable } from '../../../server/src/core/names/wordTable';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { WordVectors } from '../../../server/src/core/text/wordVectors';
import { f1 } from '../../../server/training/names/agreement';
import { Augmentation } from '../../../server/training/names/augmentation';
import { formsSeenTwice } from '../../../server/training/names/batch';
import { noCalibration } from '../../../server/training/names/calibration';
import type { TrainingDocument } from '../../../server/training/names/dataSets';
import { labelledSentence } from '../../../server/training/names/labelledText';
import { Model } from '../../../server/training/names/model';
import { encodeNames } from '../../../server/training/names/namesFile';
import { generations } from '../../../server/training/names/plans';
import { load, save } from '../../../server/training/names/savedState';
import { recogniserShape } from '../../../server/training/names/shape';
import { measure, trainModel, type TrainingState } from '../../../server/training/names/training';
import { Random } from '../../../server/training/random';
import { encodeWordTable } from '../../../server/training/wordTable';
import { temporaryFolder } from '../../support/temporaryFolder';
import { canCompileKernels, compiledKernels } from '../../support/trainingKernels';

const plan = { ...generations[0]![0]!.plan, epochs: 4, batchTokens: 60, warmUp: 5, rate: 3e-3 };
const people = ['Ada Byrne', 'Cora Finch', 'Tomas Vane', 'Mina Orlova', 'Lee Jae-min', 'Ravi Sen'];
const places = ['Lowick', 'Dunmere', 'Port Vessel', 'Tarn', 'Ostmark', 'Harrow Bay'];

/** A reporter's sentence with a person and a place. */
function document(number: number): TrainingDocument {
  const tokens = (name: string, type: string) => name.split(' ').map((token, i) => ({ token, tag: `${i === 0 ? 'B' : 'I'}-${type}` }));
  const plain = (text: string) => text.split(' ').map((token) => ({ token, tag: 'O' }));
  const person = people[number % people.length]!;
  const place = places[(number * 5 + 1) % places.length]!;
  return {
    dataSet: 1,
    otherUnlabelled: false,
    raw: false,
    sentences: [
      labelledSentence([...tokens(person, 'PER'), ...plain('said on Monday that the town of'), ...tokens(place, 'LOC'), ...plain('was quiet .')]),
      labelledSentence([...plain('The council met in'), ...tokens(place, 'LOC'), ...plain('while'), ...tokens(person, 'PER'), ...plain('spoke .')]),
    ],
  };
}

describe.skipIf(!canCompileKernels)('training', () => {
  const documents = Array.from({ length: 30 }, (_, number) => document(number));
  const texts = documents.map(({ sentences }) => sentences);
  const lists = { forenames: ['Ada'], surnames: ['Finch'], cities: ['Lowick'], regions: ['Ostmark'], companies: ['Brightwater, Inc.'], universities: ['University of Tarn'] };
  const random = new Random(9);
  const known = ['said', 'on', 'that', 'the', 'town', 'of', 'was', 'quiet', 'council', 'met', 'in', 'while', 'spoke'];
  const vectorBytes = encodeWordTable(known, Float32Array.from({ length: known.length * 100 }, () => 0.1 * random.normal()), 100);
  const vectors = new WordVectors(vectorBytes);
  const gazetteer = buildGazetteer(lists);
  const augmentation = new Augmentation(lists, texts, { swapped: 0, apart: 0, capitals: 0.02, titleCase: 0.03 });
  let wasm: Uint8Array;

  beforeAll(async () => {
    wasm = await compiledKernels();
  }, 60_000);

  async function newModel(): Promise<Model> {
    const words = new WordTable(vectors, new Gazetteer(gazetteer));
    return Model.create(recogniserShape, wasm, words, vectors, formsSeenTwice(words, texts), 600);
  }

  function bytesOf(model: Model): Uint8Array {
    return encodeNames(model.network, { knownForms: model.knownForms, gazetteer, vectorsChecksum: vectors.checksum, calibration: noCalibration() });
  }

  it('learns names, and the product finds them with what it wrote', async () => {
    const model = await newModel();
    const losses = [...trainModel(model, documents, augmentation, plan)].map(([{ loss }]) => loss);
    expect(losses.at(-1)).toBeLessThan(losses[0]! / 3);
    expect(f1(measure(model, texts).all)).toBeGreaterThan(95);
    const recogniser = createNameRecogniser(vectorBytes, bytesOf(model));
    const text = 'The council met in Lowick while Cora Finch spoke.';
    const found = recogniser.recognise(readArticle(text)).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
    expect(found).toEqual(['place Lowick', 'person Cora Finch']);
  }, 60_000);

  it('gives the same bytes each time, interrupted or not', async () => {
    const straight = await newModel();
    let middle: TrainingState | undefined;
    const folder = await temporaryFolder({});
    try {
      for (const [{ epoch }, state] of trainModel(straight, documents, augmentation, plan)) {
        const { values, ...facts } = state;
        if (epoch === 2) await save(join(folder, 'state'), { facts, values });
      }
      const saved = await load<Omit<TrainingState, 'values'>>(join(folder, 'state'));
      middle = { ...saved!.facts, values: saved!.values };
      expect(await load(join(folder, 'absent'))).toBeUndefined();
    } finally {
      await rm(folder, { recursive: true });
    }
    const resumed = await newModel();
    const epochs = [...trainModel(resumed, documents, augmentation, plan, middle)].map(([{ epoch }]) => epoch);
    expect(epochs).toEqual([3, 4]);
    expect(bytesOf(resumed)).toEqual(bytesOf(straight));
  }, 60_000);
});
