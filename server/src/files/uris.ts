import { URI, Utils } from 'vscode-uri';

/** Half of a pair of surrogates cannot be escaped. */
const halfOfPair = /\p{Surrogate}/gu;

/**
 * One spelling for every URI of a document, so that it can be a key: clients escape characters differently. What cannot
 * be read as a URI becomes one that no document has.
 */
export function normaliseUri(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return URI.from({ scheme: 'unknown', path: uri.replace(halfOfPair, '\uFFFD') }).toString();
  }
}

/** The whole path, unescaped, with slashes. */
export function pathOfUri(uri: string): string {
  return URI.parse(uri).path;
}

/** The URI of an entry of a folder. */
export function childUri(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

/** The path of a document below a folder, with slashes, or undefined when it does not lie in it. */
export function relativePath(folder: string, uri: string): string | undefined {
  const above = folder.endsWith('/') ? folder : `${folder}/`;
  return uri.startsWith(above) ? decodeURIComponent(uri.slice(above.length)) : undefined;
}

/** The URI of a path below a folder, with slashes: the inverse of `relativePath`. */
export function uriBelow(folder: string, path: string): string {
  return Utils.joinPath(URI.parse(folder), ...path.split('/')).toString();
}

/** The innermost of the folders that a document lies in, with its path there; undefined when it lies in none. */
export function nearestFolder(folders: Iterable<string>, uri: string): { readonly folder: string; readonly path: string } | undefined {
  let nearest: { readonly folder: string; readonly path: string } | undefined;
  for (const folder of folders) {
    const path = relativePath(folder, uri);
    if (path !== undefined && (nearest === undefined || path.length < nearest.path.length)) nearest = { folder, path };
  }
  return nearest;
}

/** Those of the URIs, sorted and each once, that do not lie below others of them. */
export function outermostOf(uris: readonly string[]): string[] {
  const given = new Set(uris);
  const kept: string[] = [];
  // With a slash at the end: "a-b" sorts before "a/b", but "a-b/" after "a/".
  for (const beginning of uris.map((uri) => (uri.endsWith('/') ? uri : `${uri}/`)).sort()) if (kept.length === 0 || !beginning.startsWith(kept.at(-1)!)) kept.push(beginning);
  return kept.map((beginning) => (given.has(beginning) ? beginning : beginning.slice(0, -1)));
}
