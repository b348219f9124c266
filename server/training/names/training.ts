import { labelCount, label, outside } from '../../src/core/names/labels';
import { Random } from '../random';
import { Agreement } from './agreement';
import type { Augmentation } from './augmentation';
import { Batch } from './batch';
import type { TrainingDocument } from './dataSets';
import { namesOf, type LabelledSentences } from './labelledText';
import type { Model } from './model';

/** How a model is trained. */
export interface TrainingPlan {
  readonly seed: number;
  readonly epochs: number;
  /** Highest learning rate; it rises over `warmUp` steps and falls linearly to nothing. */
  readonly rate: number;
  readonly warmUp: number;
  /** A batch ends with the document that fills so many tokens. */
  readonly batchTokens: number;
  readonly dropout: { readonly input: number; readonly hidden: number };
  readonly wordDropout: number;
  readonly formDropout: number;
  /** Chance that a document is learnt from without the vector of its data set. */
  readonly dataSetDropout: number;
  /** Chance that a raw document takes part in an epoch, and the weight of its loss. */
  readonly rawShare: number;
  readonly rawWeight: number;
  /** The part of the steps, at the end, over which the weights are averaged. */
  readonly averagedPart: number;
}

/** Where a training stands after an epoch. */
export interface TrainingState {
  readonly epoch: number;
  readonly tokens: number;
  readonly averaged: number;
  readonly random: readonly number[];
  readonly steps: number;
  readonly values: readonly Float32Array[];
}

export interface EpochReport {
  readonly epoch: number;
  /** Mean loss a token. */
  readonly loss: number;
}

const averageEvery = 16;
const everyLabel = (1 << labelCount) - 1;
const outsideOnly = 1 << outside;
const otherClass = 3;
const otherLabels = [0, 1, 2, 3].reduce((mask, position) => mask | (1 << label(otherClass, position)), 0);

/**
 * Trains the model, from the beginning or from `state`; gives a report and the state after each epoch. The state holds
 * the network's own arrays. At the end `network.weights` are the weights of the last step, `network.average` their
 * mean over the last part.
 */
export function* trainModel(
  model: Model,
  documents: readonly TrainingDocument[],
  augmentation: Augmentation,
  plan: TrainingPlan,
  state?: TrainingState,
): Generator<[EpochReport, TrainingState]> {
  const { network } = model;
  const random = new Random(plan.seed);
  if (state) {
    random.restore(state.random);
    network.restore(state.steps, state.values);
  } else network.initialise(random);
  const order = new Int32Array(documents.length);
  const epochTokens = documents.reduce((sum, document) => sum + countTokens(document.sentences), 0);
  let tokens = state?.tokens ?? 0;
  let averaged = state?.averaged ?? 0;
  let steps = state?.steps ?? 0;
  for (let epoch = state?.epoch ?? 0; epoch < plan.epochs; epoch++) {
    order.forEach((_, i) => (order[i] = i));
    random.shuffle(order);
    let loss = 0;
    let learnt = 0;
    for (let next = 0; next < order.length; ) {
      const chosen: TrainingDocument[] = [];
      const texts: LabelledSentences[] = [];
      let batchTokens = 0;
      const progress = tokens / (epochTokens * plan.epochs);
      for (; next < order.length && batchTokens < plan.batchTokens; next++) {
        const document = documents[order[next]!]!;
        tokens += countTokens(document.sentences);
        if (document.raw && random.next() >= plan.rawShare) continue;
        const text = augmentation.vary(document.sentences, random);
        chosen.push(document);
        texts.push(text);
        batchTokens += countTokens(text);
      }
      if (chosen.length === 0) break;
      loss += learn(model, chosen, texts, plan, random);
      learnt += batchTokens;
      steps++;
      network.update(plan.rate * Math.min(1, steps / plan.warmUp) * (1 - progress));
      if (progress >= 1 - plan.averagedPart && steps % averageEvery === 0) network.updateAverage(1 / ++averaged);
    }
    yield [
      { epoch: epoch + 1, loss: loss / learnt },
      { epoch: epoch + 1, tokens, averaged, random: random.save(), ...network.state() },
    ];
  }
}

/** Adds the gradients of one batch; gives the summed loss: the negative log likelihood of what is known of the labels. */
function learn(
  model: Model,
  documents: readonly TrainingDocument[],
  texts: readonly LabelledSentences[],
  plan: TrainingPlan,
  random: Random,
): number {
  const { network, chain } = model;
  const dataSets = documents.map(({ dataSet }) => (random.next() < plan.dataSetDropout ? 0 : dataSet));
  const batch = new Batch(model.words, model.vectors, texts, dataSets, model.knownForms, {
    random,
    word: plan.wordDropout,
    form: plan.formDropout,
  });
  network.forward(batch, random, plan.dropout);
  const stride = network.scoreStride;
  network.scoreGradient.fill(0, 0, batch.rows * stride);
  chain.setTransitions(network.transitions);
  let loss = 0;
  for (const { start, length, labels, document } of batch.sentences) {
    const { raw, otherUnlabelled } = documents[document]!;
    const weight = raw ? plan.rawWeight : 1;
    const scores = network.scores.subarray(start * stride, (start + length) * stride);
    const gradient = network.scoreGradient.subarray(start * stride, (start + length) * stride);
    const free = Uint32Array.from(labels, (_, i) => (batch.mayBeName(start + i) ? everyLabel : outsideOnly));
    if (free.every((mask) => mask === outsideOnly)) continue;
    const reachable = withoutUnreachable(labels, free);
    const known = Uint32Array.from(reachable, (value, i) => free[i]! & possibleLabels(value, otherUnlabelled));
    const all = chain.partition(length, scores, stride, free, weight, gradient, network.transitionGradient);
    const right = chain.partition(length, scores, stride, known, -weight, gradient, network.transitionGradient);
    loss += weight * (all - right);
  }
  network.backward(batch);
  return loss;
}

/** Labels of which those of names that hold a token outside for certain are taken for unknown. */
function withoutUnreachable(labels: readonly number[], free: Uint32Array): readonly number[] {
  const lost = namesOf(labels).filter(({ start, end }) => free.subarray(start, end).includes(outsideOnly));
  if (lost.length === 0) return labels;
  const known = [...labels];
  for (const { start, end } of lost) known.fill(-1, start, end);
  return known;
}

function possibleLabels(value: number, otherUnlabelled: boolean): number {
  if (value < 0) return everyLabel;
  return value === outside && otherUnlabelled ? outsideOnly | otherLabels : 1 << value;
}

/** How well the model finds the names of a set of documents, given their tokens. */
export function measure(model: Model, documents: readonly LabelledSentences[]): Agreement {
  const agreement = new Agreement();
  for (const document of documents) {
    const labels = model.decode(document, model.score(document));
    document.forEach((sentence, s) => agreement.add(sentence, labels[s]!));
  }
  return agreement;
}

function countTokens(sentences: LabelledSentences): number {
  return sentences.reduce((sum, { words }) => sum + words.length, 0);
}
