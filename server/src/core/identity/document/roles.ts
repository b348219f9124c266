import type { Mention } from '../../names/mention';
import type { Span } from '../../text/span';
import type { Role } from '../entity';
import { openers } from '../../names/rules/lexicon';
import { isHonorific, isRoleHead } from '../names/titleBefore';

const longestRole = 120;
const opening = /^, (?:who (?:is|was) )?(?:(?<definite>the|his|her|its|their) |an? )?(?!wh)/u;
/** A full stop ends a role but after an abbreviation ("spokesman for the U.S. Navy") that no sentence follows. */
const wording = /(?:[^,.;:!?\n"“”()–—]|(?<=(?<!\p{L})(?:\p{Lu}|Inc|Corp|Co|Dr|St))\.(?!\s(?:An?|And|As|At|But|For|He|His|Her|If|In|It|Its|On|She|The|They|This|We)\s))+/uy;
const endsInInitials = /\p{Lu}\.\p{Lu}$/u;
const trailingStop = /(?<!\p{Lu})\.$/u;
const relative = /\s(?:who|which|that|and|but|as|said|says|told|was|is|has|had|when|where|while)\b/gu;
/** "…, named player of the match, …". */
const award = /^(?:crowned|dubbed|elected|named|voted) /;
const longestPreposition = 8;
const prepositionBefore = /(?:^|\s)(?:after|against|before|by|for|from|like|of|to|under|with)\s$/iu;
const finiteVerb = /^\s(?:said|says|told|was|is|has|had)\b/u;
/** The verb of a clause that the role would be the subject of: "widow agreed" before "that", "clerk confirmed the". */
const verbAtEnd = /\s\p{Ll}+ed$/u;
const verbBeforeObject = /\s\p{Ll}+(?:ed|s) (?:the|an?|it|they|his|her|their|its|this|those)(?:\s|$)/u;
/** The end of "vice president of sales and marketing". */
const complementPair = /\s(?:of|for) [\p{L}\p{M}'’-]+$/u;
const onlyOneMoreWord = /^\sand [\p{L}\p{M}'’-]+$/u;
const secondRole = /^\sand\s+(?:\p{L}+\s+){0,2}?(?<noun>\p{L}+)/u;
const headWithin = 5;
const phraseEnds = ',.;:!?\n"“”()–—';
const determiner = /(?:^|\s)(?:the|a|an|its|his|her|their|our)\s+|\p{L}['’]s?\s+/giu;
const complement = /\s(?:of|at|for|in|to|with|by|on|from)\s/u;
const afterNameInApposition = /^(?:[,.]|\s+(?:said|says|told)\b)/u;

/**
 * The titles and roles that the text gives a person: those directly before a mention, and those set beside it between
 * commas ("…, senior adviser at the Harbour Institute,", "the head of the institute, …,"). Each wording once, where it
 * stands first.
 * @param mentions of the text
 * @param indices which of them are the person's
 */
export function rolesOf(text: string, mentions: readonly Mention[], indices: readonly number[]): Role[] {
  const roles = new Map<string, Role>();
  for (const index of indices) {
    const mention = mentions[index]!;
    let next = index + 1;
    while (next < mentions.length && mentions[next]!.type !== 'person' && mentions[next]!.start < mention.end + longestRole) next++;
    for (const role of rolesAt(text, mention, mentions[next]?.title?.start)) {
      const said = role.text.toLowerCase();
      if (!roles.has(said)) roles.set(said, role);
    }
  }
  return [...roles.values()];
}

const none: readonly Role[] = [];

/**
 * The title before one mention and the role beside it.
 * @param nextTitle where the title of the next person begins: what is set beside the mention there is a list ("Ann Lee, Chief Whip Ivo Brandt and…")
 */
export function rolesAt(text: string, { type, start, end, title }: Pick<Mention, 'type' | 'start' | 'end'> & { readonly title?: Span | undefined }, nextTitle?: number): readonly Role[] {
  if (type !== 'person') return none;
  const before = title && !isBareHonorific(text.slice(title.start, title.end)) ? withoutAddress(text, title) : undefined;
  const named = { start: title?.start ?? start, end };
  const after = text[end] === ',' ? roleAfter(text, end, prepositionBefore.test(text.slice(Math.max(0, named.start - longestPreposition), named.start))) : undefined;
  const beside = (after?.start === nextTitle ? undefined : after) ?? roleBefore(text, text.startsWith(', the ', named.start - 6) && title !== undefined ? { start: named.start - 'the '.length, end } : named);
  if (before === undefined && beside === undefined) return none;
  const roles: Role[] = [];
  for (const span of [before, beside]) if (span && span.start < span.end) roles.push({ start: span.start, end: span.end, text: text.slice(span.start, span.end) });
  return roles;
}

const address = /(?: (?:Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Dame)\b\.?){1,3}$/;

/** "Home Secretary" of "Home Secretary Dr". */
function withoutAddress(text: string, { start, end }: Span): Span {
  const said = text.slice(start, end);
  return { start, end: start + said.replace(address, '').length };
}

const isBareHonorific = (title: string): boolean => title.split(/\s+/).every(isHonorific);

/**
 * The role that stands beside a name, after a comma ("…, senior adviser at the Harbour Institute,"), without its article.
 * @param isObject whether the name stands behind a preposition, after which a clause may begin ("Questioned for Derek Hale, the widow told…")
 */
export function roleAfter(text: string, end: number, isObject = false): Span | undefined {
  const after = text.slice(end, end + longestRole);
  const opened = opening.exec(after);
  if (!opened) return undefined;
  wording.lastIndex = opened[0].length;
  const role = wording.exec(after)?.[0].replace(trailingStop, '');
  if (role === undefined || award.test(role)) return undefined;
  const start = end + opened[0].length;
  const length = endOfRole(role);
  const cut = role.slice(0, length).trimEnd();
  if (isSubject(cut, role.slice(length), isObject && opened.groups!['definite'] !== undefined)) return undefined;
  const words = cut.split(/\s+/);
  const head = words.findIndex((word) => isRoleHead(word));
  if (head < 0 || head >= headWithin || words.slice(0, head).some((word) => /^(?:of|at|for|in|with|by|to)$/.test(word))) return undefined;
  const roleEnd = start + cut.length;
  return { start, end: endsInInitials.test(cut) && text[roleEnd] === '.' ? roleEnd + 1 : roleEnd };
}

/** Whether what reads like a role begins a clause of its own: "Questioned for Derek Hale, the widow agreed that…", "…, the clerk told the jury". */
function isSubject(role: string, rest: string, mayBegin: boolean): boolean {
  if (mayBegin && finiteVerb.test(rest)) return true;
  const phrase = role.split(complement, 1)[0]!;
  return verbBeforeObject.test(phrase) || (rest !== '' && phrase === role && verbAtEnd.test(role));
}

/** Where something else than the role begins; "president and chief executive" is one. */
function endOfRole(role: string): number {
  for (const { 0: word, index } of role.matchAll(relative)) {
    if (!word.endsWith('and')) return index;
    const second = secondRole.exec(role.slice(index))?.groups!['noun'];
    const isPair = onlyOneMoreWord.test(role.slice(index)) && complementPair.test(role.slice(0, index));
    if (!isPair && (second === undefined || !isRoleHead(second))) return index;
  }
  return role.length;
}

/** The role that a name is set beside ("the firm's president and chief executive, …,"), without article or possessor. */
function roleBefore(text: string, { start, end }: Span): Span | undefined {
  if (text[start - 2] !== ',' || !afterNameInApposition.test(text.slice(end, end + 8))) return undefined;
  const comma = start - 2;
  let from = comma;
  while (from > 0 && comma - from < longestRole && !phraseEnds.includes(text[from - 1]!)) from--;
  const phrase = text.slice(from, comma);
  const openings = [...phrase.matchAll(determiner)].map(({ 0: opening, index }) => index + opening.length);
  for (const opening of openings.reverse()) {
    const head = phrase.slice(opening).split(complement, 1)[0]!.split(/\s+/).at(-1)!;
    if (isRoleHead(head)) return { start: from + opening, end: comma };
  }
  return openings.length === 0 ? roleAtOpening(text, from, phrase) : undefined;
}

const sentenceStart = /(?:^|[\n\r]|(?<!\p{Lu}|\b(?:Capt|Col|Dr|Gen|Gov|Lt|Mr|Mrs|Ms|Prof|Rep|Sen|St))[.!?]["”’)]? ["“]?)$/u;
const longestOpening = 8;
const mostWords = 8;

/** A role without article that opens its sentence: "Harbour Board spokesman, …". */
function roleAtOpening(text: string, from: number, phrase: string): Span | undefined {
  const start = from + phrase.length - phrase.trimStart().length;
  const words = phrase.trim().split(/\s+/);
  if (words.length > mostWords || !/^\p{Lu}/u.test(words[0]!) || openers.has(words[0]!.toLowerCase()) || !sentenceStart.test(text.slice(Math.max(0, start - longestOpening), start))) return undefined;
  const head = phrase.split(complement, 1)[0]!.trim().split(/\s+/);
  return isRoleHead(head.at(-1)!) && !head.some((word) => /ed$|ing$/.test(word)) ? { start, end: from + phrase.length } : undefined;
}
