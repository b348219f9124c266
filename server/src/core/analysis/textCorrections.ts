import type { NameType } from '../names/mention';
import type { Span } from '../text/span';

/** What the user says of a stretch of the text as a name. */
export interface NameCorrection extends Span {
  readonly verdict: NameType | 'not-a-name';
  /** It was said of all such words, not of this place: a longer name that holds them stays. */
  readonly isRule: boolean;
}

/** What the user says of a stretch of the text as a quote. */
export interface QuoteCorrection extends Span {
  readonly verdict: 'quote' | 'not-a-quote' | 'confirmed' | { readonly speaker: string };
}

/** The mentions spelled as `name` stand for somebody else than `from`, or than everybody but `to`; or the one at a place stands for somebody else. */
export type NameSplit = { readonly name: string; readonly from: string } | { readonly name: string; readonly to: string } | { readonly at: Span };

/**
 * The user's corrections of one text, found in it. Plain data.
 */
export interface TextCorrections {
  /** Sorted; they never overlap. */
  readonly names: readonly NameCorrection[];
  /** Names that are right as they were found; sorted. */
  readonly confirmed: readonly Span[];
  /** The weightiest first. Those about one stretch never contradict each other. */
  readonly quotes: readonly QuoteCorrection[];
  /** The weightiest first. */
  readonly splits: readonly NameSplit[];
}

export const noCorrections: TextCorrections = { names: [], confirmed: [], quotes: [], splits: [] };

/** Where a name is somebody else's by the user's word, who said it of that place. */
export function placesApart({ splits }: TextCorrections): Span[] {
  return splits.flatMap((split) => ('at' in split ? [split.at] : []));
}

/** Equal for equal corrections and for no others; empty for none. */
export function correctionsKey(corrections: TextCorrections): string {
  const { names, confirmed, quotes, splits } = corrections;
  return names.length + confirmed.length + quotes.length + splits.length === 0 ? '' : JSON.stringify(corrections);
}
