import { dayOfFileName } from '../../dates/publicationDate';
import type { DocumentId, Identity } from '../../identity/identity';
import { hashOfNames, namedEntities, readDocumentNames } from './documentNames';
import { weighDocument, weighWords, type DocumentProfile } from './documentProfile';
import { ProfileStamps } from './profileStamps';
import { termFields, type DocumentTerms } from '../terms/documentTerms';
import { Recent } from '../../collections/recent';
import { dayNumber, dayOfYear, timesOf, type DocumentTimes } from '../terms/documentTimes';
import type { TermIndex } from '../terms/termIndex';
import type { UnitVector } from '../terms/termVector';

/** Terms weigh what they weighed at a moment, see `TermIndex.shifts`; looked after once in each version of the folder. */
interface KeptWords {
  readonly terms: DocumentTerms;
  readonly vector: UnitVector;
  moment: number;
  version: number;
}

interface KeptProfile {
  readonly stamp: number;
  readonly profile: DocumentProfile;
}

const wordsKept = 10_000;
const profilesKept = 1500;

/**
 * The documents of a folder as the folder weighs them. After a change, a document is weighed again only when it, the
 * weight of one of its terms, or one of its names has changed.
 */
export class FolderProfiles {
  readonly #index: TermIndex;
  readonly #identities: (document: DocumentId) => readonly Identity[];
  readonly #words = new Recent<number, KeptWords>(wordsKept);
  readonly #profiles = new Recent<number, KeptProfile>(profilesKept);
  readonly #stamps = new ProfileStamps();
  #version = 1;

  constructor({ index, identitiesOfEntities }: { readonly index: TermIndex; identitiesOfEntities(document: DocumentId): readonly Identity[] }) {
    this.#index = index;
    this.#identities = identitiesOfEntities;
  }

  /** To be called after every change of the folder. */
  renew(): void {
    this.#version++;
  }

  /** A document's content words, weighed. */
  words(document: number): UnitVector {
    const kept = this.#words.get(document);
    if (kept?.version === this.#version) return kept.vector;
    const terms = this.#index.termsOf(document);
    const { shifts } = this.#index;
    if (kept?.terms === terms && !shifts.reach({ words: kept.vector }, ['words'], kept.moment)) {
      kept.moment = shifts.now;
      kept.version = this.#version;
      return kept.vector;
    }
    const vector = weighWords(terms, this.#index);
    this.#words.set(document, { terms, moment: shifts.now, version: this.#version, vector });
    return vector;
  }

  /** A number that stays the same as long as the document's profile does. Told without making the profile. */
  stamp(document: number): number {
    return this.#stamps.known(document, this.#version) ?? this.#renewStamp(document, this.#identitiesOf(document));
  }

  of(document: number): DocumentProfile {
    const kept = this.#profiles.get(document);
    const known = this.#stamps.known(document, this.#version);
    if (kept !== undefined && kept.stamp === known) return kept.profile;
    const identities = this.#identitiesOf(document);
    const stamp = known ?? this.#renewStamp(document, identities);
    if (kept?.stamp === stamp) return kept.profile;
    const index = this.#index;
    const terms = index.termsOf(document);
    const names = readDocumentNames(terms, namedEntities(identities), index.weighedSize);
    const profile = weighDocument(terms, { words: this.words(document), names, times: this.#times(document, terms) }, index);
    this.#profiles.set(document, { stamp, profile });
    return profile;
  }

  /** When a document was published, by its text or else by the name of its file, and the times that it names. */
  #times(document: number, terms: DocumentTerms): DocumentTimes {
    const times = timesOf(terms.times);
    if (times.dayOfYear > 0) return times;
    const published = dayNumber(dayOfFileName(this.#index.documentOf(document))?.day);
    return { ...times, published, dayOfYear: dayOfYear(published) };
  }

  #identitiesOf(document: number): readonly Identity[] {
    return this.#identities(this.#index.documentOf(document));
  }

  #renewStamp(document: number, identities: readonly Identity[]): number {
    const index = this.#index;
    const state = { edition: index.editionOf(document), moment: index.shifts.now, names: hashOfNames(identities) };
    return this.#stamps.renew(document, this.#version, state, (since) => !index.shifts.reach(index.termsOf(document), termFields, since));
  }
}
