import type { ByteStore } from '../../core/collections/byteStore';
import { readDocument } from '../../files/readDocument';
import type { FileSystem } from '../../files/fileSystem';
import type { DocumentReader, ReadDocument } from '../../server/documentReader';
import type { AnalysisCache } from '../cache/analysisCache';
import { unpackedAnalysis } from '../unpackedAnalysis';
import { ReadingThread } from './readingThread';

/** A thread is worth starting when so many files are asked for at once. */
const fewFiles = 8;
const lanes = 32;
/** A thread of which nobody has asked anything for so long is ended. */
const idleMilliseconds = 2000;

/** Reads many files, of this machine, in a thread of its own, which looks up their analyses as well; few, and those of others, on this one. */
export class FolderReader implements DocumentReader {
  readonly lanes = lanes;
  readonly #files: FileSystem;
  readonly #cache: Promise<AnalysisCache> | undefined;
  readonly #script: string | undefined;
  readonly #store: ByteStore | undefined;
  #thread: Promise<ReadingThread | undefined> | undefined;
  #asked = 0;
  #idle: NodeJS.Timeout | undefined;

  /**
   * @param script the bundle of `readingWorker.ts`; without it there is no thread
   * @param store keeps the analyses that are found in the cache, where there is one
   */
  constructor(files: FileSystem, cache: Promise<AnalysisCache> | undefined, script: string | undefined, store?: ByteStore) {
    this.#files = files;
    this.#cache = cache;
    this.#script = script;
    this.#store = store;
  }

  async read(uri: string, maxSizeMB: number): Promise<ReadDocument> {
    this.#asked++;
    clearTimeout(this.#idle);
    try {
      const told = uri.startsWith('file:') ? await (await this.#threadForMany())?.read(uri, maxSizeMB) : undefined;
      if (told === undefined) return await readDocument(this.#files, uri, maxSizeMB);
      const { read, kept } = told;
      return 'text' in read && kept !== undefined ? { ...read, analysis: () => unpackedAnalysis(kept, read.text, this.#store) } : read;
    } finally {
      if (--this.#asked === 0) this.#idle = setTimeout(() => void this.close(), idleMilliseconds).unref();
    }
  }

  /** Ends the thread, until there is much to read again; resolves when it reads no cache any more. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const thread = this.#thread;
    this.#thread = undefined;
    await (await thread)?.end();
  }

  #threadForMany(): Promise<ReadingThread | undefined> | undefined {
    if (this.#thread === undefined && this.#script !== undefined && this.#asked >= fewFiles) this.#thread = this.#start(this.#script);
    return this.#thread;
  }

  async #start(script: string): Promise<ReadingThread | undefined> {
    const cache = await this.#cache;
    try {
      return new ReadingThread(script, cache?.kept ?? new Map());
    } catch {
      return undefined;
    }
  }
}
