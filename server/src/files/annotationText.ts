import { FileError, missing, type FileSystem } from './fileSystem';
import { childUri, normaliseUri } from './uris';

const megabyte = 1024 * 1024;
/** A longer file is none that was written here. */
const maxSize = 50 * megabyte;

/** Where the annotations of a folder are kept: the file, and the folder that it is in. */
export function annotationFileOf(folder: string): { readonly uri: string; readonly parent: string } {
  const parent = childUri(folder, '.dossier');
  return { uri: childUri(parent, 'annotations.jsonl'), parent };
}

/** The content of a folder's file of annotations, empty where there is none. Rejects with a `FileError` when it cannot be used. */
export async function readAnnotationText(files: FileSystem, folder: string): Promise<string> {
  const { uri } = annotationFileOf(folder);
  try {
    await refuseLinks(files, folder);
    const { size } = await files.stat(uri);
    if (size > maxSize) throw new FileError(`over ${maxSize / megabyte} MB`);
    return new TextDecoder('utf-8', { fatal: true }).decode(await files.read(uri));
  } catch (error) {
    if (error instanceof FileError && error.reason === missing) return '';
    throw error instanceof TypeError ? new FileError('not in UTF-8') : error;
  }
}

/** A link would lead reading and writing out of the workspace folder. */
async function refuseLinks(files: FileSystem, folder: string): Promise<void> {
  const realUri = async (uri: string): Promise<string> => normaliseUri(await files.realUri(uri));
  const { uri, parent } = annotationFileOf(folder);
  const real = annotationFileOf(await realUri(folder));
  const isOurs = (await realUri(parent)) === real.parent && (await realUri(uri)) === real.uri;
  if (!isOurs) throw new FileError('a link that leads elsewhere');
}
