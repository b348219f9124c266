import * as vscode from 'vscode';
import { ListFolderRequest, ReadFileRequest, StatFileRequest } from '../../../server/src/protocol';
import type { FileAnswer, FileKind, FileParams, RequestMethod } from '../../../server/src/protocol';
import { encodeBase64 } from './base64';
import { hasDotSegments } from './dotSegments';

/** The part of a language client that answers requests of its server. */
interface Answering {
  onRequest(method: string, handler: (params: FileParams) => Promise<unknown>): vscode.Disposable;
}

/** Reads for the server what it cannot reach itself. It is given nothing outside of the workspace folders. */
export function serveWorkspaceFiles(client: Answering): void {
  serve(client, StatFileRequest, async (uri) => {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    return { kind: kindOf(type), size };
  });
  serve(client, ListFolderRequest, async (uri) => {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return { entries: entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, type]) => ({ name, kind: kindOf(type) })) };
  });
  serve(client, ReadFileRequest, async (uri) => ({ base64: encodeBase64(await vscode.workspace.fs.readFile(uri)) }));
}

function serve<Result>(client: Answering, { method }: RequestMethod<FileParams, FileAnswer<Result>>, answer: (uri: vscode.Uri) => Promise<Result>): void {
  client.onRequest(method, async ({ uri: sent }): Promise<FileAnswer<Result>> => {
    try {
      const uri = vscode.Uri.parse(sent, true);
      if (hasDotSegments(uri.path) || vscode.workspace.getWorkspaceFolder(uri) === undefined) return { failure: 'not in a folder of the workspace' };
      return await answer(uri);
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
