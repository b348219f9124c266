import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { tokensDelta } from '../service/semanticTokens';

/** The last semantic tokens sent for each document, so that the next answer can be a difference. */
export class TokenResults {
  readonly #last = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  #count = 0;

  full(uri: string, data: number[]): SemanticTokens {
    return { resultId: this.#remember(uri, data), data };
  }

  /** The edits from the result the client holds; all tokens when that result is not known any more. */
  delta(uri: string, previousId: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const previous = this.#last.get(uri);
    if (previous?.id !== previousId) return this.full(uri, data);
    return { resultId: this.#remember(uri, data), edits: tokensDelta(previous.data, data) };
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }

  #remember(uri: string, data: readonly number[]): string {
    const id = String(++this.#count);
    this.#last.set(uri, { id, data });
    return id;
  }
}
