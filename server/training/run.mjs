// Bundles one of the programs of this folder with esbuild and runs it from the project's root: node server/training/run.mjs PROGRAM [ARGUMENTS…]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const work = join(here, 'work');
const [program, ...parameters] = process.argv.slice(2);
if (program === undefined) {
  console.error('usage: node server/training/run.mjs PROGRAM [ARGUMENTS…]');
  process.exit(2);
}
if (!existsSync(join(here, 'node_modules', 'assemblyscript'))) {
  const { status } = spawnSync('npm', ['ci'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
await mkdir(work, { recursive: true });
const bundle = join(work, `${program}.mjs`);
await build({
  entryPoints: [join(here, `${program}.ts`)],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
// Without the baseline compiler the WebAssembly kernels run at their full speed from the first call.
const child = spawn(process.execPath, ['--enable-source-maps', '--no-liftoff', '--max-old-space-size=6000', bundle, ...parameters], {
  cwd: join(here, '..', '..'),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
