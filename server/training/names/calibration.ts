import { nameClasses } from '../../src/core/names/labels';
import { createNameRecogniser } from '../../src/core/names/trainedRecogniser';
import type { Article } from '../../src/core/text/article';
import { readDevelopmentSet } from './dataSets';
import { namesOf, type LabelledSentences } from './labelledText';

/** A name that the recogniser found: how sure it was, and whether span and class were right. */
export interface Verdict {
  readonly nameClass: number;
  readonly confidence: number;
  readonly right: boolean;
}

/** Tuned on these; `en-worldwide` is for evaluation alone. */
const calibrationSets = ['uner-ewt', 'gum-derived'] as const;
/** How strongly a class's slope and offset are held to those of all classes together: as by so many names. */
const priorStrength = 20;

/**
 * Slopes and offsets, two numbers for each class, that turn the recogniser's probabilities into shares of right names:
 * a logistic regression on the logit of the probability (Platt 1999), class by class, drawn to that of all classes.
 *
 * @param names a model file whose own calibration is the identity
 */
export async function fitCalibration(vectors: Uint8Array, names: Uint8Array): Promise<Float32Array> {
  const verdicts: Verdict[] = [];
  for (const set of calibrationSets) verdicts.push(...judge(vectors, names, await readDevelopmentSet(set)));
  const all = fit(verdicts, [1, 0], 0);
  return Float32Array.from(nameClasses.flatMap((_, nameClass) => fit(verdicts.filter((verdict) => verdict.nameClass === nameClass), all, priorStrength)));
}

/** What the recogniser finds in labelled documents, held against the labels. Names of the class "other" are left out. */
export function judge(vectors: Uint8Array, names: Uint8Array, documents: readonly LabelledSentences[]): Verdict[] {
  const recogniser = createNameRecogniser(vectors, names);
  return documents.flatMap((document) => {
    const { article, gold } = writeOut(document);
    return recogniser
      .recognise(article)
      .filter(({ type }) => type !== 'other')
      .map(({ start, end, type, confidence }) => {
        const nameClass = nameClasses.indexOf(type);
        return { nameClass, confidence, right: gold.has(`${start} ${end} ${nameClass}`) };
      });
  });
}

/** The mean distance between confidence and share of right names over ten bins of equal width, weighted by their size. */
export function calibrationError(verdicts: readonly Verdict[]): number {
  const bins = Array.from({ length: 10 }, () => ({ difference: 0 }));
  for (const { confidence, right } of verdicts) bins[Math.min(9, Math.floor(10 * confidence))]!.difference += confidence - (right ? 1 : 0);
  return bins.reduce((sum, { difference }) => sum + Math.abs(difference), 0) / verdicts.length;
}

/** The document as text, a line a sentence, and its names as "start end class". */
function writeOut(document: LabelledSentences): { article: Article; gold: Set<string> } {
  let text = '';
  const gold = new Set<string>();
  const paragraphs = document.map(({ words, labels }) => {
    const start = text.length;
    const spans = words.map((word) => {
      const from = text.length;
      text += `${word} `;
      return { start: from, end: from + word.length };
    });
    for (const name of namesOf(labels)) gold.add(`${spans[name.start]!.start} ${spans[name.end - 1]!.end} ${name.nameClass}`);
    const end = text.length - 1;
    text += '\n';
    return { kind: 'body' as const, start, end };
  });
  return { article: { text, paragraphs, headline: undefined }, gold };
}

/** Newton's method on the log likelihood, with a quadratic pull of the given strength to `prior`. */
function fit(verdicts: readonly Verdict[], prior: readonly [number, number], strength: number): [slope: number, offset: number] {
  let [slope, offset] = prior;
  for (let step = 0; step < 25; step++) {
    let gradientSlope = strength * (prior[0] - slope);
    let gradientOffset = strength * (prior[1] - offset);
    let curvatureSlope = strength + 1e-6;
    let curvatureOffset = strength + 1e-6;
    let curvatureBoth = 0;
    for (const { confidence, right } of verdicts) {
      const logit = Math.log(confidence / (1 - confidence));
      const expected = 1 / (1 + Math.exp(-slope * logit - offset));
      const weight = expected * (1 - expected);
      const error = (right ? 1 : 0) - expected;
      gradientSlope += error * logit;
      gradientOffset += error;
      curvatureSlope += weight * logit * logit;
      curvatureBoth += weight * logit;
      curvatureOffset += weight;
    }
    const determinant = curvatureSlope * curvatureOffset - curvatureBoth * curvatureBoth;
    slope += (curvatureOffset * gradientSlope - curvatureBoth * gradientOffset) / determinant;
    offset += (curvatureSlope * gradientOffset - curvatureBoth * gradientSlope) / determinant;
  }
  return [slope, offset];
}
