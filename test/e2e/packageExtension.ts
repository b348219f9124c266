import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { packageExtension } from '../../scripts/packageExtension.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The packaged extension. */
    vsix: string;
  }
}

/** Packages what was built once, before all tests. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-vsix-'));
  project.provide('vsix', packageExtension(path.join(folder, 'dossier.vsix')));
  return () => rmSync(folder, { recursive: true, force: true });
}
