import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-protocol';
import type { Analysis } from '../core/analysis/analysis';
import type { Paragraph } from '../core/text/article';
import { linesOf } from './ranges';

/** Sections below a subheading, and runs of what the site added to the article. */
export function provideFoldingRanges(analysis: Analysis): FoldingRange[] {
  const { paragraphs } = analysis.article;
  const lines = linesOf(analysis.article);
  const ranges: FoldingRange[] = [];
  let first: Paragraph | undefined;
  let last: Paragraph | undefined;
  const close = (): void => {
    if (first === undefined || last === undefined || first === last) return;
    const [startLine, endLine] = [lines.lineAt(first.start), lines.lineAt(last.start)];
    ranges.push({ startLine, endLine, kind: first.kind === 'boilerplate' ? FoldingRangeKind.Comment : FoldingRangeKind.Region });
  };
  for (const paragraph of paragraphs) {
    const opens = paragraph.kind === 'subheading' || (paragraph.kind === 'boilerplate' && first?.kind !== 'boilerplate');
    const ends = opens || (first?.kind === 'boilerplate' && paragraph.kind !== 'boilerplate');
    if (ends) close();
    if (ends) first = opens ? paragraph : undefined;
    last = paragraph;
  }
  close();
  return ranges;
}
