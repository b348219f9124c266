import type { NameType } from '../../names/mention';
import { DisjointSets } from '../../collections/disjointSets';
import type { DocumentId } from '../identity';
import { keptIn } from '../../collections/keptIn';
import { readName } from '../names/nameReading';

/** A name as the user means it; without a type whoever and whatever is called so. */
export interface NameReference {
  readonly name: string;
  readonly type: NameType | undefined;
}

/** What the user says of who is who, in one document or in all. */
export type IdentityJudgement =
  | { readonly kind: 'same-as' | 'not-same-as'; readonly name: NameReference; readonly other: NameReference; readonly document: DocumentId | undefined }
  | { readonly kind: 'canonical-name'; readonly name: NameReference; readonly shown: string };

/** Whose name a name is in one document, by the user's word: another's, or nobody's but its own there. */
export type NameInDocument = { readonly kind: 'same'; readonly name: string; readonly isPerson: boolean } | { readonly kind: 'apart' };

/**
 * The user's word on who is who, by the keys of names. Judgements are taken in the order given, weightiest first; one
 * that contradicts those before it is passed over.
 */
export class IdentityConstraints {
  readonly #groups: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #apart = new Map<string, Set<string>>();
  readonly #shown = new Map<string, { readonly name: string; readonly rank: number }>();
  readonly #inDocuments = new Map<DocumentId, Map<string, NameInDocument>>();

  constructor(judgements: Iterable<IdentityJudgement> = []) {
    const pairs: KeyPair[] = [];
    let rank = 0;
    for (const judgement of judgements) {
      rank++;
      if (judgement.kind === 'canonical-name') {
        for (const key of keysOf(judgement.name)) if (!this.#shown.has(key)) this.#shown.set(key, { name: judgement.shown, rank });
      } else if (judgement.document !== undefined) this.#addInDocument(judgement.document, judgement.kind, judgement.name, judgement.other);
      else for (const [a, b] of keyPairs(judgement.name, judgement.other)) if (a !== b) pairs.push({ same: judgement.kind === 'same-as', a, b });
    }
    this.#groups = this.#join(pairs);
  }

  /** The keys of the names that all are one, this one among them; undefined when nothing is said of it. */
  groupOf(key: string): ReadonlySet<string> | undefined {
    return this.#groups.get(key);
  }

  /** The keys of names that this one does not stand for. */
  apartFrom(key: string): ReadonlySet<string> {
    return this.#apart.get(key) ?? nothing;
  }

  /** Whether anything is said of the bearers of a name in all documents. */
  speaksOf(key: string): boolean {
    return this.#groups.has(key) || this.#apart.has(key) || this.#shown.has(key);
  }

  /** The keys whose names can decide what this one stands for, by the user's word. */
  *partnersOf(key: string): Iterable<string> {
    yield* this.#groups.get(key) ?? nothing;
    yield* this.#apart.get(key) ?? nothing;
  }

  /** What the bearer of one of these names is called; undefined when the user did not say. */
  shownName(keys: Iterable<string>): string | undefined {
    let best: { readonly name: string; readonly rank: number } | undefined;
    for (const key of keys) {
      const shown = this.#shown.get(key);
      if (shown && (!best || shown.rank < best.rank)) best = shown;
    }
    return best?.name;
  }

  /** Whose the names of a document are, by their keys. */
  inDocument(document: DocumentId): ReadonlyMap<string, NameInDocument> | undefined {
    return this.#inDocuments.get(document);
  }

  /** The keys and documents of which something else is said than by `other`, or may be. */
  differencesFrom(other: IdentityConstraints): { readonly keys: ReadonlySet<string>; readonly documents: ReadonlySet<DocumentId> } {
    const keys = new Set<string>();
    const documents = new Set<DocumentId>();
    for (const key of [...this.#keys(), ...other.#keys()]) if (this.#about(key) !== other.#about(key)) keys.add(key);
    for (const document of [...this.#inDocuments.keys(), ...other.#inDocuments.keys()]) {
      if (JSON.stringify([...(this.#inDocuments.get(document) ?? [])]) !== JSON.stringify([...(other.#inDocuments.get(document) ?? [])])) documents.add(document);
    }
    return { keys, documents };
  }

  *#keys(): Iterable<string> {
    yield* this.#groups.keys();
    yield* this.#apart.keys();
    yield* this.#shown.keys();
  }

  #about(key: string): string {
    const { name = null, rank = null } = this.#shown.get(key) ?? {};
    return JSON.stringify([[...(this.#groups.get(key) ?? nothing)].sort(), [...(this.#apart.get(key) ?? nothing)].sort(), name, rank]);
  }

  #addInDocument(document: DocumentId, kind: 'same-as' | 'not-same-as', name: NameReference, other: NameReference): void {
    const names = keptIn(this.#inDocuments, document, () => new Map<string, NameInDocument>());
    for (const key of keysOf(name)) {
      if (names.has(key)) continue;
      const isPerson = key.startsWith('person ');
      if (kind === 'not-same-as') names.set(key, { kind: 'apart' });
      else names.set(key, { kind: 'same', name: other.name, isPerson: other.type === undefined ? isPerson : other.type === 'person' });
    }
  }

  /** Joins what is one and notes what is not; a pair that contradicts those before it is passed over. */
  #join(pairs: readonly KeyPair[]): Map<string, ReadonlySet<string>> {
    const keys = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
    const numbers = new Map(keys.map((key, number) => [key, number]));
    const sets = new DisjointSets(keys.length);
    const rootOf = (key: string): number => sets.find(numbers.get(key)!);
    const apart: [string, string][] = [];
    for (const { same, a, b } of pairs) {
      if (rootOf(a) === rootOf(b)) continue;
      if (same) {
        const isForbidden = apart.some(([c, d]) => (rootOf(c) === rootOf(a) && rootOf(d) === rootOf(b)) || (rootOf(c) === rootOf(b) && rootOf(d) === rootOf(a)));
        if (!isForbidden) sets.join(numbers.get(a)!, numbers.get(b)!);
      } else {
        apart.push([a, b]);
        keptIn(this.#apart, a, () => new Set<string>()).add(b);
        keptIn(this.#apart, b, () => new Set<string>()).add(a);
      }
    }
    const groups = new Map<number, Set<string>>();
    for (const key of keys) keptIn(groups, rootOf(key), () => new Set<string>()).add(key);
    return new Map([...groups.values()].flatMap((group) => (group.size > 1 ? [...group].map((key) => [key, group] as const) : [])));
  }
}

/** That the names of two keys are one, or are not. */
interface KeyPair {
  readonly same: boolean;
  readonly a: string;
  readonly b: string;
}

const nothing: ReadonlySet<string> = new Set();

/** The keys of a name: of a person, of a thing, or of both where nobody says which. */
function keysOf({ name, type }: NameReference): string[] {
  const kinds = type === undefined ? [true, false] : [type === 'person'];
  return kinds.flatMap((isPerson) => readName(name, isPerson)?.key ?? []);
}

/** Each key of the one with its counterpart of the other: people with people where nobody says more. */
function keyPairs(name: NameReference, other: NameReference): [string, string][] {
  const from = { ...name, type: name.type ?? other.type };
  const to = { ...other, type: other.type ?? from.type };
  const [a, b] = [keysOf(from), keysOf(to)];
  return a.flatMap((key, index) => (b[index] === undefined ? [] : [[key, b[index]] as [string, string]]));
}
