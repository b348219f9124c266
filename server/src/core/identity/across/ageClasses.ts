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

type Classes = ReadonlyMap<DocumentId, AgeClass>;
const one: Classes = new Map();

/**
 * Which documents mean different people of one name, by the ages that they tell. What it answers depends on the documents that it knows,
 * not on the order they came in.
 */
export class AgeClasses {
  readonly #told = new Map<string, Map<DocumentId, AgeTold>>();
  readonly #classes = new Map<string, Classes>();

  /** Whom a name means in a document; undefined for the one whom it means where nothing sets others apart. */
  classOf(key: string, document: DocumentId): AgeClass | undefined {
    return this.#classes.get(key)?.get(document);
  }

  /** The documents in which a name means one of several. */
  documentsOf(key: string): Iterable<DocumentId> {
    return this.#classes.get(key)?.keys() ?? [];
  }

  /**
   * Takes up what a document tells, or for undefined what it no longer tells.
   * @returns the documents in which the name now means another than before
   */
  tell(key: string, document: DocumentId, told: AgeTold | undefined): DocumentId[] {
    const known = keptIn(this.#told, key, () => new Map<DocumentId, AgeTold>());
    if (told) known.set(document, told);
    else known.delete(document);
    const before = this.#classes.get(key) ?? one;
    const after = classesOf(known);
    if (known.size === 0) this.#told.delete(key);
    if (after.size === 0) this.#classes.delete(key);
    else this.#classes.set(key, after);
    return [...new Set([...before.keys(), ...after.keys()])].filter((each) => {
      const [was, is] = [before.get(each), after.get(each)];
      return was?.label !== is?.label || was?.isOpen !== is?.isOpen;
    });
  }
}

function classesOf(told: ReadonlyMap<DocumentId, AgeTold>): Classes {
  if (told.size < 2) return one;
  const documentsOf = new Map<string, { readonly told: AgeTold; readonly documents: DocumentId[] }>();
  for (const [document, each] of told) keptIn(documentsOf, `${each.age} ${each.born ?? ''}`, () => ({ told: each, documents: [] })).documents.push(document);
  const distinct = [...documentsOf].sort(([a], [b]) => (a < b ? -1 : 1)).map(([label, each]) => ({ label, ...each }));
  const sets = new DisjointSets(distinct.length);
  distinct.forEach(({ told: a }, index) => {
    for (let other = 0; other < index; other++) if (areOne(a, distinct[other]!.told)) sets.join(index, other);
  });
  const classes = new Map<number, { readonly label: string; readonly documents: DocumentId[] }>();
  distinct.forEach(({ label, documents }, index) => keptIn(classes, sets.find(index), () => ({ label, documents: new Array<DocumentId>() })).documents.push(...documents));
  if (classes.size < 2) return one;
  const most = Math.max(...[...classes.values()].map(({ documents }) => documents.length));
  const isDominated = most >= dominance * (told.size - most);
  const result = new Map<DocumentId, AgeClass>();
  for (const { label, documents } of classes.values()) {
    if (isDominated && documents.length === most) continue;
    for (const document of documents) result.set(document, { label, isOpen: !isDominated });
  }
  return result;
}

/** By the years of birth where both are known, else by the ages, which may then be further apart. */
function areOne(a: AgeTold, b: AgeTold): boolean {
  return a.born !== undefined && b.born !== undefined ? agesAgree(a.born, b.born) : Math.abs(a.age - b.age) <= mostYearsBetween;
}
