import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { segmentHeader, writeRecord } from './segment';

export const segmentExtension = '.segment';
const largestSegment = 32 * 1024 * 1024;
const flushBytes = 256 * 1024;
const flushMilliseconds = 1000;

/**
 * Appends records to segments of its own, in large pieces. Where the disk refuses, what is given to it is let go:
 * a cache may be incomplete.
 */
export class SegmentWriter {
  readonly #folder: string;
  readonly #mostBytes: number;
  /** Segments that it has filled, oldest first. */
  readonly #full: { readonly file: string; readonly bytes: number }[] = [];
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<unknown> = Promise.resolve();
  #file: fs.FileHandle | undefined;
  #path = '';
  #fileBytes = 0;
  #refused = false;

  /** @param mostBytes when it has written more, its oldest segments are removed */
  constructor(folder: string, mostBytes: number) {
    this.#folder = folder;
    this.#mostBytes = mostBytes;
  }

  add(key: string, payload: Uint8Array): void {
    if (this.#refused) return;
    const record = writeRecord(key, payload);
    this.#pending.push(record);
    this.#pendingBytes += record.length;
    if (this.#pendingBytes >= flushBytes) void this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), flushMilliseconds).unref();
  }

  /** Hands all that was added to the operating system. Never rejects. @returns false when the disk has refused any of it */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const records = this.#pending;
    this.#pending = [];
    this.#pendingBytes = 0;
    const written = this.#writing.then(async () => {
      try {
        if (records.length > 0 && !this.#refused) await this.#append(Buffer.concat(records));
      } catch {
        this.#refused = true;
      }
      return !this.#refused;
    });
    this.#writing = written;
    return written;
  }

  /** Flushes and ends. Never rejects. */
  async close(): Promise<void> {
    await this.flush();
    await this.#file?.close().catch(() => undefined);
    this.#file = undefined;
  }

  async #append(bytes: Buffer): Promise<void> {
    if (this.#file === undefined || this.#fileBytes + bytes.length > largestSegment) {
      if (this.#file !== undefined) await this.#leaveSegment(this.#file);
      this.#path = path.join(this.#folder, newSegmentName());
      this.#file = await fs.open(this.#path, 'ax', 0o600);
      await this.#file.appendFile(segmentHeader);
      this.#fileBytes = segmentHeader.length;
    }
    await this.#file.appendFile(bytes);
    this.#fileBytes += bytes.length;
  }

  async #leaveSegment(file: fs.FileHandle): Promise<void> {
    await file.close();
    this.#full.push({ file: this.#path, bytes: this.#fileBytes });
    let bytes = this.#full.reduce((sum, segment) => sum + segment.bytes, 0);
    while (bytes + largestSegment > this.#mostBytes && this.#full.length > 1) {
      const oldest = this.#full.shift()!;
      bytes -= oldest.bytes;
      await fs.rm(oldest.file, { force: true });
    }
  }
}

/** A name that no other process takes; names sort by age. */
function newSegmentName(): string {
  return `${Date.now().toString(36).padStart(9, '0')}-${randomBytes(6).toString('hex')}${segmentExtension}`;
}
