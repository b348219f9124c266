import type { Role } from '../entity';
import type { DocumentId, IdentityRole } from '../identity';

/** A wording of titles and roles: how often it is given, and where first. */
export interface RoleWording {
  readonly count: number;
  readonly first: IdentityRole;
}

interface Tallied {
  count: number;
  /** Undefined once it is gone, until it is looked for. */
  first: IdentityRole | undefined;
  /** Nothing of this wording comes before: where the first one was that is gone. */
  least: IdentityRole;
}

/** The titles and roles that documents give with a name, by their wordings. Updated by one document at a time. */
export class RoleTally {
  readonly #wordings = new Map<string, Tallied>();

  add(document: DocumentId, roles: readonly Role[]): void {
    for (const role of roles) {
      const place = placeOf(document, role);
      const tallied = this.#wordings.get(wordingOf(role));
      if (!tallied) this.#wordings.set(wordingOf(role), { count: 1, first: place, least: place });
      else {
        tallied.count++;
        if (!comesBefore(tallied.first ?? tallied.least, place)) tallied.first = place;
      }
    }
  }

  /** Takes back what `add` was told. */
  remove(document: DocumentId, roles: readonly Role[]): void {
    for (const role of roles) {
      const tallied = this.#wordings.get(wordingOf(role))!;
      tallied.count--;
      if (tallied.count === 0) this.#wordings.delete(wordingOf(role));
      else if (tallied.first?.document === document && tallied.first.start === role.start) {
        tallied.least = tallied.first;
        tallied.first = undefined;
      }
    }
  }

  /** @param rolesFrom the documents from one on, in the order of their ids, with their roles: asked when some were taken back */
  *wordings(rolesFrom: (document: DocumentId) => Iterable<readonly [DocumentId, readonly Role[]]> = () => []): Iterable<readonly [string, RoleWording]> {
    for (const [wording, tallied] of this.#wordings) {
      const first = (tallied.first ??= firstOf(wording, rolesFrom(tallied.least.document)));
      yield [wording, { count: tallied.count, first }];
    }
  }
}

function wordingOf(role: Role): string {
  return role.text.toLowerCase();
}

function placeOf(document: DocumentId, { start, end, text }: Role): IdentityRole {
  return { document, start, end, text };
}

/** Whether a place stands before another: by the ids of documents, then by offset. */
export const comesBefore = (a: IdentityRole, b: IdentityRole): boolean => (a.document === b.document ? a.start < b.start : a.document < b.document);

function firstOf(wording: string, documents: Iterable<readonly [DocumentId, readonly Role[]]>): IdentityRole {
  for (const [document, roles] of documents) {
    const places = roles.filter((role) => wordingOf(role) === wording).map((role) => placeOf(document, role));
    if (places.length > 0) return places.reduce((first, place) => (comesBefore(place, first) ? place : first));
  }
  throw new Error(`No document gives the role “${wording}”.`);
}
