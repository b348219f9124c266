// Compiles the recogniser's WebAssembly kernels into the module that holds their bytes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashText } from '../src/core/text/textHash';
import { compiler } from './names/kernels';

const folder = 'server/src/core/names/network';
const source = `${folder}/kernels.assembly.ts`;
const scratch = mkdtempSync(join(tmpdir(), 'kernels-'));
try {
  const target = join(scratch, 'kernels.wasm');
  execFileSync(process.execPath, [
    compiler, source, '--outFile', target, '-O3', '--noAssert', '--enable', 'simd', '--runtime', 'stub', '--importMemory',
  ]);
  const bytes = readFileSync(target);
  const module = `// Compiled from kernels.assembly.ts, which tells how.
export const kernelSource = ${hashText(readFileSync(source, 'utf8'))};
export const kernelBytes =
  '${bytes.toString('base64')}';
`;
  writeFileSync(`${folder}/kernelBytes.ts`, module);
  console.log(`${bytes.length} bytes of kernels`);
} finally {
  rmSync(scratch, { recursive: true });
}
