import { URI } from 'vscode-uri';
import type { FileSystem } from './fileSystem';
import type { FileWriter } from './fileWriter';

/** Files of the scheme `file` from one file system, those of every other scheme from another. */
export function filesByScheme(ownFiles: FileSystem, otherFiles: FileSystem): FileSystem {
  const of = (uri: string): FileSystem => (isOwn(uri) ? ownFiles : otherFiles);
  return {
    stat: (uri) => of(uri).stat(uri),
    list: (folder) => of(folder).list(folder),
    read: (uri) => of(uri).read(uri),
    realUri: (uri) => of(uri).realUri(uri),
  };
}

/** Writes files of the scheme `file` in one way, those of every other scheme in another. */
export function writerByScheme(ownFiles: FileWriter, otherFiles: FileWriter): FileWriter {
  return { replace: (uri, content, isStillWanted) => (isOwn(uri) ? ownFiles : otherFiles).replace(uri, content, isStillWanted) };
}

function isOwn(uri: string): boolean {
  return URI.parse(uri).scheme === 'file';
}
