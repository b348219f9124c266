/** A path with `/` between its parts as a URI reference. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * The path below a folder that a relative reference stands for; undefined when it is none or leads out of the folder, on Windows by
 * a backslash, which may stand in a name elsewhere.
 */
export function decodePath(reference: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) return undefined;
  try {
    const parts = reference.split('/').map(decodeURIComponent);
    const isSafe = parts.every((part) => part !== '' && part !== '.' && !part.split('\\').includes('..') && !/[/\0]/.test(part));
    return isSafe ? parts.join('/') : undefined;
  } catch {
    return undefined;
  }
}
