import type { Article } from '../text/article';
import type { LocalEntity } from '../identity/entity';
import type { Mention } from '../names/mention';
import type { Quote } from '../quotes/quote';
import type { Span } from '../text/span';

/** Everything Dossier knows about one text on its own. Immutable. */
export interface Analysis {
  readonly article: Article;
  /** Sorted by start; they never overlap. */
  readonly mentions: readonly Mention[];
  /** Sorted by start. */
  readonly quotes: readonly Quote[];
  readonly entities: readonly LocalEntity[];
  /** For each mention the index of its entity, in the order of `mentions`. */
  readonly entityOfMention: readonly number[];
  /** One of `entities`, where that costs less than all of them. */
  readonly entityAt?: (entity: number) => LocalEntity;
  /** Stretches that are no names by the user's word. */
  readonly rejected?: readonly Span[];
  /** Where a name is, by the user's word, somebody else's than who bears it elsewhere. */
  readonly apart?: readonly Span[];
}

/** One of the entities of an analysis. */
export function entityOfAnalysis(analysis: Analysis, entity: number): LocalEntity {
  return analysis.entityAt ? analysis.entityAt(entity) : analysis.entities[entity]!;
}
