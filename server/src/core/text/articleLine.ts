import { isBoilerplate, isByline, isDateline, isHeadlineLike, isMailField, isNavigation, isRunningText } from './lineCues';
import type { TextLine } from './lines';

const shortLine = 110;
const marked = /^["“‘'–—-]|[:!?”"]$/;

/** What a line may look like: a bit each. `shortHeadline` and `subheading` only when it is no longer than 110 code units. */
export const Look = { byline: 1, dateline: 2, boilerplate: 4, headline: 8, running: 16, shortHeadline: 32, subheading: 64, mailField: 128 } as const;
type Look = (typeof Look)[keyof typeof Look];

/** In the order of the bits. */
const tests: readonly ((line: string) => boolean)[] = [
  isByline,
  isDateline,
  (line) => isBoilerplate(line) || isNavigation(line),
  isHeadlineLike,
  isRunningText,
  (line) => line.length <= shortLine && isHeadlineLike(line),
  (line) => line.length <= shortLine && isHeadlineLike(line) && !marked.test(line),
  isMailField,
];

/** A line of an article, which remembers what it looks like. It may be moved, not altered. */
export class ArticleLine implements TextLine {
  start: number;
  end: number;
  readonly blankBefore: number;
  /** It stands for several lines of the text, and holds their ends. */
  readonly isJoined: boolean = false;
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
    if (!(this.asked & look)) {
      this.asked |= look;
      if (tests[31 - Math.clz32(look)]!(this.in(text))) this.seen |= look;
    }
    return (this.seen & look) !== 0;
  }
}
