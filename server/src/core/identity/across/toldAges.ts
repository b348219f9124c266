import type { Analysis } from '../../analysis/analysis';
import { publicationDate } from '../../dates/publicationDate';
import type { DocumentId } from '../identity';
import { AgeClasses, type AgeClass, type AgeTold } from './ageClasses';
import type { EntityName } from './entityName';

/** The ages that the documents of a folder tell of people, and whom a name means by them. */
export class ToldAges {
  readonly #ages = new AgeClasses();
  /** By document the keys of the names of which it tells an age. */
  readonly #agedNames = new Map<DocumentId, readonly string[]>();

  /**
   * Takes up what a document tells, see `agesTold`, in place of what it told before.
   * @returns the other documents in which a name now means another than before
   */
  tell(document: DocumentId, told: ReadonlyMap<string, AgeTold>): ReadonlySet<DocumentId> {
    const moved = new Set<DocumentId>();
    for (const key of new Set([...told.keys(), ...(this.#agedNames.get(document) ?? [])])) {
      for (const other of this.#ages.tell(key, document, told.get(key))) if (other !== document) moved.add(other);
    }
    if (told.size > 0) this.#agedNames.set(document, [...told.keys()]);
    else this.#agedNames.delete(document);
    return moved;
  }

  /** The documents in which a name means one of several. */
  documentsOf(key: string): Iterable<DocumentId> {
    return this.#ages.documentsOf(key);
  }

  /** By the keys of a document's names who of several people is meant, but for names of which the user says who is who. */
  classesIn(document: DocumentId, isSaid: (key: string) => boolean): ReadonlyMap<string, AgeClass> | undefined {
    let classes: Map<string, AgeClass> | undefined;
    for (const key of this.#agedNames.get(document) ?? []) {
      const ageClass = isSaid(key) ? undefined : this.#ages.classOf(key, document);
      if (ageClass) (classes ??= new Map<string, AgeClass>()).set(key, ageClass);
    }
    return classes;
  }
}

/** What a document tells that tells no age. */
export const noAges: ReadonlyMap<string, AgeTold> = new Map();

/** The ages that a document tells of people, by the keys of their names. */
export function agesTold(document: DocumentId, analysis: Analysis, names: readonly EntityName[]): ReadonlyMap<string, AgeTold> {
  const aged = names.filter(({ age, isNamesake }) => age !== undefined && !isNamesake);
  if (aged.length === 0) return noAges;
  const day = publicationDate(analysis.article, document)?.day;
  const year = day === undefined ? undefined : Number(day.slice(0, 4));
  return new Map(aged.map(({ key, age }) => [key, { age: age!, born: year === undefined ? undefined : year - age! }]));
}
