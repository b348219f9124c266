// npm run bench [-- ARTICLES]: measures every budget of the design and prints them in one table; -- --gate measures growth alone,
// in under a minute. Fails where time or memory grows faster than it may: ratios within one run, on which the machine's speed has
// no bearing. Absolute figures inform.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import esbuild from 'esbuild';
import { budgets } from './budgets.mjs';
import { packageExtension } from './packageExtension.mjs';
import { root, runNode } from './setUp.mjs';

/** @typedef {{ budget: string, figure: string, met?: boolean }} Figure as `test/bench/figure.ts` tells it */

const isGate = process.argv.includes('--gate');
const arguments_ = process.argv.slice(2);
const largestPackage = 15;
const longestActivation = 50;

const benches = fs.readdirSync(path.join(root, 'test/bench')).filter((name) => name.endsWith('.bench.ts')).sort();
const gates = new Set(['analysis.bench.ts', 'keystroke.bench.ts', 'names.bench.ts', 'openEditors.bench.ts', 'update.bench.ts']);
const chosen = isGate ? benches.filter((name) => gates.has(name)) : benches;
await esbuild.build({
  absWorkingDir: root,
  entryPoints: {
    ...Object.fromEntries(chosen.map((name) => [path.basename(name, '.ts'), `test/bench/${name}`])),
    // What the bench of the corpus starts.
    server: 'server/src/node/main.ts',
    worker: 'server/src/node/analysisWorker.ts',
    reader: 'server/src/node/reading/readingWorker.ts',
  },
  outdir: 'test-results/bench',
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});

/** @type {Figure[]} */
const figures = isGate ? [] : [...readActivation(), measurePackage()];
const failed = [];
for (const name of chosen) {
  if ((await run(`test-results/bench/${path.basename(name, '.ts')}.js`)) !== 0) failed.push(name);
}
printTable();
explainMisses();
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}

/** Runs a bench and shows what it prints, but for its figures, which are kept. @param {string} program @returns {Promise<number | null>} its exit code */
async function run(program) {
  const child = spawn(process.execPath, [program, ...arguments_], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  for await (const line of readline.createInterface({ input: child.stdout })) {
    if (line.startsWith('figure ')) figures.push(JSON.parse(line.slice('figure '.length)));
    else console.log(line);
  }
  return ended;
}

/** What the integration tests measured last: only VS Code can activate an extension. @returns {Figure[]} */
function readActivation() {
  const file = path.join(root, 'test-results/activation.json');
  if (!fs.existsSync(file)) return [{ budget: 'activation', figure: 'not measured: npm test integration does' }];
  const { milliseconds } = JSON.parse(fs.readFileSync(file, 'utf8'));
  return [{ budget: 'activation', figure: `${milliseconds.toFixed(1)} ms in the last integration test`, met: milliseconds <= longestActivation }];
}

/** @returns {Figure} */
function measurePackage() {
  runNode('esbuild.mjs');
  const megabytes = fs.statSync(packageExtension(path.join(root, 'test-results/bench.vsix'))).size / 1024 / 1024;
  return { budget: 'package', figure: `${megabytes.toFixed(1)} MB`, met: megabytes <= largestPackage };
}

function printTable() {
  const rows = budgets.flatMap(({ key, what, budget }) => {
    const found = figures.filter((figure) => figure.budget === key);
    if (found.length === 0) return isGate ? [] : [[what, budget, 'not measured', '']];
    return found.map(({ figure, met }) => [what, budget, figure, met === undefined ? '' : met ? 'yes' : 'no']);
  });
  const heads = ['what', 'budget', 'figure', 'met'];
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {string[]} */ cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ').trimEnd();
  console.log(['', line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n'));
}

/** Tells of each budget that is not met why, and what would meet it. */
function explainMisses() {
  const missed = budgets.filter(({ key }) => figures.some((figure) => figure.budget === key && figure.met === false));
  for (const { what, because, next } of missed) {
    console.log(`\nNot met: ${what}.\n  ${because === undefined ? 'Nobody knows why yet.' : `Why: ${because}.`}${next === undefined ? '' : `\n  Next: ${next}.`}`);
  }
}
