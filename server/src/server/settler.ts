import type { Library } from './library';

/** Milliseconds of work at a time, of rest after it while files are on their way, and of rest while nobody waits for it. */
const slice = 6;
const rest = 4;
const longRest = 10;
/** Files that come faster than so many in a rest are read first, and settled when there are no more. */
const fast = 3;

type Settled = Pick<Library, 'settle' | 'prepare' | 'isBeingRead'>;

/**
 * Settles the library while files are brought into it: in slices of some milliseconds, between which requests are
 * answered. Once nothing is left to settle, what questions will need is prepared in the same way. Heeds no clock that
 * people set.
 */
export class Settler {
  readonly #library: Settled;
  #onTheirWay = 0;
  #arrived = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #preparation: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];

  constructor(library: Settled) {
    this.#library = library;
  }

  /** A file is on its way into the library. */
  begin(): void {
    this.#onTheirWay++;
    if (this.#timer !== undefined) return;
    clearTimeout(this.#preparation);
    this.#library.isBeingRead = true;
    this.#goOnIn(rest);
  }

  /** The file is there, or will not come. */
  end(): void {
    this.#onTheirWay--;
    this.#arrived++;
    if (this.#onTheirWay === 0) this.#goOnIn(0);
  }

  /** Resolves when no file is on its way and the library is settled. */
  async whenSettled(): Promise<void> {
    if (this.#timer !== undefined) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #goOnIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#goOn(), milliseconds);
  }

  #goOn(): void {
    const isFast = this.#onTheirWay > 0 && this.#arrived >= fast;
    this.#arrived = 0;
    const end = performance.now() + slice;
    const isSettled = !isFast && this.#library.settle(() => performance.now() >= end, this.#onTheirWay > 0);
    if (this.#onTheirWay > 0) this.#goOnIn(rest);
    else if (!isSettled) this.#goOnIn(0);
    else {
      this.#timer = undefined;
      this.#prepare();
      try {
        this.#library.isBeingRead = false;
      } finally {
        for (const resolve of this.#waiting.splice(0)) resolve();
      }
    }
  }

  #prepare(): void {
    this.#preparation = setTimeout(() => {
      const end = performance.now() + slice;
      if (!this.#library.prepare(() => performance.now() >= end)) this.#prepare();
    }, longRest);
  }
}
