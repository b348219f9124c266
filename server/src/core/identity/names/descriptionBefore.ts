import { calendarWords } from '../../names/lexicon/nameNouns';
import { openers } from '../../names/rules/lexicon';
import type { Span } from '../../text/span';
import type { DraftNames } from '../document/draftNames';
import { irregularVerbs, phraseOpeners, pluralModifiers, sentenceOpeners, subjectPronouns, titleModifiers } from '../lexicon/titles';
import { wordBefore } from './wordBefore';

const calendar: ReadonlySet<string> = new Set(calendarWords);
const mostWords = 4;
const capital = /^\p{Lu}/u;
const participle = /(?:ed|ing)$/;
const adverb = /ly$/;
const possessive = /['’]s?$/;
const article = /^(?:an?|the|his|her|its|their|our)$/;
const roleAndField = /(?<![\p{L}'’-])([\p{L}-]{3,20}) (?:of|for) ((?:\p{Ll}[\p{Ll}-]{1,20} (?:and )?){1,3})$/u;
/** What a field ends in that somebody is "director of": no person's name stands behind such a word otherwise. */
const fieldEnd = /(?:s|ing|ion|ment|ity|ance|ence|phy|logy|care|sport|research|design|policy|strategy|health|music|football|rugby|staff)$/;
const sentenceEnd = /(?:^|[.!?…]["”’)]?\s{1,2}|[\n\r“"‘•*]\s?)$/;
const longestEnd = 4;

interface Words {
  /** A role stands before the name, not only "Mr". */
  readonly isDescribable: boolean;
  readonly isRoleHead: (word: string) => boolean;
}

/**
 * Where what is said of somebody begins whose role begins at `offset`: the nouns before it up to what opens their phrase ("crane" of "the crane
 * driver Ann Lee"), the organisation whose it is ("Bank of Norvik board member") or a role of a field ("director for operations Capt. …").
 * Undefined where no such words stand there. Looks back to `from`.
 */
export function describedBy(text: string, offset: number, from: number, names: DraftNames, { isDescribable, isRoleHead }: Words): number | undefined {
  const role = roleOfField(text, offset, from, isRoleHead);
  if (role !== undefined) return (role > from ? describedBy(text, role, from, names, { isDescribable: true, isRoleHead }) : undefined) ?? role;
  if (!isDescribable) return undefined;
  const starts: number[] = [];
  /** Where those begin that were passed, but for the furthest so many. */
  const passed = (but = 0): number | undefined => starts[starts.length - 1 - but];
  let hasCapital = capital.test(text.charAt(offset));
  let at = offset;
  while (starts.length <= mostWords) {
    const found = wordBefore(text, at, from);
    if (!found) return at > from && opensLine(text, at) ? passed() : undefined;
    const word = text.slice(found.start, found.end);
    const isCapital = capital.test(word);
    const name = names.at(found.start);
    if (name !== undefined) {
      if (name.type === 'person') return passed(1);
      return name.start >= from && (name.end === found.end || possessive.test(text.slice(name.end, found.end))) ? name.start : undefined;
    }
    const plain = word.toLowerCase();
    if (subjectPronouns.has(plain)) return passed(1);
    const isFirst = isSentenceStart(text, found.start);
    const isOther = word.endsWith('.') || possessive.test(word) || calendar.has(plain) || phraseOpeners.has(plain) || irregularVerbs.has(plain) || (isFirst && (openers.has(plain) || sentenceOpeners.has(plain) || adverb.test(plain) || (plain.endsWith('ing') && hasCapital))) || (!isCapital && hasCapital);
    if (isOther || (!isCapital && !titleModifiers.has(plain) && isVerb(plain, text, found.start, from))) return passed();
    starts.push(found.start);
    if (isFirst) return passed();
    at = found.start;
    hasCapital ||= isCapital;
  }
  return undefined;
}

/** Whether a word may be what somebody does, not what somebody is: "met", "hired", "names"; not "retired" behind an article. */
function isVerb(word: string, text: string, at: number, from: number): boolean {
  if (adverb.test(word)) return true;
  if (participle.test(word)) return !article.test(wordAt(text, wordBefore(text, at, from)));
  return word.endsWith('s') && !word.endsWith('ss') && !pluralModifiers.has(word);
}

/** A role that a field stands behind and before `offset`: "vice president for corporate affairs". */
function roleOfField(text: string, offset: number, from: number, isRoleHead: Words['isRoleHead']): number | undefined {
  const [, role, field] = roleAndField.exec(text.slice(from, offset)) ?? [];
  if (role === undefined || field === undefined || !fieldEnd.test(field.trimEnd()) || !isRoleHead(role)) return undefined;
  return offset - field.length - ' of '.length - (text.startsWith(' for ', offset - field.length - ' for '.length) ? 1 : 0) - role.length;
}

const wordAt = (text: string, span: Span | undefined): string => (span === undefined ? '' : text.slice(span.start, span.end).toLowerCase());
const opensLine = (text: string, at: number): boolean => !/[\p{L}\p{N}]\s{0,3}$/u.test(text.slice(Math.max(0, at - longestEnd), at));
const isSentenceStart = (text: string, at: number): boolean => sentenceEnd.test(text.slice(Math.max(0, at - longestEnd), at));
