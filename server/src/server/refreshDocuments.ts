import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import type { ClientSupport } from './clientSupport';

/** What a client shows in open documents and can be asked to ask for again. */
export type Shown = keyof ClientSupport['refresh'];

/** Has the client ask again for what it shows in open documents. A client that refuses shows it after the next edit. */
export function refreshDocuments(connection: Connection, { refresh }: ClientSupport, shown: readonly Shown[]): void {
  const { languages } = connection;
  const ask: Readonly<Record<Shown, () => Promise<void>>> = {
    tokens: () => languages.semanticTokens.refresh(),
    inlayHints: () => languages.inlayHint.refresh(),
    diagnostics: () => languages.diagnostics.refresh(),
    codeLenses: () => connection.sendRequest(CodeLensRefreshRequest.type),
  };
  for (const what of shown) if (refresh[what]) ask[what]().catch(() => undefined);
}
