import type { LocalEntity } from '../identity/entity';
import type { Mention, NameType } from '../names/mention';
import { indexAt, type Span } from '../text/span';
import { AUXILIARIES, PREPOSITIONS } from './lexicon/functionWords';
import { isSpeakerNoun } from './lexicon/speakerNouns';
import { GenderEvidence, genderEvidenceOf } from './gender';
import type { QuotedStretch } from './marks';
import type { QuoteParagraph } from './sentence';

/** A person, organisation or place with what the document shows of it. */
export interface Referent {
  readonly type: NameType;
  readonly name: string;
  /** Number of its mentions. */
  readonly count: number;
  readonly gender: GenderEvidence;
}

/** A mention with its place in the discourse. */
export interface DiscourseMention extends Span {
  /** Index into the document's mentions. */
  readonly mention: number;
  readonly referent: Referent;
  /** Number of the sentence in the document. */
  readonly sentence: number;
  readonly paragraph: number;
  readonly isQuoted: boolean;
  /** The first name of its sentence, or one before a verb or a comma; speakers become subjects. */
  isSubject: boolean;
  readonly isPossessive: boolean;
  readonly followsPreposition: boolean;
}

/** A place where a person is described by a role noun ("the minister", "Ann Lee, the minister"). */
interface Description {
  readonly offset: number;
  readonly mention: DiscourseMention;
}

const BEFORE_VERB = /^(?:\s*,|\s+(?:has|had|is|was|will|said|says|told|and|who|also)\b|\s+\w+(?:ed|s)\b)/;
const POSSESSIVE = /^['’]s?\b/;
const AFTER_PREPOSITION =
  /\b(?:of|for|with|to|by|from|against|about|on|in|at)\s+(?:the\s+|Mr\.\s+|Mrs\.\s+|Ms\.\s+)?$/;
const DESCRIPTION_WINDOW = 60;
const APPOSITION = /^,\s+([^,.;\n]{3,70})/;

/** The names of a document as speakers and antecedents: who they are, where they stand, and how they are described. */
export class Discourse {
  /** Sorted by start. */
  readonly mentions: readonly DiscourseMention[];
  private readonly sentences: readonly Span[];
  private readonly paragraphOfSentence: readonly number[];
  private readonly descriptions = new Map<string, Description[]>();

  constructor(
    readonly text: string,
    paragraphs: readonly QuoteParagraph[],
    private readonly stretches: readonly QuotedStretch[],
    mentions: readonly Mention[],
    entities: readonly LocalEntity[],
    entityOfMention: readonly number[],
  ) {
    const sentences: Span[] = [];
    const paragraphOfSentence: number[] = [];
    for (const paragraph of paragraphs) {
      for (const { items } of paragraph.sentences) {
        sentences.push({ start: items[0]!.start, end: items.at(-1)!.end });
        paragraphOfSentence.push(paragraph.index);
      }
    }
    this.sentences = sentences;
    this.paragraphOfSentence = paragraphOfSentence;
    const referents = entities.map(
      (entity): Referent => ({
        type: entity.type,
        name: entity.name,
        count: entity.mentions.length,
        gender: genderEvidenceOf(entity),
      }),
    );
    this.mentions = this.placeMentions(mentions, (index) => referents[entityOfMention[index] ?? -1]);
  }

  /** The number of the sentence that holds `offset`, or of the one before it; -1 before the first. */
  sentenceAt(offset: number): number {
    return lastStartingBefore(this.sentences, offset + 1);
  }

  paragraphAt(offset: number): number {
    return this.paragraphOfSentence[this.sentenceAt(offset)] ?? -1;
  }

  /** Index into `mentions` of the last one that starts before `offset`, or -1. */
  lastMentionBefore(offset: number): number {
    return lastStartingBefore(this.mentions, offset);
  }

  /** The person last described by `role` within `reach` before `offset`. */
  lastDescribedBy(role: string, offset: number, reach: number): DiscourseMention | undefined {
    const descriptions = this.descriptions.get(role);
    if (!descriptions) return undefined;
    let low = 0;
    let high = descriptions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (descriptions[middle]!.offset < offset) low = middle + 1;
      else high = middle;
    }
    const last = descriptions[low - 1];
    return last && offset - last.offset < reach ? last.mention : undefined;
  }

  private placeMentions(
    mentions: readonly Mention[],
    referentOf: (index: number) => Referent | undefined,
  ): DiscourseMention[] {
    const placed: DiscourseMention[] = [];
    let sentenceBefore = -1;
    mentions.forEach((mention, index) => {
      const referent = referentOf(index);
      const sentence = this.sentenceAt(mention.start);
      const isWithin = sentence >= 0 && mention.start < this.sentences[sentence]!.end;
      if (!referent || !isWithin) return;
      const after = this.text.slice(mention.end, mention.end + 12);
      const isQuoted = indexAt(this.stretches, mention.start) >= 0;
      const discourseMention: DiscourseMention = {
        start: mention.start,
        end: mention.end,
        mention: index,
        referent,
        sentence,
        paragraph: this.paragraphOfSentence[sentence]!,
        isQuoted,
        isSubject: sentence !== sentenceBefore || BEFORE_VERB.test(after),
        isPossessive: POSSESSIVE.test(after),
        followsPreposition: AFTER_PREPOSITION.test(this.text.slice(Math.max(0, mention.start - 16), mention.start)),
      };
      placed.push(discourseMention);
      if (referent.type === 'person') this.describe(discourseMention);
      if (!isQuoted) sentenceBefore = sentence;
    });
    return placed;
  }

  /** Notes gender and role words beside a person's name. */
  private describe(mention: DiscourseMention): void {
    const { start, end, referent } = mention;
    const before = this.text.slice(Math.max(0, start - DESCRIPTION_WINDOW), start).trimEnd().split(/\s+/).slice(-4);
    const honorific = (before.at(-1) ?? '').replace('.', '');
    referent.gender.addMention(this.text.slice(start, end), honorific.toLowerCase());
    const broken = before.findLastIndex((word) => !/^[\w'’-]+$/.test(word));
    for (const word of before.slice(broken + 1)) this.addDescription(word.toLowerCase(), mention);
    const apposition = APPOSITION.exec(this.text.slice(end, end + 80))?.[1] ?? '';
    for (const word of apposition.split(/\s+/).slice(0, 8)) {
      const lower = word.toLowerCase();
      if (PREPOSITIONS.has(lower) || AUXILIARIES.has(lower) || /^(?:who|whose|which|and|said|says)$/.test(lower)) break;
      this.addDescription(lower, mention);
    }
  }

  private addDescription(word: string, mention: DiscourseMention): void {
    if (word.length <= 3 || !isSpeakerNoun(word)) return;
    mention.referent.gender.addRole(word);
    const descriptions = this.descriptions.get(word) ?? [];
    if (descriptions.length === 0) this.descriptions.set(word, descriptions);
    descriptions.push({ offset: mention.start, mention });
  }
}

/** The index of the last span that starts before `offset`, or -1. */
function lastStartingBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
