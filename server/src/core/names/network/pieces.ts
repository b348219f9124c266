import type { DocumentFeatures } from '../documentFeatures';

/** Places that are scored at once; longer documents are scored in pieces, so that memory stays bounded. */
export const placeCapacity = 8192;
/** Places between sentences: the first layer looks two tokens to each side. */
export const padding = 2;
/** The longest sentence that a document may have, in tokens. */
export const longestSentence = 4096 - 2 * padding;

/** Sentences that are laid out and scored at once, half-open. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Cuts a document into pieces of whole sentences that have room. */
export function piecesOf({ sentenceStarts }: DocumentFeatures): Piece[] {
  const pieces: Piece[] = [];
  const sentences = sentenceStarts.length - 1;
  let from = 0;
  let places = padding;
  for (let s = 0; s < sentences; s++) {
    const length = sentenceStarts[s + 1]! - sentenceStarts[s]! + padding;
    if (places + length > placeCapacity && s > from) {
      pieces.push({ from, to: s });
      from = s;
      places = padding;
    }
    places += length;
  }
  if (from < sentences) pieces.push({ from, to: sentences });
  return pieces;
}

/** The end of a piece's places: tokens with padding before each sentence and after the last. */
export function placesOf({ sentenceStarts }: DocumentFeatures, { from, to }: Piece): number {
  return padding + sentenceStarts[to]! - sentenceStarts[from]! + padding * (to - from);
}
