import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-protocol';
import type { Analysis } from '../core/analysis/analysis';
import { english, type Translate } from './language/translate';
import { linesOf } from './ranges';

const source = 'Dossier';
/** The code of the hint that nobody is named who speaks. */
export const noSpeaker = 'no-speaker';

/** Hints about quotes that a reader should look at: an opening mark that is never closed, quoted words nobody speaks. */
export function provideDiagnostics(analysis: Analysis, t: Translate = english.t): Diagnostic[] {
  const lines = linesOf(analysis.article);
  return analysis.quotes.flatMap((quote): Diagnostic[] => {
    if (!quote.closed) {
      const span = quote.fragments.at(-1) ?? quote;
      return [{ range: lines.range(span), severity: DiagnosticSeverity.Hint, source, code: 'unclosed-quotation-mark', message: t('This quotation mark is never closed.') }];
    }
    if (quote.kind === 'indirect' || quote.speaker !== undefined) return [];
    return [{ range: lines.range(quote), severity: DiagnosticSeverity.Hint, source, code: noSpeaker, message: t('Nobody is named who says this.') }];
  });
}
