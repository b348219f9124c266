import type { Draft, DraftNames } from '../draftNames';
import { isNationAdjective, nationOf } from '../lexicon/nations';
import { newsAgencies } from '../lexicon/organisationWords';
import { readPersonName } from '../personName';

const rule = / (?:administration|government)\b/g;
const namedBefore = /\p{Lu}[\p{L}.]{0,30}(?:[ -]\p{Lu}\p{L}{1,30})?$/u;
const longestBefore = 64;
const agency = new RegExp(newsAgencies.join('|'), 'g');
const wordBefore = /[\p{L}\p{N}-]$/u;
const wordAfter = /^[\p{L}\p{N}]/u;

/** "The Trump administration" and "the Chinese government" are organisations; the person or nation inside is none of its own. */
export function governments(text: string, names: DraftNames): void {
  const surnames = new Set<string>();
  for (const draft of names.all) {
    if (draft.type !== 'person') continue;
    const name = readPersonName(text.slice(draft.start, draft.end));
    for (const surname of name.surnames.length > 0 ? name.surnames : name.words) surnames.add(surname);
  }
  const found: Draft[] = [];
  for (const match of text.matchAll(rule)) {
    const before = namedBefore.exec(text.slice(Math.max(0, match.index - longestBefore), match.index))?.[0];
    if (before === undefined) continue;
    const words = before.split(' ');
    const end = match.index + match[0].length;
    for (let from = /^(?:The|A|An)$/.test(words[0]!) ? 1 : 0; from < words.length; from++) {
      const owner = words.slice(from).join(' ');
      const plain = owner.toLowerCase().replace(/\./g, '').replace('-', ' ');
      const isNation = isNationAdjective(plain) || nationOf(plain) !== undefined;
      const isNamed = match[0] === ' administration' && (surnames.has(readPersonName(owner).words.at(-1) ?? '') || names.endingAt(match.index)?.type === 'place');
      if (!isNation && !isNamed) continue;
      found.push({ start: match.index - owner.length, end, type: 'organisation', confidence: 0.85 });
      break;
    }
  }
  names.override(found);
}

/** News agencies that stand alone, whatever the recogniser took them for. */
export function namesOfAgencies(text: string, names: DraftNames): void {
  const found = [...text.matchAll(agency)].map((match): Draft => ({ start: match.index, end: match.index + match[0].length, type: 'organisation', confidence: 0.9 }));
  const isWhole = ({ start, end }: Draft): boolean => !wordBefore.test(text.slice(Math.max(0, start - 2), start)) && !wordAfter.test(text.slice(end, end + 2));
  names.override(found.filter((draft) => isWhole(draft)).filter(({ start, end }) => names.within({ start, end }).every((other) => other.start === start && other.end === end)));
}
