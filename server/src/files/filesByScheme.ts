import { URI } from 'vscode-uri';
import type { FileSystem } from './fileSystem';

/** Files of the scheme `file` from one file system, those of every other scheme from another. */
export function filesByScheme(ownFiles: FileSystem, otherFiles: FileSystem): FileSystem {
  const of = (uri: string): FileSystem => (URI.parse(uri).scheme === 'file' ? ownFiles : otherFiles);
  return {
    stat: (uri) => of(uri).stat(uri),
    list: (folder) => of(folder).list(folder),
    read: (uri) => of(uri).read(uri),
    realUri: (uri) => of(uri).realUri(uri),
  };
}
