import type { DifferenceKind } from '../../core/corpus/comparison/comparison';

/** What a difference is called on a page. */
export const differenceNames = {
  date: 'Date',
  number: 'Number',
  name: 'Name',
  negation: 'Negation',
  speaker: 'Speaker',
  verb: 'Verb',
} as const satisfies Record<DifferenceKind, string>;
