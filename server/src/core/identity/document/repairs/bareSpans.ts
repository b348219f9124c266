import type { Span } from '../../../text/span';
import type { Draft, DraftNames } from '../draftNames';
import { remembered } from '../../../collections/remembered';
import { isHonorific, isRoleNoun } from '../../names/titleBefore';
import { titleModifiers } from '../../lexicon/titles';

const leadingArticle = /^(?:the|a|an)[ \u00A0]+(?=\S)/i;
const trailing = /(?:['’]s?|[\s,;:"“”()]){1,6}$/;
const leading = /^[\s,;:"“”()'‘]+/;
/** A first letter that begins no article. */
const plainStart = /^[B-SU-Z]/;
const plainEnd = /(?:[a-rt-z]|[a-z]s)$/;
const firstWord = /^(\p{L}[\p{L}\p{M}.'’-]*)[ \u00A0]+(?=\p{Lu})/u;

/** "Lund & Sons in Norvik". */
const firmInTown = /^[^&]{2,40} & \p{Lu}[\p{L}.'’-]* in (?=\p{Lu})/u;
const inLength = ' in '.length;

/** Cuts names down to the bare name: articles, possessives, marks and titles are no part of it, nor is the town of a firm; titles are kept beside it. */
export function bareSpans(text: string, names: DraftNames): void {
  names.change((draft): Draft | Draft[] => {
    const { start, end } = withoutMarks(text, draft);
    if (start >= end) return [];
    const isBare = start === draft.start && end === draft.end;
    const firm = firmInTown.exec(text.slice(start, end))?.[0];
    if (firm !== undefined && draft.type !== 'place') return [{ ...draft, start, end: start + firm.length - inLength, type: draft.type === 'person' ? 'person' : 'organisation' }, { ...draft, start: start + firm.length, end, type: 'place' }];
    if (draft.type !== 'person') return isBare ? draft : { ...draft, start, end };
    const nameStart = titleLength(text.slice(start, end)) + start;
    const title = nameStart > start ? { start: Math.min(start, draft.title?.start ?? start), end: endOfWord(text, nameStart) } : draft.title;
    return isBare && nameStart === start ? draft : { ...draft, start: nameStart, end, ...(title ? { title } : {}) };
  });
}

function withoutMarks(text: string, draft: Draft): Span {
  const whole = text.slice(draft.start, draft.end);
  if (hasPlainEnds(whole)) return draft;
  const head = leading.exec(whole)?.[0].length ?? 0;
  const article = draft.type === 'person' ? 0 : (leadingArticle.exec(whole.slice(head))?.[0].length ?? 0);
  const tail = trailing.exec(whole.slice(head + article))?.[0].length ?? 0;
  return { start: draft.start + head + article, end: draft.end - tail };
}

/** True when nothing can stand at either end that is no part of the name: most names. */
function hasPlainEnds(name: string): boolean {
  return plainStart.test(name) && plainEnd.test(name);
}

/** Where the name begins after the titles that a recogniser took for a part of it. */
const titleLength = remembered((name) => {
  let from = 0;
  let cut = 0;
  for (;;) {
    const match = firstWord.exec(name.slice(from));
    if (!match) return cut;
    const word = match[1]!;
    from += match[0].length;
    // "Madam Speaker" is called by the office.
    if (cut === 0 && isHonorific(word) && isRoleNoun(name.slice(from))) return cut;
    // In a heading of capitals "DI" may begin a surname.
    if ((isHonorific(word) || isRoleNoun(word)) && !(word.length === 2 && /^\p{Lu}{2}/u.test(name.slice(from)) && !isHonorific(word))) cut = from;
    else if (!titleModifiers.has(word.toLowerCase())) return cut;
  }
}, 10_000);

function endOfWord(text: string, next: number): number {
  let end = next;
  while (end > 0 && /\s/.test(text[end - 1]!)) end--;
  return end;
}
