import type { Draft, DraftNames } from '../draftNames';
import { companyWord } from './companyWord';

/** Code units looked at before and after a name. */
const reach = 40;
/** A name of which the recogniser is this sure is left as it is. */
const sure = 0.9;

const office = '(?:chief (?:executive|financial|operating|technology) officer|chief executive|finance director|managing director|CEO|CFO|boss)';
const before = new RegExp(`\\b(?:${office} (?:of|at)|(?:stake|shares|shareholders|investors) in|(?:shareholders|subsidiary|unit|takeover|acquisition) of) $`, 'i');
const possession = new RegExp(
  `^['’]s? (?:\\p{Ll}+ )?(?:${office}|chair(?:man|woman)?|founder|shareholders|shares|share price|board|headquarters|customers|stock|profits?|revenues?|earnings|products|subsidiary)\\b`,
  'iu',
);
const following = new RegExp(`^ (?:${office}|shareholders|shares|executives|employees|(?:has |have )?agreed to (?:buy|acquire|merge)|filed for bankruptcy|(?:reported|posted) (?:a )?(?:quarterly|net|profit|loss|revenue))\\b`, 'i');
const house = /^ (?:&|and) (?:Sons|Daughters|Brothers|Bros|Partners|Company|Co)\b/;

/**
 * Companies by the words beside them: "chief executive of Norvik", "Norvik's shareholders", "Norvik has agreed to buy"; and
 * by their full name elsewhere, "Norvik Timber Inc.". What proves it at one place holds for the same name in the whole
 * document, unless the recogniser was sure of another type. "Lund & Sons" is one name.
 */
export function companies(text: string, names: DraftNames): void {
  const proven = new Set<string>();
  const doubtful = new Map<string, boolean>();
  for (const draft of names.all) {
    const name = text.slice(draft.start, draft.end);
    doubtful.set(name, (doubtful.get(name) ?? true) && draft.title === undefined && (draft.confidence < sure || draft.type === 'organisation'));
    if (isCompany(text, draft)) proven.add(name);
    const word = draft.type === 'organisation' ? companyWord(name) : undefined;
    if (word !== undefined) proven.add(word);
  }
  names.change((draft): Draft[] => {
    const name = text.slice(draft.start, draft.end);
    const rest = house.exec(text.slice(draft.end, draft.end + reach))?.[0];
    if (rest !== undefined && names.at(draft.end + rest.length - 1) === undefined) return [{ ...draft, end: draft.end + rest.length, type: 'organisation' }];
    return proven.has(name) && doubtful.get(name) === true ? [{ ...draft, type: 'organisation' }] : [draft];
  });
}

function isCompany(text: string, draft: Draft): boolean {
  const after = text.slice(draft.end, draft.end + reach);
  return before.test(text.slice(Math.max(0, draft.start - reach), draft.start)) || possession.test(after) || following.test(after);
}
