import type { DocumentId } from './identity';
import type { NameRecord } from './nameRecord';

/** What stands around a name in one document: the keys of the other names there, and the words of its roles. */
export type Surroundings = ReadonlySet<string>;

/**
 * Tells which of several bearers a short name means in a document, by what stands around it: the other names and the
 * roles. Each bearer has a profile, the share of its documents in which each of these stands; the bearer wins whose
 * profile fits clearly better than the next.
 */
export class BearerEvidence {
  readonly #profiles = new Map<NameRecord, Map<string, number>>();
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
   * How well each group of names fits a document: the summed shares of its documents that the document's surroundings
   * stand in. One number for each group.
   */
  fit(surroundings: Surroundings, groups: readonly (readonly NameRecord[])[]): number[] {
    return groups.map((group) => {
      const profiles = group.map((record) => this.#profileOf(record));
      const documents = group.reduce((sum, record) => sum + record.postings.size, 0);
      let found = 0;
      for (const key of surroundings) for (const profile of profiles) found += profile.get(key) ?? 0;
      return found / documents;
    });
  }

  #profileOf(record: NameRecord): Map<string, number> {
    let profile = this.#profiles.get(record);
    if (profile) return profile;
    profile = new Map();
    for (const document of record.postings.keys()) count(profile, this.#surroundings(record, document), 1);
    this.#profiles.set(record, profile);
    return profile;
  }
}

function count(profile: Map<string, number>, surroundings: Surroundings, sign: 1 | -1): void {
  for (const key of surroundings) {
    const shared = (profile.get(key) ?? 0) + sign;
    if (shared === 0) profile.delete(key);
    else profile.set(key, shared);
  }
}
