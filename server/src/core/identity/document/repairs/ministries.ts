import type { Span } from '../../../text/span';
import type { Draft, DraftNames } from '../draftNames';
import { nationOf } from '../../lexicon/nations';
import { departmentFields } from '../../lexicon/titles';
import { matchesIn, type ParagraphText } from '../paragraphText';

const anchor = /\b[Mm]inistry\b/g;
const lookBack = 60;
const ofField = /^ (?:of|for) (?:the )?(?:\p{Lu}[\p{L}-]+|\p{Ll}+)(?:(?: and | & | )\p{Lu}[\p{L}-]+)*/u;
const fieldBefore = /(?:\p{L}{1,20} and )?(\p{L}{1,20}) $/u;
const nationBefore = /((?:\p{Lu}[\p{L}.]{0,20}[- ]){0,2}\p{Lu}[\p{L}.]{0,20})(?:['’]s?)? $/u;

/**
 * Ministries, also those written small: "China's Ministry of Commerce", "the Chinese commerce ministry". The country
 * belongs to the name. "The ministry" and "the Chinese ministry" stand for one named elsewhere.
 */
export function ministries(paragraph: ParagraphText, names: DraftNames): void {
  if (!paragraph.text.includes('inistry')) return;
  const found: Draft[] = [];
  for (const match of matchesIn(anchor, paragraph)) {
    const draft = ministryAt(paragraph.text, { start: match.index, end: match.index + match[0].length }, names);
    if (draft) found.push(draft);
  }
  names.override(found);
}

function ministryAt(text: string, noun: Span, names: DraftNames): Draft | undefined {
  let { start, end } = noun;
  const of = ofField.exec(text.slice(end, end + lookBack))?.[0];
  const named = names.at(noun.start);
  const capitalised = text[noun.start] === 'M';
  let hasField = false;
  if (of && isField(of.replace(/^ (?:of|for) (?:the )?/, ''))) {
    end += of.length;
    hasField = true;
  } else {
    const field = fieldBefore.exec(text.slice(Math.max(0, start - lookBack), start));
    if (field && departmentFields.has(field[1]!.toLowerCase())) {
      const both = /^\p{L}+ and /u.exec(field[0]);
      start -= both && departmentFields.has(both[0].split(' ')[0]!.toLowerCase()) ? field[0].length : field[1]!.length + 1;
      hasField = true;
    }
  }
  if (named?.type === 'organisation' && named.end > end) end = named.end;
  if (named?.type === 'organisation' && named.start < start) start = named.start;
  const nation = nationBefore.exec(text.slice(Math.max(0, start - lookBack), start));
  const nationWords = nation && longestNation(nation[1]!);
  if (nation && nationWords) start -= nation[0].length - nation[1]!.lastIndexOf(nationWords);
  if (hasField || (named?.type === 'organisation' && named.end - named.start > 'ministry'.length)) return { start, end, type: 'organisation', confidence: Math.max(0.85, named?.confidence ?? 0) };
  const definite = /\b[Tt]h(?:e|is|at) $/.test(text.slice(Math.max(0, start - 5), start));
  if (!definite && !nationWords) return undefined;
  return { start, end, type: 'organisation', confidence: capitalised ? 0.75 : 0.7, headNoun: 'ministry' };
}

const isField = (words: string): boolean => /^\p{Lu}/u.test(words) || departmentFields.has(words.split(/[\s,]/)[0]!);

/** The end of `words` that names a nation ("South Korea" of "In South Korea"), as written. */
function longestNation(words: string): string | undefined {
  const parts = words.split(/[ -]/);
  for (let from = 0; from < parts.length; from++) {
    const candidate = words.slice(words.length - parts.slice(from).join(' ').length);
    if (nationOf(candidate.toLowerCase().replace(/\./g, '').replace('-', ' '))) return candidate;
  }
  return undefined;
}
