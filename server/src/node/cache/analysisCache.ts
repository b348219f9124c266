import fs from 'node:fs';
import path from 'node:path';
import { readKept, type KeptRecord } from './keptRecord';
import { recordsOf, type ReadSegment, type RecordPlace } from './segment';
import { segmentExtension, SegmentWriter } from './segmentWriter';

export interface CacheLimits {
  /** The oldest segments are removed when all together are larger: at the start, and of those written since when they are by themselves. */
  readonly bytes: number;
  /** From so many segments on they are put together. */
  readonly segments: number;
}

/** An article of 3,300 characters takes 15 KB: room for 35,000 of them. */
const defaultLimits: CacheLimits = { bytes: 512 * 1024 * 1024, segments: 24 };

/** Of segments that are put together so many bytes are held at a time; in between, other work goes on. */
const joinedAtOnce = 256 * 1024;

interface Segment {
  readonly file: string;
  readonly descriptor: number;
  readonly records: readonly RecordPlace[];
  readonly bytes: number;
}

/**
 * Bytes by key (16 bytes), kept in a folder. Any number of processes may use one folder: each appends to segments of
 * its own and sees those of others when it opens. What is damaged or gone counts as absent; nothing here throws, and
 * the folder may be removed at any time.
 */
export class AnalysisCache {
  readonly #places = new Map<string, KeptRecord>();
  readonly #descriptors: number[] = [];
  readonly #added = new Set<string>();
  readonly #writer: SegmentWriter;

  private constructor(writer: SegmentWriter) {
    this.#writer = writer;
  }

  /** Opens the cache in a folder, which is made where it is missing. */
  static async open(folder: string, limits: CacheLimits = defaultLimits): Promise<AnalysisCache> {
    const writer = new SegmentWriter(folder, limits.bytes);
    const cache = new AnalysisCache(writer);
    try {
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
      const segments = withinLimit(readSegments(folder), limits.bytes);
      for (const { descriptor, records } of segments) {
        cache.#descriptors.push(descriptor);
        // The new property first: V8 gives each object to which one is added behind a spread a shape of its own.
        for (const record of records) cache.#places.set(record.key, { descriptor, ...record });
      }
      if (segments.length >= limits.segments) await cache.#join(segments);
    } catch {
      // What could be read is used.
    }
    return cache;
  }

  /** Number of keys that can be asked for. */
  get size(): number {
    return this.#places.size;
  }

  /** Where what can be asked for lies, for other threads: until the cache is closed. */
  get kept(): ReadonlyMap<string, KeptRecord> {
    return this.#places;
  }

  /** What was put in for a key before the cache was opened; undefined when there is nothing or it is damaged. */
  get(key: string): Uint8Array | undefined {
    const place = this.#places.get(key);
    if (place === undefined) return undefined;
    const payload = readKept(place);
    if (payload === undefined) this.#places.delete(key);
    return payload;
  }

  /** Keeps bytes for a key. They are on their way to the disk afterwards. */
  put(key: string, payload: Uint8Array): void {
    if (this.#places.has(key) || this.#added.has(key)) return;
    this.#added.add(key);
    this.#writer.add(key, payload);
  }

  /** Resolves when all that was put in has been handed to the operating system. */
  async flush(): Promise<void> {
    await this.#writer.flush();
  }

  async close(): Promise<void> {
    await this.#writer.close();
    this.#places.clear();
    for (const descriptor of this.#descriptors.splice(0)) fs.closeSync(descriptor);
  }

  /**
   * Writes every record once to segments of our own, then removes the files it stood in. Killed in between, a record
   * stands twice. Another process that still reads one of the files goes on doing so; what it adds to one is lost.
   */
  async #join(segments: readonly Segment[]): Promise<void> {
    let bytes = 0;
    for (const key of [...this.#places.keys()]) {
      const payload = this.get(key);
      if (payload === undefined) continue;
      this.#writer.add(key, payload);
      bytes += payload.length;
      if (bytes < joinedAtOnce) continue;
      await this.#writer.flush();
      bytes = 0;
    }
    if (await this.#writer.flush()) for (const { file } of segments) fs.rmSync(file, { force: true });
  }
}

/** The segments of a folder that can be read, oldest first. */
function readSegments(folder: string): Segment[] {
  const segments: Segment[] = [];
  for (const name of fs.readdirSync(folder).sort()) {
    if (!name.endsWith(segmentExtension)) continue;
    const file = path.join(folder, name);
    let descriptor: number | undefined;
    try {
      descriptor = fs.openSync(file, 'r');
      const { size } = fs.fstatSync(descriptor);
      segments.push({ file, descriptor, records: [...recordsOf(readerOf(descriptor), size)], bytes: size });
    } catch {
      // Another process has removed it, or it is not ours to read.
      if (descriptor !== undefined) fs.closeSync(descriptor);
    }
  }
  return segments;
}

function readerOf(descriptor: number): ReadSegment {
  return (offset, length) => {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, fs.readSync(descriptor, bytes, 0, length, offset));
  };
}

/** Removes the oldest segments beyond the limit and gives the rest. */
function withinLimit(segments: readonly Segment[], limit: number): Segment[] {
  let bytes = segments.reduce((sum, segment) => sum + segment.bytes, 0);
  return segments.filter((segment) => {
    if (bytes <= limit) return true;
    bytes -= segment.bytes;
    fs.closeSync(segment.descriptor);
    fs.rmSync(segment.file, { force: true });
    return false;
  });
}
