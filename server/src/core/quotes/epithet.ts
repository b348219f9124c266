import type { Span } from '../text/span';
import type { Discourse } from './discourse';
import type { DiscourseMention } from './discourseMention';
import { EPITHETS } from './lexicon/speakerNouns';
import { readPhrase } from './roleSpeaker';

const YEARS_OLD = /^\d{1,3}-year-old$/;
const PARENT = /^(?:dad|father|mother|mum)-of-\w+$/;
/** Words by which somebody is called who was named before: "the former engineer". */
const FORMER = new Set(['former', 'retired', 'one-time', 'onetime', 'ex']);
/** How far before the phrase the person may be named. */
const REACH = 500;

/**
 * The person for whom a phrase stands that calls somebody by what he is, "the Rovers captain", "the Swede": the subject of the last
 * sentence outside quotations that names anybody, where it names nobody else but whose something is (“Ann Lee’s ship”).
 */
export function resolveEpithet(phrase: Span, discourse: Discourse): DiscourseMention | undefined {
  const { words, head, headIndex } = readPhrase(discourse.text.slice(phrase.start, phrase.end));
  const isFormer = FORMER.has((words[1] ?? '').toLowerCase()) && words.length > 2 && !head.endsWith('s');
  const last = words.at(-1)!.toLowerCase();
  const isEpithet = isFormer || EPITHETS.has(head) || YEARS_OLD.test(last) || PARENT.test(last);
  if (!isEpithet || words[0]!.toLowerCase() !== 'the' || headIndex !== words.length - 1) return undefined;
  let found: DiscourseMention | undefined;
  for (let i = discourse.lastMentionBefore(phrase.start); ; i--) {
    const mention = discourse.reach(i);
    if (!mention || phrase.start - mention.start > REACH || (found && mention.sentence !== found.sentence)) return found?.isSubject ? found : undefined;
    if (mention.isQuoted || mention.isPossessive || mention.referent.type !== 'person') continue;
    if (found && mention.referent !== found.referent) return undefined;
    found = mention;
  }
}
