import type { DraftNames, Draft } from '../draftNames';
import { isCompany } from './companyContext';
import { titleBefore } from '../../names/titleBefore';

/** What the words beside a bare surname tell: a firm, or somebody, is meant here; `its`: what is said of a firm, if there is one. */
export type SurnameSense = 'firm' | 'somebody' | 'its' | 'speaks' | undefined;

/** What is said of a company's name and somebody's alike. */
const spokesBefore = /\bspokes(?:man|woman|person|people) for $/i;
const eitherBehind = /^ (?:spokes(?:man|woman|person|people)|(?:bought|built|created|founded|had|leads|led|owned|owns|ran|runs|set|sold|started))\b/;
const ownedBefore = /\b(?:(?:apprentices?|bosses|customers?|employees|engineers|jobs|redundancies|shoppers|staff|strike|workers|workforce) (?:at|of)|(?:half|quarter|third|fifth|%|cent|percent|stake) (?:in|of)) $/i;
const reachBefore = 26;
const reachBehind = 90;
const crew = '(?:branches|creditors|customers|employees|factory|factories|parent company|plants|restaurants|shops|shoppers|staff|stores|suppliers|workers|workforce)';
const crewBehind = new RegExp(`^['’]s? (?:[\\d,.]+ (?:\\p{Ll}+ )?${crew}|administrators|dividend|parent company|workforce)\\b`, 'u');
/** "Lund, which makes chairs": of nobody it is said so. */
const relative = new RegExp('^, (?:which (?:also )?(?:builds|distributes|employs|exports|has (?:about |almost |more than |nearly |some )?(?:\\d|its |factories|offices|plants|shops|stores)|insures|is (?:based|headquartered|listed|owned|part of|run by|the (?:\\p{Ll}+ )?(?:biggest|largest|oldest))|makes|manages|manufactures|operates|owns|publishes|runs|sells|supplies|trades|was (?:bought|established|founded|set up|taken over))|whose (?:customers|factories|factory|plants|profits|sales|shares|shareholders|shops|stores|turnover))\\b', 'u');
const theFirm = /^, the (?:(?!(?:at|by|for|from|in|of|on|to|who|with)\b)[\p{L}\d&-]+ ){0,3}(?:airline|automaker|bank|carmaker|chain|charity|chipmaker|company|conglomerate|drugmaker|firm|group|housebuilder|insurer|lender|manufacturer|newspaper|retailer|shipbuilder|steelmaker|supermarket|utility)(?=[,.;:)]| (?:based|founded|headquartered|owned|that|which|whose)\b)/u;
const insolvent = /^ (?:(?:has |have |had )?(?:gone|went|goes|fallen|fell|collapsed) (?:bust|into (?:administration|insolvency|liquidation|receivership))|(?:has |had )?(?:entered|filed for) (?:administration|bankruptcy|insolvency|liquidation)|(?:is|was) in administration)\b/;
const someone = /^(?:, (?:who|aged)\b|, \d{2},| (?:himself|herself)\b|['’]s? (?:\p{Ll}+ )?(?:aunt|brother|brothers|cousin|daughter|death|father|funeral|grandfather|husband|lawyer|mother|sister|son|sons|uncle|widow|wife)\b)/u;
const oneselfBehind = /^(?!,? (?:he|she) said\b),? [^.;:!?"“”]{0,40}\b(?:he|she|his|her|him)\b/;
const itsBehind = /^,? [^.;:!?"“”]{0,40}\bits?\b/;
const cutsBehind = /^ (?:(?:has |is |plans |wants |hopes )?to (?:axe|close|cut|open|shut)|(?:is|was) (?:axing|closing|cutting|opening|shutting)) (?:\p{Ll}+ ){0,2}(?:\d[\d,]* |all )(?:\p{Ll}+ )?(?:branches|factories|jobs|plants|restaurants|shops|stores)\b/u;
const speaks = /^,? (?:added|asked|joked|recalled|replied|said|says|told)\b/;
const saidBefore = /(?:^|[\s,”"’'])(?:added|said|says) $/;

/** What the words beside a name of one word tell of it. */
export function senseOfSurname(text: string, draft: Draft, names: DraftNames): SurnameSense {
  const { start, end } = draft;
  const next = text[end];
  if (draft.title !== undefined || titleBefore(text, start, names) !== undefined) return 'somebody';
  const before = text.slice(Math.max(0, start - reachBefore), start);
  const behind = next === ' ' || next === ',' || next === "'" || next === '’' ? text.slice(end, end + reachBehind) : '';
  if (behind !== '' && someone.test(behind)) return 'somebody';
  if ((behind[0] !== "'" && behind[0] !== '’' && ownedBefore.test(before)) || (behind !== '' && isFirmBehind(behind)) || (!spokesBefore.test(before) && !eitherBehind.test(behind) && isCompany(text, { start, end, type: 'person' }))) return 'firm';
  if (behind !== '') {
    if (oneselfBehind.test(behind)) return 'somebody';
    if (itsBehind.test(behind) || cutsBehind.test(behind)) return 'its';
    if (speaks.test(behind)) return 'speaks';
  }
  return saidBefore.test(before) ? 'speaks' : undefined;
}

function isFirmBehind(behind: string): boolean {
  switch (behind[0]) {
    case ' ':
      return insolvent.test(behind);
    case ',':
      return relative.test(behind) || theFirm.test(behind);
    default:
      return crewBehind.test(behind);
  }
}
