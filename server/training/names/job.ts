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
import { studentPlan, teacherPlan } from './plans';
import { Random } from '../random';
import { load, save } from './savedState';
import { labelRawText } from './selfTraining';
import { recogniserShape } from './shape';
import { averageIndex } from './trainableNetwork';
import { measure, trainModel, type TrainingPlan, type TrainingState } from './training';

/** What one worker does: train a teacher, or the student of the teachers with these numbers. */
export type Job =
  | { readonly kind: 'teacher'; readonly number: number }
  | { readonly kind: 'student'; readonly teachers: readonly number[] };

export interface JobSetting {
  readonly job: Job;
  readonly wasm: Uint8Array;
  /** Folder for states and results. */
  readonly work: string;
  /** The model file that the student writes. */
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
  const report = (text: JobReport): void => port.postMessage(text);
  const materials = await readMaterials();
  if (job.kind === 'teacher') await trainTeacher(job.number, materials, wasm, work, report);
  else await trainStudent(job.teachers, materials, wasm, work, target, report);
}

async function trainTeacher(number: number, materials: Materials, wasm: Uint8Array, work: string, report: (text: string) => void): Promise<void> {
  const plan = teacherPlan(number);
  const key = keyOf(plan, materials, materials.documents);
  const labelsFile = teacherLabels(work, number);
  if ((await load<Labels>(labelsFile))?.facts.key === key) {
    report(`teacher ${number}: ready`);
    return;
  }
  const model = await train(teacherName(number), plan, materials, materials.documents, wasm, work, report);
  const raw = await readRawText();
  const parts = raw.map((document) => model.score(document));
  const scores = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    scores.set(part, offset);
    offset += part.length;
  }
  await save<Labels>(labelsFile, { facts: { key }, values: [scores, Float32Array.from(model.network.transitions)] });
  report(`teacher ${number}: has read ${scores.length / labelCount} words of raw text`);
}

async function trainStudent(teachers: readonly number[], materials: Materials, wasm: Uint8Array, work: string, target: string, report: (text: string) => void): Promise<void> {
  const documents = [...materials.documents];
  if (teachers.length > 0) documents.push(...(await readTaughtText(teachers, materials, wasm, work)));
  const begun = teachers[0] === undefined ? undefined : await startFrom(teachers[0], work);
  const model = await train('student', studentPlan, materials, documents, wasm, work, report, begun);
  const { gazetteer, vectors } = materials;
  const surroundings = { knownForms: model.knownForms, gazetteer, vectorsChecksum: vectors.checksum };
  const plain = encodeNames(model.network, { ...surroundings, calibration: noCalibration() });
  const known: LabelledSentences[] = [];
  for (const set of calibrationSets) known.push(...(await readDevelopmentSet(set)));
  const names = encodeNames(model.network, { ...surroundings, calibration: fitCalibration(judge(plain, vectors, known)) });
  await writeFile(target, names);
  for (const set of developmentSets) {
    const judged = judge(names, vectors, await readDevelopmentSet(set)).filter(({ nameClass }) => nameClass !== other);
    report(`${set.padEnd(13)} calibration error ${(100 * calibrationError(judged)).toFixed(1)} points`);
  }
}

/** The beginning of a training whose first weights are a teacher's last. */
async function startFrom(teacher: number, work: string): Promise<TrainingState> {
  const saved = await load<StateFacts>(stateFile(work, teacherName(teacher)));
  if (!saved) throw new Error(`the weights of teacher ${teacher} are missing`);
  const average = saved.values[averageIndex]!;
  const none = new Float32Array(average.length);
  const random = new Random(studentPlan.seed).save();
  return { epoch: 0, tokens: 0, averaged: 0, steps: 0, random, values: [average, none, none, average] };
}

/** The raw text with the labels of the teachers. */
async function readTaughtText(teachers: readonly number[], materials: Materials, wasm: Uint8Array, work: string): Promise<TrainingDocument[]> {
  const raw = await readRawText();
  let sums: { scores: Float32Array; transitions: Float32Array } | undefined;
  for (const number of teachers) {
    const saved = await load<Labels>(teacherLabels(work, number));
    if (!saved) throw new Error(`the scores of teacher ${number} are missing`);
    const [scores, transitions] = saved.values as [Float32Array, Float32Array];
    if (!sums) sums = { scores, transitions };
    else {
      for (let i = 0; i < scores.length; i++) sums.scores[i]! += scores[i]!;
      for (let i = 0; i < transitions.length; i++) sums.transitions[i]! += transitions[i]!;
    }
  }
  if (!sums) return [];
  const { scores, transitions } = sums;
  for (const values of [scores, transitions]) for (let i = 0; i < values.length; i++) values[i]! /= teachers.length;
  const model = await Model.create(recogniserShape, wasm, materials.words, materials.vectors, new Uint8Array(0));
  return labelRawText(raw, scores, transitions, model.chain);
}

/** A model trained by the plan, from `begun` if given; its state is saved after each epoch and taken up by the next run. */
async function train(
  name: string,
  plan: TrainingPlan,
  materials: Materials,
  documents: readonly TrainingDocument[],
  wasm: Uint8Array,
  work: string,
  report: (text: string) => void,
  begun?: TrainingState,
): Promise<Model> {
  const key = keyOf(plan, materials, documents);
  const file = stateFile(work, name);
  const texts = documents.map(({ sentences }) => sentences);
  const model = await Model.create(recogniserShape, wasm, materials.words, materials.vectors, formsSeenTwice(materials.words, texts));
  const development: [string, LabelledSentences[]][] = [];
  for (const set of developmentSets) development.push([set, await readDevelopmentSet(set)]);
  const saved = await load<StateFacts>(file);
  const earlier = saved?.facts.key === key ? { ...saved.facts, values: saved.values } : undefined;
  const started = performance.now();
  for (const [{ epoch, loss }, state] of trainModel(model, documents, materials.augmentation, plan, earlier ?? begun)) {
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

function teacherName(number: number): string {
  return `teacher ${number}`;
}

function stateFile(work: string, name: string): string {
  return `${work}/${name.replace(' ', '-')}.state`;
}

function teacherLabels(work: string, number: number): string {
  return `${work}/teacher-${number}.scores`;
}
