import type { Content, SpeakerPhrase } from './content';
import type { Discourse } from './discourse';
import type { DiscourseMention, MentionPlace } from './discourseMention';
import { resolveEpithet } from './epithet';
import { appositiveName, headMention, nameBeforeRole } from './namedSpeaker';
import { resolvePronoun, type Turn } from './pronouns';
import type { SpeakerForm } from './quote';
import { authorOfDocument, isOrganisationPhrase, isUnnamedSource, resolveRole, saysWho } from './roleSpeaker';
import { RULE_PRECISION, type Rule } from './rules';
import { isSameSpan, type PlacedSpan, type Sentence } from './sentence';
import type { Span } from '../text/span';
import { unnamedSubject } from './unnamedSubject';

/** Rules that find a quote better than its speaker. */
const DOUBTFUL_SPEAKER: ReadonlySet<Rule> = new Set<Rule>([
  'continued-from-earlier',
  'continued-by-next',
  'continued-before',
  'loose-words',
]);
const LEAST_CERTAIN = 0.6;
/** How far a pronoun may stand from a role phrase for which no name is known. */
const ROLE_REACH: Readonly<Record<string, number>> = { it: 1500, they: 900 };

const PERSONAL = /^(?:he|she)$/;
const PRONOUNS = /^(?:he|him|she|they|it|we|i|you)$/;

/** A speaker whose places move with their paragraphs. */
export interface PlacedSpeaker {
  readonly phrase: PlacedSpan;
  readonly form: SpeakerForm;
  readonly mention: DiscourseMention | undefined;
  /** The words a pronoun stands for where they name nobody. */
  readonly antecedent: PlacedSpan | undefined;
  readonly certain: boolean;
}

/** Who has spoken so far. */
export interface Turns {
  readonly speaker: Turn | undefined;
  readonly asker: Turn | undefined;
  /** The last speaker's words where they name nobody. */
  readonly role: PlacedSpan | undefined;
}

export const NO_TURNS: Turns = { speaker: undefined, asker: undefined, role: undefined };

/** A paragraph whose speakers are resolved. */
export interface SpeakerParagraph extends MentionPlace {
  readonly sentences: readonly Sentence[];
  /** What is said in it, in text order. */
  readonly contents: readonly Content[];
  /** The speakers of the phrases in it, by where they begin; what the paragraph before has resolved first. */
  readonly resolved: ReadonlyMap<number, PlacedSpeaker> | undefined;
}

/** What resolving the speakers of a paragraph gave. */
export interface ResolvedParagraph {
  /** One for each content; undefined where a content's words name no speaker. */
  readonly speakers: readonly (PlacedSpeaker | undefined)[];
  readonly resolved: ReadonlyMap<number, PlacedSpeaker>;
  /** The speakers of phrases in the next paragraph. */
  readonly resolvedInNext: ReadonlyMap<number, PlacedSpeaker> | undefined;
  /** The names that became subjects by speaking. */
  readonly named: readonly DiscourseMention[];
  readonly turns: Turns;
  /** Which of the turns are the paragraph's own; the others are those before it. */
  readonly takes: { readonly speaker: boolean; readonly asker: boolean; readonly role: boolean };
  /** It depends on who spoke before the paragraph. */
  readonly dependsOnTurns: boolean;
}

/** Resolves the speakers of one paragraph in text order, with memory of who spoke last. */
class SpeakerResolver {
  private readonly resolved: Map<number, PlacedSpeaker>;
  private resolvedInNext: Map<number, PlacedSpeaker> | undefined;
  private readonly named: DiscourseMention[] = [];
  private readonly takes = { speaker: false, asker: false, role: false };
  private dependsOnTurns = false;
  private speaker: Turn | undefined;
  private asker: Turn | undefined;
  private role: PlacedSpan | undefined;

  constructor(
    private readonly discourse: Discourse,
    private readonly paragraph: SpeakerParagraph,
    before: Turns,
    resolvedBefore: ReadonlyMap<number, PlacedSpeaker> | undefined,
    /** The paragraph in which a phrase stands. */
    private readonly paragraphOf: (phrase: PlacedSpan) => SpeakerParagraph,
  ) {
    this.resolved = new Map(resolvedBefore);
    ({ speaker: this.speaker, asker: this.asker, role: this.role } = before);
  }

