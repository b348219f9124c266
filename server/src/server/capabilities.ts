import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { pageScheme } from '../protocol';
import { codeActionKinds } from '../service/codeAction';
import { tokensLegend } from '../service/semanticTokens';
import { customRequests } from './customRequests';

export const serverCapabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  semanticTokensProvider: { legend: tokensLegend, full: { delta: true }, range: true },
  hoverProvider: true,
  codeLensProvider: { resolveProvider: true },
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: { label: 'Dossier' },
  workspaceSymbolProvider: true,
  callHierarchyProvider: true,
  codeActionProvider: { codeActionKinds: [...codeActionKinds] },
  completionProvider: {},
  renameProvider: { prepareProvider: true },
  inlayHintProvider: true,
  diagnosticProvider: { identifier: 'dossier', interFileDependencies: true, workspaceDiagnostics: false },
  selectionRangeProvider: true,
  foldingRangeProvider: true,
  documentLinkProvider: {},
  executeCommandProvider: { commands: [...customRequests.keys()] },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { didRename: { filters: [{ pattern: { glob: '**' } }] } },
    textDocumentContent: { schemes: [pageScheme] },
  },
};
