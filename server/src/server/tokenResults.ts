import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis/analysis';
import type { Settings } from '../protocol';
import { documentTokens, tokensDelta, type DocumentTokens } from '../service/semanticTokens';

/** The last semantic tokens sent for each document, so that the next answer can be a difference. */
export class TokenResults {
  readonly #last = new Map<string, { readonly id: string; readonly tokens: DocumentTokens }>();
  #count = 0;

  full(uri: string, analysis: Analysis, highlight: Settings['highlight']): SemanticTokens {
    const tokens = documentTokens(analysis, highlight, this.#last.get(uri)?.tokens);
    return { resultId: this.#remember(uri, tokens), data: tokens.data };
  }

  /** The edits from the result the client holds; all tokens when that result is not known any more. */
  delta(uri: string, previousId: string, analysis: Analysis, highlight: Settings['highlight']): SemanticTokens | SemanticTokensDelta {
    const previous = this.#last.get(uri);
    if (previous?.id !== previousId) return this.full(uri, analysis, highlight);
    const tokens = documentTokens(analysis, highlight, previous.tokens);
    return { resultId: this.#remember(uri, tokens), edits: tokensDelta(previous.tokens, tokens) };
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }

  #remember(uri: string, tokens: DocumentTokens): string {
    const id = String(++this.#count);
    this.#last.set(uri, { id, tokens });
    return id;
  }
}
