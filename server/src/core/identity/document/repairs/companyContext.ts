import type { Draft } from '../draftNames';

/** Code units looked at before and after a name. */
const reach = 40;

const office = '(?:chief (?:executive|financial|operating|technology) officer|chief executive|finance director|managing director|CEO|CFO|boss)';
const preposition = /(?:of|at|in) $/i;
const before = new RegExp(`\\b(?:${office} (?:of|at)|(?:analyst|economist|strategist)s? (?:at|of)|(?:stake|shares|shareholders|investors) in|(?:shareholders|subsidiary|unit|takeover|acquisition) of) $`, 'i');
/** What no person is called. */
const houses = 'airline|association|bank|brokerage|carmaker|charity|chipmaker|company|conglomerate|drugmaker|firm|insurer|lender|party|start-?up|supermarket|union|watchdog';
const makers = 'brewer|broadcaster|broker|giant|label|manufacturer|operator|publisher|regulator|retailer';
const kinds = `${houses}|${makers}`;
/** "German lens maker Halden": before a name, or with a comma on either side of it. */
const kindBefore = new RegExp(`(?:\\b(?:${kinds})|\\b(?!film|dress|law|policy|peace|home)\\p{Ll}+ maker)(,?) $`, 'u');
const longestKind = 30;
const furtherHouses = `${houses}|agency|group|newspaper|non-?profit|NGO|subsidiary|think ?tank|unit`;
const kindAfter = appositionOf(`${furtherHouses}|${makers}|developer|distributor|leader|maker|pollster|producer|provider|supplier`);
const kindAfterPerson = appositionOf(furtherHouses);
const longestKindAfter = 90;
/** "In Norvik, a company that …". */
const longestWhere = 9;
const whereBefore = /\b(?:at|from|in|near|of|outside|to) $/i;
const possession = new RegExp(
  `^['’]s? (?:\\p{Ll}+ )?(?:${office}|chair(?:man|woman)?|founder|shareholders|shares|share price|board|headquarters|customers|stock|profits?|revenues?|earnings|products|subsidiary)\\b`,
  'iu',
);
const relative = /^, which (?:also )?(?:builds|distributes|employs|insures|makes|manages|manufactures|operates|owns|publishes|runs|sells|supplies)\b/;
const following = new RegExp(`^ (?:${office}|shareholders|shares|executives|employees|(?:has |have )?agreed to (?:buy|acquire|merge)|filed for bankruptcy|(?:is recalling|has recalled|recalls)|(?:reported|posted) (?:an? )?(?:[\\d.]+ ?(?:%|percent|per cent) )?(?:quarterly|full-year|half-year|net|pre-?tax|profit|loss|revenue|rise|fall|drop|increase)|said it (?:expect|plan|believe|intend|employ|learn|continue)(?:s|ed)?)\\b`, 'i');

/** Whether a name is told of as a company or another organisation: "chief executive of Norvik", "Norvik's shareholders", "Norvik, a maker of chairs". */
export function isCompany(text: string, { start, end, type }: Draft): boolean {
  if (preposition.test(text.slice(Math.max(0, start - 3), start)) && before.test(text.slice(Math.max(0, start - reach), start))) return true;
  const kind = kindBefore.exec(text.slice(Math.max(0, start - longestKind), start));
  const next = text[end];
  if (kind && (kind[1] === '' || next === ',')) return true;
  if (next === ',') {
    if (relative.test(text.slice(end, end + reach))) return true;
    const apposition = type === 'person' ? kindAfterPerson : kindAfter;
    return apposition.test(text.slice(end, end + longestKindAfter)) && !whereBefore.test(text.slice(Math.max(0, start - longestWhere), start));
  }
  if (next === ' ') return following.test(text.slice(end, end + reach));
  return (next === "'" || next === '’') && possession.test(text.slice(end, end + reach));
}

/** What is set beside a name and ends in one of these nouns: "Norvik, a family-owned maker of chairs". */
function appositionOf(nouns: string): RegExp {
  return new RegExp(`^, an? (?:(?!(?:at|by|for|from|in|of|on|to|who|with)\\b)[\\p{L}\\d&-]+ ){0,4}(?:${nouns})(?=[,.;:)]| (?:and|based|founded|headquartered|in|of|on|owned|run|that|which|whose|with)\\b)`, 'u');
}
