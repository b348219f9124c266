/** Asked between steps of long work; answers true when the result is no longer wanted. */
export type IsCancelled = () => boolean;

/** Thrown by a query whose `IsCancelled` answered true. */
export class CancelledError extends Error {}
