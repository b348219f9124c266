import { DocumentFacts } from '../documentFacts';
import type { Draft } from '../draftNames';
import { companyWord } from './companyWord';
import { changed, DocumentRepair, type Part, type PartNames } from './documentRepair';

/** Code units looked at before and after a name. */
const reach = 40;
/** A name of which the recogniser is this sure is left as it is. */
const sure = 0.9;

const office = '(?:chief (?:executive|financial|operating|technology) officer|chief executive|finance director|managing director|CEO|CFO|boss)';
const preposition = /(?:of|at|in) $/i;
const before = new RegExp(`\\b(?:${office} (?:of|at)|(?:analyst|economist|strategist)s? (?:at|of)|(?:stake|shares|shareholders|investors) in|(?:shareholders|subsidiary|unit|takeover|acquisition) of) $`, 'i');
const kinds = 'airline|association|bank|brewer|broadcaster|broker|brokerage|carmaker|charity|chipmaker|company|conglomerate|drugmaker|firm|giant|insurer|label|lender|manufacturer|operator|party|publisher|regulator|retailer|start-?up|supermarket|union|watchdog';
/** "German lens maker Halden": before a name, or with a comma on either side of it. */
const kindBefore = new RegExp(`(?:\\b(?:${kinds})|\\b(?!film|dress|law|policy|peace|home)\\p{Ll}+ maker)(,?) $`, 'u');
const longestKind = 30;
const possession = new RegExp(
  `^['’]s? (?:\\p{Ll}+ )?(?:${office}|chair(?:man|woman)?|founder|shareholders|shares|share price|board|headquarters|customers|stock|profits?|revenues?|earnings|products|subsidiary)\\b`,
  'iu',
);
const relative = /^, which (?:also )?(?:builds|distributes|employs|insures|makes|manages|manufactures|operates|owns|publishes|runs|sells|supplies)\b/;
const following = new RegExp(`^ (?:${office}|shareholders|shares|executives|employees|(?:has |have )?agreed to (?:buy|acquire|merge)|filed for bankruptcy|(?:is recalling|has recalled|recalls)|(?:reported|posted) (?:an? )?(?:[\\d.]+ ?(?:%|percent|per cent) )?(?:quarterly|full-year|half-year|net|pre-?tax|profit|loss|revenue|rise|fall|drop|increase)|said it (?:expect|plan|believe|intend|employ|learn|continue)(?:s|ed)?)\\b`, 'i');
const house = /^ (?:&|and) (?:Sons|Daughters|Brothers|Bros|Partners|Company|Co)\b/;

/** What is told of a name, as bits. */
const proven = 1;
const otherwiseSure = 2;

/**
 * Companies by the words beside them: "chief executive of Norvik", "Norvik's shareholders", "Norvik has agreed to buy"; and
 * by their full name elsewhere, "Norvik Timber Inc.". What proves it at one place holds for the same name in the whole
 * document, unless the recogniser was sure of another type. "Lund & Sons" is one name.
 */
export class Companies extends DocumentRepair {
  private readonly proofs = new DocumentFacts<Part, number, number>(this.isFollowed, (told) => told.reduce((all, bits) => all | bits, 0));
  protected readonly facts = [this.proofs];

  tell(part: Part, names: PartNames | undefined): void {
    const { text } = part;
    const { proofs } = this;
    const add = (name: string, bits: number): void => proofs.tell(part, name, (proofs.toldOf(part, name) ?? 0) | bits);
    names?.names.forEach((draft, index) => {
      const name = names.spellings[index]!;
      const isOrganisation = draft.type === 'organisation';
      if (draft.title !== undefined || (draft.confidence >= sure && !isOrganisation)) add(name, otherwiseSure);
      if (isCompany(text, draft)) add(name, proven);
      const word = isOrganisation && name.includes(' ') ? companyWord(name) : undefined;
      if (word !== undefined) add(word, proven);
    });
    proofs.endTelling(part);
  }

  repair(part: Part, partNames: PartNames): PartNames {
    const { text } = part;
    return changed(part, partNames, (names, draft, name): Draft => {
      const rest = text[draft.end] === ' ' ? house.exec(text.slice(draft.end, draft.end + reach))?.[0] : undefined;
      if (rest !== undefined && names.at(draft.end + rest.length - 1) === undefined) return { ...draft, end: draft.end + rest.length, type: 'organisation' };
      return this.proofs.ask(part, name) === proven ? { ...draft, type: 'organisation' } : draft;
    });
  }
}

function isCompany(text: string, { start, end }: Draft): boolean {
  if (preposition.test(text.slice(Math.max(0, start - 3), start)) && before.test(text.slice(Math.max(0, start - reach), start))) return true;
  const kind = kindBefore.exec(text.slice(Math.max(0, start - longestKind), start));
  const next = text[end];
  if (kind && (kind[1] === '' || next === ',')) return true;
  if (next === ',') return relative.test(text.slice(end, end + reach));
  if (next === ' ') return following.test(text.slice(end, end + reach));
  return (next === "'" || next === '’') && possession.test(text.slice(end, end + reach));
}
