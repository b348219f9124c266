import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Analysis } from '../core/analysis/analysis';
import { noCorrections, type TextCorrections } from '../core/analysis/textCorrections';
import { analysisFormat } from '../core/analysis/analysisBytes';
import type { ByteStore } from '../core/collections/byteStore';
import { CancelledError, type IsCancelled } from '../core/corpus/cancellation';
import { PackedAnalysis } from '../core/corpus/packedAnalysis';
import { termFormat } from '../core/corpus/terms/termBytes';
import type { FileSystem } from '../files/fileSystem';
import type { Analyser } from '../service/analyser';
import { createEngine, type Engine } from '../service/engine';
import { AnalysisPool, NoWorkersError } from './analysisPool';
import { AnalysisCache } from './cache/analysisCache';
import { analysisKey } from './cache/analysisKey';
import { cacheFolder } from './cacheFolder';
import { loadModels } from './engine';
import { FolderReader } from './reading/folderReader';
import { ScratchFile } from './scratchFile';
import { unpackedAnalysis } from './unpackedAnalysis';

export interface FolderAnalyserOptions {
  /** Keep analyses on disk from one run to the next. */
  readonly cache: boolean;
  /** Keep analyses and their texts in a file that ends with the process, in place of memory. */
  readonly scratch?: boolean;
  /** The bundle of `analysisWorker.ts`. Without it there are no workers, and no cache: its version is told by it. */
  readonly script?: string | undefined;
  /** The bundle of `readingWorker.ts`. Without it files are read on this thread. */
  readonly readingScript?: string | undefined;
  /** The folder that holds the cache. */
  readonly folder?: string;
  /** The most workers. */
  readonly workers?: number;
}

/** Other versions of the program whose analyses are left on disk: they may be in use. */
const otherVersionsKept = 2;

/** Analyses a folder's texts with all cores but one, and remembers on disk what it found. */
export class FolderAnalyser implements Analyser {
  /** The engine of this thread. */
  readonly engine: Engine;
  readonly lanes: number;
  readonly #pool: AnalysisPool | undefined;
  readonly #cache: Promise<AnalysisCache> | undefined;
  readonly #store: ByteStore | undefined;
  readonly #readingScript: string | undefined;
  readonly #readers: FolderReader[] = [];

  constructor({ cache, scratch = false, script = bundled('worker.js'), readingScript = bundled('reader.js'), folder = cacheFolder(), workers = Math.max(1, os.availableParallelism() - 1) }: FolderAnalyserOptions) {
    const models = loadModels();
    this.engine = createEngine(models);
    this.lanes = 2 + 2 * workers;
    this.#readingScript = readingScript;
    this.#store = scratch ? new ScratchFile(folder) : undefined;
    if (script === undefined) return;
    this.#pool = new AnalysisPool(script, models, workers);
    if (cache) this.#cache = openCache(path.join(folder, 'analyses'), versionOf(this.engine, script));
  }

  /** A reader that knows the analyses kept on disk. Ends with this analyser. */
  reader(files: FileSystem): FolderReader {
    const reader = new FolderReader(files, this.#cache, this.#readingScript, this.#store);
    this.#readers.push(reader);
    return reader;
  }

  async analyse(text: string, isCancelled?: IsCancelled, corrections: TextCorrections = noCorrections): Promise<Analysis> {
    const cache = await this.#cache;
    const key = analysisKey(text, corrections);
    const kept = unpackedAnalysis(cache?.get(key), text, this.#store);
    if (kept !== undefined) return kept;
    if (isCancelled?.() === true) throw new CancelledError();
    const bytes = await this.#encodedAnalysis(text, isCancelled, corrections);
    cache?.put(key, bytes);
    return PackedAnalysis.read(bytes, text, this.#store);
  }

  /** Ends idle workers; their memory is needed while a folder is read only. */
  rest(): void {
    this.#pool?.rest();
    void this.#cache?.then((cache) => cache.flush());
  }

  /** Ends idle workers and readers, and writes the rest of the cache. */
  async close(): Promise<void> {
    for (const reader of this.#readers) await reader.close();
    this.#pool?.rest();
    await (await this.#cache)?.close();
  }

  async #encodedAnalysis(text: string, isCancelled: IsCancelled | undefined, corrections: TextCorrections): Promise<Uint8Array> {
    try {
      if (this.#pool !== undefined) return await this.#pool.analyse(text, isCancelled, corrections);
    } catch (error) {
      if (!(error instanceof NoWorkersError)) throw error;
    }
    return this.engine.pack(this.engine.analyse(text, corrections));
  }
}

/** A bundle beside the one that runs. */
function bundled(name: string): string | undefined {
  const script = path.join(__dirname, name);
  return fs.existsSync(script) ? script : undefined;
}

/** Differs whenever the analyses may differ: between models and between builds of the program that analyses. */
function versionOf(engine: Engine, script: string): string {
  const hash = createHash('sha256').update(`${analysisFormat}\n${termFormat}\n${engine.version}\n`).update(fs.readFileSync(script));
  return hash.digest('hex').slice(0, 16);
}

function openCache(folder: string, version: string): Promise<AnalysisCache> {
  removeOldVersions(folder, version);
  return AnalysisCache.open(path.join(folder, version));
}

function removeOldVersions(folder: string, version: string): void {
  try {
    const others = fs.readdirSync(folder).filter((name) => name !== version);
    const written = new Map(others.map((name) => [name, fs.statSync(path.join(folder, name)).mtimeMs]));
    others.sort((a, b) => written.get(b)! - written.get(a)!);
    for (const old of others.slice(otherVersionsKept)) fs.rmSync(path.join(folder, old), { recursive: true, force: true });
  } catch {
    // There is no cache yet, or another process is tidying it.
  }
}
