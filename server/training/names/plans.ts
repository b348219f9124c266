import type { TrainingPlan } from './training';

/** A network that is trained on the way to the model. */
export interface Trainee {
  readonly name: string;
  readonly plan: TrainingPlan;
  /** Those whose mean weights it begins with; none: it begins by chance. */
  readonly beginsWith: readonly string[];
  /** Those who label the raw text for it; none: it learns without. */
  readonly taughtBy: readonly string[];
}

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

const teachers = [1, 2, 3, 4].map((number): Trainee => {
  return { name: `teacher ${number}`, plan: { ...common, seed: 100 + number, epochs: 3 }, beginsWith: [], taughtBy: [] };
});
const students = student([1, 2], ['teacher 1'], teachers);
const lastStudents = student([3, 4], namesOf(students), students);

/** Who is trained, generation by generation; those of one generation differ in their seeds alone. */
export const generations: readonly (readonly Trainee[])[] = [teachers, students, lastStudents];

/** Those whose mean weights are the model (Wortsman and others, 2022: networks that began alike can be averaged). */
export const averaged: readonly string[] = namesOf(lastStudents);

/** Students begin with the same weights, and learn from the labels of the generation before. */
function student(numbers: readonly number[], beginsWith: readonly string[], before: readonly Trainee[]): Trainee[] {
  return numbers.map((number) => ({ name: `student ${number}`, plan: { ...common, seed: number, epochs: 3 }, beginsWith, taughtBy: namesOf(before) }));
}

function namesOf(trainees: readonly Trainee[]): string[] {
  return trainees.map(({ name }) => name);
}
