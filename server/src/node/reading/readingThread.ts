import { Worker } from 'node:worker_threads';
import type { KeptAnalyses, ReadAnswer, ReadRequest } from './readingWorker';

/** What is told of a file; undefined when the thread ended before it was read. */
type Told = ReadAnswer | undefined;

/** A thread that reads files one after another, each with its kept analysis. */
export class ReadingThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (told: Told) => void>();
  #requests = 0;
  #hasEnded = false;

  /**
   * Throws where no thread can be started.
   * @param script the bundle of `readingWorker.ts`
   */
  constructor(script: string, analyses: KeptAnalyses) {
    this.#worker = new Worker(script, { workerData: analyses });
    // One that waits keeps no process from ending.
    this.#worker.unref();
    this.#worker.on('message', (answer: ReadAnswer) => this.#tell(answer.number, answer));
    this.#worker.on('error', () => this.#end());
    this.#worker.on('exit', () => this.#end());
  }

  read(uri: string, maxSizeMB: number): Promise<Told> {
    if (this.#hasEnded) return Promise.resolve(undefined);
    const number = ++this.#requests;
    this.#worker.ref();
    this.#worker.postMessage({ number, uri, maxSizeMB } satisfies ReadRequest);
    return new Promise((resolve) => this.#waiting.set(number, resolve));
  }

  /** Ends the thread; resolves when it reads nothing any more. */
  async end(): Promise<void> {
    this.#end();
    await this.#worker.terminate();
  }

  #tell(number: number, told: Told): void {
    this.#waiting.get(number)?.(told);
    this.#waiting.delete(number);
    if (this.#waiting.size === 0) this.#worker.unref();
  }

  #end(): void {
    this.#hasEnded = true;
    for (const number of this.#waiting.keys()) this.#tell(number, undefined);
  }
}
