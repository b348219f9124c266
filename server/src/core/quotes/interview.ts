import type { Span } from '../text/span';
import { isInFirstPerson, speaksOfOneself } from './firstPerson';
import type { PlacedSpan } from './sentence';
import type { Labelled, Speech } from './speech';

/** So many questions with answers at least make an interview. */
const fewestQuestions = 3;
const longestQuestion = 600;
/** The share of the answers in which somebody says "I" or "we". */
const speakingShare = 0.6;
/** The share of the questions that address somebody. */
const addressingShare = 0.25;
const fewestAddressing = 2;
/** The share of the paragraphs from the first question on that are questions. */
const questionShare = 0.2;
const questionEnd = /\?[*_]{0,3}$/;
const longestEnd = 4;
const opensQuotation = /^["“‘]/;
const address = /\byou(?:r|rs|rself|['’]\p{Ll}+)?\b/iu;
/** "Tell us of your father." */
const request = /^[*_–—-]{0,3} ?(?:describe|explain|give|name|share|take|talk|tell|walk)\b.*\b(?:me|us)\b/iu;
const longestRequest = 200;
const inBrackets = /^[([].*[)\]]$/s;
/** What an editor says of the interview: "This interview has been edited for length." */
const note = /^[*_([]{0,3}(?:(?:this|the|our) (?:interview|conversation|discussion)\b|(?:interview|photographs?|pictures?|words)(?: and \p{L}+)? by\b|as told to\b)|\b(?:was|were) (?:speaking|talking) (?:to|with)\b|\bedited (?:and condensed |and shortened )?for (?:clarity|length|space)\b/iu;
const longestNote = 300;
/** What stands before somebody who is asked, and behind somebody who answers. */
const askedBefore = /\b(?:(?:conversation|interview|q&a) with|questions (?:for|to)|(?:I|we) (?:ask|asked|met|meet)|(?:I|we) (?:caught up|sat down|speak|spoke|talk|talked) (?:to|with)|interviewed) (?:the \p{Ll}+ )?(?:\p{Lu}\p{L}*\.? )?$/iu;
const answersBehind = /^(?:, [^.?!]{1,120},)? (?:answers|chats|discusses|explains|looks back|on|reflects|speaks|spoke|takes our questions|talks|talked|tells|told)\b/;
/** "Ann Lee spoke to Dr Bo Hart": by itself this says of neither who asks. */
const toSomebody = /^ (?:speaks|spoke|talks|talked) (?:to|with) (?:(?:the )?\p{Ll}+ |\p{Lu}\p{L}*\.? )?\p{Lu}/u;
const longestTo = 40;
const reachBefore = 60;
const reachBehind = 150;
const writtenBy = /\bby (?:[\p{L}.’'-]+ and )?$/iu;

/** Whether a paragraph ends as a question does. */
export const endsInQuestion = (text: string, { start, end }: Span): boolean => questionEnd.test(text.slice(Math.max(start, end - longestEnd), end));

/** Whether so many paragraphs are questions that a text may be an interview; cheap. */
export const mayBeInterview = (text: string, paragraphs: readonly Span[]): boolean => {
  let questions = 0;
  for (const paragraph of paragraphs) if (endsInQuestion(text, paragraph) && ++questions >= fewestQuestions) return true;
  return false;
};

/**
 * What the paragraphs of a text are of an interview whose questions are no one's by a label, by index: paragraphs that are
 * questions and often address somebody take turns with others in which somebody says "I", without quotation marks, and what
 * stands before the first question names who is asked. What follows a question is an answer; not so what asks in other words, what
 * names the one who is asked and does not say "I", nor what an editor adds. Undefined for other texts: an explainer answers in nobody's
 * name, and in a comment with questions nobody is asked.
 */
export function readInterview(text: string, paragraphs: readonly Labelled[]): readonly (Speech | undefined)[] | undefined {
  const words = ({ start, end }: Span): string => text.slice(start, end);
  const isRead = ({ kind }: Labelled): boolean => kind === 'body' || kind === 'subheading';
  const isQuestion = paragraphs.map((paragraph) => isRead(paragraph) && isAsked(text, paragraph));
  const first = isQuestion.indexOf(true);
  if (first < 1) return undefined;
  const asked = interviewee(text, paragraphs, first);
  if (!asked) return undefined;
  const lastQuestion = isQuestion.lastIndexOf(true);
  let hasEnded = false;
  const isAnswer = paragraphs.map((paragraph, i) => {
    if (i <= first || isQuestion[i] || hasEnded || paragraph.kind !== 'body') return false;
    const own = words(paragraph);
    const isTold = (own.length <= longestNote && note.test(own)) || (surnamesIn(text, paragraph).includes(asked.surname) && !isInFirstPerson(own));
    if (isTold && i > lastQuestion) hasEnded = true;
    return !isTold && !inBrackets.test(own) && !(isRequest(own) && !isQuestion[i - 1]);
  });
  if (!isConversation(turnsOf(paragraphs.map(words), isQuestion, isAnswer, first))) return undefined;
  return paragraphs.map((_, i) => {
    if (!isAnswer[i]) return undefined;
    return isAnswer[i - 1] ? { kind: 'more' } : { kind: 'answer', speaker: asked.name, speechStart: 0 };
  });
}

/** A paragraph as a question; an answer may end in one, too. */
function isAsked(text: string, paragraph: Span): boolean {
  if (paragraph.end - paragraph.start > longestQuestion || !endsInQuestion(text, paragraph)) return false;
  const own = text.slice(paragraph.start, paragraph.end);
  return !opensQuotation.test(own) && (address.test(own) || !speaksOfOneself(own));
}

/** Whether a paragraph may ask without a question mark: "Critics say that you are late." Behind a question it answers. */
const isRequest = (words: string): boolean => words.length <= longestRequest && !isInFirstPerson(words) && (address.test(words) || request.test(words));

interface Turn {
  questions: string[];
  answers: string[];
}

/** Questions with the answers that follow them, without questions that nobody answers. */
function turnsOf(words: readonly string[], isQuestion: readonly boolean[], isAnswer: readonly boolean[], first: number): readonly Turn[] {
  const turns: Turn[] = [];
  for (let i = first; i < words.length; i++) {
    if (isQuestion[i] && (i === first || !isQuestion[i - 1])) turns.push({ questions: [], answers: [] });
    if (isQuestion[i]) turns.at(-1)!.questions.push(words[i]!);
    else if (isAnswer[i]) turns.at(-1)!.answers.push(words[i]!);
  }
  return turns.filter(({ answers }) => answers.length > 0);
}

function isConversation(turns: readonly Turn[]): boolean {
  const lengthOf = (parts: readonly string[]): number => parts.reduce((sum, { length }) => sum + length, 0);
  const questions = turns.flatMap((turn) => turn.questions);
  const answers = turns.flatMap((turn) => turn.answers);
  const speaking = turns.filter((turn) => turn.answers.some(isInFirstPerson)).length;
  const addressing = turns.filter((turn) => turn.questions.some((question) => address.test(question))).length;
  return (
    turns.length >= fewestQuestions &&
    speaking >= speakingShare * turns.length &&
    answers.some(speaksOfOneself) &&
    addressing >= Math.max(fewestAddressing, addressingShare * turns.length) &&
    questions.length >= questionShare * (questions.length + answers.length) &&
    lengthOf(questions) < lengthOf(answers)
  );
}

interface Person {
  /** In lower case. */
  readonly surname: string;
  readonly name: PlacedSpan;
  /** How often they are named. */
  times: number;
  inHeadline: boolean;
  /** The words beside the name say that they are asked or answer. */
  answers: boolean;
}

function mostOften(people: readonly Person[]): readonly Person[] {
  const most = Math.max(...people.map(({ times }) => times));
  return people.filter(({ times }) => times === most);
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();

const surnamesIn = (text: string, { start, end, mentions }: Labelled): string[] =>
  mentions.filter((mention) => mention.type === 'person' && mention.start < end - start).map((mention) => lastWord(text.slice(start + mention.start, start + mention.end)));

const writersIn = (text: string, paragraphs: readonly Labelled[]): ReadonlySet<string> =>
  new Set(paragraphs.filter(({ kind }) => kind === 'byline').flatMap((paragraph) => surnamesIn(text, paragraph)));

/** What stands behind somebody who asks, and before. */
const asksBehind = /^ (?:asked|asks|caught up with|interviewed|interviews|met|meets|sat down with|speaks (?:to|with)|spoke (?:to|with)|talks (?:to|with)|talked (?:to|with))\b/;
const interviewBy = /\b(?:interview(?:ed)?|questions) by $/i;

/** Who asks somebody, by the words of the paragraphs before the first question: "Ann Lee spoke to …", "Interview by Ann Lee". */
export function interviewer(text: string, head: readonly Labelled[], { surname: asked }: Person): PlacedSpan | undefined {
  for (const paragraph of head) {
    for (const { type, start, end } of paragraph.mentions) {
      const from = paragraph.start + start;
      const to = paragraph.start + end;
      if (type !== 'person' || lastWord(text.slice(from, to)) === asked) continue;
      const isAsking = asksBehind.test(text.slice(to, Math.min(paragraph.end, to + reachBehind))) || interviewBy.test(text.slice(Math.max(paragraph.start, from - reachBefore), from));
      if (isAsking) return { start, end, paragraph: paragraph.place };
    }
  }
  return undefined;
}

/** Whom the paragraphs before the first question present: the one person in them, else in the headline, who answers by their words, or who is named most, before it or in all. */
export function interviewee(text: string, paragraphs: readonly Labelled[], first: number): Person | undefined {
  const writers = writersIn(text, paragraphs);
  const people = new Map<string, Person>();
  for (const paragraph of paragraphs.slice(0, first)) {
    if (paragraph.kind === 'byline') continue;
    for (const { type, start, end } of paragraph.mentions) {
      if (type !== 'person') continue;
      const name = text.slice(paragraph.start + start, paragraph.start + end);
      const surname = lastWord(name);
      const before = text.slice(paragraph.start + Math.max(0, start - reachBefore), paragraph.start + start);
      if (writers.has(surname) || writtenBy.test(before)) continue;
      const behind = text.slice(paragraph.start + end, Math.min(paragraph.end, paragraph.start + end + reachBehind));
      const isWithOther = toSomebody.test(behind) && paragraph.mentions.some((other) => other.type === 'person' && other.start > end && other.start < end + longestTo);
      const answers = askedBefore.test(before) || (answersBehind.test(behind) && !isWithOther);
      const known = people.get(surname);
      if (known) {
        known.times++;
        known.answers ||= answers;
        known.inHeadline ||= paragraph.kind === 'headline';
      } else people.set(surname, { surname, name: { start, end, paragraph: paragraph.place }, times: 1, inHeadline: paragraph.kind === 'headline', answers });
    }
  }
  const all = [...people.values()];
  const inHeadline = all.filter((person) => person.inHeadline);
  const answering = all.filter((person) => person.answers);
  const groups = [all, inHeadline, answering, mostOften(all)];
  const found = groups.find(({ length }) => length === 1)?.[0];
  if (found || all.length === 0) return found;
  for (const paragraph of paragraphs.slice(first)) for (const surname of surnamesIn(text, paragraph)) if (people.has(surname)) people.get(surname)!.times++;
  const often = mostOften(all);
  return often.length === 1 ? often[0] : undefined;
}
