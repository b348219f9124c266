import type { Mention } from '../../names/mention';
import type { Span } from '../../text/span';
import type { Role } from '../entity';
import { isHonorific, isRoleNoun } from '../names/titleBefore';

const longestRole = 120;
const opening = /^, (?:who (?:is|was) )?(?:(?:the|a|an|his|her|its|their) )?(?!wh)/u;
/** A full stop ends a role but after an abbreviation ("spokesman for the U.S. Navy") that no sentence follows. */
const wording = /(?:[^,.;:!?\n"“”()–—]|(?<=(?<!\p{L})(?:\p{Lu}|Inc|Corp|Co|Dr|St))\.(?!\s(?:An?|And|As|At|But|For|He|His|Her|If|In|It|Its|On|She|The|They|This|We)\s))+/uy;
const endsInInitials = /\p{Lu}\.\p{Lu}$/u;
const trailingStop = /(?<!\p{Lu})\.$/u;
const relative = /\s(?:who|which|that|and|but|as|said|says|told|was|is|has|had|when|where|while)\b/gu;
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
 */
export function rolesOf(text: string, mentions: readonly Mention[]): Role[] {
  const roles = new Map<string, Role>();
  for (const mention of mentions) {
    for (const role of rolesAt(text, mention)) {
      const said = role.text.toLowerCase();
      if (!roles.has(said)) roles.set(said, role);
    }
  }
  return [...roles.values()];
}

const none: readonly Role[] = [];

/** The title before one mention and the role beside it. */
export function rolesAt(text: string, { type, start, end, title }: Pick<Mention, 'type' | 'start' | 'end'> & { readonly title?: Span | undefined }): readonly Role[] {
  if (type !== 'person') return none;
  const before = title && !isBareHonorific(text.slice(title.start, title.end)) ? title : undefined;
  const named = { start: title?.start ?? start, end };
  const beside = (text[end] === ',' ? roleAfter(text, end) : undefined) ?? (text[named.start - 2] === ',' ? roleBefore(text, named) : undefined);
  if (before === undefined && beside === undefined) return none;
  const roles: Role[] = [];
  for (const span of [before, beside]) if (span && span.start < span.end) roles.push({ start: span.start, end: span.end, text: text.slice(span.start, span.end) });
  return roles;
}

const isBareHonorific = (title: string): boolean => title.split(/\s+/).every(isHonorific);

/** The role that stands beside a name, after a comma ("…, senior adviser at the Harbour Institute,"), without its article. */
export function roleAfter(text: string, end: number): Span | undefined {
  const after = text.slice(end, end + longestRole);
  const opened = opening.exec(after);
  if (!opened) return undefined;
  wording.lastIndex = opened[0].length;
  const role = wording.exec(after)?.[0].replace(trailingStop, '');
  if (role === undefined) return undefined;
  const start = end + opened[0].length;
  const cut = role.slice(0, endOfRole(role)).trimEnd();
  const words = cut.split(/\s+/);
  const head = words.findIndex((word) => isRoleNoun(word));
  if (head < 0 || head >= headWithin || words.slice(0, head).some((word) => /^(?:of|at|for|in|with|by|to)$/.test(word))) return undefined;
  const roleEnd = start + cut.length;
  return { start, end: endsInInitials.test(cut) && text[roleEnd] === '.' ? roleEnd + 1 : roleEnd };
}

/** Where something else than the role begins; "president and chief executive" is one. */
function endOfRole(role: string): number {
  for (const { 0: word, index } of role.matchAll(relative)) {
    if (!word.endsWith('and')) return index;
    const second = secondRole.exec(role.slice(index))?.groups!['noun'];
    const isPair = onlyOneMoreWord.test(role.slice(index)) && complementPair.test(role.slice(0, index));
    if (!isPair && (second === undefined || !isRoleNoun(second))) return index;
  }
  return role.length;
}

/** The role that a name is set beside ("the firm's president and chief executive, …,"), without article or possessor. */
function roleBefore(text: string, { start, end }: Span): Span | undefined {
  if (!afterNameInApposition.test(text.slice(end, end + 8))) return undefined;
  const comma = start - 2;
  let from = comma;
  while (from > 0 && comma - from < longestRole && !phraseEnds.includes(text[from - 1]!)) from--;
  const phrase = text.slice(from, comma);
  const openings = [...phrase.matchAll(determiner)].map(({ 0: opening, index }) => index + opening.length);
  for (const opening of openings.reverse()) {
    const head = phrase.slice(opening).split(complement, 1)[0]!.split(/\s+/).at(-1)!;
    if (isRoleNoun(head)) return { start: from + opening, end: comma };
  }
  return undefined;
}
