import { parentPort, workerData } from 'node:worker_threads';
import type { TextCorrections } from '../core/analysis/textCorrections';
import { createEngine, type ModelBytes } from '../service/engine';

/** What a worker is asked, one text at a time. */
export interface WorkerRequest {
  readonly text: string;
  readonly corrections: TextCorrections | undefined;
}

/** What a worker says: once that it is ready, then an answer to each request. */
export type WorkerMessage = { readonly ready: true } | { readonly analysis: Uint8Array<ArrayBuffer> } | { readonly failure: string };

const engine = createEngine(workerData as ModelBytes);
const port = parentPort!;
const send = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

port.on('message', ({ text, corrections }: WorkerRequest) => {
  try {
    const analysis = engine.pack(engine.analyse(text, corrections));
    send({ analysis }, [analysis.buffer]);
  } catch (error) {
    send({ failure: error instanceof Error ? error.message : String(error) });
  }
});
send({ ready: true });
