import type { Analysis } from '../core/analysis/analysis';
import type { TextCorrections } from '../core/analysis/textCorrections';
import { CancelledError, type IsCancelled } from '../core/corpus/cancellation';
import type { Engine } from './engine';

/** Analyses the texts of a folder, perhaps elsewhere than on this thread, perhaps from memory of an earlier time. */
export interface Analyser {
  /** So many texts are worth handing over at once. */
  readonly lanes: number;
  /**
   * The same analysis as the engine's.
   * Rejects with a CancelledError when `isCancelled` says so before the work begins, else when the analysis fails.
   */
  analyse(text: string, isCancelled?: IsCancelled, corrections?: TextCorrections): Promise<Analysis>;
  /** Frees what is only needed while there is much to do; it is fetched again when there is. */
  rest(): void;
}

/** An analyser on this thread. */
export function ownThread(engine: Pick<Engine, 'analyse'>): Analyser {
  return {
    lanes: 4,
    // Asynchronous, so that an error becomes a rejection.
    analyse: async (text, isCancelled, corrections) => {
      if (isCancelled?.() === true) throw new CancelledError();
      return engine.analyse(text, corrections);
    },
    rest: () => undefined,
  };
}
