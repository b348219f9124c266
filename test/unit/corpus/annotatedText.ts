import type { Analysis } from '../../../server/src/core/analysis/analysis';
import type { Mention, NameType } from '../../../server/src/core/names/mention';
import type { Quote } from '../../../server/src/core/quotes/quote';
import { readArticle } from '../../../server/src/core/text/readArticle';

const typeOfMark: Readonly<Record<string, NameType>> = { '@': 'person', '#': 'organisation', '%': 'place' };

/**
 * An analysis of a text in which `@Ana Petrova@` is a person, `#Harbour Board#` an organisation and `%Lowmere%` a place,
 * and “…” is a quote of the person or organisation named nearest after it in its paragraph, else before it.
 */
export function annotated(marked: string): Analysis {
  const mentions: Mention[] = [];
  let text = '';
  let rest = marked;
  for (let mark = rest.search(/[@#%]/); mark >= 0; mark = rest.search(/[@#%]/)) {
    const sign = rest[mark]!;
    const close = rest.indexOf(sign, mark + 1);
    const start = text.length + mark;
    text += rest.slice(0, mark) + rest.slice(mark + 1, close);
    mentions.push({ start, end: text.length, type: typeOfMark[sign]!, confidence: 1, form: 'full' });
    rest = rest.slice(close + 1);
  }
  text += rest;
  const article = readArticle(text);
  const quotes = [...text.matchAll(/“([^”]*)”/g)].map((match, index): Quote => {
    const whole = { start: match.index, end: match.index + match[0].length };
    const span = { start: whole.start + 1, end: whole.end - 1 };
    const lineStart = text.lastIndexOf('\n', whole.start) + 1;
    const lineEnd = (text.indexOf('\n', whole.end) + text.length + 1) % (text.length + 1) || text.length;
    const speakers = mentions.map((mention, mentionIndex) => ({ mention, mentionIndex })).filter(({ mention }) => mention.type !== 'place');
    const after = speakers.find(({ mention }) => mention.start >= whole.end && mention.end <= lineEnd);
    const before = speakers.filter(({ mention }) => mention.start >= lineStart && mention.end <= whole.start).at(-1);
    const named = after ?? before;
    const speaker = named && { speaker: { start: named.mention.start, end: named.mention.end, form: 'name' as const, mention: named.mentionIndex, certain: true } };
    return { ...span, kind: 'direct', parts: [span], fragments: [whole], group: index, confidence: 1, closed: true, ...speaker };
  });
  const names = new Map<string, number[]>();
  mentions.forEach(({ type, start, end }, index) => {
    const key = `${type} ${text.slice(start, end)}`;
    names.set(key, [...(names.get(key) ?? []), index]);
  });
  const entities = [...names.values()].map((indices) => {
    const { type, start, end } = mentions[indices[0]!]!;
    return { type, name: text.slice(start, end), aliases: [], roles: [], mentions: indices };
  });
  const entityOfMention = mentions.map((_, index) => entities.findIndex((entity) => entity.mentions.includes(index)));
  return { article, mentions, quotes, entities, entityOfMention };
}
