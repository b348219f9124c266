import { termFields, type TermField } from './documentTerms';
import { TermTable } from '../../postings/termTable';
import { indexOfTerm } from './termVector';

/** Beyond so many, all terms are taken to weigh differently. */
const mostKept = 16384;
/** Of so many, each is looked for in a document; of more, each of the document's terms is looked for among them. */
const mostLookedFor = 48;

type ByField<T, Field extends TermField = TermField> = Readonly<Record<Field, T>>;

/** Which terms have come to weigh differently, in the order of time. A moment is a number that grows. */
export class TermShifts {
  #first = 0;
  #fields: number[] = [];
  #terms: number[] = [];
  /** For each term how many had come to weigh differently when it last did, itself among them. */
  #latest: ByField<TermTable> | undefined;
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
    this.#latest ??= { words: new TermTable(), stems: new TermTable(), bigrams: new TermTable(), numbers: new TermTable(), dates: new TermTable() };
    this.#latest[field].set(term, this.#terms.length);
  }

  /** All terms have come to weigh differently. */
  addAll(): void {
    this.#first += this.#terms.length + 1;
    this.#isAsked = false;
    this.#fields = [];
    this.#terms = [];
    this.#latest = undefined;
  }

  /** The terms of a field that have come to weigh differently since a moment, each once or oftener; undefined when all may have. */
  since(field: TermField, moment: number): readonly number[] | undefined {
    if (moment < this.#first) return undefined;
    const wanted = termFields.indexOf(field);
    const start = moment - this.#first;
    return this.#terms.slice(start).filter((_, k) => this.#fields[start + k] === wanted);
  }

  /** Whether any of a document's terms in some fields may weigh differently than at a moment. */
  reach<Field extends TermField>(terms: ByField<{ readonly terms: Uint32Array }, Field>, fields: readonly Field[], since: number): boolean {
    if (since === this.now) return false;
    if (since < this.#first) return true;
    const start = since - this.#first;
    const isFew = this.#terms.length - start <= mostLookedFor;
    return fields.some((field) => (isFew ? this.#holdsAny(field, terms[field].terms, start) : this.#areAny(field, terms[field].terms, start)));
  }

  /** Whether a list holds any of the terms of a field after the first `start`. */
  #holdsAny(field: TermField, list: Uint32Array, start: number): boolean {
    const wanted = termFields.indexOf(field);
    for (let k = start; k < this.#terms.length; k++) if (this.#fields[k] === wanted && indexOfTerm(list, this.#terms[k]!) >= 0) return true;
    return false;
  }

  /** The same, by what is known of each term of the list. */
  #areAny(field: TermField, list: Uint32Array, start: number): boolean {
    const latest = this.#latest![field];
    for (let k = 0; k < list.length; k++) if (latest.get(list[k]!) > start) return true;
    return false;
  }
}
