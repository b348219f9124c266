import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { compileKernels, compiler } from '../../server/training/names/kernels';
import { temporaryFolder } from './temporaryFolder';

/** False where the training programs' own packages are not installed. */
export const canCompileKernels = existsSync(compiler);

/** The WebAssembly bytes of the training kernels. */
export async function compiledKernels(): Promise<Uint8Array> {
  const folder = await temporaryFolder({});
  try {
    return await compileKernels(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
