import { kindsOfMaker, kindsOfOrganisation } from '../../lexicon/organisationWords';
import type { Draft } from '../draftNames';
import { isNamedByKind } from './organisationByKind';
import { smallWordBefore, wordBefore } from './wordBefore';

/** Code units looked at before and after a name. */
const reach = 40;
const longestOffice = 8;
const longestRegion = 3;
const reachAhead = 80;

const office = '(?:chief (?:\\p{Ll}+ ){1,3}officer|chief executive|finance director|managing director|CEO|CFO|COO|CTO|boss)';
/** For each preposition before a name the nouns before it that may say that it is a company's: "chief executive of". */
const nounsBefore: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['at', new Set(['analyst', 'analysts', 'boss', 'director', 'economist', 'economists', 'executive', 'officer', 'strategist', 'strategists'])],
  ['by', new Set(['operated'])],
  ['for', new Set(['spokesman', 'spokesperson', 'spokeswoman'])],
  ['in', new Set(['investors', 'shareholders', 'shares', 'stake'])],
  ['of', new Set([
    'acquisition', 'analyst', 'analysts', 'boss', 'director', 'economist', 'economists', 'executive', 'manager', 'officer', 'secretary', 'shareholders', 'shares', 'strategist', 'strategists', 'subsidiary', 'takeover', 'unit',
  ])],
  ['with', new Set(['merger'])],
]);
/** Of these nouns those that stand for a company only in such words. */
const offices = /\b(?:chief (?:executive|financial|operating|technology) officer|chief executive|(?:finance|managing) director|general (?:manager|secretary)) (?:at|of) $/i;
const isOffice: ReadonlySet<string> = new Set(['director', 'executive', 'manager', 'officer', 'secretary']);
const inCapitals = /\b(?:CEO|CFO) (?:at|of) $/;
/** The like before names that are no person's. */
const wordsBeforeThings: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['acquire', new Set(['to'])],
  ['buy', new Set(['to'])],
  ['by', new Set(['built', 'employed', 'made', 'manufactured', 'owned', 'published', 'supplied'])],
  ['for', new Set(['bid', 'work', 'works'])],
  ['on', new Set(['swoop'])],
]);
/** "To buy Norvik, Ohio-based …", "to buy Norvik-based …". */
const region = /^(?:, \p{Lu}|-b)/u;
const bodies: ReadonlySet<string> = new Set(['chairman', 'chairmen', 'chairwoman', 'director', 'directors', 'founder', 'founders', 'head', 'headquarters', 'meeting', 'member', 'members']);
/** Not the head of "the Norvik region". */
const phraseEnd = /^(?:[,.;)]| (?:and|at|for|from|has|in|is|on|said|says|told|was|who)\b)/;
const longestPhraseEnd = 6;
const longestKind = 24;
const houses = [...kindsOfOrganisation].join('|');
const makers = [...kindsOfMaker].join('|');
const kindBeforeComma = new RegExp(`\\b(?:${houses}|${makers}), $`);
const kindAfter = appositionOf('an?', `${houses}|${makers}|leader|lobby|pollster|think ?tank|unit|NGO`);
const kindAfterPerson = appositionOf('an?', `${houses}|lobby|think ?tank|unit|NGO`);
/** "Norvik, the Danish maker of chairs". */
const theKind = appositionOf('the', 'airline|bank|brewer|broadcaster|carmaker|charity|company|conglomerate|drugmaker|engineer|firm|group|insurer|lender|maker|manufacturer|newspaper|operator|owner|producer|publisher|retailer|union|utility');
const longestKindAfter = 90;
/** "In Norvik, a company that …". */
const longestWhere = 9;
const whereBefore = /\b(?:at|from|in|near|of|outside|to) $/i;
const withinBefore = /\b(?:at|in|near|outside) $/i;
const possession = new RegExp(
  `^['’]s? (?:\\p{Ll}+ )?(?:${office}|chair(?:man|woman)?|founder|shareholders|shares|share price|board|headquarters|customers|stock|profits?|revenues?|earnings|products|subsidiary)\\b`,
  'iu',
);
const relative = /^, which (?:also )?(?:builds|distributes|employs|insures|makes|manages|manufactures|operates|owns|publishes|runs|sells|supplies)\b/;
/** What companies say that they will do or have done, and what "it" of no one does not. */
const deeds =
  '(?:acquired?|agreed?|appeal(?:ed)?|bought|buy|clos(?:e|ed) (?:its|the)|contest(?:ed)?|co-?operat(?:e|ed)|cut|dismiss(?:ed)?|hired?|invest(?:ed)?|keep \\p{Ll}+ing|launch(?:ed)?|laid off|lay off|notif(?:y|ied)|pa(?:y|id) |recall(?:ed)?|refund(?:ed)?|review(?:ed)?|s(?:ell|old) |stopped? \\p{Ll}+ing|sued?|suspend(?:ed)?)';
