const pageBytes = 65536;
/** Below this lies what the kernels' module keeps for itself. */
const reservedBytes = 65536;

/** A row-major block of numbers in the kernels' memory. */
export interface Block {
  readonly pointer: number;
  readonly values: Float32Array;
}

/** The memory that the kernels work on; blocks are handed out once and never freed. */
export class KernelMemory {
  readonly memory: WebAssembly.Memory;
  private end = reservedBytes;

  constructor(bytes: number) {
    this.memory = new WebAssembly.Memory({ initial: Math.ceil((bytes + reservedBytes) / pageBytes) });
  }

  /** `count` numbers, zero at first. Throws RangeError when full. */
  take(count: number): Block {
    const pointer = this.end;
    this.end = Math.ceil((pointer + 4 * count) / 64) * 64;
    if (this.end > this.memory.buffer.byteLength) throw new RangeError('the kernels’ memory is full');
    return { pointer, values: new Float32Array(this.memory.buffer, pointer, count) };
  }
}

/** A part of a block, from `offset` on. */
export function part(block: Block, offset: number, count: number): Block {
  return { pointer: block.pointer + 4 * offset, values: block.values.subarray(offset, offset + count) };
}
