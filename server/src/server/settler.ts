import type { Library } from './library';
import { nextTurn } from './nextTurn';

/** Milliseconds of work at a time, of rest after it while files are on their way, and of rest while nobody waits for it. */
const slice = 6;
const rest = 4;
const longRest = 10;
/** A rest that ends so many milliseconds late was spent on somebody's question: more may come, and little is prepared for a while. */
const late = 3;
const restBesideQuestions = 100;
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
  #isSettling = false;
  /** Grows each time it is decided when to go on: only the last decision counts. */
  #plan = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #preparation: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];

  constructor(library: Settled) {
    this.#library = library;
  }

  /** A file is on its way into the library. */
  begin(): void {
    this.#onTheirWay++;
    if (this.#isSettling) return;
    clearTimeout(this.#preparation);
    this.#isSettling = true;
    this.#library.isBeingRead = true;
    this.#goOnAfterRest();
  }

  /** The file is there, or will not come. */
  end(): void {
    this.#onTheirWay--;
    this.#arrived++;
    if (this.#onTheirWay === 0) this.#goOnNextTurn();
  }

  /** Resolves when no file is on its way and the library is settled. */
  async whenSettled(): Promise<void> {
    if (this.#isSettling) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #goOnAfterRest(): void {
    clearTimeout(this.#rest);
    this.#plan++;
    this.#rest = setTimeout(() => this.#goOn(), rest);
  }

  #goOnNextTurn(): void {
    clearTimeout(this.#rest);
    const plan = ++this.#plan;
    nextTurn(() => {
      if (plan === this.#plan) this.#goOn();
    });
  }

  #goOn(): void {
    const isFast = this.#onTheirWay > 0 && this.#arrived >= fast;
    this.#arrived = 0;
    const end = performance.now() + slice;
    const isSettled = !isFast && this.#library.settle(() => performance.now() >= end, this.#onTheirWay > 0);
    if (this.#onTheirWay > 0) this.#goOnAfterRest();
    else if (!isSettled) this.#goOnNextTurn();
    else {
      this.#isSettling = false;
      this.#prepare();
      try {
        this.#library.isBeingRead = false;
      } finally {
        for (const resolve of this.#waiting.splice(0)) resolve();
      }
    }
  }

  #prepare(pause = longRest): void {
    const due = performance.now() + pause;
    this.#preparation = setTimeout(() => {
      const now = performance.now();
      const isLate = now - due > late;
      if (isLate && pause < restBesideQuestions) this.#prepare(restBesideQuestions);
      else if (!this.#library.prepare(() => performance.now() >= now + slice)) this.#prepare(isLate ? restBesideQuestions : longRest);
    }, pause);
  }
}
