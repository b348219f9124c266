import type { Discourse } from './discourse';
import type { DiscourseMention, MentionPlace } from './discourseMention';
import type { Gender } from '../identity/lexicon/forenames';
import type { Referent } from './referents';
import type { PlacedSpan } from './sentence';

/**
 * How strongly each circumstance speaks for an antecedent. Rounded from a conditional logistic regression over 385 pronouns of
 * invented articles; what is rare there (quoted, possessive, asked, organisations) was set by hand on annotated news.
 */
const WEIGHTS = {
  perSentence: -0.55,
  subject: 0.3,
  leads: 0.3,
  leadsLast: 0.7,
  reported: -0.4,
  sameParagraph: 1.25,
  quoted: -1,
  afterPreposition: -0.2,
  possessive: -0.1,
  perLogCount: 0.15,
  genderKnown: 0.4,
  perEndingFit: 0.4,
  organisation: 0.4,
  sameSentenceNoSubject: -0.25,
  currentSpeaker: 0.7,
  newSubject: 0.4,
  justAsked: -1,
} as const;

const FARTHEST_SENTENCE = 14;
const CANDIDATES = 70;
const COUNTED_SENTENCES = 8;
/** No turn farther back than this bears on a pronoun. */
export const SPEAKER_REACH = 2500;
const ASKER_REACH = 600;
/** An organisation below this score is left open. */
const LEAST_ORGANISATION_SCORE = -1.7;
/** A lead over the second best by which the reading is certain. */
const CERTAIN_MARGIN = 0.7;

/** Who spoke or asked last, and in which words. */
export interface Turn {
  readonly mention: DiscourseMention;
  readonly phrase: PlacedSpan;
}

export interface Antecedent {
  readonly mention: DiscourseMention;
  readonly certain: boolean;
}

/** Where a pronoun stands in the document. */
export interface PronounPlace {
  readonly offset: number;
  /** Number of its sentence. */
  readonly sentence: number;
  readonly paragraph: MentionPlace;
}

const RESOLVED = new Set(['he', 'him', 'she', 'it', 'they']);

/** True when somebody's turn was less than `reach` before `offset`. */
export function isWithin({ phrase }: Turn, offset: number, reach: number, discourse: Discourse): boolean {
  if (offset - (phrase.paragraph.start + phrase.start) >= reach) return false;
  discourse.lookBack(phrase.paragraph.index);
  return true;
}

const GENDER_OF_PRONOUN: ReadonlyMap<string, Gender> = new Map([['he', 'male'], ['him', 'male'], ['she', 'female']]);

/** Whether a turn was taken by "he" when it is "she" that is resolved, or the other way round. */
function otherGender(pronoun: string, { phrase: { paragraph, start, end } }: Turn, { text }: Discourse): boolean {
  const taken = GENDER_OF_PRONOUN.get(text.slice(paragraph.start + start, paragraph.start + end).toLowerCase());
  return taken !== undefined && taken !== (GENDER_OF_PRONOUN.get(pronoun) ?? taken);
}

function mayBe(pronoun: string, { referent, isSubject }: DiscourseMention): boolean {
  const gender = GENDER_OF_PRONOUN.get(pronoun);
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
  { offset, sentence, paragraph }: PronounPlace,
  discourse: Discourse,
  speaker: Turn | undefined,
  asker: Turn | undefined,
): Antecedent | undefined {
  if (!RESOLVED.has(pronoun)) return undefined;
  const speaking = speaker && isWithin(speaker, offset, SPEAKER_REACH, discourse) ? speaker.mention.referent : undefined;
  const asking = asker && isWithin(asker, offset, ASKER_REACH, discourse) ? asker.mention.referent : undefined;
  const other = speaking && speaker ? otherGender(pronoun, speaker, discourse) : false;
  // A paragraph that begins with somebody turns from who spoke before it.
  const isNewParagraph = speaking !== undefined && speaker?.phrase.paragraph.index !== paragraph.index;
  let isLedLater = false;
  const best = new Map<Referent, { mention: DiscourseMention; score: number }>();
  const last = discourse.lastMentionBefore(offset);
  const spokenOf = spokenOfIn(sentence, last, discourse);
  for (let i = last; last - i < CANDIDATES; i--) {
    const mention = discourse.reach(i);
    if (!mention || sentence - mention.sentence > FARTHEST_SENTENCE) break;
    if (!mayBe(pronoun, mention) || spokenOf.has(mention.referent) || (other && mention.referent === speaking)) continue;
    const leadsLast = mention.leads && !isLedLater;
    if (leadsLast) isLedLater = true;
    const score =
      scoreOf(mention, pronoun, sentence, paragraph) +
      (leadsLast ? WEIGHTS.leadsLast : 0) +
      (speaking === mention.referent ? WEIGHTS.currentSpeaker : 0) +
      (isNewParagraph && mention.paragraph === paragraph && mention.ordinal === 0 && mention.isSubject ? WEIGHTS.newSubject : 0) +
      (asking === mention.referent ? WEIGHTS.justAsked : 0);
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
  const isPersonal = GENDER_OF_PRONOUN.get(pronoun) !== undefined;
  if (!isPersonal && first.score < LEAST_ORGANISATION_SCORE) return undefined;
  return { mention: first.mention, certain: first.score - second > CERTAIN_MARGIN };
}

/** Who is named in what is quoted in a sentence: nobody speaks of oneself by name (“Lee is right,” he said). */
function spokenOfIn(sentence: number, last: number, { mentions }: Discourse): ReadonlySet<Referent> {
  const named = new Set<Referent>();
  const note = ({ isQuoted, referent }: DiscourseMention): void => void (isQuoted && named.add(referent));
  for (let i = last; mentions[i]?.sentence === sentence; i--) note(mentions[i]!);
  for (let i = last + 1; mentions[i]?.sentence === sentence; i++) note(mentions[i]!);
  return named;
}

function scoreOf(mention: DiscourseMention, pronoun: string, sentence: number, paragraph: MentionPlace): number {
  const { referent } = mention;
  const gender = GENDER_OF_PRONOUN.get(pronoun);
  const distance = sentence - mention.sentence;
  let score = WEIGHTS.perSentence * Math.min(distance, COUNTED_SENTENCES);
  if (mention.leads) score += WEIGHTS.leads;
  if (mention.isReported && !mention.isQuoted) score += WEIGHTS.reported;
  if (mention.isSubject) score += WEIGHTS.subject;
  else if (distance === 0) score += WEIGHTS.sameSentenceNoSubject;
  if (mention.paragraph === paragraph) score += WEIGHTS.sameParagraph;
  if (mention.isQuoted) score += WEIGHTS.quoted;
  if (mention.followsPreposition) score += WEIGHTS.afterPreposition;
  if (mention.isPossessive) score += WEIGHTS.possessive;
  score += WEIGHTS.perLogCount * Math.log(referent.count);
  if (referent.type === 'organisation') score += WEIGHTS.organisation;
  if (gender && referent.gender.gender !== undefined) score += WEIGHTS.genderKnown;
  if (gender) score += WEIGHTS.perEndingFit * referent.gender.endingFit(gender);
  return score;
}
