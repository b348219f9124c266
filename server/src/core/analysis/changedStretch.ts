import type { Mention } from '../names/mention';
import type { Paragraph } from '../text/article';
import { firstIndex } from '../text/firstIndex';
import { textChange } from '../text/textChange';
import type { Analysis } from './analysis';

/** Whole lines of a text after an edit, and what stood there before. Outside of them a document reads and names the same, but for where it stands. */
export interface ChangedStretch {
  readonly start: number;
  /** In the text before, and in the text after. */
  readonly oldEnd: number;
  readonly end: number;
  /** So many mentions stand before it. */
  readonly mentionsBefore: number;
  /** The index of the first mention behind it, before and after. */
  readonly oldMentionsEnd: number;
  readonly mentionsEnd: number;
}

/**
 * The stretch in which two states of a document differ in text, in the kinds of paragraphs, or in where mentions stand, of
 * what type they are and whether the user made them.
 * @param margin the stretch reaches at least so many code units beyond what differs, or to the text's beginning and end
 */
export function changedStretch(before: Analysis, after: Analysis, margin: number): ChangedStretch {
  const text = after.article.text;
  const change = textChange(before.article.text, text);
  const shift = change.newEnd - change.end;
  let { start, end: oldEnd } = change;
  const widen = <Item extends { readonly start: number; readonly end: number }>(old: readonly Item[], now: readonly Item[], isSame: (a: Item, b: Item, by: number) => boolean): void => {
    const shorter = Math.min(old.length, now.length);
    let head = 0;
    while (head < shorter && (old[head] === now[head] || isSame(old[head]!, now[head]!, 0))) head++;
    let tail = 0;
    while (tail < shorter - head && isSame(old[old.length - 1 - tail]!, now[now.length - 1 - tail]!, shift)) tail++;
    if (head < old.length - tail) {
      start = Math.min(start, old[head]!.start);
      oldEnd = Math.max(oldEnd, old[old.length - 1 - tail]!.end);
    }
    if (head < now.length - tail) {
      start = Math.min(start, now[head]!.start);
      oldEnd = Math.max(oldEnd, now[now.length - 1 - tail]!.end - shift);
    }
  };
  widen(before.article.paragraphs, after.article.paragraphs, isSameParagraph);
  widen(before.mentions, after.mentions, isSameMention);
  start = start <= margin ? 0 : text.lastIndexOf('\n', start - margin - 1) + 1;
  const lineEnd = text.indexOf('\n', oldEnd + shift + margin);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const firstFrom = (mentions: readonly Mention[], offset: number): number => firstIndex(mentions, (mention) => mention.start >= offset);
  return {
    start,
    oldEnd: end - shift,
    end,
    mentionsBefore: firstFrom(after.mentions, start),
    oldMentionsEnd: firstFrom(before.mentions, end - shift),
    mentionsEnd: firstFrom(after.mentions, end),
  };
}

function isSameParagraph(a: Paragraph, b: Paragraph, by: number): boolean {
  return a.start + by === b.start && a.end + by === b.end && a.kind === b.kind;
}

function isSameMention(a: Mention, b: Mention, by: number): boolean {
  return a.start + by === b.start && a.end + by === b.end && a.type === b.type && (a.confidence === 1) === (b.confidence === 1);
}
