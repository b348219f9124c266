import { URI } from 'vscode-uri';

/** One spelling for every URI of a document, so that it can be a key: clients escape characters differently. */
export function normaliseUri(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

/** The last part of the path, unescaped. */
export function fileNameOf(uri: string): string {
  const path = pathOf(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The URI of an entry of a folder. */
export function childUri(folder: string, name: string): string {
  const uri = URI.parse(folder);
  return uri.with({ path: `${uri.path.replace(/\/$/, '')}/${name}` }).toString();
}

/** The path of a document below a folder, with slashes, or undefined when it does not lie in it. */
export function relativePath(folder: string, uri: string): string | undefined {
  const above = folder.endsWith('/') ? folder : `${folder}/`;
  return uri.startsWith(above) ? decodeURIComponent(uri.slice(above.length)) : undefined;
}

function pathOf(uri: string): string {
  try {
    return URI.parse(uri).path;
  } catch {
    return uri;
  }
}
