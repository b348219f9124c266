import * as vscode from 'vscode';
import { ListFolderRequest, ReadFileRequest, StatFileRequest, WriteFileRequest } from '../../../server/src/protocol';
import type { FileAnswer, FileKind, FileParams, RequestMethod, WriteFileParams } from '../../../server/src/protocol';
import { decodeBase64, encodeBase64 } from './base64';
import { hasDotSegments } from './dotSegments';

/** The part of a language client that answers requests of its server. */
interface Answering {
  onRequest<Params>(method: string, handler: (params: Params) => Promise<unknown>): vscode.Disposable;
}

const annotationsPath = '/.dossier/annotations.jsonl';

/**
 * Reads for the server what it cannot reach itself, and writes the file of annotations. It is given nothing outside of
 * the workspace folders.
 */
export function serveWorkspaceFiles(client: Answering): void {
  serve(client, StatFileRequest, async (uri) => {
    const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
    return { kind: kindOf(type), size, modified: mtime };
  });
  serve(client, ListFolderRequest, async (uri) => {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return { entries: entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, type]) => ({ name, kind: kindOf(type) })) };
  });
  serve(client, ReadFileRequest, async (uri) => ({ base64: encodeBase64(await vscode.workspace.fs.readFile(uri)) }));
  serve<Record<never, never>, WriteFileParams>(client, WriteFileRequest, async (uri, { base64 }) => {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder === undefined || uri.path !== `${folder.uri.path.replace(/\/$/, '')}${annotationsPath}`) return { failure: 'not the file of annotations' };
    await vscode.workspace.fs.writeFile(uri, decodeBase64(base64));
    return {};
  });
}

function serve<Result, Params extends FileParams = FileParams>(
  client: Answering,
  { method }: RequestMethod<Params, FileAnswer<Result>>,
  answer: (uri: vscode.Uri, params: Params) => Promise<FileAnswer<Result>>,
): void {
  client.onRequest<Params>(method, async (params): Promise<FileAnswer<Result>> => {
    try {
      const uri = vscode.Uri.parse(params.uri, true);
      if (hasDotSegments(uri.path) || vscode.workspace.getWorkspaceFolder(uri) === undefined) return { failure: 'not in a folder of the workspace' };
      return await answer(uri, params);
    } catch (error) {
      return { failure: reasonOf(error) };
    }
  });
}

/** The words of the server for the same failures. */
function reasonOf(error: unknown): string {
  switch (error instanceof vscode.FileSystemError ? error.code : undefined) {
    case vscode.FileSystemError.FileNotFound.name:
      return 'missing';
    case vscode.FileSystemError.NoPermissions.name:
      return 'permission denied';
    case vscode.FileSystemError.FileNotADirectory.name:
      return 'not a folder';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function kindOf(type: vscode.FileType): FileKind {
  const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
  if ((type & vscode.FileType.File) !== 0) return isLink ? 'linked-file' : 'file';
  if ((type & vscode.FileType.Directory) !== 0) return isLink ? 'linked-folder' : 'folder';
  return 'other';
}
