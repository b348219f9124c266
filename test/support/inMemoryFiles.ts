import { FileError, type EntryKind, type FileEntry, type FileStatus, type FileSystem } from '../../server/src/files/fileSystem';
import type { FileWriter } from '../../server/src/files/fileWriter';

/** What stands at a path: text or bytes of a file, a link, or something that cannot be read. */
export type InMemoryFile = string | Uint8Array | { readonly link: string } | { readonly denied: true } | { readonly device: true } | { readonly size: number };

/** Files below `file:///` in memory, which count how often each is read. Paths begin with a slash; folders are implied. */
export class InMemoryFiles implements FileSystem, FileWriter {
  readonly reads = new Map<string, number>();
  /** When files last changed, by path; 0 where it is not said. */
  readonly modified = new Map<string, number>();
  /** Why nothing can be written; undefined when everything can. */
  refusal: string | undefined;
  /** Called when a file has been asked whether it is still wanted and is about to be exchanged. */
  beforeExchange: () => void = () => undefined;
  readonly #files = new Map<string, InMemoryFile>();
  readonly #links = new Map<string, string>();
  readonly #folders = new Set<string>();

  constructor(files: Readonly<Record<string, InMemoryFile>> = {}) {
    for (const [path, file] of Object.entries(files)) this.set(path, file);
  }

  set(path: string, file: InMemoryFile): void {
    this.#files.set(path, file);
    if (typeof file === 'object' && 'link' in file) this.#links.set(path, file.link);
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) this.#folders.add(path.slice(0, slash));
  }

  delete(path: string): void {
    this.#files.delete(path);
  }

  /** How often the file was read. */
  readsOf(path: string): number {
    return this.reads.get(path) ?? 0;
  }

  async stat(uri: string): Promise<FileStatus> {
    const path = pathOf(uri);
    return { ...this.#stat(path), modified: this.modified.get(path) ?? 0 };
  }

  async list(uri: string): Promise<FileEntry[]> {
    const folder = this.#resolve(pathOf(uri));
    if (this.#files.get(folder) !== undefined) throw new FileError('permission denied');
    if (!this.#isFolder(folder)) throw new FileError('missing');
    const names = new Set<string>();
    for (const path of this.#files.keys()) if (path.startsWith(`${folder}/`)) names.add(path.slice(folder.length + 1).split('/')[0]!);
    return [...names].sort().map((name) => {
      const path = `${folder}/${name}`;
      return { name, kind: this.#stat(path).kind, isLink: this.#links.has(path) };
    });
  }

  async read(uri: string): Promise<Uint8Array> {
    const path = this.#resolve(pathOf(uri));
    this.reads.set(path, (this.reads.get(path) ?? 0) + 1);
    const file = this.#files.get(path);
    if (typeof file === 'string') return new TextEncoder().encode(file);
    if (file instanceof Uint8Array) return file;
    throw new FileError(file === undefined ? 'missing' : 'permission denied');
  }

  async replace(uri: string, content: Uint8Array, isStillWanted: () => Promise<boolean>): Promise<boolean> {
    if (this.refusal !== undefined) throw new FileError(this.refusal);
    if (!(await isStillWanted())) return false;
    this.beforeExchange();
    this.set(pathOf(uri), new TextDecoder().decode(content));
    return true;
  }

  /** The text of a file; empty where there is none. */
  textOf(path: string): string {
    const file = this.#files.get(path);
    return typeof file === 'string' ? file : '';
  }

  async realUri(uri: string): Promise<string> {
    return `file://${this.#resolve(pathOf(uri))}`;
  }

  #stat(given: string): { kind: EntryKind; size: number } {
    const path = this.#resolve(given);
    const file = this.#files.get(path);
    if (file !== undefined && !this.#isFolder(path)) return { kind: kindOf(file), size: sizeOf(file) };
    if (this.#isFolder(path)) return { kind: 'directory', size: 0 };
    throw new FileError('missing');
  }

  #isFolder(path: string): boolean {
    return this.#folders.has(path);
  }

  /** The path with every link on the way followed. */
  #resolve(path: string): string {
    for (const [link, target] of this.#links) {
      if (path === link || path.startsWith(`${link}/`)) return this.#resolve(target + path.slice(link.length));
    }
    return path;
  }
}

function pathOf(uri: string): string {
  return decodeURIComponent(uri.replace(/^file:\/\//, '')).replace(/(?<=.)\/$/, '');
}

function kindOf(file: InMemoryFile): EntryKind {
  if (typeof file !== 'object' || file instanceof Uint8Array) return 'file';
  return 'device' in file ? 'other' : 'file';
}

function sizeOf(file: InMemoryFile): number {
  if (typeof file === 'string' || file instanceof Uint8Array) return file.length;
  return 'size' in file ? file.size : 0;
}
