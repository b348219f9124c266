import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Loaded by VS Code in the extension host: runs all tests and writes what mocha says to DOSSIER_TEST_REPORT. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000, ...(process.env['TEST_GREP'] ? { grep: process.env['TEST_GREP'] } : {}) });
  for (const name of readdirSync(__dirname)) if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  const lines: string[] = [];
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => lines.push(format(...parts));
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] as { name: string; message: string }[] };
  await new Promise<void>((resolve) => {
    const tests = mocha.run(() => resolve());
    tests.on('pass', () => counts.passed++);
    tests.on('fail', (test, error) => {
      counts.failed++;
      counts.failures.push({ name: test.fullTitle(), message: String(error) });
    });
    tests.on('pending', () => counts.skipped++);
  });
  const report = process.env['DOSSIER_TEST_REPORT'];
  if (report === undefined) console.log(lines.join('\n'));
  else writeFileSync(report, JSON.stringify({ lines, counts }));
  if (counts.failed > 0) throw new Error(`${counts.failed} tests failed`);
}