  resolveAll(): ResolvedParagraph {
    const speakers = this.paragraph.contents.map(({ speaker, speaksLike, cueBase }) =>
      speaker && !speaksLike ? this.resolve(speaker, cueBase) : undefined,
    );
    const { resolved, resolvedInNext, named, dependsOnTurns, takes, speaker, asker, role } = this;
    return { speakers, resolved, resolvedInNext, named, turns: { speaker, asker, role }, takes, dependsOnTurns };
  }

  private resolve(phrase: SpeakerPhrase, cueBase: string): PlacedSpeaker {
    const known = this.known(phrase);
    if (known?.phrase.end === phrase.end) return known;
    const { start } = phrase.paragraph;
    const span = { start: start + phrase.start, end: start + phrase.end };
    const surface = this.discourse.text.slice(span.start, span.end);
    const pronoun = phrase.pronoun ?? surface.toLowerCase();
    const speaker = PRONOUNS.test(pronoun)
      ? this.pronoun(phrase, span, pronoun)
      : this.phrase(phrase, span, surface, cueBase);
    if (phrase.paragraph.index === this.paragraph.index + 1) (this.resolvedInNext ??= new Map()).set(phrase.start, speaker);
    else this.resolved.set(phrase.start, speaker);
    return speaker;
  }

  /** The speaker of a phrase that was resolved before. */
  private known(phrase: SpeakerPhrase): PlacedSpeaker | undefined {
    const { index } = phrase.paragraph;
    if (index === this.paragraph.index) return this.resolved.get(phrase.start);
    if (index > this.paragraph.index) return this.resolvedInNext?.get(phrase.start);
    this.discourse.lookBack(index);
    return this.paragraphOf(phrase).resolved?.get(phrase.start);
  }

  private pronoun(phrase: PlacedSpan, { start }: Span, pronoun: string): PlacedSpeaker {
    const place = this.paragraphOf(phrase);
    const own = sentenceAt(place.sentences, phrase.start);
    const sentence = place.firstSentence + own;
    this.dependsOnTurns = true;
    const unnamed = own > 0 && PERSONAL.test(pronoun) ? unnamedSubject(place.sentences[own - 1]!) : undefined;
    if (unnamed) {
      const before = place.sentences[own - 1]!;
      const antecedent = { paragraph: phrase.paragraph, start: before.at(unnamed.first).start, end: before.at(unnamed.last).end };
      const words = { start: place.start + antecedent.start, end: place.start + antecedent.end };
      const mention = resolveRole(words, this.discourse) ?? resolveEpithet(words, this.discourse);
      if (mention) {
        this.takeTurn(mention, phrase);
        return { phrase, form: 'pronoun', mention, antecedent: undefined, certain: false };
      }
      this.setSpeaker(undefined);
      this.setRole(antecedent);
      return { phrase, form: 'pronoun', mention: undefined, antecedent, certain: true };
    }
    const at = { offset: start, sentence, paragraph: place };
    const antecedent = resolvePronoun(pronoun, at, this.discourse, this.speaker, this.asker);
    if (antecedent) {
      this.takeTurn(antecedent.mention, phrase);
      const { mention, certain } = antecedent;
      return { phrase, form: 'pronoun', mention, antecedent: undefined, certain };
    }
    const { role } = this;
    const isNear = role !== undefined && start - (role.paragraph.start + role.start) < (ROLE_REACH[pronoun] ?? 0);
    if (role && isNear) this.discourse.lookBack(role.paragraph.index);
    const stands = role && isNear && this.mayStandFor(role, pronoun);
    return { phrase, form: 'pronoun', mention: undefined, antecedent: stands ? role : undefined, certain: false };
  }

  private mayStandFor({ start, end, paragraph }: PlacedSpan, pronoun: string): boolean {
    const surface = this.discourse.text.slice(paragraph.start + start, paragraph.start + end);
    return pronoun === 'it' ? isOrganisationPhrase(surface) : /s$|\band\b/.test(surface);
  }

