// npm start [FOLDER]: opens a VS Code with this checkout's Dossier on a folder of articles. Ctrl-C ends all of it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { packageExtension } from './packageExtension.mjs';
import { root, setUp } from './setUp.mjs';
import { findDesktop } from './vscode/desktop.mjs';
import { startServer } from './vscode/server.mjs';
import { remoteUri, workbenchUrl } from './vscode/workbenchUrl.mjs';

/** Articles are there to be read: what is typed into one by mistake is not saved, which a browser's VS Code does by itself. */
const articlesStay = { 'files.autoSave': 'off' };

const folder = folderToOpen();
const interrupted = new Promise((resolve) => {
  // A terminal sends a signal to all of its programs, and npm hands it on: it may come twice.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
  // npm is ended by SIGTERM together with the shell that it has started, which tells nobody.
  const shell = process.ppid;
  if (process.env['npm_lifecycle_event'] !== undefined) setInterval(() => process.ppid === shell || resolve(undefined), 500).unref();
});
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'dossier-start-'));
try {
  setUp();
  const desktop = findDesktop();
  if (desktop === undefined) await runServer();
  else await runDesktop(desktop);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
}

/** The folder named on the command line, as seen from where npm was called; else the examples. */
function folderToOpen() {
  const named = process.argv[2];
  if (named === undefined) return path.join(root, 'examples');
  const resolved = path.resolve(process.env['INIT_CWD'] ?? '.', named);
  if (fs.statSync(resolved, { throwIfNoEntry: false })?.isDirectory() === true) return resolved;
  console.error(`There is no folder ${resolved}`);
  process.exit(2);
}

function firstArticle() {
  const article = fs.readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()[0];
  return article === undefined ? undefined : path.join(folder, article);
}

async function runServer() {
  const server = await startServer({ settings: articlesStay, extensions: [packageExtension(path.join(temporary, 'dossier.vsix'))] });
  try {
    const article = firstArticle();
    const url = workbenchUrl(server, folder, article === undefined ? {} : { openFile: remoteUri(server, article) });
    console.log(`\nDossier is open on ${folder} in VS Code at\n\n  ${url}\n\nOpen that address in a browser. Ctrl-C ends it.`);
    await interrupted;
  } finally {
    await server.stop();
  }
}

/** @param {string} program */
async function runDesktop(program) {
  const arguments_ = [`--extensionDevelopmentPath=${root}`, `--user-data-dir=${temporary}`, '--disable-workspace-trust', '--skip-welcome'];
  const window = spawn(program, [...arguments_, '--new-window', folder, ...[firstArticle() ?? []].flat()], { stdio: 'ignore' });
  console.log(`\nDossier is open on ${folder} in ${program}. Ctrl-C ends it.`);
  const closed = once(window, 'exit');
  await Promise.race([interrupted, closed]);
  window.kill();
  await closed;
}
