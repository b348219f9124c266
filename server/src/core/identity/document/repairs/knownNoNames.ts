import type { Draft, DraftNames } from '../draftNames';

/** Taxes, measures, offices and quarters of a year; headings of a site's sections; the end of an agency's report. */
const noOrganisation = /^(?:AGM|CEO|CFO|COO|CPI|CTO|ETF|FAQ|GDP|GST|IPO|VAT|FY\d{2,4}|[HQ][1-4]|(?:Breaking|Business|Latest|Market|Markets|Top) News)$/;
const longestNoOrganisation = 13;
const office = /^(?:Archbishop|Archdeacon|Bishop|Dean|Earl|Mayor|Provost|Rector|Vicar) of (?=\p{Lu}[\p{L}'’-]+$)/u;
const oil = /^ (?:crude|futures|oil)\b/;
const longestBehind = 9;

/**
 * What looks like a name and is none, or is a name of another kind: "VAT", "FY28", "Business News", an index's code (".PSI"), "Brent" of "Brent crude";
 * the town of "Dean of Norvik" and of "the Norvik-based firm".
 */
export function knownNoNames(text: string, names: DraftNames): void {
  names.change((draft): Draft => {
    const { start, end, type } = draft;
    if (type === 'person') return text[end] === ' ' && oil.test(text.slice(end, end + longestBehind)) && !text.slice(start, end).includes(' ') ? { ...draft, type: 'other' } : draft;
    if (type !== 'organisation') return draft;
    if (text[end] === '-' && text.startsWith('-based', end)) return { ...draft, type: 'place' };
    if (text[start - 1] === '.' && /[\s(]/.test(text[start - 2] ?? ' ')) return { ...draft, type: 'other' };
    const name = text.slice(start, end);
    if (name.length <= longestNoOrganisation && noOrganisation.test(name)) return { ...draft, type: 'other' };
    const title = name.includes(' of ') ? office.exec(name)?.[0] : undefined;
    return title === undefined ? draft : { ...draft, start: start + title.length, type: 'place' };
  });
}
