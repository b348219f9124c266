import { PREPOSITIONS } from './lexicon/functionWords';
import { isSpeakerNoun } from './lexicon/speakerNouns';
import type { Discourse, DiscourseMention } from './discourse';
import type { Span } from '../text/span';

const AFTER_HEAD = new Set(['and', 'who', 'whose', 'himself', 'herself', 'or', 'as']);
const COMPLEMENT = /\b(?:of|for|to|with|by|who|whose|that)\s/;
const PLACE_COMPLEMENT = /\b(?:of|for|to|with|at|from|by|in|on)\s/;
/** A title whose complement stands before the name: "director of the fund Ann Lee". */
const TITLE_WITH_COMPLEMENT =
  /\b(?:of|for|to|at)\b.*,\s*$|\b(?:director|president|head|secretary|minister|chief|leader|chairman|professor|officer|dean|governor|ambassador)\b[^,]*$/i;
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
      if (!head && mention.end >= end - 2 && !PLACE_COMPLEMENT.test(before)) head = mention;
      continue;
    }
    if (mention.isPossessive && mention.end < end - 2) continue;
    if (head) continue;
    if (COMPLEMENT.test(before) && !TITLE_WITH_COMPLEMENT.test(before)) continue;
    head = mention;
  }
  return head;
}

/** `the Okafor campaign`: the name is part of a larger noun phrase. */
function modifiesNoun(text: string, mention: Span, end: number): boolean {
  const after = /^\s+([a-z][\w-]*)/.exec(text.slice(mention.end, Math.min(end, mention.end + 40)))?.[1];
  if (after === undefined || mention.end >= end - 1) return false;
  return !PREPOSITIONS.has(after) && !AFTER_HEAD.has(after);
}

/** `the mayor, Ann Lee, said`: the person named in apposition to a role. */
export function appositiveName(phrase: Span, discourse: Discourse): DiscourseMention | undefined {
  const { text, mentions } = discourse;
  const comma = /^\s*,\s+(?=\p{Lu})/u.exec(text.slice(phrase.end, phrase.end + 4));
  if (!comma) return undefined;
  const offset = phrase.end + comma[0].length;
  const mention = mentions[discourse.lastMentionBefore(offset + 1)];
  if (mention?.start !== offset || mention.referent.type !== 'person') return undefined;
  const head = text.slice(phrase.start, phrase.end).split(/\s+/).at(-1) ?? '';
  const follows = AFTER_APPOSITIVE_NAME.test(text.slice(mention.end, mention.end + 6));
  return follows && isSpeakerNoun(head.toLowerCase()) ? mention : undefined;
}

