import type { Connection } from 'vscode-languageserver';
import { FileError, type EntryKind, type FileSystem } from '../files/fileSystem';
import type { FileWriter } from '../files/fileWriter';
import { ListFolderRequest, ReadFileRequest, StatFileRequest, WriteFileRequest, type FileAnswer, type FileKind, type FileParams, type RequestMethod } from '../protocol';

/**
 * Files that only the client can reach: those of a folder that is not on this machine, and all of them in a browser.
 * Links to files are followed, links to folders are not: the client cannot tell where they lead.
 */
export function clientFiles(connection: Connection): FileSystem {
  const ask = <Result extends object>(request: RequestMethod<FileParams, FileAnswer<Result>>, uri: string): Promise<Result> => askClient(connection, request, { uri });
  return {
    stat: async (uri) => {
      const { kind, size, modified } = await ask(StatFileRequest, uri);
      return { kind: behindLink(kind), size, modified: modified ?? 0 };
    },
    list: async (folder) => {
      const { entries } = await ask(ListFolderRequest, folder);
      return entries.map(({ name, kind }) => ({ name, kind: kind === 'linked-folder' ? 'other' : behindLink(kind), isLink: kind.startsWith('linked') }));
    },
    read: async (uri) => {
      const { base64 } = await ask(ReadFileRequest, uri);
      return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    },
    realUri: (uri) => Promise.resolve(uri),
  };
}

/** Writes through the client, which makes the exchange as whole as its file system does. */
export function clientFileWriter(connection: Connection): FileWriter {
  return {
    replace: async (uri, content, isStillWanted) => {
      if (!(await isStillWanted())) return false;
      const binary = Array.from(content, (byte) => String.fromCharCode(byte)).join('');
      await askClient(connection, WriteFileRequest, { uri, base64: btoa(binary) });
      return true;
    },
  };
}

async function askClient<Params extends FileParams, Result extends object>(connection: Connection, { method }: RequestMethod<Params, FileAnswer<Result>>, params: Params): Promise<Result> {
  let answer: FileAnswer<Result>;
  try {
    answer = await connection.sendRequest<FileAnswer<Result>>(method, params);
  } catch {
    throw new FileError('out of reach'); // A client that knows nothing of this.
  }
  if ('failure' in answer) throw new FileError(answer.failure);
  return answer;
}

function behindLink(kind: FileKind): EntryKind {
  switch (kind) {
    case 'file':
    case 'linked-file':
      return 'file';
    case 'folder':
    case 'linked-folder':
      return 'directory';
    case 'other':
      return 'other';
  }
}
