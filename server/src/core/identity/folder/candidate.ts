import { SmallMap } from '../../collections/smallMap';
import type { DocumentId } from '../identity';
import type { NameCount } from './nameCount';

/** It is of the type that most of its mentions have. */
const shareOfType = 0.7;
/** A name that is passed over more often than this for each time it is recognised is probably none. */
const mostTimesMissed = 2;

/** A name that is common enough in the folder to be searched for. */
export class Candidate {
  /** A newer candidate has a higher one. */
  readonly number: number;
  readonly count: NameCount;
  /** How often each document has it where its own analysis sees no name. */
  #missed: SmallMap<DocumentId, number> | undefined;
  missedMentions = 0;
  /** What it is added as; undefined while it is passed over too often. */
  known: 'person' | 'organisation' | undefined;

  constructor(number: number, count: NameCount) {
    this.number = number;
    this.count = count;
  }

  get spelling(): string {
    return this.count.spelling;
  }

  /** The documents that have it where their own analyses see no name. */
  get missedIn(): Iterable<DocumentId> {
    return this.#missed?.keys() ?? [];
  }

  add(document: DocumentId, times: number): void {
    (this.#missed ??= new SmallMap()).set(document, times);
    this.missedMentions += times;
  }

  delete(document: DocumentId): void {
    this.missedMentions -= this.#missed?.get(document) ?? 0;
    this.#missed?.delete(document);
  }

  get type(): 'person' | 'organisation' | undefined {
    return this.missedMentions <= mostTimesMissed * this.count.mentions ? this.count.typeWithShare(shareOfType) : undefined;
  }
}

/** A place where a document has a candidate and sees no name. */
export interface MissedPlace {
  readonly start: number;
  readonly candidate: Candidate;
}

/** Places in the order of the text; of those that begin together the longest first. */
export function inOrder(places: MissedPlace[]): MissedPlace[] {
  return places.sort((a, b) => a.start - b.start || b.candidate.spelling.length - a.candidate.spelling.length);
}
