import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the scorer prints. Into a file: it ends before all of it is through a pipe where the machine is busy. */
export function runScorer(scorer: string, ...parameters: string[]): string {
  const scratch = mkdtempSync(join(tmpdir(), 'dossier-scorer-'));
  const printed = join(scratch, 'printed');
  const file = openSync(printed, 'w');
  try {
    execFileSync(process.execPath, [scorer, ...parameters], { stdio: ['ignore', file, 'inherit'] });
    return readFileSync(printed, 'utf8');
  } finally {
    closeSync(file);
    rmSync(scratch, { recursive: true });
  }
}
