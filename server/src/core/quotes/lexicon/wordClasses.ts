import { CUE_FORMS } from './cueVerbs';
import {
  AUXILIARIES,
  BETWEEN_SUBJECT_AND_VERB,
  CLAUSE_PRONOUNS,
  DAY_WORDS,
  DETERMINERS,
  FINITE_VERBS,
  isTimeWord,
  MODALS,
  NEGATIONS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  SUBORDINATORS,
} from './functionWords';
import { isSpeakerNoun, PLURAL_SPEAKERS, SPEECH_NOUNS } from './speakerNouns';

/** What a spelling is to the rules, as bits; a word may be several. */
export const WordClass = {
  word: 1 << 0,
  quoted: 1 << 1,
  /** A form of a verb of speech. */
  cue: 1 << 2,
  /** The first word of a phrase that may be a cue: "according to", "went on", "in the words of". */
  cueOpening: 1 << 3,
  /** A word without which a sentence that holds no verb of speech has no cue. */
  cueSign: 1 << 4,
  speechNoun: 1 << 5,
  /** A mark or a word after which a sentence may end. */
  mayEndSentence: 1 << 6,
  auxiliary: 1 << 7,
  negation: 1 << 8,
  modal: 1 << 9,
  /** May stand between a subject and its verb. */
  between: 1 << 10,
  personalPronoun: 1 << 11,
  clausePronoun: 1 << 12,
  determiner: 1 << 13,
  preposition: 1 << 14,
  subordinator: 1 << 15,
  day: 1 << 16,
  time: 1 << 17,
  finiteVerb: 1 << 18,
  /** A past form in -ed, and a present form in -s, as far as the ending tells. */
  pastInEd: 1 << 19,
  presentInS: 1 << 20,
  pluralSpeaker: 1 << 21,
  speakerNoun: 1 << 22,
  /** Begins a clause, whatever stands around it: a subject, a gerund, or a word that introduces. */
  clauseOpening: 1 << 23,
  inLy: 1 << 24,
  inS: 1 << 25,
  inIng: 1 << 26,
} as const;
export type WordClass = (typeof WordClass)[keyof typeof WordClass];

const INTRODUCTORY = new Set(
  'if when while because in as at for after before with under on since although despite to'.split(' '),
);
const CUE_OPENINGS = new Set('according in went goes going'.split(' '));
const CUE_SIGNS = new Set('according words went goes going'.split(' '));

const listed: readonly (readonly [words: { has(word: string): boolean }, bit: WordClass])[] = [
  [CUE_FORMS, WordClass.cue],
  [CUE_OPENINGS, WordClass.cueOpening],
  [CUE_SIGNS, WordClass.cueSign],
  [AUXILIARIES, WordClass.auxiliary],
  [NEGATIONS, WordClass.negation],
  [MODALS, WordClass.modal],
  [BETWEEN_SUBJECT_AND_VERB, WordClass.between],
  [PERSONAL_PRONOUNS, WordClass.personalPronoun],
  [CLAUSE_PRONOUNS, WordClass.clausePronoun],
  [DETERMINERS, WordClass.determiner],
  [PREPOSITIONS, WordClass.preposition],
  [SUBORDINATORS, WordClass.subordinator],
  [DAY_WORDS, WordClass.day],
  [FINITE_VERBS, WordClass.finiteVerb],
  [PLURAL_SPEAKERS, WordClass.pluralSpeaker],
];

/**
 * The classes of a word.
 *
 * @param lower the word in lower case.
 * @param isCapital it is written with a capital.
 */
export function classesOf(lower: string, isCapital: boolean): number {
  let classes: number = WordClass.word;
  for (const [words, bit] of listed) if (words.has(lower)) classes |= bit;
  if (isTimeWord(lower)) classes |= WordClass.time;
  if (isSpeakerNoun(lower)) classes |= WordClass.speakerNoun;
  if (SPEECH_NOUNS.has(lower.replace(/s$/, ''))) classes |= WordClass.speechNoun;
  if (lower.endsWith('ly')) classes |= WordClass.inLy;
  if (lower.endsWith('s')) classes |= WordClass.inS;
  if (lower.endsWith('ing')) classes |= WordClass.inIng;
  if (/[a-z]ed$/.test(lower) && lower.length > 4) classes |= WordClass.pastInEd;
  else if (/[a-z]{3}s$/.test(lower) && !/(?:ss|us|is)$/.test(lower)) classes |= WordClass.presentInS;
  const opens = WordClass.determiner | WordClass.clausePronoun | WordClass.pluralSpeaker | WordClass.inIng;
  const isPlural = (classes & (WordClass.inS | WordClass.preposition)) === WordClass.inS;
  if (isCapital || classes & opens || isPlural || lower === 'there' || /^\d/.test(lower) || INTRODUCTORY.has(lower)) {
    classes |= WordClass.clauseOpening;
  }
  return classes;
}
