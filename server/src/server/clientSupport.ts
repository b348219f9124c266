import { MarkupKind, type InitializeParams } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { CardSupport } from '../service/card';
import { languageFor, type Language } from '../service/language/translate';
import { normaliseUri } from '../files/uris';

/** What the client can do, as far as the server's behaviour depends on it. */
export interface ClientSupport {
  readonly card: CardSupport;
  readonly language: Language;
  readonly configuration: boolean;
  readonly configurationEvents: boolean;
  readonly watchedFiles: boolean;
  /** It knows globs that begin at a folder. */
  readonly relativePatterns: boolean;
  readonly workspaceFolders: boolean;
  /** It asks for diagnostics; one that does not waits for them to be sent. */
  readonly pullsDiagnostics: boolean;
  /** Which answers the client asks for again when it is told that settings changed them. */
  readonly refresh: { readonly tokens: boolean; readonly inlayHints: boolean; readonly diagnostics: boolean; readonly codeLenses: boolean };
  /** It has people agree to edits one by one before they are made. */
  readonly confirmsEdits: boolean;
  readonly folders: readonly string[];
  /** Settings sent at the start by clients that cannot be asked for them. */
  readonly initialSettings: unknown;
}

/** Reads it from what the client says of itself at the start; what it does not say it cannot do. */
export function readClientSupport(params: InitializeParams): ClientSupport {
  const { capabilities } = params;
  const options: unknown = params.initializationOptions;
  const option = (name: string): unknown => (typeof options === 'object' && options !== null ? (options as Record<string, unknown>)[name] : undefined);
  const hoverFormats = capabilities.textDocument?.hover?.contentFormat;
  return {
    card: {
      markdown: hoverFormats === undefined || hoverFormats.includes(MarkupKind.Markdown),
      commandLinks: option('commandLinks') === true,
      themeIcons: option('themeIcons') === true,
    },
    language: languageFor(params.locale),
    configuration: capabilities.workspace?.configuration === true,
    configurationEvents: capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchedFiles: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: capabilities.workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    workspaceFolders: capabilities.workspace?.workspaceFolders === true,
    pullsDiagnostics: capabilities.textDocument?.diagnostic !== undefined,
    refresh: {
      tokens: capabilities.workspace?.semanticTokens?.refreshSupport === true,
      inlayHints: capabilities.workspace?.inlayHint?.refreshSupport === true,
      diagnostics: capabilities.workspace?.diagnostics?.refreshSupport === true,
      codeLenses: capabilities.workspace?.codeLens?.refreshSupport === true,
    },
    confirmsEdits: capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined && capabilities.workspace.workspaceEdit.documentChanges === true,
    folders: foldersOf(params),
    initialSettings: option('settings'),
  };
}

function foldersOf(params: InitializeParams): string[] {
  const { workspaceFolders, rootUri } = params;
  if (workspaceFolders !== null && workspaceFolders !== undefined) return workspaceFolders.map((folder) => folderUri(folder.uri));
  const root = rootUri ?? folderOfPath(params.rootPath);
  return root === undefined ? [] : [folderUri(root)];
}

/** From before there were URIs for it. */
function folderOfPath(path: string | null | undefined): string | undefined {
  return typeof path === 'string' && path !== '' ? URI.file(path).toString() : undefined;
}

/** The normalised URI of a folder, without the slash at its end, except that of a root: without it, Windows takes `C:` for the folder it is in on that drive. */
export function folderUri(uri: string): string {
  return normaliseUri(uri).replace(/(?<!\/|\/[a-z]%3A)\/$/i, '');
}
