import { Worker } from 'node:worker_threads';
import type { TextCorrections } from '../core/analysis/textCorrections';
import { CancelledError, type IsCancelled } from '../core/corpus/cancellation';
import type { ModelBytes } from '../service/engine';
import type { WorkerMessage, WorkerRequest } from './analysisWorker';

interface Task {
  readonly text: string;
  readonly corrections: TextCorrections | undefined;
  readonly isCancelled: IsCancelled | undefined;
  readonly resolve: (analysis: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** A worker could not be started here. */
export class NoWorkersError extends Error {
  override readonly name = 'NoWorkersError';
}

/** Workers of which nobody has asked anything for so long are ended. */
const idleMilliseconds = 5000;

/**
 * Worker threads that turn texts into encoded analyses. They are started when there is work, share the model's bytes,
 * and take one text at a time, so that what waits can still be cancelled.
 */
export class AnalysisPool {
  readonly #script: string;
  readonly #models: ModelBytes;
  readonly #idle = new Set<Worker>();
  readonly #tasks = new Map<Worker, Task | undefined>();
  readonly #waiting: Task[] = [];
  #cannotStart = false;
  #restTimer: NodeJS.Timeout | undefined;

  /**
   * @param script the bundle of `analysisWorker.ts`
   * @param models what the workers' engines are made of; copied to each worker unless its memory is shared
   * @param size the most workers at a time
   * @param patience in ms, how long nobody may ask for anything before the workers are ended
   */
  constructor(
    script: string,
    models: ModelBytes,
    readonly size: number,
    private readonly patience = idleMilliseconds,
  ) {
    this.#script = script;
    this.#models = models;
  }

  /**
   * The encoded analysis of a text. Rejects with a NoWorkersError where threads cannot be started, with a
   * CancelledError when `isCancelled` says so while the text waits, else when the analysis fails.
   */
  analyse(text: string, isCancelled?: IsCancelled, corrections?: TextCorrections): Promise<Uint8Array> {
    clearTimeout(this.#restTimer);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ text, corrections, isCancelled, resolve, reject });
      if (this.#idle.size === 0 && this.#tasks.size < this.size) this.#start();
      this.#assign();
    });
  }

  /** Ends the workers that have nothing to do. The next text starts them again. */
  rest(): void {
    clearTimeout(this.#restTimer);
    for (const worker of this.#idle) {
      this.#tasks.delete(worker);
      void worker.terminate();
    }
    this.#idle.clear();
  }

  #restSoon(): void {
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => this.rest(), this.patience).unref();
  }

  #start(): void {
    if (this.#cannotStart) return;
    let worker: Worker;
    try {
      worker = new Worker(this.#script, { workerData: this.#models });
    } catch {
      this.#cannotStart = true;
      return;
    }
    this.#tasks.set(worker, undefined);
    let isReady = false;
    worker.on('message', (message: WorkerMessage) => {
      if ('ready' in message) isReady = true;
      else this.#finish(worker, message);
      this.#idle.add(worker);
      this.#assign();
      // A worker that waits keeps no process from ending.
      if (this.#idle.has(worker)) worker.unref();
      if (this.#idle.size === this.#tasks.size) this.#restSoon();
    });
    worker.on('error', (error) => this.#lose(worker, isReady, error));
    worker.on('exit', () => this.#lose(worker, isReady, new Error('the worker ended')));
  }

  #finish(worker: Worker, message: Exclude<WorkerMessage, { readonly ready: true }>): void {
    const task = this.#tasks.get(worker);
    this.#tasks.set(worker, undefined);
    if ('analysis' in message) task?.resolve(message.analysis);
    else task?.reject(new Error(message.failure));
  }

  /** A worker is gone, by itself or by `rest`. The text it worked on is not tried again: it may be what ended it. */
  #lose(worker: Worker, wasReady: boolean, error: Error): void {
    if (!this.#tasks.has(worker)) return;
    const task = this.#tasks.get(worker);
    this.#tasks.delete(worker);
    this.#idle.delete(worker);
    task?.reject(error);
    if (!wasReady) this.#cannotStart = true;
    else if (this.#waiting.length > 0 && this.#tasks.size === 0) this.#start();
    this.#assign();
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const [worker] = this.#idle;
      const nobodyComes = this.#cannotStart && this.#tasks.size === 0;
      if (worker === undefined && !nobodyComes) return;
      const task = this.#waiting.shift()!;
      if (task.isCancelled?.() === true) task.reject(new CancelledError());
      else if (worker === undefined) task.reject(new NoWorkersError());
      else {
        this.#idle.delete(worker);
        this.#tasks.set(worker, task);
        worker.ref();
        worker.postMessage({ text: task.text, corrections: task.corrections } satisfies WorkerRequest);
      }
    }
  }
}
