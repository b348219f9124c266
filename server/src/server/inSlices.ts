import { CancelledError, type IsCancelled } from '../core/corpus/corpus';
import { nextTurn } from './nextTurn';

/** Milliseconds of work at a time. */
const slice = 8;

/**
 * Does work in slices of some milliseconds, between which other requests are heard, also that it is no longer wanted. Each time
 * that its state is found to be another, so that it had to begin again, the slices become twice as long: it comes to an end however
 * often the state changes. Heeds no clock that people set.
 * @param work goes on until it is told that it is enough. Answers whether it is done
 * @param stateOf what the work was begun with
 * @throws CancelledError
 */
export async function inSlices(work: (isOver: () => boolean) => boolean, stateOf: () => unknown, isCancelled: IsCancelled): Promise<void> {
  let milliseconds = slice;
  let state: unknown;
  for (let isFirst = true; ; isFirst = false) {
    const end = performance.now() + milliseconds;
    if (work(() => performance.now() >= end)) return;
    const now = stateOf();
    if (!isFirst && now !== state) milliseconds *= 2;
    state = now;
    await new Promise<void>((resolve) => nextTurn(resolve));
    if (isCancelled()) throw new CancelledError();
  }
}
