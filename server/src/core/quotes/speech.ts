import type { Mention } from '../names/mention';
import type { ParagraphKind } from '../text/article';
import type { Span } from '../text/span';
import type { Place, PlacedSpan } from './sentence';

/**
 * What a paragraph is of a text that gives what was said word for word: the beginning of a speaker's turn, behind a label, or of
 * an answer by somebody whom another paragraph names; more of that turn; the title of a speech, which names the speaker; a paragraph
 * of that speech.
 */
export type Speech = (Label & { readonly kind: 'turn' | 'title' }) | Answer | { readonly kind: 'more' | 'speech' };

/** What somebody says whom another paragraph names. */
interface Answer {
  readonly kind: 'answer';
  readonly speaker: PlacedSpan;
  /** Where it begins, counted from the paragraph's start: behind "A: " where it has a label. */
  readonly speechStart: number;
}

/** Whether two paragraphs are the same of such a text, and the same words say who speaks. */
export const isSameSpeech = (a: Speech | undefined, b: Speech | undefined): boolean => a === b || (a?.kind === b?.kind && startOf(a) === startOf(b) && isSameNaming(naming(a), naming(b)));

const startOf = (speech: Speech | undefined): number | undefined => (speech && 'speechStart' in speech ? speech.speechStart : undefined);

/** Where it stands who speaks. */
const naming = (speech: Speech | undefined): (Span & { readonly paragraph?: Place }) | undefined => (speech?.kind === 'answer' ? speech.speaker : labelOf(speech));

const isSameNaming = (a: ReturnType<typeof naming>, b: ReturnType<typeof naming>): boolean =>
  a?.start === b?.start && a?.end === b?.end && a?.paragraph === b?.paragraph;

/** Whom a turn or a title names. */
export const labelOf = (speech: Speech | undefined): Label | undefined => (speech && 'start' in speech ? speech : undefined);

/** The words at the start of a paragraph that name who speaks. Offsets count from the paragraph's start. */
export interface Label extends Span {
  /** Where that begins which is said: behind the colon. */
  readonly speechStart: number;
}

/** What is asked of a paragraph; offsets of names count from its start. */
export interface Labelled extends Span {
  readonly place: Place;
  /** What `labelAt` finds in it. */
  readonly label: Label | undefined;
  readonly kind: ParagraphKind;
  readonly mentions: readonly Mention[];
}
