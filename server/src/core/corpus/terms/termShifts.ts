import { termFields, type DocumentTerms, type TermField } from './documentTerms';
import { indexOfTerm } from './termVector';

/** Beyond so many, looking a term up costs more than weighing a document again. */
const mostKept = 4096;
const mostLookedUp = 256;

/** Which terms have come to weigh differently, in the order of time. A moment is a number that grows. */
export class TermShifts {
  #first = 0;
  #fields: number[] = [];
  #terms: number[] = [];
  /** Whether anybody knows a moment since all terms came to weigh differently: else nobody can ask what has changed since. */
  #isAsked = false;

  get now(): number {
    this.#isAsked = true;
    return this.#first + this.#terms.length;
  }

  /** Whether anybody asks what has changed: else nothing needs to be added. */
  get isFollowed(): boolean {
    return this.#isAsked;
  }

  add(field: TermField, term: number): void {
    if (!this.#isAsked) return;
    if (this.#terms.length >= mostKept) {
      this.addAll();
      return;
    }
    this.#fields.push(termFields.indexOf(field));
    this.#terms.push(term);
  }

  /** All terms have come to weigh differently. */
  addAll(): void {
    this.#first += this.#terms.length + 1;
    this.#isAsked = false;
    this.#fields = [];
    this.#terms = [];
  }

  /** Whether any of a document's terms in some fields may weigh differently than at a moment. */
  reach(terms: DocumentTerms, fields: readonly TermField[], since: number): boolean {
    if (since === this.now) return false;
    if (since < this.#first || this.now - since > mostLookedUp) return true;
    return fields.some((field) => {
      const wanted = termFields.indexOf(field);
      let own: Uint32Array | undefined;
      for (let k = since - this.#first; k < this.#terms.length; k++) {
        if (this.#fields[k] === wanted && indexOfTerm((own ??= terms[field].terms), this.#terms[k]!) >= 0) return true;
      }
      return false;
    });
  }
}
