import fs from 'node:fs';
import { payloadOf, type RecordPlace } from './segment';

/** Where a record lies: in an open file of this process, which all its threads can read. */
export interface KeptRecord extends RecordPlace {
  readonly descriptor: number;
}

/** The payload of a record, in memory of its own; undefined when it is damaged or gone. */
export function readKept({ key, descriptor, offset, length }: KeptRecord): Uint8Array<ArrayBuffer> | undefined {
  const record = Buffer.allocUnsafeSlow(length);
  try {
    return fs.readSync(descriptor, record, 0, length, offset) === length ? payloadOf(record, key) : undefined;
  } catch {
    return undefined;
  }
}