const following = new RegExp(`^ (?:${office}|spokes(?:man|woman|person)|shareholders|shares(?! (?:an?|his|her|its|some|the|their|with)\\b)|executives|employees|(?:has |have )?agreed to (?:buy|acquire|merge)|filed for bankruptcy|(?:is recalling|has recalled|recalls)|(?:reported|posted) (?:an? )?(?:[\\d.]+ ?(?:%|percent|per cent) )?(?:quarterly|full-year|half-year|net|pre-?tax|profit|loss|revenue|rise|fall|drop|increase)|(?:reported|posted) (?:an? )?(?:[\\p{Ll}\\d.%-]+ ){1,3}(?:in|of) (?:its )?(?:(?!the\\b)[\\p{Ll}-]+ ){0,2}(?:earnings|income|losses|profits?|revenues?|sales)|said it earned|said it (?:expect|plan|believe|intend|employ|learn|continue)(?:s|ed)?|said it (?:has|had|will|would) (?:now |also |no longer |not )?${deeds}|said it (?:is|was) (?:aware|committed|confident|considering|cooperating|co-operating|cutting|disappointed|investigating|pleased|preparing|reviewing)|(?:beat|cuts?|lowered|posted|raised|said|slashed|trimmed)(?: \\p{Ll}+){0,4} its (?:[\\p{Ll}-]+ ){0,2}(?:customers|dividend|earnings|forecasts?|guidance|outlook|plants?|profits?|revenues?|sales|shareholders|shares|stores|workforce))\\b`, 'iu');
/** The like that is said of people, too. */
const followingNobody = /^ (?:chairm[ae]n|members|membership|(?:is |plans |wants )?to (?:acquire|buy|merge with|swallow|take over))\b/;
/** What places are followed by as well. */
const followingNowhere = /^ (?:\p{Ll}{3,12} )?(?:airline|broadcaster|charity|magazine|news (?:agency|service|site)|newspaper|platform|supermarket|tabloid|television)\b/u;

/** Whether a name is told of as a company or another organisation: "chief executive of Norvik", "Norvik's shareholders", "Norvik, a maker of chairs". */
export function isCompany(text: string, name: Pick<Draft, 'start' | 'end' | 'type'>): boolean {
  const { start, end, type } = name;
  if (text[start - 1] === ' ' && isBehindNoun(text, name)) return true;
  if (isNamedByKind(text, name)) return true;
  const next = text[end];
  if (next === ',') {
    const where = text.slice(Math.max(0, start - longestWhere), start);
    // In "Lund & Sons in Norvik, which employs …" the town is no company.
    if (relative.test(text.slice(end, end + reach)) && !(type === 'place' && withinBefore.test(where))) return true;
    if (text[start - 2] === ',' && !text.startsWith(', who', end) && kindBeforeComma.test(text.slice(Math.max(0, start - longestKind), start))) return true;
    const after = text.slice(end, end + longestKindAfter);
    return ((type === 'person' ? kindAfterPerson : kindAfter).test(after) && !whereBefore.test(where)) || (type !== 'person' && theKind.test(after) && !withinBefore.test(where));
  }
  if (next === ' ') {
    const after = text.slice(end, end + reachAhead);
    return following.test(after) || (type !== 'person' && followingNobody.test(after)) || (type === 'other' && followingNowhere.test(after));
  }
  return (next === "'" || next === '’') && possession.test(text.slice(end, end + reach));
}

function isBehindNoun(text: string, { start, end, type }: Pick<Draft, 'start' | 'end' | 'type'>): boolean {
  const word = smallWordBefore(text, start - 1);
  const nounEnd = start - word.length - 2;
  if (word === '' || text[nounEnd] !== ' ') return false;
  const nouns = nounsBefore.get(word);
  const things = type === 'person' ? undefined : wordsBeforeThings.get(word);
  if (nouns === undefined && things === undefined && word !== 'the') return false;
  const noun = wordBefore(text, nounEnd);
  if (noun === '') return (word === 'of' || word === 'at') && inCapitals.test(text.slice(Math.max(0, start - longestOffice), start));
  if (nouns?.has(noun) === true) return !isOffice.has(noun) || offices.test(text.slice(Math.max(0, start - reach), start));
  if (things?.has(noun) === true) return !region.test(text.slice(end, end + longestRegion));
  return word === 'the' && noun === 'of' && type !== 'person' && bodies.has(wordBefore(text, nounEnd - noun.length - 1)) && phraseEnd.test(text.slice(end, end + longestPhraseEnd));
}

/** What is set beside a name and ends in one of these nouns: "Norvik, a family-owned maker of chairs". */
function appositionOf(article: string, nouns: string): RegExp {
  return new RegExp(`^, ${article} (?:(?!(?:at|by|for|from|in|of|on|to|who|with)\\b)[\\p{L}\\d&-]+ ){0,4}(?:${nouns})(?=[,.;:)]| (?:and|based|founded|headquartered|in|of|on|owned|run|that|which|whose|with)\\b)`, 'u');
}
