import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from '../../scripts/launchBrowser.mjs';
import { packageExtension } from '../../scripts/packageExtension.mjs';
import { startServer, type Server } from '../../scripts/vscode/server.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A VS Code server that has the packaged extension. */
    vscode: Pick<Server, 'url' | 'settingsFile'>;
    /** The address at which playwright reaches a browser. */
    browser: string;
  }
}

/** Packages what was built, and starts what all tests share: a VS Code server with the extension, and a browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-vsix-'));
  const server = await startServer({ extensions: [packageExtension(path.join(folder, 'dossier.vsix'))] });
  rmSync(folder, { recursive: true, force: true });
  try {
    const browser = await launchBrowserServer();
    project.provide('vscode', { url: server.url, settingsFile: server.settingsFile });
    project.provide('browser', browser.wsEndpoint());
    return async () => {
      await browser.close();
      await server.stop();
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
