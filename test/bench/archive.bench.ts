import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeArticles } from './corpusArticles';
import { reportFigure } from './figure';
import { memoryOf } from './memoryOf';

// How `dossier index` grows with an archive: time per article and the most memory it holds, for five times as many articles as
// the other benches have against a fifth of that. Argument: the number of articles that those have, 10,000 by default.
const most = 5 * Number(process.argv[2] ?? 10_000);
const sizes = [most / 5, most];
const [timeCeiling, memoryCeiling] = [1.8, 1.5];
const lookInterval = 100;
/** Below so many articles memory is that of the program and its worker threads warming up. */
const fewestForMemory = 10_000;

void measure();

async function measure(): Promise<void> {
  const [small, large] = [await index(sizes[0]!), await index(sizes[1]!)];
  const growth = large.seconds / sizes[1]! / (small.seconds / sizes[0]!);
  const isLinear = growth <= timeCeiling;
  reportFigure({ budget: 'archive time', figure: `${growth.toFixed(2)} (${large.seconds.toFixed(0)} s for ${most})`, met: isLinear });
  const memoryGrowth = large.megabytes / small.megabytes;
  const isBounded = !(memoryGrowth > memoryCeiling);
  const memory = `${memoryGrowth.toFixed(2)} (at most ${large.megabytes} MB)`;
  if (sizes[0]! < fewestForMemory) reportFigure({ budget: 'archive memory', figure: `${memory} at ${most} articles` });
  else reportFigure({ budget: 'archive memory', figure: memory, met: isBounded });
  if (!isLinear || (sizes[0]! >= fewestForMemory && !isBounded)) process.exitCode = 1;
}

/** Runs `dossier index` as it ships over a folder of its own, with nothing in the cache. */
async function index(count: number): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'dossier-bench-'));
  try {
    const folder = path.join(work, 'articles');
    writeArticles(folder, count);
    const start = performance.now();
    const env = { ...process.env, XDG_CACHE_HOME: path.join(work, 'cache') };
    const child = spawn(process.execPath, [path.resolve('dist/cli.js'), 'index', folder], { stdio: ['ignore', 'inherit', 'inherit'], env });
    let megabytes = 0;
    const watch = setInterval(() => (megabytes = memoryOf(child.pid)?.most ?? megabytes), lookInterval);
    const code = await new Promise((resolve) => child.once('close', resolve));
    clearInterval(watch);
    if (code !== 0) throw new Error(`dossier index of ${count} articles ended with ${String(code)}.`);
    return { seconds: (performance.now() - start) / 1000, megabytes };
  } finally {
    fs.rmSync(work, { recursive: true });
  }
}
