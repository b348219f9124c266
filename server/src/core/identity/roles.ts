import type { Mention } from '../names/mention';
import type { Span } from '../text/span';
import type { Role } from './entity';
import { isHonorific, isRoleNoun } from './titleBefore';

const longestRole = 120;
const apposition = /^, (?:(?:who (?:is|was) )?(?:the|a|an|his|her|its|their) )?(?<role>[^,.;:!?\n"“”()–—]+(?:\b(?:U|S|Inc|Corp|Co|Dr|St)\.[^,.;:!?\n"“”()–—]*)*)/u;
const relative = /\s(?:who|which|that|and|but|as|said|says|told|was|is|has|had|when|where|while)\b.*$/u;
const headWithin = 5;

/**
 * The titles and roles that the text gives a person: those directly before a mention, and those set beside it between
 * commas ("…, senior adviser at the Harbour Institute,"). Each wording once, where it stands first.
 */
export function rolesOf(text: string, mentions: readonly Mention[]): Role[] {
  const roles = new Map<string, Role>();
  for (const mention of mentions) {
    for (const role of rolesAt(text, mention)) {
      const wording = role.text.toLowerCase();
      if (!roles.has(wording)) roles.set(wording, role);
    }
  }
  return [...roles.values()];
}

const none: readonly Role[] = [];

/** The title before one mention and the role beside it. */
export function rolesAt(text: string, { type, end, title }: Pick<Mention, 'type' | 'end'> & { readonly title?: Span | undefined }): readonly Role[] {
  if (type !== 'person') return none;
  const before = title && !isBareHonorific(text.slice(title.start, title.end)) ? title : undefined;
  const after = text[end] === ',' ? roleAfter(text, end) : undefined;
  if (before === undefined && after === undefined) return none;
  return [before, after].flatMap((span) => (span && span.start < span.end ? [{ start: span.start, end: span.end, text: text.slice(span.start, span.end) }] : []));
}

const isBareHonorific = (title: string): boolean => title.split(/\s+/).every(isHonorific);

function roleAfter(text: string, end: number): { start: number; end: number } | undefined {
  const match = apposition.exec(text.slice(end, end + longestRole));
  if (!match) return undefined;
  const role = match.groups!['role']!;
  const start = end + match[0].length - role.length;
  const cut = role.replace(relative, '').trimEnd();
  const words = cut.split(/\s+/);
  const head = words.findIndex((word) => isRoleNoun(word));
  if (head < 0 || head >= headWithin || words.slice(0, head).some((word) => /^(?:of|at|for|in|with|by|to)$/.test(word))) return undefined;
  return { start, end: start + cut.length };
}
