import type { RecognisedName } from '../../server/src/core/names/recogniser';
import type { Span } from '../../server/src/core/text/span';

/** A text with its marks taken out, and where they stood. */
export interface MarkedText {
  readonly text: string;
  /** Where `|` stood. */
  readonly cursors: readonly number[];
  /** The stretches between `[` and `]`, with the label before the colon, if any ("[P:Anna Lee]" has the label "P"). */
  readonly ranges: readonly MarkedRange[];
}

export interface MarkedRange extends Span {
  readonly label: string;
}

/**
 * Reads a text with marks: `|` is a cursor, `[…]` a range, `[LABEL:…]` a labelled range; ranges may nest.
 * Throws when brackets do not pair.
 */
export function readMarkers(marked: string): MarkedText {
  let text = '';
  const cursors: number[] = [];
  const ranges: MarkedRange[] = [];
  const open: { start: number; label: string }[] = [];
  for (const [piece] of marked.matchAll(/\[(?:[A-Z][A-Za-z]*:)?|[\]|]|[^[\]|]+/g)) {
    if (piece === '|') cursors.push(text.length);
    else if (piece.startsWith('[')) open.push({ start: text.length, label: piece.slice(1, -1) });
    else if (piece === ']') {
      const range = open.pop();
      if (!range) throw new Error(`A range ends that never began: ${marked}`);
      ranges.push({ start: range.start, end: text.length, label: range.label });
    } else text += piece;
  }
  if (open.length > 0) throw new Error(`A range never ends: ${marked}`);
  return { text, cursors, ranges: ranges.sort((a, b) => a.start - b.start || b.end - a.end) };
}

const types: Readonly<Record<string, RecognisedName['type']>> = { P: 'person', O: 'organisation', L: 'place', X: 'other' };

/** Names written by marks, as a recogniser would give them: `[P:…]` person, `[O:…]` organisation, `[L:…]` place, `[X:…]` other. */
export function readNames(marked: string): { text: string; names: RecognisedName[] } {
  const { text, ranges } = readMarkers(marked);
  const names = ranges.flatMap(({ start, end, label }): RecognisedName[] => {
    const type = types[label];
    return type ? [{ start, end, type, confidence: 0.9 }] : [];
  });
  return { text, names };
}
