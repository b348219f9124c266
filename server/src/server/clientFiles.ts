import type { Connection } from 'vscode-languageserver';
import { FileError, type EntryKind, type FileSystem } from '../files/fileSystem';
import { ListFolderRequest, ReadFileRequest, StatFileRequest, type FileAnswer, type FileKind, type FileParams, type RequestMethod } from '../protocol';

/**
 * Files that only the client can reach: those of a folder that is not on this machine, and all of them in a browser.
 * Links to files are followed, links to folders are not: the client cannot tell where they lead.
 */
export function clientFiles(connection: Connection): FileSystem {
  const ask = async <Result extends object>({ method }: RequestMethod<FileParams, FileAnswer<Result>>, uri: string): Promise<Result> => {
    let answer: FileAnswer<Result>;
    try {
      answer = await connection.sendRequest<FileAnswer<Result>>(method, { uri } satisfies FileParams);
    } catch {
      throw new FileError('out of reach'); // A client that knows nothing of this.
    }
    if ('failure' in answer) throw new FileError(answer.failure);
    return answer;
  };
  return {
    stat: async (uri) => {
      const { kind, size } = await ask(StatFileRequest, uri);
      return { kind: behindLink(kind), size };
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
