import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from '../installPackages.mjs';

// A genuine VS Code without a desktop: server, workbench and extension host out of the npm package code-server, on the
// Node it needs, also from npm. Each folder locks the packages of one version; its stubs stand in for native modules that
// it can do without. `lowest` is the version that the extension promises to run in.
const versions = {
  newest: { packages: fileURLToPath(new URL('packages', import.meta.url)), oldestNode: 24 },
  lowest: { packages: fileURLToPath(new URL('lowest', import.meta.url)), oldestNode: 20 },
};
const startTimeout = 60_000;
/** Seconds after which the extensions of a window that has gone end too. */
const reconnectionGraceTime = 10;

/** Settings that keep a fresh workbench quiet: no welcome, no questions, no network. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
};

/**
 * @typedef {object} ServerOptions
 * @property {string[]} [extensions] `.vsix` files to install
 * @property {Record<string, unknown>} [settings] the user's settings, beside those that keep it quiet
 * @property {Record<string, string>} [environment] added to that of the extension host
 * @property {keyof typeof versions} [version] of VS Code
 * @property {boolean} [testDriver] lets the address name an extension under development and its tests; turns notifications off
 */

/**
 * @typedef {object} Server
 * @property {string} url address, with the token that opens it
 * @property {string} authority host and port, as in `vscode-remote` URIs
 * @property {string} settingsFile the user's settings; see `writeSettings`
 * @property {() => string} output what it has printed so far
 * @property {() => Promise<void>} stop ends it with all its processes and removes its data
 */

/**
 * Starts a VS Code server on a free port of this machine alone, with data folders of its own that are removed when it stops.
 * They lie outside of the project, where an extension can find none of the project's node_modules.
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer({ extensions = [], settings = {}, environment = {}, version = 'newest', testDriver = false } = {}) {
  const { packages, oldestNode } = versions[version];
  const vscode = path.join(packages, 'node_modules/code-server/lib/vscode');
  installPackages(packages);
  linkModules(packages, vscode);
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'dossier-vscode-'));
  const userData = path.join(home, 'data');
  const settingsFile = path.join(userData, 'User/settings.json');
  fs.mkdirSync(path.dirname(settingsFile), { recursive: true });
  writeSettings(settingsFile, settings);

  const folders = ['--server-data-dir', home, '--user-data-dir', userData, '--extensions-dir', path.join(home, 'extensions')];
  const start = { node: nodeForServer(packages, oldestNode), vscode, folders, env: serverEnvironment(home, environment) };
  try {
    for (const extension of extensions) await installExtension(extension, start);
  } catch (error) {
    fs.rmSync(home, { recursive: true, force: true });
    throw error;
  }

  const token = randomBytes(16).toString('hex');
  const arguments_ = ['out/server-main.js', '--host', '127.0.0.1', '--port', '0', '--connection-token', token];
  arguments_.push('--accept-server-license-terms', '--telemetry-level', 'off', '--reconnection-grace-time', String(reconnectionGraceTime), ...folders);
  if (testDriver) arguments_.push('--enable-smoke-test-driver');
  // In a process group of its own, so that all it starts can be ended with it.
  const child = spawn(start.node, arguments_, { cwd: vscode, env: start.env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const endGroup = (/** @type {NodeJS.Signals} */ signal) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // No process of the group is left.
    }
  };
  const endNow = () => endGroup('SIGKILL');
  process.once('exit', endNow);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    endGroup('SIGTERM');
    const patience = setTimeout(endNow, 3000);
    await ended;
    clearTimeout(patience);
    endNow();
    process.off('exit', endNow);
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };

  let output = '';
  /** @type {Promise<string>} */
  const listening = new Promise((resolve, reject) => {
    const read = (/** @type {Buffer} */ data) => {
      output += data.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(port);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The VS Code server ended with code ${code}:\n${output}`)));
    setTimeout(() => reject(new Error(`The VS Code server did not start in time:\n${output}`)), startTimeout).unref();
  });
  try {
    const authority = `127.0.0.1:${await listening}`;
    return { url: `http://${authority}/?tkn=${token}`, authority, settingsFile, output: () => output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Gives the user other settings, beside those that keep a workbench quiet: windows opened from now on begin with them.
 * @param {string} settingsFile of a server
 * @param {Record<string, unknown>} settings
 */
export function writeSettings(settingsFile, settings) {
  fs.writeFileSync(settingsFile, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

/**
 * The server asks for packages in a folder of its own; npm has put them beside it.
 * @param {string} packages
 * @param {string} vscode
 */
function linkModules(packages, vscode) {
  const link = path.join(vscode, 'node_modules');
  if (!fs.existsSync(link)) fs.symlinkSync(path.join(packages, 'node_modules'), link, 'junction');
}

/** @param {string} packages @param {number} oldestNode */
function nodeForServer(packages, oldestNode) {
  const packaged = path.join(packages, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (fs.existsSync(packaged)) return packaged;
  if (Number.parseInt(process.versions.node) >= oldestNode) return process.execPath;
  throw new Error(`VS Code's server needs Node ${oldestNode} or later on this platform (this is ${process.version}). Install that, or desktop VS Code.`);
}

/**
 * This process's environment without what npm adds to it, and with a runtime folder and a gallery of its own: none.
 * @param {string} home
 * @param {Record<string, string>} added
 */
function serverEnvironment(home, added) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) && name !== 'NODE_OPTIONS');
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}', VSCODE_AGENT_FOLDER: home, XDG_RUNTIME_DIR: home, ...added };
}

/**
 * Installs a `.vsix` as VS Code itself does.
 * @param {string} extension
 * @param {{ node: string, vscode: string, folders: string[], env: NodeJS.ProcessEnv }} start
 */
async function installExtension(extension, { node, vscode, folders, env }) {
  const arguments_ = ['out/server-main.js', ...folders, '--install-extension', path.resolve(extension), '--force'];
  const child = spawn(node, arguments_, { cwd: vscode, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (code !== 0) throw new Error(`VS Code could not install ${extension}:\n${output}`);
}
