import type { Discourse, DiscourseMention, Referent } from './discourse';
import type { Gender } from './lexicon/forenames';

/** How strongly each circumstance speaks for an antecedent; tuned by hand on annotated news. */
const WEIGHTS = {
  perSentence: -0.8,
  subject: 0.9,
  sameParagraph: 0.5,
  quoted: -1.6,
  afterPreposition: -0.5,
  possessive: -0.2,
  perLogCount: 0.35,
  genderKnown: 0.6,
  organisation: 0.6,
  sameSentenceNoSubject: -0.4,
  currentSpeaker: 1.5,
  justAsked: -2,
} as const;

const FARTHEST_SENTENCE = 14;
const CANDIDATES = 70;
const COUNTED_SENTENCES = 8;
const SPEAKER_REACH = 2500;
const ASKER_REACH = 600;
/** An organisation below this score is left open. */
const LEAST_ORGANISATION_SCORE = -2.5;
/** A lead over the second best by which the reading is certain. */
const CERTAIN_MARGIN = 1;

/** Who spoke or asked last, and where. */
export interface Turn {
  readonly mention: DiscourseMention;
  readonly offset: number;
}

export interface Antecedent {
  readonly mention: DiscourseMention;
  readonly certain: boolean;
}

const GENDER_OF_PRONOUN: Readonly<Record<string, Gender>> = { he: 'male', him: 'male', she: 'female' };

function mayBe(pronoun: string, { referent, isSubject }: DiscourseMention): boolean {
  const gender = GENDER_OF_PRONOUN[pronoun];
  if (gender) {
    const known = referent.gender.gender;
    return referent.type === 'person' && (known === undefined || known === gender);
  }
  return referent.type === 'organisation' || (referent.type === 'place' && isSubject && pronoun === 'it');
}

/**
 * The name that a pronoun which speaks stands for: the best of the mentions before it by distance, role in the
 * sentence, gender evidence and who spoke last. Undefined for first and second persons and where nothing fits.
 */
export function resolvePronoun(
  pronoun: string,
  offset: number,
  discourse: Discourse,
  speaker: Turn | undefined,
  asker: Turn | undefined,
): Antecedent | undefined {
  if (!/^(?:he|him|she|it|they)$/.test(pronoun)) return undefined;
  const sentence = discourse.sentenceAt(offset);
  const paragraph = discourse.paragraphAt(offset);
  const best = new Map<Referent, { mention: DiscourseMention; score: number }>();
  const last = discourse.lastMentionBefore(offset);
  for (let i = last; i >= 0 && last - i < CANDIDATES; i--) {
    const mention = discourse.mentions[i]!;
    if (sentence - mention.sentence > FARTHEST_SENTENCE) break;
    if (!mayBe(pronoun, mention)) continue;
    const score =
      scoreOf(mention, pronoun, sentence, paragraph) +
      (speaker?.mention.referent === mention.referent && offset - speaker.offset < SPEAKER_REACH
        ? WEIGHTS.currentSpeaker
        : 0) +
      (asker?.mention.referent === mention.referent && offset - asker.offset < ASKER_REACH ? WEIGHTS.justAsked : 0);
    const known = best.get(mention.referent);
    if (!known || known.score < score) best.set(mention.referent, { mention, score });
  }
  let first: { mention: DiscourseMention; score: number } | undefined;
  let second = -Infinity;
  for (const candidate of best.values()) {
    if (!first || candidate.score > first.score) {
      second = first?.score ?? -Infinity;
      first = candidate;
    } else second = Math.max(second, candidate.score);
  }
  if (!first) return undefined;
  const isPersonal = GENDER_OF_PRONOUN[pronoun] !== undefined;
  if (!isPersonal && first.score < LEAST_ORGANISATION_SCORE) return undefined;
  return { mention: first.mention, certain: first.score - second > CERTAIN_MARGIN };
}

function scoreOf(mention: DiscourseMention, pronoun: string, sentence: number, paragraph: number): number {
  const { referent } = mention;
  const gender = GENDER_OF_PRONOUN[pronoun];
  const distance = sentence - mention.sentence;
  let score = WEIGHTS.perSentence * Math.min(distance, COUNTED_SENTENCES);
  if (mention.isSubject) score += WEIGHTS.subject;
  else if (distance === 0) score += WEIGHTS.sameSentenceNoSubject;
  if (mention.paragraph === paragraph) score += WEIGHTS.sameParagraph;
  if (mention.isQuoted) score += WEIGHTS.quoted;
  if (mention.followsPreposition) score += WEIGHTS.afterPreposition;
  if (mention.isPossessive) score += WEIGHTS.possessive;
  score += WEIGHTS.perLogCount * Math.log(referent.count);
  if (referent.type === 'organisation') score += WEIGHTS.organisation;
  if (gender && referent.gender.gender !== undefined) score += WEIGHTS.genderKnown;
  if (gender) score += referent.gender.endingFit(gender);
  return score;
}
