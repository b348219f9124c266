/** A scheme, of more letters than a drive has, and an authority. */
const beforePath = /^[a-z][a-z0-9+.-]+:(?:\/\/[^/?#]*)?/i;
const afterPath = /[?#]/;
const escapes = /(?:%[0-9a-f]{2})+/gi;

/** The name of the file or folder that a URI leads to, as it is in its folder: unescaped. Of a path the last part. */
export function fileNameOf(uri: string): string {
  const scheme = beforePath.exec(uri)?.[0];
  const path = scheme === undefined ? uri : uri.slice(scheme.length).split(afterPath, 1)[0]!;
  const name = path.split('/').filter((part) => part !== '').at(-1) ?? '';
  return scheme === undefined ? name : name.replace(escapes, unescaped);
}

/** The same without what stands after its last point. */
export function fileStemOf(uri: string): string {
  return fileNameOf(uri).replace(/\.[^.]*$/, '');
}

function unescaped(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
