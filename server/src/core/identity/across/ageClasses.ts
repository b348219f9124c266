import { DisjointSets } from '../../collections/disjointSets';
import { keptIn } from '../../collections/keptIn';
import type { DocumentId } from '../identity';
import { agesAgree } from '../names/ageBeside';

/** How old a document says the bearer of a name is, and in which year that makes them born, where its day is known. */
export interface AgeTold {
  readonly age: number;
  readonly born: number | undefined;
}

/** One of several people of one name, told by age. */
export interface AgeClass {
  /** Tells the class from the others of its name. */
  readonly label: string;
  /** Whether names of documents that tell no age may be this one's, too. */
  readonly isOpen: boolean;
}

/** Of so many documents for each of the others the bearer of most is who is meant where no age is told. */
const dominance = 4;
/** Documents of which one has no day may lie years apart. */
const mostYearsBetween = 5;

/** What some documents tell alike of a name's bearer. */
interface AgeValue {
  readonly label: string;
  readonly told: AgeTold;
  readonly documents: Set<DocumentId>;
  /** The first of those values that are of one person. */
  group: string;
  class: AgeClass | undefined;
}

/**
 * Which documents mean different people of one name, by the ages that they tell. What it answers depends on the documents that it knows,
 * not on the order they came in. A change costs what there are of different ages, not of documents.
 */
export class AgeClasses {
  readonly #names = new Map<string, AgesOfName>();

  /** Whom a name means in a document; undefined for the one whom it means where nothing sets others apart. */
  classOf(key: string, document: DocumentId): AgeClass | undefined {
    return this.#names.get(key)?.classOf(document);
  }

  /** The documents in which a name means one of several. */
  documentsOf(key: string): Iterable<DocumentId> {
    return this.#names.get(key)?.documents() ?? [];
  }

  /**
   * Takes up what a document tells, or for undefined what it no longer tells.
   * @returns the documents in which the name now means another than before
   */
  tell(key: string, document: DocumentId, told: AgeTold | undefined): DocumentId[] {
    const name = keptIn(this.#names, key, () => new AgesOfName());
    const changed = name.tell(document, told);
    if (name.isEmpty) this.#names.delete(key);
    return changed;
  }
}

class AgesOfName {
  readonly #values = new Map<string, AgeValue>();
  readonly #byDocument = new Map<DocumentId, AgeValue>();

  get isEmpty(): boolean {
    return this.#byDocument.size === 0;
  }

  classOf(document: DocumentId): AgeClass | undefined {
    return this.#byDocument.get(document)?.class;
  }

  *documents(): Iterable<DocumentId> {
    for (const value of this.#values.values()) if (value.class) yield* value.documents;
  }

  tell(document: DocumentId, told: AgeTold | undefined): DocumentId[] {
    const was = this.#byDocument.get(document);
    const label = told && `${told.age} ${told.born ?? ''}`;
    if (was?.label === label) return [];
    const before = was?.class;
    const values = this.#values.size;
    if (was) {
      was.documents.delete(document);
      if (was.documents.size === 0) this.#values.delete(was.label);
      this.#byDocument.delete(document);
    }
    const isGone = this.#values.size < values;
    let isNew = false;
    if (told && label !== undefined) {
      isNew = !this.#values.has(label);
      const value = keptIn(this.#values, label, () => ({ label, told, documents: new Set<DocumentId>(), group: label, class: undefined }));
      value.documents.add(document);
      this.#byDocument.set(document, value);
    }
    if (isGone || isNew) this.#group();
    const changed = this.#classify().flatMap(({ documents }) => [...documents]).filter((each) => each !== document);
    return areSame(before, this.classOf(document)) ? changed : [...changed, document];
  }

  /** Finds which values are of one person. */
  #group(): void {
    const values = [...this.#values.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
    const sets = new DisjointSets(values.length);
    values.forEach(({ told }, index) => {
      for (let other = 0; other < index; other++) if (areOne(told, values[other]!.told)) sets.join(index, other);
    });
    values.forEach((value, index) => (value.group = values[sets.find(index)]!.label));
  }

  /** Gives each value its class. @returns those that have another than before */
  #classify(): AgeValue[] {
    const sizes = new Map<string, number>();
    for (const { group, documents } of this.#values.values()) sizes.set(group, (sizes.get(group) ?? 0) + documents.size);
    const most = Math.max(0, ...sizes.values());
    const isDominated = most >= dominance * (this.#byDocument.size - most);
    const changed: AgeValue[] = [];
    for (const value of this.#values.values()) {
      const isMain = sizes.size < 2 || (isDominated && sizes.get(value.group) === most);
      const now = isMain ? undefined : { label: value.group, isOpen: !isDominated };
      if (areSame(value.class, now)) continue;
      value.class = now;
      changed.push(value);
    }
    return changed;
  }
}

function areSame(a: AgeClass | undefined, b: AgeClass | undefined): boolean {
  return a?.label === b?.label && a?.isOpen === b?.isOpen;
}

/** By the years of birth where both are known, else by the ages, which may then be further apart. */
function areOne(a: AgeTold, b: AgeTold): boolean {
  return a.born !== undefined && b.born !== undefined ? agesAgree(a.born, b.born) : Math.abs(a.age - b.age) <= mostYearsBetween;
}
