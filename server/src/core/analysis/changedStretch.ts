import { isSameList } from '../collections/sameList';
import type { Paragraph } from '../text/article';
import type { Span } from '../text/span';
import { textChange } from '../text/textChange';
import type { Analysis } from './analysis';
import { findingsOf, type FoundName } from './paragraphFindings';

/** Whole lines of a text after an edit, and what stood there before. Outside of them a document reads and names the same, but for where it stands. */
export interface ChangedStretch extends Span {
  /** Where it ended in the text before; it began where it begins now. */
  readonly oldEnd: number;
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
  const widen = <Item extends Span>(old: readonly Item[], now: readonly Item[], isSame: (a: number, b: number, by: number) => boolean): void => {
    const shorter = Math.min(old.length, now.length);
    let head = 0;
    while (head < shorter && isSame(head, head, 0)) head++;
    let tail = 0;
    while (tail < shorter - head && isSame(old.length - 1 - tail, now.length - 1 - tail, shift)) tail++;
    if (head < old.length - tail) {
      start = Math.min(start, old[head]!.start);
      oldEnd = Math.max(oldEnd, old[old.length - 1 - tail]!.end);
    }
    if (head < now.length - tail) {
      start = Math.min(start, now[head]!.start);
      oldEnd = Math.max(oldEnd, now[now.length - 1 - tail]!.end - shift);
    }
  };
  const [old, now] = [before.article.paragraphs, after.article.paragraphs];
  const [oldFindings, findings] = [findingsOf(before), findingsOf(after)];
  if (oldFindings && findings) {
    const hasSameMentions = (a: readonly FoundName[], b: readonly FoundName[]): boolean => isSameList(a, b, (one, other) => isSameMention(one, other, 0));
    widen(old, now, (a, b, by) => isSameParagraph(old[a]!, now[b]!, by) && hasSameMentions(oldFindings.mentions[a]!, findings.mentions[b]!));
  } else {
    widen(old, now, (a, b, by) => isSameParagraph(old[a]!, now[b]!, by));
    widen(before.mentions, after.mentions, (a, b, by) => isSameMention(before.mentions[a]!, after.mentions[b]!, by));
  }
  start = start <= margin ? 0 : text.lastIndexOf('\n', start - margin - 1) + 1;
  const lineEnd = text.indexOf('\n', oldEnd + shift + margin);
  const end = lineEnd < 0 ? text.length : lineEnd;
  return { start, oldEnd: end - shift, end };
}

function isSameParagraph(a: Paragraph, b: Paragraph, by: number): boolean {
  return a.start + by === b.start && a.end + by === b.end && a.kind === b.kind;
}

function isSameMention(a: FoundName, b: FoundName, by: number): boolean {
  return a.start + by === b.start && a.end + by === b.end && a.type === b.type && (a.confidence === 1) === (b.confidence === 1);
}
