import type { Mention } from '../names/mention';
import type { ParagraphKind } from '../text/article';
import type { Span } from '../text/span';

/** What a paragraph of a transcript is: the beginning of a speaker's turn, behind a label, or more of that turn. */
export type Speech = 'turn' | 'more';

/** The words at the start of a paragraph that name who speaks. Offsets count from the paragraph's start. */
export interface Label extends Span {
  /** Where that begins which is said: behind the colon. */
  readonly speechStart: number;
}

/** What is asked of a paragraph; offsets of names count from its start. */
export interface Labelled extends Span {
  /** What `labelAt` finds in it. */
  readonly label: Label | undefined;
  readonly kind: ParagraphKind;
  readonly mentions: readonly Mention[];
}

const longestLabel = 60;
const mostWords = 8;
/** "[00:14:05] " as programmes that write down what is said put it before a turn. */
const timeCode = /^(?:\[\d{1,2}:\d{2}(?::\d{2})?\]|\(\d{1,2}:\d{2}(?::\d{2})?\)|\d{1,2}:\d{2}(?::\d{2})?) {1,2}/;
/** "Q:", "A.". */
const questionOrAnswer = /^[QA][.:] /;
const roleInBrackets = / ?\([^()]*\)$/;
const labelWord = /^(?:\p{Lu}[\p{L}\p{M}\p{N}'’.-]*|\d{1,2}|&|and|at|da|de|del|der|for|la|of|the|van|von)$/u;
const inBrackets = /^[([].*[)\]]$/s;
/** So many turns of each of two speakers at least make a transcript. */
const fewestTurns = 2;

/** The label of a paragraph that may be a turn ("THE CHAIR: …", "Q: …", "[00:14:05] Ann Lee (by video): …"). */
export function labelAt(text: string, { start, end }: Span): Label | undefined {
  const opening = text.slice(start, Math.min(end, start + longestLabel));
  const from = timeCode.exec(opening)?.[0].length ?? 0;
  if (questionOrAnswer.test(opening.slice(from))) return { start: from, end: from + 1, speechStart: from + 3 };
  const colon = opening.indexOf(':', from);
  if (colon < 0 || opening[colon + 1] !== ' ') return undefined;
  const label = opening.slice(from, colon).replace(roleInBrackets, '');
  const words = label.split(' ');
  const isLabel = words.length <= mostWords && /^\p{Lu}/u.test(label) && words.every((word) => labelWord.test(word));
  return isLabel ? { start: from, end: from + label.length, speechStart: colon + 2 } : undefined;
}

/**
 * What the paragraphs of a text are of a transcript, or of an interview in questions and answers, by index: two speakers at
 * least are named twice before a colon, one of them by a name, and somebody asks something. Undefined for other texts. A turn
 * begins with one of those speakers, or with another that the text names; what stands between turns goes on with the one before it.
 */
export function readTranscript(text: string, paragraphs: readonly Labelled[]): readonly (Speech | undefined)[] | undefined {
  const speakers = paragraphs.map((paragraph) => speakerOf(text, paragraph));
  const turns = new Map<string, number>();
  for (const speaker of speakers) if (speaker !== undefined) turns.set(speaker, (turns.get(speaker) ?? 0) + 1);
  const isOften = (speaker: string | undefined): boolean => speaker !== undefined && turns.get(speaker)! >= fewestTurns;
  const often = paragraphs.filter((_, i) => isOften(speakers[i]));
  const areTwo = [...turns.values()].filter((count) => count >= fewestTurns).length >= 2;
  if (!areTwo || !often.some(isNamed) || !often.some(({ start, end }) => text.slice(start, end).includes('?'))) return undefined;
  const isTurn = paragraphs.map((paragraph, i) => isOften(speakers[i]) || (speakers[i] !== undefined && isNamed(paragraph)));
  const [first, last] = [isTurn.indexOf(true), isTurn.lastIndexOf(true)];
  return paragraphs.map(({ kind, start, end }, i) => {
    if (isTurn[i]) return 'turn';
    return i > first && i < last && kind === 'body' && !inBrackets.test(text.slice(start, end)) ? 'more' : undefined;
  });
}

/** Whom a paragraph's label names, by the last word: "Ann Lee" is "Lee" in later turns. */
function speakerOf(text: string, { kind, start, label }: Labelled): string | undefined {
  if (!label || (kind !== 'body' && kind !== 'subheading')) return undefined;
  return text.slice(start + label.start, start + label.end).split(' ').at(-1)!.toLowerCase();
}

/** "Q" and "A" stand for names. */
function isNamed({ label, mentions }: Labelled): boolean {
  return label !== undefined && (label.end - label.start === 1 || mentions.some(({ type, start }) => type !== 'place' && start < label.end));
}