  private phrase(phrase: PlacedSpan, span: Span, surface: string, cueBase: string): PlacedSpeaker {
    const { discourse } = this;
    const head = headMention(span, discourse);
    const mention = head?.referent.type === 'person' ? head : (appositiveName(span, discourse) ?? head ?? this.nameBefore(span));
    if (mention) {
      this.makeSubject(mention);
      if (cueBase === 'ask') {
        this.asker = { mention, phrase };
        this.takes.asker = true;
        this.setSpeaker(undefined);
      } else this.takeTurn(mention, phrase);
      return { phrase, form: 'name', mention, antecedent: undefined, certain: true };
    }
    const called = resolveEpithet(span, discourse);
    const described = authorOfDocument(span, discourse) ?? resolveRole(span, discourse);
    // "The Rovers captain" may be another than the captain who was described.
    const referent = called && surface.split(/\s+/).length > 2 ? called : (described ?? called);
    if (referent) {
      this.takeTurn(referent, phrase);
      return { phrase, form: 'role', mention: referent, antecedent: undefined, certain: referent === described };
    }
    this.setSpeaker(undefined);
    this.setRole(phrase);
    const form = isUnnamedSource(surface) ? 'unnamed' : 'role';
    return { phrase, form, mention: undefined, antecedent: undefined, certain: saysWho(surface) };
  }

  /** The person named before a role in the same paragraph. */
  private nameBefore(span: Span): DiscourseMention | undefined {
    const mention = nameBeforeRole(span, this.discourse);
    return mention?.paragraph.index === this.paragraph.index ? mention : undefined;
  }

  private makeSubject(mention: DiscourseMention): void {
    if (mention.paragraph.index === this.paragraph.index) mention.speaks = true;
    else mention.speaksBefore = true;
    this.named.push(mention);
  }

  private takeTurn(mention: DiscourseMention, phrase: PlacedSpan): void {
    this.setSpeaker({ mention, phrase });
    this.setRole(undefined);
  }

  private setSpeaker(speaker: Turn | undefined): void {
    this.speaker = speaker;
    this.takes.speaker = true;
  }

  private setRole(role: PlacedSpan | undefined): void {
    this.role = role;
    this.takes.role = true;
  }
}

/** The number of the sentence that holds `offset`, or of the one before it. */
function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.at(0).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The speakers of one paragraph. The mentions that become subjects are marked so.
 *
 * @param before who spoke before the paragraph.
 * @param resolvedBefore what the paragraph before has resolved in this one.
 */
export function resolveSpeakers(
  discourse: Discourse,
  paragraph: SpeakerParagraph,
  before: Turns,
  resolvedBefore: ReadonlyMap<number, PlacedSpeaker> | undefined,
  paragraphOf: (phrase: PlacedSpan) => SpeakerParagraph,
): ResolvedParagraph {
  return new SpeakerResolver(discourse, paragraph, before, resolvedBefore, paragraphOf).resolveAll();
}

/** Who has spoken up to the end of a paragraph, when others have spoken before it. */
export function turnsAfter(before: Turns, { turns, takes }: ResolvedParagraph): Turns {
  const after: Turns = {
    speaker: takes.speaker ? turns.speaker : before.speaker,
    asker: takes.asker ? turns.asker : before.asker,
    role: takes.role ? turns.role : before.role,
  };
  return isSameTurns(after, before) ? before : after;
}

/** What was found, with those turns of an earlier finding that are the same, so that what depends on them stands. */
export function withKeptTurns(found: ResolvedParagraph, { turns: before }: ResolvedParagraph): ResolvedParagraph {
  const { turns } = found;
  const kept = (turn: Turns['speaker'], old: Turns['speaker']): Turns['speaker'] =>
    turn && old && turn.mention === old.mention && isSameSpan(turn.phrase, old.phrase) ? old : turn;
  return {
    ...found,
    turns: {
      speaker: kept(turns.speaker, before.speaker),
      asker: kept(turns.asker, before.asker),
      role: isSameSpan(turns.role, before.role) ? before.role : turns.role,
    },
  };
}

/** Whether the same have spoken, by what was found and not by its words. */
export const isSameTurns = (a: Turns, b: Turns): boolean =>
  a === b || (a.speaker === b.speaker && a.asker === b.asker && a.role === b.role);

/** A speaker is certain only where the rule that found the quote is. */
export function isCertain(speaker: PlacedSpeaker, rule: Rule): boolean {
  return speaker.certain && !DOUBTFUL_SPEAKER.has(rule) && RULE_PRECISION[rule] >= LEAST_CERTAIN;
}
