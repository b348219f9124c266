import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** What kernels.assembly.ts exports; pointers are byte addresses in the memory given. */
export interface Kernels {
  multiply(
    rows: number, columns: number, depth: number,
    a: number, aRow: number,
    b: number, bStride: number,
    c: number, cStride: number,
    add: boolean,
  ): void;
  transpose(rows: number, columns: number, source: number, sourceStride: number, target: number): void;
  seed(value: number): void;
  dropRow(row: number, columns: number, threshold: number, keep: number): void;
  activateRow(row: number, bias: number, mask: number, width: number, threshold: number, keep: number): void;
  scaleBy(target: number, factor: number, count: number): void;
  addColumnSums(rows: number, width: number, source: number, sums: number): void;
  blend(target: number, source: number, count: number, share: number): void;
  adam(
    weight: number, gradient: number, mean: number, square: number,
    count: number, rate: number, correct1: number, correct2: number,
  ): void;
}

const source = 'server/training/names/kernels.assembly.ts';
export const compiler = 'server/training/node_modules/assemblyscript/bin/asc.js';

/** Compiles the kernels into `folder` and gives the WebAssembly bytes. Paths are relative to the project's root. */
export async function compileKernels(folder: string): Promise<Uint8Array> {
  await mkdir(folder, { recursive: true });
  const target = `${folder}/kernels.wasm`;
  await promisify(execFile)(process.execPath, [
    compiler, source, '--outFile', target, '-O3', '--noAssert', '--enable', 'simd', '--runtime', 'stub', '--importMemory',
  ]);
  return readFile(target);
}

/** Starts the kernels on a memory. */
export async function startKernels(wasm: Uint8Array, memory: WebAssembly.Memory): Promise<Kernels> {
  const abort = (): never => {
    throw new Error('a kernel aborted');
  };
  const { instance } = await WebAssembly.instantiate(wasm as BufferSource, { env: { memory, abort } });
  return instance.exports as unknown as Kernels;
}
