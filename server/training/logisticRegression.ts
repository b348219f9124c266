/** A case that is so or not, and what tells it. */
export interface Case {
  readonly features: readonly number[];
  readonly isSo: boolean;
  /** How much it counts beside others. */
  readonly count: number;
}

/** The logarithm of the odds is the sum of the weighted features and `bias`. */
export interface LogisticModel<Feature extends string> {
  readonly weights: Readonly<Record<Feature, number>>;
  readonly bias: number;
}

const steps = 500;
const rate = 0.5;
const momentum = 0.9;

/**
 * Logistic regression on standardised features by gradient descent with momentum, with an L2 penalty. The weights are those of
 * the features as they are.
 */
export function learnLogistic<Feature extends string>(names: readonly Feature[], cases: readonly Case[], penalty: number): LogisticModel<Feature> {
  const size = names.length;
  const means = new Float64Array(size);
  const deviations = new Float64Array(size);
  for (const { features } of cases) features.forEach((value, k) => (means[k]! += value / cases.length));
  for (const { features } of cases) features.forEach((value, k) => (deviations[k]! += (value - means[k]!) ** 2 / cases.length));
  const scaled = cases.map(({ features }) => Float64Array.from(features, (value, k) => (value - means[k]!) / (Math.sqrt(deviations[k]!) || 1)));
  const total = cases.reduce((sum, { count }) => sum + count, 0);
  const weights = new Float64Array(size + 1);
  const velocity = new Float64Array(size + 1);
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(size + 1);
    scaled.forEach((row, index) => {
      let logit = weights[size]!;
      for (let k = 0; k < size; k++) logit += weights[k]! * row[k]!;
      const { count, isSo } = cases[index]!;
      const error = count * (Number(isSo) - 1 / (1 + Math.exp(-logit)));
      for (let k = 0; k < size; k++) gradient[k]! += error * row[k]!;
      gradient[size]! += error;
    });
    for (let k = 0; k <= size; k++) {
      velocity[k] = momentum * velocity[k]! + gradient[k]! / total - (k < size ? penalty * weights[k]! : 0);
      weights[k]! += rate * velocity[k]!;
    }
  }
  const raw = Array.from({ length: size }, (_, k) => weights[k]! / (Math.sqrt(deviations[k]!) || 1));
  const bias = weights[size]! - raw.reduce((sum, weight, k) => sum + weight * means[k]!, 0);
  const rounded = (value: number): number => Number(value.toFixed(4));
  return { weights: Object.fromEntries(names.map((name, k) => [name, rounded(raw[k]!)])) as Record<Feature, number>, bias: rounded(bias) };
}
