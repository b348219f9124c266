import type { DocumentId, Identity } from '../../identity/identity';
import { namedEntities, readDocumentNames, weighTheSame, type NamedEntity } from './documentNames';
import { profileFields, weighDocument, weighWords, type DocumentProfile } from './documentProfile';
import type { DocumentTerms } from '../terms/documentTerms';
import { Recent } from '../../collections/recent';
import type { TermIndex } from '../terms/termIndex';
import type { UnitVector } from '../terms/termVector';

/** A document's profile, and a number that stays the same as long as it, content words included, weighs the same. */
export interface StampedProfile {
  readonly profile: DocumentProfile;
  readonly stamp: number;
}

/** A document's weighed content words, and a number that stays the same as long as they weigh the same. */
export interface WeighedWords {
  readonly vector: UnitVector;
  readonly stamp: number;
}

/** Terms weigh what they weighed at a moment, see `TermIndex.shifts`; looked after once in each version of the folder. */
interface Kept {
  readonly terms: DocumentTerms;
  moment: number;
  version: number;
}

interface KeptWords extends Kept, WeighedWords {}

interface KeptProfile extends Kept, StampedProfile {
  readonly words: number;
  readonly named: readonly NamedEntity[];
}

const wordsKept = 5000;
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
  #version = 0;
  #stamps = 0;

  constructor({ index, identitiesOfEntities }: { readonly index: TermIndex; identitiesOfEntities(document: DocumentId): readonly Identity[] }) {
    this.#index = index;
    this.#identities = identitiesOfEntities;
  }

  /** To be called after every change of the folder. */
  renew(): void {
    this.#version++;
  }

  /** A document's content words, weighed. */
  words(document: number): WeighedWords {
    const kept = this.#words.get(document);
    if (kept?.version === this.#version) return kept;
    const terms = this.#index.termsOf(document);
    const { shifts } = this.#index;
    if (kept?.terms === terms && !shifts.reach(terms, ['words'], kept.moment)) {
      kept.moment = shifts.now;
      kept.version = this.#version;
      return kept;
    }
    const words = { terms, moment: shifts.now, version: this.#version, vector: weighWords(terms, this.#index), stamp: this.#stamps++ };
    this.#words.set(document, words);
    return words;
  }

  of(document: number): StampedProfile {
    const kept = this.#profiles.get(document);
    if (kept?.version === this.#version) return kept;
    const index = this.#index;
    const terms = index.termsOf(document);
    const named = namedEntities(this.#identities(index.documentOf(document)));
    const { vector, stamp: words } = this.words(document);
    if (kept?.terms === terms && kept.words === words && weighTheSame(kept.named, named) && !index.shifts.reach(terms, profileFields, kept.moment)) {
      kept.moment = index.shifts.now;
      kept.version = this.#version;
      return kept;
    }
    const profile = {
      terms,
      named,
      words,
      moment: index.shifts.now,
      version: this.#version,
      profile: weighDocument(terms, vector, readDocumentNames(terms, named, index.weighedSize), index),
      stamp: this.#stamps++,
    };
    this.#profiles.set(document, profile);
    return profile;
  }
}
