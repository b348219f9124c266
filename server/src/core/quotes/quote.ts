import type { Span } from '../text/span';

/** `direct`: word for word, all of it in quotation marks or a turn of a transcript or a speech. `mixed`: unquoted words around quoted fragments. `indirect`: no quotation marks. */
export type QuoteKind = 'direct' | 'mixed' | 'indirect';

/** How the text names who speaks. `unnamed` are sources kept apart on purpose ("an industry source"). */
export type SpeakerForm = 'name' | 'role' | 'pronoun' | 'unnamed';

/** The words in the text that say who speaks ("he", "Mr Lee", "a spokesman for the ministry"). */
export interface Speaker extends Span {
  readonly form: SpeakerForm;
  /** Index into the document's mentions of the one that speaks or that the pronoun or role stands for. */
  readonly mention?: number;
  /** The words a pronoun stands for where they name nobody ("the ministry"). */
  readonly antecedent?: Span;
  /** False when the reading is doubtful: it is then shown as uncertain. */
  readonly certain: boolean;
}

/**
 * Something said in the text. `start` to `end` is from the first to the last word that is said, without the outer
 * marks and without the cue; an interrupted quote has several `parts`; `fragments` are the quoted stretches with
 * their marks. Offsets are UTF-16 code units.
 */
export interface Quote extends Span {
  readonly kind: QuoteKind;
  readonly parts: readonly Span[];
  readonly fragments: readonly Span[];
  /** The word that introduces it: "said", "according to". */
  readonly cue?: Span;
  readonly speaker?: Speaker;
  /** Index of the first quote of the statement this one belongs to; its own index when it stands alone. */
  readonly group: number;
  /** Precision of the rule that found it, 0 to 1. */
  readonly confidence: number;
  /** False when an opening mark is never closed. */
  readonly closed: boolean;
}

/** Whether a quote is a turn of a transcript or a part of a speech: word for word, without quotation marks around it. */
export function isTurn({ kind, parts: [first], fragments }: Pick<Quote, 'kind' | 'parts' | 'fragments'>): boolean {
  return kind === 'direct' && first !== undefined && !fragments.some(({ start, end }) => start < first.start && end >= first.end);
}
