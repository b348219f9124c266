import { Markdown, md, type Content } from '../text/markdown';
import type { ReportText, ReportWords } from './reportWords';

/** What a report says of its own, with what it tells of in its places: texts are escaped there. */
export function worded(words: ReportWords, text: ReportText, ...contents: Content[]): Markdown {
  return Markdown.of(words(text, ...contents.map((content) => md`${content}`.source)));
}
