import type { Span } from '../text/span';
import type { Discourse } from './discourse';
import type { DiscourseMention } from './discourseMention';
import { DAY_WORDS, DETERMINERS, isTimeWord, PERSONAL_PRONOUNS, PREPOSITIONS } from './lexicon/functionWords';
import { isPersonNoun, isSpeakerNoun, ORGANISATION_NOUNS, PLURAL_SPEAKERS, PRESS_PIECES, SPEECH_NOUNS, VEHICLE_NOUNS } from './lexicon/speakerNouns';

const DEFINITE = new Set(['the', 'this', 'that', 'his', 'her', 'their', 'its']);
/** Nouns by which an organisation is called that was named with another noun or none. */
const COMPANY_NOUNS = new Set(['company', 'firm']);
const MEDIA_NOUNS = new Set(['newspaper', 'paper', 'outlet', 'site', 'website', 'network']);
const MEDIA_NAME = /times|post|news|journal|daily|herald|tribune|globe|star|mail|cnn|nbc|abc|cbs|bbc|sun|politico|buzzfeed/i;
/** What no company is called. */
const NO_COMPANY = /\b(?:academy|association|authority|brigade|charity|church|club|college|federation|foundation|guard|hospital|institute|museum|navy|office|party|school|service|society|syndicat\w*|team|trust|union|university|workers)\b/i;
const PUBLIC_BODY = /\b(?:administration|agency|army|commission|congress|council|court|department|government|ministry|parliament|police|senate|treasury)\b/i;
const ORGANISATION_REACH = 60;
const COMPANY_REACH = 12;
const DESCRIPTION_REACH = 6000;

/** The words of a phrase up to its first preposition, and its head noun. */
export function readPhrase(surface: string): { words: string[]; head: string; headIndex: number } {
  const comma = surface.indexOf(',');
  const words = (comma < 0 ? surface : surface.slice(0, comma)).split(/\s+/);
  const preposition = words.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word.toLowerCase()));
  const headIndex = (preposition < 0 ? words.length : preposition) - 1;
  return { words, head: (words[headIndex] ?? '').toLowerCase().replace(/[^\w]/g, ''), headIndex };
}

/** The head noun of a phrase is one for organisations ("the finance ministry"). */
export function isOrganisationPhrase(surface: string): boolean {
  return ORGANISATION_NOUNS.has(readPhrase(surface).head);
}

/**
 * True for sources that are kept apart on purpose or in general: "an industry source", "officials", "two people
 * familiar with the talks". A definite phrase is a role.
 */
export function isUnnamedSource(surface: string): boolean {
  const { words, head } = readPhrase(surface);
  const opening = (words[0] ?? '').toLowerCase();
  if (/['’]s?$/.test(opening) || DEFINITE.has(opening)) return false;
  return DETERMINERS.has(opening) || /^\d/.test(opening) || PLURAL_SPEAKERS.has(head) || head.endsWith('s');
}

/**
 * False for words that name nobody who could speak, of which the rules made a speaker all the same: times, adverbs, the rest of a
 * clause; and for a piece of press, which tells what others say.
 */
export function saysWho(surface: string): boolean {
  const { words, head } = readPhrase(surface);
  const opening = words[0] ?? '';
  if (PERSONAL_PRONOUNS.has(opening.toLowerCase()) || PRESS_PIECES.has(head) || isTimeWord(head) || DAY_WORDS.has(head)) return false;
  const isSomebody = (word: string): boolean => isSpeakerNoun(word) || isPersonNoun(word) || PLURAL_SPEAKERS.has(word) || ORGANISATION_NOUNS.has(word);
  return head.endsWith('s') || words.some((word) => isSomebody(word.toLowerCase())) || /^(?:\p{Lu}|\d)/u.test(opening) || /['’]s?$/.test(opening) || DETERMINERS.has(opening.toLowerCase());
}

/** `the ministry’s statement`, `a report by the agency`: who made the document that speaks. */
export function authorOfDocument(phrase: Span, discourse: Discourse): DiscourseMention | undefined {
  const { text, mentions } = discourse;
  const { head } = readPhrase(text.slice(phrase.start, phrase.end));
  if (!SPEECH_NOUNS.has(head) && !VEHICLE_NOUNS.has(head) && head !== 'study') return undefined;
  for (let i = discourse.lastMentionBefore(phrase.start) + 1; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (mention.start >= phrase.end) return undefined;
    const opens = mention.start - phrase.start <= 4 && mention.isPossessive;
    const closes = mention.end >= phrase.end - 2 && /\b(?:by|from)\s+(?:the\s+)?$/.test(text.slice(phrase.start, mention.start));
    if (opens || closes) return mention;
  }
  return undefined;
}

/** The person or organisation named before that a definite role phrase stands for, where the text shows it. */
export function resolveRole(phrase: Span, discourse: Discourse): DiscourseMention | undefined {
  const { text } = discourse;
  const surface = text.slice(phrase.start, phrase.end);
  const { words, head, headIndex } = readPhrase(surface);
  const opening = words[0] ?? '';
  const isDefinite = DEFINITE.has(opening.toLowerCase());
  if (!isDefinite && !(/^[A-Z]/.test(opening) && words.length < 4)) return undefined;
  if (ORGANISATION_NOUNS.has(head)) {
    const named = organisationBefore(discourse, phrase.start, ORGANISATION_REACH, ({ referent }) =>
      referent.name.toLowerCase().split(/\s+/).includes(head),
    );
    return named ?? (headIndex <= 1 ? organisationCalled(head, phrase.start, discourse) : undefined);
  }
  if (headIndex !== words.length - 1 || opening.toLowerCase() !== 'the') return undefined;
  return discourse.lastDescribedBy(head, phrase.start, DESCRIPTION_REACH);
}

function organisationBefore(
  discourse: Discourse,
  offset: number,
  reach: number,
  fits: (mention: DiscourseMention) => boolean,
): DiscourseMention | undefined {
  const last = discourse.lastMentionBefore(offset);
  for (let i = last; last - i < reach; i--) {
    const mention = discourse.reach(i);
    if (!mention) return undefined;
    if (mention.referent.type !== 'person' && fits(mention)) return mention;
  }
  return undefined;
}

/** `the company`, `the newspaper`, `the bank`: the last organisation that may be called so. */
function organisationCalled(head: string, offset: number, discourse: Discourse): DiscourseMention | undefined {
  const fits = ({ referent, isQuoted }: DiscourseMention): boolean => {
    if (isQuoted || referent.type !== 'organisation') return false;
    if (COMPANY_NOUNS.has(head)) return !PUBLIC_BODY.test(referent.name) && !NO_COMPANY.test(referent.name);
    if (MEDIA_NOUNS.has(head)) return MEDIA_NAME.test(referent.name);
    // "the fund" for the IMF: a letter of the acronym stands for the noun
    return /^[A-Z]{2,6}$/.test(referent.name) && referent.name.includes(head.charAt(0).toUpperCase());
  };
  return organisationBefore(discourse, offset, COMPANY_REACH, fits);
}
