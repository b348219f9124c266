import { writeFile } from 'node:fs/promises';
import type { MessagePort } from 'node:worker_threads';
import { labelCount, nameClasses } from '../../src/core/names/labels';
import { hashText } from '../../src/core/text/textHash';
import { formsSeenTwice } from './batch';
import { calibrationError, fitCalibration, judge, noCalibration } from './calibration';
import { calibrationSets, developmentSets, readDevelopmentSet, readRawText, type TrainingDocument } from './dataSets';
import type { LabelledSentences } from './labelledText';
import { readMaterials, type Materials } from './materials';
import { Model } from './model';
import { encodeNames } from './namesFile';
import { averaged, generations, type Trainee } from './plans';
import { Random } from '../random';
import { load, save } from './savedState';
import { labelRawText } from './selfTraining';
import { recogniserShape } from './shape';
import { averageIndex } from './trainableNetwork';
import { measure, trainModel, type TrainingPlan, type TrainingState } from './training';

/** What one worker does: train the trainee of this name, or write the model. */
export type Job = { readonly kind: 'train'; readonly name: string } | { readonly kind: 'write' };

export interface JobSetting {
  readonly job: Job;
  readonly wasm: Uint8Array;
  /** Folder for states and results. */
  readonly work: string;
  /** The model file. */
  readonly target: string;
}

/** A line to show. */
export type JobReport = string;

const other = nameClasses.indexOf('other');

interface StateFacts extends Omit<TrainingState, 'values'> {
  readonly key: string;
}

interface Labels {
  readonly key: string;
}

/** Runs a job to its end, taking up what an earlier run left, and tells its progress. */
export async function runJob({ job, wasm, work, target }: JobSetting, port: MessagePort): Promise<void> {
  const place: Workplace = { materials: await readMaterials(), wasm, work, report: (text) => port.postMessage(text) };
  if (job.kind === 'write') await writeModel(place, target);
  else await trainOne(generations.flat().find(({ name }) => name === job.name)!, place);
}

/** What all parts of a job need. */
interface Workplace {
  readonly materials: Materials;
  readonly wasm: Uint8Array;
  readonly work: string;
  report(text: JobReport): void;
}

/** Trains one network; if it teaches others, it reads the raw text for them. */
async function trainOne({ name, plan, beginsWith, taughtBy }: Trainee, place: Workplace): Promise<void> {
  const { materials, work, report } = place;
  const documents = [...materials.documents, ...(await readTaughtText(taughtBy, place))];
  const key = keyOf(plan, materials, documents);
  if ((await load<Labels>(scoresFile(work, name)))?.facts.key === key) {
    report(`${name}: ready`);
    return;
  }
  const model = await train(name, plan, documents, place, beginsWith);
  if (!generations.flat().some((other) => other.taughtBy.includes(name))) return;
  const parts = (await readRawText()).map((document) => model.score(document));
  const scores = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    scores.set(part, offset);
    offset += part.length;
  }
  await save<Labels>(scoresFile(work, name), { facts: { key }, values: [scores, Float32Array.from(model.network.transitions)] });
  report(`${name}: has read ${scores.length / labelCount} words of raw text`);
}

/** Writes the model: the mean of those that are averaged, with calibrated confidence. */
async function writeModel({ materials, wasm, work, report }: Workplace, target: string): Promise<void> {
  const { gazetteer, vectors, words } = materials;
  const texts = [...materials.documents.map(({ sentences }) => sentences), ...(await readRawText())];
  const model = await Model.create(recogniserShape, wasm, words, vectors, formsSeenTwice(words, texts));
  const weights = await meanWeights(averaged, work);
  model.network.restore(0, [weights, weights, weights, weights]);
  const surroundings = { knownForms: model.knownForms, gazetteer, vectorsChecksum: vectors.checksum };
  const plain = encodeNames(model.network, { ...surroundings, calibration: noCalibration() });
  const known: LabelledSentences[] = [];
  for (const set of calibrationSets) known.push(...(await readDevelopmentSet(set)));
  const names = encodeNames(model.network, { ...surroundings, calibration: fitCalibration(judge(plain, vectors, known)) });
  await writeFile(target, names);
  for (const set of developmentSets) {
    const gold = await readDevelopmentSet(set);
    const judged = judge(names, vectors, gold).filter(({ nameClass }) => nameClass !== other);
    report(`${set.padEnd(13)} ${measure(model, gold)}, calibration error ${(100 * calibrationError(judged)).toFixed(1)} points`);
  }
}

