// npm run fuzz [-- --nightly]: generated and hostile input through core, server and command line. Fails when anything breaks, or
// when fewer cases were tried than promised. FUZZ_SEED names other cases; --nightly tries ten times as many, anew each day.
import fs from 'node:fs';
import path from 'node:path';
import { runVitest } from './runVitest.mjs';
import { root } from './setUp.mjs';

const nightly = process.argv.includes('--nightly');
const scale = nightly ? 10 : 1;
const promised = 20_000 * scale;
process.env['FUZZ_SCALE'] ??= String(scale);
if (nightly) process.env['FUZZ_SEED'] ??= new Date().toISOString().slice(0, 10).replaceAll('-', '');

const counts = path.join(root, 'test-results/fuzz-cases.jsonl');
fs.mkdirSync(path.dirname(counts), { recursive: true });
fs.writeFileSync(counts, '');
const begun = Date.now();
const { failed } = runVitest('fuzz', 'test/fuzz/vitest.config.mts');

const lines = fs.readFileSync(counts, 'utf8').trim().split('\n').filter((line) => line !== '');
const tried = lines.map((line) => /** @type {{ kind: string, cases: number }} */ (JSON.parse(line)));
const total = tried.reduce((sum, { cases }) => sum + cases, 0);
for (const { kind, cases } of tried) console.log(`${String(cases).padStart(9)}  ${kind}`);
console.log(`${String(total).padStart(9)}  cases in ${Math.round((Date.now() - begun) / 1000)} s, seed ${process.env['FUZZ_SEED'] ?? 'as in the configuration'}`);
if (total < promised) console.error(`Only ${total} of ${promised} cases were tried.`);
if (failed > 0 || total < promised) process.exitCode = 1;
