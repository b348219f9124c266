import type { RecognisedName } from './recogniser';

/** The classes of names, in the order in which the model numbers them. */
export const nameClasses = ['person', 'organisation', 'place', 'other'] as const satisfies readonly RecognisedName['type'][];

/** Where a token stands in a name: the first of several, between, the last, or the only one. */
export const begin = 0;
export const inside = 1;
export const last = 2;
export const unit = 3;

/** The label of a token outside names. */
export const outside = 0;
export const labelsOfClass = 4;
export const labelCount = 1 + labelsOfClass * nameClasses.length;

/** Rows and columns of the transition table: the labels and, last, the sentence's start (row) and end (column). */
export const transitionStride = labelCount + 1;
export const boundary = transitionStride - 1;

/** The label of a token of a name: by the index of its class in `nameClasses`, and by where it stands in the name. */
export function label(nameClass: number, position: number): number {
  return 1 + labelsOfClass * nameClass + position;
}

/** The class of a label that is not `outside`. */
export function classOf(aLabel: number): number {
  return (aLabel - 1) >> 2;
}

/** The position of a label that is not `outside`. */
export function positionOf(aLabel: number): number {
  return (aLabel - 1) & 3;
}

/**
 * Whether label `to` may follow label `from`; `boundary` as `from` is the sentence's start, as `to` its end. A name
 * that has begun goes on to its last token, and only a begun name goes on.
 */
export function mayFollow(from: number, to: number): boolean {
  const open = from !== boundary && from !== outside && positionOf(from) <= inside;
  const continues = to !== boundary && to !== outside && (positionOf(to) === inside || positionOf(to) === last);
  return open ? continues && classOf(from) === classOf(to) : !continues;
}
