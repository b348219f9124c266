import type { Draft, DraftNames } from '../draftNames';
import type { ParagraphText } from '../paragraphText';

/** Short forms behind the name of who was elected, by which no party is called elsewhere. */
const shortForms = new Set(['con', 'lab', 'lib', 'ld', 'lib dem', 'libdem', 'ind', 'independent', 'grn']);
/** "(Con, Easton)", "(SNP)". */
const partyAndWard = /^ \((?<party>\p{Lu}[\p{L}]*(?: Dem)?)(?:(?<between>,? ?[–-] ?|, )(?<ward>\p{Lu}[^()\n,;]*))?\)/u;
const longest = 60;
const legalForm = /^ \((?:Pty|Pvt|Private)\)\.? (?:Ltd|Limited)\b/u;

/**
 * What stands in brackets behind a name and is a part of it or says of which party and ward somebody is: "Cllr Ann Lee (Con, Easton)" names a
 * place and neither a firm nor somebody, as does "Mr Lee (Easton)"; "Hale Consulting (Pty) Ltd" one firm.
 */
export function namesInBrackets({ text }: ParagraphText, names: DraftNames): void {
  const found: Draft[] = [];
  for (const draft of names.all) {
    if (text[draft.end] !== ' ' || text[draft.end + 1] !== '(') continue;
    const behind = text.slice(draft.end, draft.end + longest);
    if (draft.type === 'organisation') {
      const form = legalForm.exec(behind);
      if (form) found.push({ ...draft, end: draft.end + form[0].length });
    } else if (draft.type === 'person') found.push(...electedFor(behind, draft), ...seatOf(text, names, draft));
  }
  names.override(found);
}

const address = /(?:^|\s)(?:Cllr|Datuk|Dr|Madam|Mdm|Miss|Mr|Mrs|Ms)\.? $/;
const longestAddress = 7;

/** "Mr Lee (Easton North)": who is addressed so plays no part, but has a seat. */
function seatOf(text: string, names: DraftNames, { start, end }: Draft): Draft[] {
  const seat = names.at(end + ' ('.length);
  const isSeat = seat?.type === 'person' && seat.start === end + ' ('.length && text[seat.end] === ')' && address.test(text.slice(Math.max(0, start - longestAddress), start));
  return isSeat ? [{ ...seat, type: 'place' }] : [];
}

function electedFor(behind: string, { end, confidence }: Draft): Draft[] {
  const { party, between, ward } = partyAndWard.exec(behind)?.groups ?? {};
  if (party === undefined || !shortForms.has(party.toLowerCase())) return [];
  const start = end + ' ('.length;
  const parts: Draft[] = [{ start, end: start + party.length, type: 'other', confidence }];
  if (ward === undefined || between === undefined) return parts;
  const wardStart = start + party.length + between.length;
  return [...parts, { start: wardStart, end: wardStart + ward.length, type: 'place', confidence }];
}
