import type { Span } from '../text/span';
import { isInFirstPerson } from './firstPerson';
import { interviewee, interviewer, readInterview } from './interview';
import type { PlacedSpan } from './sentence';
import type { Label, Labelled, Speech } from './speech';

const longestLabel = 60;
const mostWords = 8;
/** "[00:14:05] " as programmes that write down what is said put it before a turn. */
const timeCode = /^(?:\[\d{1,2}:\d{2}(?::\d{2})?\]|\(\d{1,2}:\d{2}(?::\d{2})?\)|\d{1,2}:\d{2}(?::\d{2})?) {1,2}/;
/** "Q:", "A.". */
const questionOrAnswer = /^[QA][.:] /;
const roleInBrackets = / ?\([^()]*\)$/;
/** "SARAH OKAFOR, HOST:", "Anna Reed, CNN anchor:" as broadcasters write down who speaks. */
const roleBehind = /, (?:\p{Lu}[\p{Lu}\p{N} .&'’/-]*|(?:[\p{L}&]+ ){0,3}(?:anchor|correspondent|host|moderator|presenter|reporter))$/u;
/** "(Through interpreter) " is no part of what is said. */
const manner = /^\(\p{Lu}?[\p{Ll} ,]{3,50}\) /u;
const longestManner = 60;
const labelWord = /^(?:\p{Lu}[\p{L}\p{M}\p{N}'’.-]*|\d{1,2}|&|and|at|da|de|del|der|for|la|of|the|van|von)$/u;
const inBrackets = /^[([].*[)\]]$/s;
/** So many turns of each of two speakers at least make a transcript. */
const fewestTurns = 2;
const speechTitle = /^(?:the )?(?:full |prepared |opening |closing )?(?:text|transcript|speech|remarks|statement|address|keynote|lecture|testimony|evidence|eulogy|sermon)\b.*\b(?:by|from|of) /i;
/** A speech is told by who speaks in so many of its paragraphs. */
const speakingShare = 0.5;
const fewestSpeaking = 3;

/** The label of a paragraph that may be a turn ("THE CHAIR: …", "Q: …", "[00:14:05] Ann Lee (by video): …"), or that stands before one on a line by itself ("ANN LEE, HOST:"). */
export function labelAt(text: string, { start, end }: Span): Label | undefined {
  const opening = text.slice(start, Math.min(end, start + longestLabel));
  const from = timeCode.exec(opening)?.[0].length ?? 0;
  if (questionOrAnswer.test(opening.slice(from))) return { start: from, end: from + 1, speechStart: from + 3 };
  const colon = opening.indexOf(':', from);
  const isAlone = start + colon + 1 === end;
  if (colon < 0 || !(isAlone || opening[colon + 1] === ' ' || opening[colon + 1] === '\n')) return undefined;
  const label = opening.slice(from, colon).replace(roleInBrackets, '').replace(roleBehind, '');
  const words = label.split(' ');
  const isLabel = words.length <= mostWords && /^\p{Lu}/u.test(label) && words.every((word) => labelWord.test(word));
  if (!isLabel) return undefined;
  const behind = start + colon + 2;
  const speechStart = isAlone ? colon + 1 : colon + 2 + (manner.exec(text.slice(behind, Math.min(end, behind + longestManner)))?.[0].length ?? 0);
  return { start: from, end: from + label.length, speechStart };
}

/** "Speech by the mayor, Ann Lee, to the council": as a headline it may be a speech's. */
export const isSpeechTitle = (headline: string): boolean => speechTitle.test(headline);

/**
 * What the paragraphs of a text are of a transcript, of an interview in questions and answers, or of a speech, by index. In a
 * transcript two speakers at least are named twice before a colon, one of them by a name, and somebody asks something; a turn
 * begins with one of those speakers, or with another that the text names, and what stands between turns goes on with the one
 * before it. The headline of a speech says so and names the speaker, who says "I" in it. Of interviews without labels
 * see `readInterview`. Undefined for other texts.
 */
export function readVerbatim(text: string, paragraphs: readonly Labelled[]): readonly (Speech | undefined)[] | undefined {
  return readTurns(text, paragraphs) ?? readSpeech(text, paragraphs) ?? readInterview(text, paragraphs);
}

function readTurns(text: string, paragraphs: readonly Labelled[]): readonly (Speech | undefined)[] | undefined {
  const speakers = paragraphs.map((paragraph) => speakerOf(text, paragraph));
  const turns = new Map<string, number>();
  for (const speaker of speakers) if (speaker !== undefined) turns.set(speaker, (turns.get(speaker) ?? 0) + 1);
  const isOften = (speaker: string | undefined): boolean => speaker !== undefined && turns.get(speaker)! >= fewestTurns;
  const often = paragraphs.filter((_, i) => isOften(speakers[i]));
  const areTwo = [...turns.values()].filter((count) => count >= fewestTurns).length >= 2;
  if (!areTwo || !often.some(isNamed) || !often.some(({ start, end }) => text.slice(start, end).includes('?'))) return undefined;
  const isTurn = paragraphs.map((paragraph, i) => isOften(speakers[i]) || (speakers[i] !== undefined && isNamed(paragraph)));
  const [first, last] = [isTurn.indexOf(true), isTurn.lastIndexOf(true)];
  const both = whoTalk(text, paragraphs, first);
  return paragraphs.map(({ kind, start, end, label }, i) => {
    if (isTurn[i]) {
      const who = both[text.slice(start + label!.start, start + label!.end)];
      return who ? { kind: 'answer', speaker: who, speechStart: label!.speechStart } : { kind: 'turn', ...label! };
    }
    const before = paragraphs[i - 1];
    const isBehindLabel = isTurn[i - 1] === true && isAlone(before!);
    const goesOn = (isBehindLabel || (i > first && i < last)) && kind === 'body' && !inBrackets.test(text.slice(start, end));
    if (!goesOn) return undefined;
    return isBehindLabel ? { kind: 'answer', speaker: { start: before!.label!.start, end: before!.label!.end, paragraph: before!.place }, speechStart: 0 } : { kind: 'more' };
  });
}

/** Of a label that has its line to itself, what is said stands behind it. */
const isAlone = ({ start, end, label }: Labelled): boolean => label !== undefined && start + label.speechStart === end;

function readSpeech(text: string, paragraphs: readonly Labelled[]): readonly (Speech | undefined)[] | undefined {
  const title = paragraphs.findIndex(({ kind }) => kind === 'headline');
  const headline = paragraphs[title];
  if (!headline || !isSpeechTitle(text.slice(headline.start, headline.end))) return undefined;
  const people = headline.mentions.filter(({ type }) => type === 'person');
  if (people.length !== 1) return undefined;
  const isSpoken = paragraphs.map(({ kind, start, end }) => kind === 'body' && !inBrackets.test(text.slice(start, end)));
  const inFirstPerson = paragraphs.filter(({ start, end }, i) => isSpoken[i] && isInFirstPerson(text.slice(start, end))).length;
  if (inFirstPerson < Math.max(fewestSpeaking, speakingShare * isSpoken.filter(Boolean).length)) return undefined;
  const { start, end } = people[0]!;
  return paragraphs.map((_, i) => (i === title ? { kind: 'title', start, end, speechStart: end } : isSpoken[i] ? { kind: 'speech' } : undefined));
}

/** Whom a paragraph's label names, by the last word: "Ann Lee" is "Lee" in later turns. */
function speakerOf(text: string, { kind, start, label }: Labelled): string | undefined {
  if (!label || (kind !== 'body' && kind !== 'subheading' && kind !== 'standfirst')) return undefined;
  return text.slice(start + label.start, start + label.end).split(' ').at(-1)!.toLowerCase();
}

/** Whom "Q" and "A" stand for, where the paragraphs before them present both. */
function whoTalk(text: string, paragraphs: readonly Labelled[], first: number): Readonly<Record<string, PlacedSpan | undefined>> {
  const asked = interviewee(text, paragraphs, first);
  return { Q: asked && interviewer(text, paragraphs.slice(0, first), asked), A: asked?.name };
}

/** "Q" and "A" stand for names. */
function isNamed({ label, mentions }: Labelled): boolean {
  return label !== undefined && (label.end - label.start === 1 || mentions.some(({ type, start }) => type !== 'place' && start < label.end));
}
