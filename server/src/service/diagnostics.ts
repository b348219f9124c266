import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-protocol';
import type { Analysis } from '../core/analysis/analysis';
import { linesOf } from './ranges';

const source = 'Dossier';
/** The code of the hint that nobody is named who speaks. */
export const noSpeaker = 'no-speaker';

/** Hints about quotes that a reader should look at: an opening mark that is never closed, quoted words nobody speaks. */
export function provideDiagnostics(analysis: Analysis): Diagnostic[] {
  const lines = linesOf(analysis.article);
  return analysis.quotes.flatMap((quote): Diagnostic[] => {
    if (!quote.closed) {
      const span = quote.fragments.at(-1) ?? quote;
      return [{ range: lines.range(span), severity: DiagnosticSeverity.Hint, source, code: 'unclosed-quotation-mark', message: 'This quotation mark is never closed.' }];
    }
    if (quote.kind === 'indirect' || quote.speaker !== undefined) return [];
    return [{ range: lines.range(quote), severity: DiagnosticSeverity.Hint, source, code: noSpeaker, message: 'Nobody is named who says this.' }];
  });
}
