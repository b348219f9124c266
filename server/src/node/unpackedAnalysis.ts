import type { Analysis } from '../core/analysis/analysis';
import type { ByteStore } from '../core/collections/byteStore';
import { PackedAnalysis } from '../core/corpus/packedAnalysis';

/** The analysis of a text that was kept as bytes; undefined when there are none or they are damaged. */
export function unpackedAnalysis(bytes: Uint8Array | undefined, text: string, store: ByteStore | undefined): Analysis | undefined {
  try {
    return bytes && PackedAnalysis.read(bytes, text, store);
  } catch {
    return undefined;
  }
}
