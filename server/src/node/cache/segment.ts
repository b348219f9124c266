/**
 * A segment of the cache: a file that one process appends to and nobody changes. Little-endian.
 *
 *     0  magic
 *     4  records, one after the other:
 *        0 length of the payload · 4 key (16 bytes) · 20 checksum of length and key · 24 checksum of the payload · 28 payload
 *
 * A process that is killed leaves a record without its end; what stands before it is whole.
 */
const magic = 0x47455344; // "DSEG"
export const segmentHeader = Uint8Array.of(magic & 0xff, (magic >>> 8) & 0xff, (magic >>> 16) & 0xff, magic >>> 24);
export const keyBytes = 16;
export const recordHeaderBytes = 28;
const keyAt = 4;
const headerSumAt = 20;
const payloadSumAt = 24;

export interface RecordPlace {
  /** The key's bytes as a string of as many characters. */
  readonly key: string;
  /** Offset of the record in the segment. */
  readonly offset: number;
  /** Length in bytes, with its header. */
  readonly length: number;
}

/** A record as it stands in a segment. */
export function writeRecord(key: string, payload: Uint8Array): Buffer {
  const record = Buffer.alloc(recordHeaderBytes + payload.length);
  record.writeUInt32LE(payload.length, 0);
  record.write(key, keyAt, keyBytes, 'latin1');
  record.writeUInt32LE(checksumOf(record.subarray(0, headerSumAt)), headerSumAt);
  record.writeUInt32LE(checksumOf(payload), payloadSumAt);
  record.set(payload, recordHeaderBytes);
  return record;
}

/** Reads a stretch of a segment; shorter where the segment ends. */
export type ReadSegment = (offset: number, length: number) => Buffer;

/**
 * The places of the records of a segment of so many bytes, up to the first that is not whole. Reads their headers alone:
 * their payloads are not checked.
 */
export function* recordsOf(read: ReadSegment, size: number): Generator<RecordPlace> {
  const begin = read(0, segmentHeader.length);
  if (!segmentHeader.every((byte, index) => begin[index] === byte)) return;
  for (let offset = segmentHeader.length; offset + recordHeaderBytes <= size; ) {
    const header = read(offset, recordHeaderBytes);
    if (header.length < recordHeaderBytes || checksumOf(header.subarray(0, headerSumAt)) !== header.readUInt32LE(headerSumAt)) return;
    const length = recordHeaderBytes + header.readUInt32LE(0);
    if (offset + length > size) return;
    yield { key: header.toString('latin1', keyAt, headerSumAt), offset, length };
    offset += length;
  }
}

/** The payload of a record that stands at the start of these bytes; undefined when it is damaged or another's. */
export function payloadOf(record: Buffer<ArrayBuffer>, key: string): Uint8Array<ArrayBuffer> | undefined {
  if (record.length < recordHeaderBytes || record.toString('latin1', keyAt, headerSumAt) !== key) return undefined;
  const payload = record.subarray(recordHeaderBytes, recordHeaderBytes + record.readUInt32LE(0));
  return checksumOf(payload) === record.readUInt32LE(payloadSumAt) ? payload : undefined;
}

/** Each step is a bijection of the state, so no single altered byte can go unnoticed. */
function checksumOf(bytes: Uint8Array): number {
  let sum = 0x9e3779b9 ^ bytes.length;
  for (let i = 0; i < bytes.length; i++) {
    sum = Math.imul(sum ^ bytes[i]!, 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
