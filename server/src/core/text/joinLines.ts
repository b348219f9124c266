import { ArticleLine } from './articleLine';
import { findHardWrap, groupLines } from './hardWrap';
import type { WrappedLine } from './wrappedLine';

/** Lines that are one paragraph, by the first of them. */
export type KnownJoins = WeakMap<WrappedLine, JoinedLine>;

/** Lines of a hard-wrapped text read as one. */
class JoinedLine extends ArticleLine {
  override readonly isJoined = true;

  constructor(private readonly lines: readonly WrappedLine[]) {
    super({ start: lines[0]!.start, end: lines.at(-1)!.end, blankBefore: lines[0]!.blankBefore });
  }

  /** Whether it is made of these lines. If so, it goes where they are. */
  follows(lines: readonly WrappedLine[]): boolean {
    if (lines.length !== this.lines.length || lines.some((line, index) => line !== this.lines[index])) return false;
    this.start = lines[0]!.start;
    this.end = lines.at(-1)!.end;
    return true;
  }
}

/**
 * A line for each paragraph: the lines as they are, or, where the text is hard-wrapped, those joined that belong together.
 *
 * @param known what was joined before, and is again the same object; takes up what is joined now
 */
export function joinLines(text: string, lines: readonly WrappedLine[], known: KnownJoins = new WeakMap()): readonly ArticleLine[] {
  const wrap = findHardWrap(text, lines);
  if (wrap === undefined) return lines;
  return groupLines(text, lines, wrap).map((group): ArticleLine => {
    const first = group[0]!;
    if (group.length === 1) return first;
    const before = known.get(first);
    if (before?.follows(group)) return before;
    const joined = new JoinedLine(group);
    known.set(first, joined);
    return joined;
  });
}
