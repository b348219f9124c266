import { FileError, type FileSystem } from './fileSystem';
import type { FileFilter } from './fileFilter';
import { childUri } from './uris';

/** What a walk comes upon. `entry` counts every entry looked at, so that a huge tree is noticed before it is walked. */
export type Finding =
  | { readonly kind: 'file'; readonly uri: string }
  | { readonly kind: 'entry' }
  | { readonly kind: 'unreadable'; readonly uri: string; readonly reason: string };

interface Folder {
  readonly uri: string;
  readonly path: string;
  readonly realUri: string;
}

/**
 * Walks a folder, shallow files first, and yields the files that the filter accepts. Follows links to folders, each
 * real folder once, so loops end. A folder that cannot be listed is reported and passed over.
 * @param path of the folder, as the filter counts it, where it is not the one that paths begin at
 */
export async function* findFiles(files: FileSystem, root: string, filter: FileFilter, path = ''): AsyncGenerator<Finding> {
  const seen = new Set<string>();
  const folders: Folder[] = [];
  const links: Folder[] = [];
  try {
    folders.push({ uri: root, path, realUri: await files.realUri(root) });
  } catch (error) {
    yield { kind: 'unreadable', uri: root, reason: reasonOf(error) };
  }
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift() ?? links.shift()) {
    if (seen.has(folder.realUri)) continue;
    seen.add(folder.realUri);
    try {
      for (const entry of await files.list(folder.uri)) {
        yield { kind: 'entry' };
        const uri = childUri(folder.uri, entry.name);
        const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
        if (entry.kind === 'file' && filter.accepts(path)) yield { kind: 'file', uri };
        if (entry.kind !== 'directory' || filter.prunes(path)) continue;
        if (entry.isLink) links.push({ uri, path, realUri: await files.realUri(uri) });
        else folders.push({ uri, path, realUri: childUri(folder.realUri, entry.name) });
      }
    } catch (error) {
      yield { kind: 'unreadable', uri: folder.uri, reason: reasonOf(error) };
    }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof FileError ? error.reason : String(error);
}
