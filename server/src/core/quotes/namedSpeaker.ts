import { PREPOSITIONS } from './lexicon/functionWords';
import { isPersonNoun, isSpeakerNoun, KIN, ORGANISATION_NOUNS } from './lexicon/speakerNouns';
import { readPhrase } from './roleSpeaker';
import type { Discourse } from './discourse';
import type { DiscourseMention } from './discourseMention';
import type { Span } from '../text/span';

const AFTER_HEAD = new Set(['and', 'who', 'whose', 'himself', 'herself', 'or', 'as']);
const COMPLEMENT = /\b(?:of|for|to|with|by|who|whose|that)\s/;
/** "shares fell for the first time since May after Ann Lee said": what stands before it is another clause. */
const OTHER_CLAUSE = /\b(?:after|although|as|because|since|though|until|when|while)\s[^,;]{0,60}$/;
const PLACE_COMPLEMENT = /\b(?:of|for|to|with|at|from|by|in|on)\s/;
/** A title whose complement stands before the name: "director of the fund Ann Lee". */
const TITLE_WITH_COMPLEMENT =
  /\b(?:of|for|to|at)\b.*,\s*$|\b(?:director|president|head|secretary|minister|chief|leader|chairman|professor|officer|dean|governor|ambassador)\b[^,]*$/i;
const BEFORE_ROLE = /^,\s(?:\p{Ll}+\s){1,4}and\s(?:the\s)?$/u;
/** `the former Royal Marine`: what somebody was, though it names a body. */
const FORMER = /^(?:the|an?|his|her|their)\s(?:former|ex|retired|serving|one-time|onetime|ex-)[\s-]$/i;
/** "Ann Lee, then the mayor". */
const BEFORE_APPOSITION = /^,\s(?:(?:then|now|later|once|formerly|currently|himself|herself)\s)?(?:(?:an?|the|his|her|their|its)\s)?$/;
const RELATIVE = /^,?\swho\b/;
/** A comma and titles. */
const BEFORE_APPOSITIVE_NAME = /^\s*,\s+(?:the\s+)?(?:\p{Lu}[\p{L}’'-]*\.?\s+){0,3}$/u;
const APPOSITIVE_REACH = 40;
const AFTER_APPOSITIVE_NAME = /^(?:[,.]|\s+(?:said|says|and|of|told))/;

/** The mention that heads a phrase: the person it names, else the organisation or place it ends in. */
export function headMention(phrase: Span, discourse: Discourse): DiscourseMention | undefined {
  const { text, mentions } = discourse;
  const { start, end } = phrase;
  let head: DiscourseMention | undefined;
  for (let i = Math.max(0, discourse.lastMentionBefore(start)); i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (mention.start >= end) break;
    if (mention.end <= start || mention.start < start - 3 || modifiesNoun(text, mention, end)) continue;
    const before = text.slice(start, mention.start);
    if (mention.referent.type !== 'person') {
      if (FORMER.test(before) && !/s$/.test(text.slice(mention.start, mention.end))) continue;
      const closes = mention.end >= end - 2 || KIND_OF_ORGANISATION.test(text.slice(mention.end, end));
      if (!head && closes && !PLACE_COMPLEMENT.test(before)) head = mention;
      continue;
    }
    if (mention.isPossessive && mention.end < end - 2) continue;
    if (head) continue;
    const endsPhrase = mention.end >= end - 1 && OTHER_CLAUSE.test(before);
    if (COMPLEMENT.test(before) && !TITLE_WITH_COMPLEMENT.test(before) && !endsPhrase) continue;
    head = mention;
  }
  return head;
}

/** Says what the organisation named before it is. */
const KIND_OF_ORGANISATION = /^\s+(?:airline|broadcaster|company|daily|magazine|network|news (?:agency|channel|network|site|website)|newspaper|website|weekly)$/;

/** `the Okafor campaign`: the name is part of a larger noun phrase. Not so `the Harbour Mail newspaper`. */
function modifiesNoun(text: string, mention: DiscourseMention, end: number): boolean {
  if (mention.referent.type === 'organisation' && KIND_OF_ORGANISATION.test(text.slice(mention.end, end))) return false;
  const after = /^\s+([a-z][\w-]*)/.exec(text.slice(mention.end, Math.min(end, mention.end + 40)))?.[1];
  if (after === undefined || mention.end >= end - 1) return false;
  return !PREPOSITIONS.has(after) && !AFTER_HEAD.has(after);
}

/** `Ann Lee, president and chief of the fund said`, `Ann Lee, the mayor, who said`: the person named before the comma. */
export function nameBeforeRole(phrase: Span, discourse: Discourse): DiscourseMention | undefined {
  const { text, mentions } = discourse;
  const mention = mentions[discourse.lastMentionBefore(phrase.start)];
  if (mention?.referent.type !== 'person' || mention.end > phrase.start) return undefined;
  const head = text.slice(phrase.start, phrase.end).split(PLACE_COMPLEMENT, 1)[0]!.trimEnd().split(/\s+/).at(-1) ?? '';
  const between = text.slice(mention.end, phrase.start);
  const isApposed = BEFORE_ROLE.test(between) || (BEFORE_APPOSITION.test(between) && RELATIVE.test(text.slice(phrase.end, phrase.end + 6)));
  return isApposed && [isSpeakerNoun, isPersonNoun].some((is) => is(head.toLowerCase())) ? mention : undefined;
}

const DETERMINED = /^(?:an?|her|his|its|the|their)\s/i;
/** A title of one person, with what it is held over. */
const OFFICE = /^the\s[\p{L}-]+\sof\s\p{L}/iu;

/** `the mayor, Ann Lee, said`, `said her son, Dr Lee`: the person named in apposition to a role. */
export function appositiveName(phrase: Span, discourse: Discourse): DiscourseMention | undefined {
  const { text, mentions } = discourse;
  if (!/^\s*,/.test(text.slice(phrase.end, phrase.end + 2))) return undefined;
  const mention = mentions[discourse.lastMentionBefore(phrase.end) + 1];
  if (mention?.referent.type !== 'person' || mention.start - phrase.end > APPOSITIVE_REACH) return undefined;
  const { words, head } = readPhrase(text.slice(phrase.start, phrase.end));
  const after = text.slice(mention.end, mention.end + 6);
  if (!BEFORE_APPOSITIVE_NAME.test(text.slice(phrase.end, mention.start)) || !AFTER_APPOSITIVE_NAME.test(after)) return undefined;
  const isKnown = [words.at(-1)!.toLowerCase(), head].some((noun) => isSpeakerNoun(noun) || KIN.has(noun));
  // "the Emir of Kano, Bello Sani, said": whatever the title is
  const isTitle = OFFICE.test(text.slice(phrase.start, phrase.end)) && !ORGANISATION_NOUNS.has(head) && /^,\s(?!and\b)/.test(after);
  // "its harbourmaster, Ann Lee.": whatever else the noun is, it is somebody who is named
  const isSomebodys = DETERMINED.test(text.slice(phrase.start, phrase.end)) && !ORGANISATION_NOUNS.has(head) && /^[.,](?!\s(?:and|or)\b)/.test(after);
  return isKnown || isTitle || isSomebodys ? mention : undefined;
}

