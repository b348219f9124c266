import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { failure } from './counts.mjs';
import { launchBrowser } from './launchBrowser.mjs';
import { root } from './setUp.mjs';
import { findDesktop } from './vscode/desktop.mjs';
import { startServer } from './vscode/server.mjs';
import { remoteUri, workbenchUrl } from './vscode/workbenchUrl.mjs';

const tests = path.join(root, 'test-results/integration/runner.js');
/** The first release of the versions that `engines.vscode` promises. */
const lowestVersion = '1.100.0';
const timeout = 300_000;

/**
 * Runs the integration tests within VS Code's extension host, on a copy of the examples: in a desktop VS Code where one
 * can be had and shown, else in the VS Code server. VSCODE_TEST_KIND=server or =desktop decides it.
 * @param {'newest' | 'lowest'} [version] `lowest` is the version that the manifest promises
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runIntegrationTests(version = 'newest') {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'dossier-integration-'));
  const folder = path.join(temporary, 'examples');
  const report = path.join(temporary, 'report.json');
  fs.cpSync(path.join(root, 'examples'), folder, { recursive: true });
  try {
    const desktop = await provideDesktop(version);
    if (desktop === undefined) await runInServer(version, folder, report);
    else await runInDesktop(desktop, folder, report, temporary);
    if (!fs.existsSync(report)) throw new Error('VS Code ended without a report of the tests');
    const { lines, counts } = JSON.parse(fs.readFileSync(report, 'utf8'));
    console.log(lines.join('\n'));
    return { ...counts, failures: counts.failures.map((/** @type {{ name: string, message: string }} */ { name, message }) => failure(`integration: ${name}`, message)), unsteady: [] };
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {'newest' | 'lowest'} version @returns {Promise<string | undefined>} */
async function provideDesktop(version) {
  const kind = process.env['VSCODE_TEST_KIND'];
  if (kind === 'server') return undefined;
  const installed = version === 'newest' ? findDesktop() : undefined;
  if (installed !== undefined) return installed;
  const canShow = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
  if (kind !== 'desktop' && !canShow) return undefined;
  try {
    return await downloadAndUnzipVSCode({ timeout: 15_000, ...(version === 'lowest' ? { version: lowestVersion } : {}) });
  } catch (error) {
    if (kind === 'desktop') throw error;
    console.error(`No desktop VS Code can be had (${String(error)}); the VS Code server is used.`);
    return undefined;
  }
}

/**
 * @param {string} vscodeExecutablePath
 * @param {string} folder
 * @param {string} report
 * @param {string} temporary
 */
async function runInDesktop(vscodeExecutablePath, folder, report, temporary) {
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    extensionTestsEnv: { DOSSIER_TEST_REPORT: report },
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--user-data-dir', path.join(temporary, 'data')],
  }).catch((/** @type {unknown} */ error) => console.error(String(error)));
}

/**
 * @param {'newest' | 'lowest'} version
 * @param {string} folder
 * @param {string} report
 */
async function runInServer(version, folder, report) {
  const browser = await launchBrowser();
  const server = await startServer({ version, environment: { DOSSIER_TEST_REPORT: report }, testDriver: true }).catch(async (/** @type {unknown} */ error) => {
    await browser.close();
    throw error;
  });
  /** @type {string[]} */
  const log = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    // The workbench calls these two when the tests have ended, and for each line of its log.
    const ended = new Promise((resolve, reject) => {
      page.once('crash', () => reject(new Error('The workbench crashed')));
      setTimeout(() => reject(new Error(`The tests did not end within ${timeout / 1000} s`)), timeout).unref();
      page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    });
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ parts) => {
      log.push(`[${type}] ${format(...parts)}`);
    });
    const payload = { extensionDevelopmentPath: remoteUri(server, root), extensionTestsPath: remoteUri(server, tests) };
    await page.goto(workbenchUrl(server, folder, payload));
    await ended.catch(async (/** @type {unknown} */ error) => {
      await page.screenshot({ path: path.join(root, 'test-results/integration-failed.png') });
      throw error;
    });
    if (!fs.existsSync(report)) console.error(log.slice(-40).join('\n'));
  } catch (error) {
    console.error([...log.slice(-40), server.output().slice(-4000)].join('\n'));
    throw error;
  } finally {
    await browser.close();
    await server.stop();
  }
}
