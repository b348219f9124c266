import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { ByteStore } from '../core/collections/byteStore';

const mostBytes = 2 ** 30;
/** Numbers of four bytes that were put in aligned come out aligned. */
const alignment = 4;

/**
 * Bytes in a file of this process alone: it has no name once it is open, so that nobody else changes it, and it is gone when the process is,
 * however that ends. What is put in stays until then.
 */
export class ScratchFile implements ByteStore {
  readonly #folder: string;
  readonly #most: number;
  #descriptor: number | undefined;
  #end = 0;
  #isFull = false;

  /**
   * @param folder where the file is made when something is put in for the first time
   * @param most so many bytes are put in at most
   */
  constructor(folder: string, most = mostBytes) {
    this.#folder = folder;
    this.#most = most;
  }

  /** Undefined when the file cannot be made, the disk is full, or there is enough in it. */
  put(bytes: Uint8Array): number | undefined {
    if (this.#isFull || this.#end + bytes.length > this.#most) return undefined;
    const place = this.#end;
    try {
      this.#descriptor ??= openUnnamed(this.#folder);
      for (let done = 0; done < bytes.length; ) done += fs.writeSync(this.#descriptor, bytes, done, bytes.length - done, place + done);
    } catch {
      this.#isFull = true;
      return undefined;
    }
    this.#end = alignment * Math.ceil((place + bytes.length) / alignment);
    return place;
  }

  read(place: number, length: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer);
    for (let done = 0; done < length; ) {
      const read = fs.readSync(this.#descriptor!, bytes, done, length - done, place + done);
      if (read === 0) throw new Error('What was put aside on the disk cannot be read.');
      done += read;
    }
    return bytes;
  }
}

/** A new file that loses its name at once. Throws where that cannot be done. */
function openUnnamed(folder: string): number {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${randomBytes(8).toString('hex')}.scratch`);
  const descriptor = fs.openSync(file, 'wx+', 0o600);
  try {
    fs.unlinkSync(file);
  } catch (error) {
    fs.closeSync(descriptor);
    fs.rmSync(file, { force: true });
    throw error;
  }
  return descriptor;
}
