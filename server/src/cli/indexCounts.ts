import type { Analysis } from '../core/analysis/analysis';
import { countQuotes } from '../core/corpus/packedAnalysis';
import { TermTable } from '../core/postings/termTable';
import { readName } from '../core/identity/names/nameReading';
import type { NameType } from '../core/names/mention';
import { hashText } from '../core/text/textHash';

/** The answer of `dossier index`. */
export interface IndexCounts {
  readonly documents: number;
  /** Different names, each once however many documents have it; that two are one person's is not looked into. */
  readonly people: number;
  readonly organisations: number;
  readonly places: number;
  readonly quotes: number;
  /** Files that were left alone. */
  readonly skipped: number;
  readonly seconds: number;
}

/** Counts what is in articles one by one. Holds none of them: of each name it keeps eight bytes or so. */
export class IndexCounter {
  #documents = 0;
  #quotes = 0;
  readonly #names = { person: new NameCounter(), organisation: new NameCounter(), place: new NameCounter() } as const satisfies Record<NameType, NameCounter>;

  add(analysis: Analysis): void {
    this.#documents++;
    this.#quotes += countQuotes(analysis);
    for (const { name, type } of analysis.entities) this.#names[type].add(readName(name, type === 'person')?.key ?? name);
  }

  /** @param seconds how long it took */
  counts(skipped: number, seconds: number): IndexCounts {
    const { person, organisation, place } = this.#names;
    return { documents: this.#documents, people: person.size, organisations: organisation.size, places: place.size, quotes: this.#quotes, skipped, seconds: Number(seconds.toFixed(2)) };
  }
}

class NameCounter {
  readonly #known = new TermTable();
  size = 0;

  add(key: string): void {
    if (this.#known.add(hashText(key), 1) === 1) this.size++;
  }
}
