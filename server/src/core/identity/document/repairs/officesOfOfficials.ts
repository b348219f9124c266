import { openers } from '../../../names/rules/lexicon';
import type { Draft, DraftNames } from '../draftNames';
import { matchesIn, type ParagraphText } from '../paragraphText';

const office = /['’]s? Office\b(?! of)/g;
const lookBack = 90;
const wordsBefore = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}.-]*(?:(?: of(?: the)?)? \p{Lu}[\p{L}.-]*){0,6}$/u;
/** Those whose office news names as a body: who is elected to a county, who inquires and who prosecutes. */
const officials: ReadonlySet<string> = new Set('assessor attorney auditor clerk comptroller controller coroner defender examiner general marshal mayor ombudsman prosecutor recorder registrar sheriff solicitor surveyor treasurer'.split(' '));

/** Offices called after who holds them: "the Norvik County Sheriff’s Office". */
export function officesOfOfficials(paragraph: ParagraphText, names: DraftNames): void {
  const { text } = paragraph;
  if (!text.includes(' Office')) return;
  const found: Draft[] = [];
  for (const { index, 0: match } of matchesIn(office, paragraph)) {
    const holder = wordsBefore.exec(text.slice(Math.max(0, index - lookBack), index))?.[0];
    if (holder === undefined) continue;
    const words = holder.split(' ');
    const last = words.at(-1)!.toLowerCase();
    if (!officials.has(match[1] === 's' ? last : last.replace(/s$/, ''))) continue;
    const first = words.findLastIndex((word) => openers.has(word.toLowerCase()) && word !== 'of') + 1;
    const start = index - words.slice(first).join(' ').length;
    found.push({ start: Math.min(start, names.at(start)?.start ?? start), end: index + match.length, type: 'organisation', confidence: 0.9 });
  }
  names.override(found);
}
