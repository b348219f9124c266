import { isBoilerplate, isByline, isDateline, isHeadlineLike, isRunningText } from './lineCues';
import type { TextLine } from './lines';

const shortLine = 110;
const marked = /^["“‘'–—-]|[:!?”"]$/;

const looks = {
  byline: isByline,
  dateline: isDateline,
  boilerplate: isBoilerplate,
  headline: isHeadlineLike,
  running: isRunningText,
  shortHeadline: (line: string) => line.length <= shortLine && isHeadlineLike(line),
  subheading: (line: string) => line.length <= shortLine && isHeadlineLike(line) && !marked.test(line),
} as const satisfies Record<string, (line: string) => boolean>;
/** What a line may look like; the last two only when it is no longer than 110 code units. */
export type Look = keyof typeof looks;
const bits = Object.fromEntries(Object.keys(looks).map((look, bit) => [look, 1 << bit])) as Record<Look, number>;

/** A line of an article, which remembers what it looks like. It may be moved, not altered. */
export class ArticleLine implements TextLine {
  start: number;
  end: number;
  readonly blankBefore: number;
  private asked = 0;
  private seen = 0;

  constructor({ start, end, blankBefore }: TextLine) {
    this.start = start;
    this.end = end;
    this.blankBefore = blankBefore;
  }

  /** The line's characters in the text that it stands in. */
  in(text: string): string {
    return text.slice(this.start, this.end);
  }

  /** Whether the line, in the text that it stands in, looks like this. */
  looksLike(look: Look, text: string): boolean {
    const bit = bits[look];
    if (!(this.asked & bit)) {
      this.asked |= bit;
      if (looks[look](this.in(text))) this.seen |= bit;
    }
    return (this.seen & bit) !== 0;
  }
}
