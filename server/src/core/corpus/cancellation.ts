/** Asked between steps of long work; answers true when the result is no longer wanted. */
export type IsCancelled = () => boolean;

/** Thrown by a query whose `IsCancelled` answered true. */
export class CancelledError extends Error {}

/** Long work, done bit by bit. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does work to its end. Throws `CancelledError`. */
export function atOnce<Result>(steps: Steps<Result>, isCancelled?: IsCancelled): Result {
  for (;;) {
    if (isCancelled?.()) throw new CancelledError();
    const step = steps.next();
    if (step.done) return step.value;
  }
}