/** The mean of the weights that these ended with. */
async function meanWeights(names: readonly string[], work: string): Promise<Float32Array> {
  const all: Float32Array[] = [];
  for (const name of names) {
    const saved = await load<StateFacts>(stateFile(work, name));
    if (!saved) throw new Error(`the weights of ${name} are missing`);
    all.push(saved.values[averageIndex]!);
  }
  return all[0]!.map((_, i) => all.reduce((sum, weights) => sum + weights[i]!, 0) / all.length);
}

/** The raw text with the labels of its teachers; nothing without teachers. */
async function readTaughtText(teachers: readonly string[], { materials, wasm, work }: Workplace): Promise<TrainingDocument[]> {
  if (teachers.length === 0) return [];
  const raw = await readRawText();
  let sums: { scores: Float32Array; transitions: Float32Array } | undefined;
  for (const name of teachers) {
    const saved = await load<Labels>(scoresFile(work, name));
    if (!saved) throw new Error(`the scores of ${name} are missing`);
    const [scores, transitions] = saved.values as [Float32Array, Float32Array];
    if (!sums) sums = { scores, transitions };
    else {
      for (let i = 0; i < scores.length; i++) sums.scores[i]! += scores[i]!;
      for (let i = 0; i < transitions.length; i++) sums.transitions[i]! += transitions[i]!;
    }
  }
  const { scores, transitions } = sums!;
  for (const values of [scores, transitions]) for (let i = 0; i < values.length; i++) values[i]! /= teachers.length;
  const model = await Model.create(recogniserShape, wasm, materials.words, materials.vectors, new Uint8Array(0));
  return labelRawText(raw, scores, transitions, model.chain);
}

/** A model trained by the plan; its state is saved after each epoch and taken up by the next run. */
async function train(
  name: string,
  plan: TrainingPlan,
  documents: readonly TrainingDocument[],
  { materials, wasm, work, report }: Workplace,
  beginsWith: readonly string[],
): Promise<Model> {
  const key = keyOf(plan, materials, documents);
  const file = stateFile(work, name);
  const texts = documents.map(({ sentences }) => sentences);
  const model = await Model.create(recogniserShape, wasm, materials.words, materials.vectors, formsSeenTwice(materials.words, texts));
  const development: [string, LabelledSentences[]][] = [];
  for (const set of developmentSets) development.push([set, await readDevelopmentSet(set)]);
  const saved = await load<StateFacts>(file);
  const earlier = saved?.facts.key === key ? { ...saved.facts, values: saved.values } : undefined;
  const begun = earlier ?? (beginsWith.length > 0 ? beginning(await meanWeights(beginsWith, work), plan) : undefined);
  const started = performance.now();
  for (const [{ epoch, loss }, state] of trainModel(model, documents, materials.augmentation, plan, begun)) {
    const { values, ...facts } = state;
    await save<StateFacts>(file, { facts: { ...facts, key }, values });
    const minutes = ((performance.now() - started) / 60_000).toFixed(1);
    report(`${name}: epoch ${epoch} of ${plan.epochs}, loss ${loss.toFixed(4)}, ${minutes} min`);
    if (epoch === plan.epochs) model.network.useAverage();
    for (const [set, gold] of development) report(`${name}: ${set.padEnd(13)} ${measure(model, gold)}`);
  }
  if (earlier?.epoch === plan.epochs) {
    model.network.restore(earlier.steps, earlier.values);
    model.network.useAverage();
  }
  return model;
}

/** Changes with whatever decides the result, so that a state of another training is not taken up. */
function keyOf(plan: TrainingPlan, { vectors, gazetteer }: Materials, documents: readonly TrainingDocument[]): string {
  let hash = 0;
  for (const { sentences } of documents) {
    for (const { words: tokens, labels } of sentences) {
      for (const token of tokens) hash = Math.imul(hash ^ hashText(token), 0x01000193);
      for (const value of labels) hash = Math.imul(hash ^ value, 0x01000193);
    }
  }
  const sizes = [vectors.checksum, gazetteer.wordKeys.length, gazetteer.phraseKeys.length, documents.length, hash];
  return JSON.stringify({ plan, recogniserShape, sizes });
}

/** The state of a training that begins with these weights. */
function beginning(weights: Float32Array, { seed }: TrainingPlan): TrainingState {
  const none = new Float32Array(weights.length);
  return { epoch: 0, tokens: 0, averaged: 0, steps: 0, random: new Random(seed).save(), values: [weights, none, none, weights] };
}

function stateFile(work: string, name: string): string {
  return `${work}/${name.replace(' ', '-')}.state`;
}

function scoresFile(work: string, name: string): string {
  return `${work}/${name.replace(' ', '-')}.scores`;
}
