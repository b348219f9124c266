import type { TrainingPlan } from './training';

const common: Omit<TrainingPlan, 'seed' | 'epochs'> = {
  rate: 1e-3,
  warmUp: 200,
  batchTokens: 400,
  dropout: { input: 0.2, hidden: 0.3 },
  wordDropout: 0.02,
  formDropout: 0.1,
  dataSetDropout: 0.3,
  rawShare: 0.5,
  rawWeight: 0.7,
  averagedPart: 0.2,
};

/** The teachers differ in their seeds alone. */
export function teacherPlan(number: number): TrainingPlan {
  return { ...common, seed: 100 + number, epochs: 3 };
}

/** The student begins with the weights of the first teacher. */
export const studentPlan: TrainingPlan = { ...common, seed: 1, epochs: 3 };
