import type { Mention } from '../names/mention';
import { indexAt, type Span } from '../text/span';
import type { Gender } from '../identity/lexicon/forenames';
import { CUE_FORMS } from './lexicon/cueVerbs';
import { AUXILIARIES, PREPOSITIONS } from './lexicon/functionWords';
import { isPersonNoun, isSpeakerNoun, KIN } from './lexicon/speakerNouns';
import { ranks } from '../names/lexicon/titles';
import { genderOfHonorific } from '../identity/names/genderOfTitle';
import { forenameIn } from './gender';
import { startOfVerb } from './leadingSubject';
import type { ParagraphReading } from './paragraphReading';
import type { Referent } from './referents';

/** How far a mention's description may lie before and behind its paragraph. */
export const DESCRIPTION_REACH = { before: 60, after: 100 } as const;

const BEFORE_VERB = /^(?:\s*,|\s+(?:has|had|is|was|will|said|says|told|and|who|also)\b|\s+\w+(?:ed|s)\b)/;
const POSSESSIVE = /^['’]s?\b/;
const AFTER_PREPOSITION =
  /\b(?:of|for|with|to|by|from|against|about|on|in|at)\s+(?:the\s+|Mr\.\s+|Mrs\.\s+|Ms\.\s+)?$/;
const APPOSITION = /^,\s+([^,.;\n]{3,70})/;
const AFTER_DESCRIPTION = /^(?:who|whose|which|and|said|says)$/;

/** Where a paragraph and what it holds stand in the document as it is now. */
export interface MentionPlace {
  readonly index: number;
  readonly start: number;
  /** Index of its first mention into the document's, and number of its first sentence. */
  readonly firstMention: number;
  readonly firstSentence: number;
}

/** What the words around a person's name tell. */
interface Description {
  readonly honorific: Gender | undefined;
  readonly forename: string | undefined;
  /** Role nouns in lower case: "the minister", "Ann Lee, the minister", "her husband, Jo". */
  readonly roles: readonly string[];
}

/** How a mention stands in its paragraph. Offsets count from the paragraph's start. */
interface Standing extends Span {
  /** Number of its sentence in the paragraph. */
  readonly sentence: number;
  readonly isQuoted: boolean;
  /** It lies in what somebody is reported to say, in his words or not. */
  readonly isReported: boolean;
  /** The first name of its sentence, or one before a verb or a comma. */
  readonly standsAsSubject: boolean;
  /** It stands before the verb of its sentence, neither as a possessive nor behind a preposition. */
  readonly leads: boolean;
  readonly isPossessive: boolean;
  readonly followsPreposition: boolean;
}

/** A mention with its place in the discourse. */
export class DiscourseMention implements Span {
  /** Whom it names. */
  referent!: Referent;
  /** It was the speaker of its paragraph, or of the paragraph before; speakers become subjects. */
  speaks = false;
  speaksBefore = false;
  private described: Description | undefined;

  constructor(
    readonly paragraph: MentionPlace,
    /** Its number among the mentions of the paragraph. */
    readonly ordinal: number,
    private readonly standing: Standing,
  ) {}

  get start(): number {
    return this.paragraph.start + this.standing.start;
  }

  get end(): number {
    return this.paragraph.start + this.standing.end;
  }

  /** Index into the document's mentions. */
  get mention(): number {
    return this.paragraph.firstMention + this.ordinal;
  }

  /** Number of the sentence in the document. */
  get sentence(): number {
    return this.paragraph.firstSentence + this.standing.sentence;
  }

  get isQuoted(): boolean {
    return this.standing.isQuoted;
  }

  get isReported(): boolean {
    return this.standing.isReported;
  }

  get isPossessive(): boolean {
    return this.standing.isPossessive;
  }

  get followsPreposition(): boolean {
    return this.standing.followsPreposition;
  }

  get isSubject(): boolean {
    return this.standing.standsAsSubject || this.speaks || this.speaksBefore;
  }

  /** It is the subject of its sentence by where it stands, and the writer's own: not of words that are reported. */
  get leads(): boolean {
    return this.standing.leads && !this.standing.isReported;
  }

  /** Gender and role words beside the name. @param text the document's. */
  description(text: string): Description {
    return (this.described ??= describe(text, this));
  }

  /** True when both say the same of the same place. @param text the document's. */
  equals(other: DiscourseMention, text: string): boolean {
    return (
      this.ordinal === other.ordinal &&
      isSameStanding(this.standing, other.standing) &&
      (other.described === undefined || sameDescription(other.described, this.description(text)))
    );
  }

  /** True when both tell the same of their person. @param text the document's. */
  tellsTheSame(other: DiscourseMention, text: string): boolean {
    return (
      this.ordinal === other.ordinal &&
      this.referent === other.referent &&
      (other.described === undefined || sameDescription(other.described, this.description(text)))
    );
  }
}

const isSameStanding = (a: Standing, b: Standing): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  a.sentence === b.sentence &&
  a.isQuoted === b.isQuoted &&
  a.isReported === b.isReported &&
  a.standsAsSubject === b.standsAsSubject &&
  a.leads === b.leads &&
  a.isPossessive === b.isPossessive &&
  a.followsPreposition === b.followsPreposition;

const sameDescription = (a: Description, b: Description): boolean =>
  a.honorific === b.honorific &&
  a.forename === b.forename &&
  a.roles.length === b.roles.length &&
  a.roles.every((role, i) => role === b.roles[i]);

/** Only then a preposition may stand before. */
const isSpaceOrNone = (character: string | undefined): boolean => character === undefined || character === ' ' || (!isLetterOrDigit(character) && /\s/.test(character));
const isLetterOrDigit = (character: string): boolean => character >= '0' && character <= 'z';

const MOST_BEFORE = 4;

/** The last words before an offset, in order; the first may be cut. */
function wordsBefore(text: string, offset: number): string[] {
  const from = Math.max(0, offset - DESCRIPTION_REACH.before);
  const words: string[] = [];
  for (let end = offset; words.length < MOST_BEFORE; ) {
    while (end > from && isSpaceOrNone(text[end - 1])) end--;
    let start = end;
    while (start > from && !isSpaceOrNone(text[start - 1])) start--;
    if (start === end) break;
    words.push(text.slice(start, end));
    end = start;
  }
  return words.reverse();
}

const DESCRIBING_WORD = /^[\w'’-]+$/;

/** What stands before such a word does not describe who is named after it: "the judge told Lee". */
const isBesideDescription = (word: string): boolean => PREPOSITIONS.has(word) || AUXILIARIES.has(word) || CUE_FORMS.has(word) || /ed$/.test(word);

function describe(text: string, { start, end }: Span): Description {
  const before = wordsBefore(text, start);
  const roles: string[] = [];
  const add = (word: string): void => {
    if (word.length > 3 && (isSpeakerNoun(word) || isPersonNoun(word) || ranks.has(word))) roles.push(word);
  };
  const broken = before.findLastIndex((word) => !DESCRIBING_WORD.test(word) || isBesideDescription(word.toLowerCase()));
  for (const word of before.slice(broken + 1)) add(word.toLowerCase());
  const kin = text[end] === ',' && before.at(-1)?.endsWith(',') ? before.at(-1)!.slice(0, -1).toLowerCase() : '';
  if (KIN.has(kin)) roles.push(kin);
  const apposition = text[end] === ',' ? (APPOSITION.exec(text.slice(end, end + 80))?.[1] ?? '') : '';
  if (apposition !== '') {
    for (const word of apposition.split(/\s+/).slice(0, 8)) {
      const lower = word.toLowerCase();
      if (PREPOSITIONS.has(lower) || AUXILIARIES.has(lower) || AFTER_DESCRIPTION.test(lower)) break;
      add(lower);
    }
  }
  const honorific = (before.at(-1) ?? '').replace('.', '').toLowerCase();
  return { honorific: genderOfHonorific(honorific), forename: forenameIn(text.slice(start, end)), roles };
}

/**
 * Places a paragraph's mentions in the discourse.
 *
 * @param mentions those of the paragraph.
 * @param hasReferent tells whether a mention of the paragraph names somebody; the others are left out.
 */
export function placeMentions(
  text: string,
  place: MentionPlace,
  { sentences, stretches, contents }: ParagraphReading,
  mentions: readonly Mention[],
  hasReferent: (ordinal: number) => boolean,
): DiscourseMention[] {
  const placed: DiscourseMention[] = [];
  const { start: origin } = place;
  let sentence = -1;
  let sentenceBefore = -1;
  let verb = { sentence: -1, start: 0 };
  let content = 0;
  let reportedTo = 0;
  mentions.forEach(({ start, end }, ordinal) => {
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.at(0).start <= start) sentence++;
    const own = sentences[sentence];
    if (!own || start >= own.at(own.length - 1).end || !hasReferent(ordinal)) return;
    for (; content < contents.length && contents[content]!.start <= start; content++) reportedTo = Math.max(reportedTo, contents[content]!.end);
    if (verb.sentence !== sentence) verb = { sentence, start: startOfVerb(own) };
    const [from, to] = [origin + start, origin + end];
    const after = text.slice(to, to + 12);
    const isQuoted = stretches.length > 0 && indexAt(stretches, start) >= 0;
    const isPossessive = POSSESSIVE.test(after);
    const followsPreposition = isSpaceOrNone(text[from - 1]) && AFTER_PREPOSITION.test(text.slice(Math.max(0, from - 16), from));
    placed.push(
      new DiscourseMention(place, ordinal, {
        start,
        end,
        sentence,
        isQuoted,
        isReported: isQuoted || start < reportedTo,
        standsAsSubject: sentence !== sentenceBefore || BEFORE_VERB.test(after),
        leads: end <= verb.start && !isPossessive && !followsPreposition,
        isPossessive,
        followsPreposition,
      }),
    );
    if (!isQuoted) sentenceBefore = sentence;
  });
  return placed;
}
