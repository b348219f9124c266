import type { Content, SpeakerPhrase } from './content';
import type { Discourse, DiscourseMention } from './discourse';
import { appositiveName, headMention, nameBeforeRole } from './namedSpeaker';
import { resolvePronoun, type Turn } from './pronouns';
import type { Speaker } from './quote';
import { authorOfDocument, isOrganisationPhrase, isUnnamedSource, resolveRole } from './roleSpeaker';
import { RULE_PRECISION, type Rule } from './rules';
import type { Span } from '../text/span';

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

const PRONOUNS = /^(?:he|him|she|they|it|we|i|you)$/;

/** Resolves the speakers of a document in text order, with memory of who spoke last. */
class SpeakerResolver {
  private speaker: Turn | undefined;
  private asker: Turn | undefined;
  /** The last speaker's words where they name nobody. */
  private role: Span | undefined;
  private readonly bySurface = new Map<number, Speaker>();

  constructor(private readonly discourse: Discourse) {}

  resolve(phrase: SpeakerPhrase, cueBase: string): Speaker {
    const known = this.bySurface.get(phrase.start);
    if (known?.end === phrase.end) return known;
    const { start, end } = phrase;
    const surface = this.discourse.text.slice(start, end);
    const pronoun = phrase.pronoun ?? surface.toLowerCase();
    const speaker = PRONOUNS.test(pronoun)
      ? this.pronoun({ start, end }, pronoun)
      : this.phrase({ start, end }, surface, cueBase);
    this.bySurface.set(start, speaker);
    return speaker;
  }

  private pronoun(span: Span, pronoun: string): Speaker {
    const antecedent = resolvePronoun(pronoun, span.start, this.discourse, this.speaker, this.asker);
    if (antecedent) {
      this.takeTurn(antecedent.mention, span.start);
      return { ...span, form: 'pronoun', mention: antecedent.mention.mention, certain: antecedent.certain };
    }
    const role = this.role;
    const isNear = role !== undefined && span.start - role.start < (ROLE_REACH[pronoun] ?? 0);
    if (role && isNear && this.mayStandFor(role, pronoun)) {
      return { ...span, form: 'pronoun', antecedent: role, certain: false };
    }
    return { ...span, form: 'pronoun', certain: false };
  }

  private mayStandFor({ start, end }: Span, pronoun: string): boolean {
    const surface = this.discourse.text.slice(start, end);
    return pronoun === 'it' ? isOrganisationPhrase(surface) : /s$|\band\b/.test(surface);
  }

  private phrase(span: Span, surface: string, cueBase: string): Speaker {
    const head = headMention(span, this.discourse);
    const named = head?.referent.type === 'person' ? head : (appositiveName(span, this.discourse) ?? head ?? nameBeforeRole(span, this.discourse));
    if (named) {
      named.isSubject = true;
      if (cueBase === 'ask') {
        this.asker = { mention: named, offset: span.start };
        this.speaker = undefined;
      } else this.takeTurn(named, span.start);
      return { ...span, form: 'name', mention: named.mention, certain: true };
    }
    const referent = authorOfDocument(span, this.discourse) ?? resolveRole(span, this.discourse);
    if (referent) {
      this.takeTurn(referent, span.start);
      return { ...span, form: 'role', mention: referent.mention, certain: true };
    }
    this.speaker = undefined;
    this.role = span;
    return { ...span, form: isUnnamedSource(surface) ? 'unnamed' : 'role', certain: true };
  }

  private takeTurn(mention: DiscourseMention, offset: number): void {
    this.speaker = { mention, offset };
    this.role = undefined;
  }
}

/** For each content its speaker, in one pass in text order. @param contents sorted by start. */
export function resolveSpeakers(contents: readonly Content[], discourse: Discourse): Map<Content, Speaker> {
  const resolver = new SpeakerResolver(discourse);
  const speakers = new Map<Content, Speaker>();
  for (const content of contents) {
    if (content.speaker && !content.speaksLike) {
      speakers.set(content, withRule(resolver.resolve(content.speaker, content.cueBase), content.rule));
    }
  }
  for (const content of contents) {
    const speaker = content.speaksLike && speakers.get(content.speaksLike);
    if (speaker) speakers.set(content, withRule(speaker, content.rule));
  }
  return speakers;
}

/** A speaker is certain only where the rule that found the quote is. */
function withRule(speaker: Speaker, rule: Rule): Speaker {
  const isDoubtful = DOUBTFUL_SPEAKER.has(rule) || RULE_PRECISION[rule] < LEAST_CERTAIN;
  return isDoubtful && speaker.certain ? { ...speaker, certain: false } : speaker;
}
