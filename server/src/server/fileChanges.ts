import { normaliseUri } from '../files/uris';

/** What became of a file or folder. */
export interface FileChange {
  readonly uri: string;
  readonly kind: 'made' | 'changed' | 'gone';
}

/** Names that are spelled alike in every URI. */
const plainName = /^[\w.~-]+$/;

/**
 * Those of the changes that matter, with normalised URIs. Packages are installed by ten thousands of files: the others must cost
 * next to nothing, so each folder is asked about once.
 * @param heeds whether what happens directly in a folder matters
 */
export function heededChanges(changes: readonly FileChange[], heeds: (folder: string) => boolean): FileChange[] {
  const folders = new Map<string, string | undefined>();
  const heededFolder = (spelled: string): string | undefined => {
    if (folders.has(spelled)) return folders.get(spelled);
    const folder = normaliseUri(spelled);
    const heeded = heeds(folder) ? folder : undefined;
    folders.set(spelled, heeded);
    return heeded;
  };
  return changes.flatMap(({ uri, kind }) => {
    const slash = uri.lastIndexOf('/');
    const folder = heededFolder(uri.slice(0, Math.max(slash, 0)));
    if (folder === undefined) return [];
    const name = uri.slice(slash + 1);
    return [{ uri: plainName.test(name) && !folder.endsWith('/') ? `${folder}/${name}` : normaliseUri(uri), kind }];
  });
}
