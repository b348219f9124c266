import picomatch from 'picomatch';

/** Which files of a folder are read: globs relative to the folder, with slashes. */
export interface FileGlobs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** All `.txt` files but those of hidden folders and installed packages. */
export const defaultGlobs: FileGlobs = { include: ['**/*.txt'], exclude: ['**/node_modules/**', '**/.*/**'] };

/** The globs, ready to ask. Paths are relative to the folder. */
export interface FileFilter {
  accepts(path: string): boolean;
  /** True when nothing below the folder can be accepted. */
  prunes(folder: string): boolean;
}

const anyName = '\u{1}';

/** True when a pattern can be used. One that names what is *not* meant cannot: with others beside it, it would mean everything else. */
export function isGlob(pattern: string): boolean {
  if (/^!(?!\()/.test(pattern)) return false;
  try {
    return pattern.trim() !== '' && picomatch.makeRe(pattern) !== null;
  } catch {
    return false;
  }
}

/** A filter by globs, without regard to capitals; hidden files count as others do. A pattern that `isGlob` refuses may throw. */
/** What is left out by its name, such as `**\/old` or `drafts/`, is left out with all in it where it is a folder, as in VS Code's own settings. */
function withAllBelow(glob: string): string[] {
  const named = glob.replace(/(?<!\/)\/$/, '');
  return /[*?[(]/.test(named.slice(named.lastIndexOf('/') + 1)) ? [glob] : [named, `${named}/**`];
}

/** The filter of some globs. Letters match in any case. */
export function createFileFilter(globs: FileGlobs): FileFilter {
  const options = { dot: true, nocase: true };
  const included = picomatch([...globs.include], options);
  const excluded = globs.exclude.length === 0 ? () => false : picomatch(globs.exclude.flatMap(withAllBelow), options);
  return {
    accepts: (path) => included(path) && !excluded(path),
    prunes: (folder) => excluded(`${folder}/${anyName}`) && excluded(`${folder}/${anyName}/${anyName}`),
  };
}
