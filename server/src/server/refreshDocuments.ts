import type { Connection } from 'vscode-languageserver';
import type { ClientSupport } from './clientSupport';

/** Has the client ask again for what it shows in open documents. A client that refuses shows it after the next edit. */
export function refreshDocuments({ languages }: Connection, { refresh }: ClientSupport): void {
  const asks = [refresh.tokens && languages.semanticTokens.refresh(), refresh.inlayHints && languages.inlayHint.refresh(), refresh.diagnostics && languages.diagnostics.refresh()];
  for (const ask of asks) if (ask !== false) ask.catch(() => undefined);
}
