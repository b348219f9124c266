import type { DocumentId } from '../identity';
import { keptIn } from '../../collections/keptIn';
import type { NameRecord } from './nameRecord';

/** What stands around a name in one document: the keys of the other names there, and the words of its roles. */
export type Surroundings = readonly string[];

type Profile = Map<string, number>;

/**
 * Tells which of several bearers a short name means in a document, by what stands around it: each bearer has a profile,
 * that is in how many of its documents each other name and each word of a role stands.
 */
export class BearerEvidence {
  readonly #profiles = new Map<NameRecord, Profile>();
  readonly #surroundings: (record: NameRecord, document: DocumentId) => Surroundings;

  constructor(surroundings: (record: NameRecord, document: DocumentId) => Surroundings) {
    this.#surroundings = surroundings;
  }

  /** To be called after a document was added to a name (sign 1) and before one is taken away (sign -1). */
  update(record: NameRecord, document: DocumentId, sign: 1 | -1): void {
    const profile = this.#profiles.get(record);
    if (profile) count(profile, this.#surroundings(record, document), sign);
  }

  forget(record: NameRecord): void {
    this.#profiles.delete(record);
  }

  /**
   * How well each bearer fits a document: the summed shares of the bearer's documents in which the document's
   * surroundings stand. A bearer is given by its names; one number for each.
   */
  fit(surroundings: Surroundings, bearers: readonly (readonly NameRecord[])[]): number[] {
    return bearers.map((names) => {
      let found = 0;
      let documents = 0;
      for (const name of names) {
        const profile = keptIn(this.#profiles, name, () => this.#profileOf(name));
        documents += name.postings.size;
        for (const key of surroundings) found += profile.get(key) ?? 0;
      }
      return found / documents;
    });
  }

  #profileOf(record: NameRecord): Profile {
    const profile: Profile = new Map();
    for (const document of record.postings.keys()) count(profile, this.#surroundings(record, document), 1);
    return profile;
  }
}

function count(profile: Profile, surroundings: Surroundings, sign: 1 | -1): void {
  for (const key of surroundings) {
    const shared = (profile.get(key) ?? 0) + sign;
    if (shared === 0) profile.delete(key);
    else profile.set(key, shared);
  }
}
