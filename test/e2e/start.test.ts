import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/setUp.mjs';
import { Workbench } from './pages/workbench';

const start = path.join(root, 'scripts/start.mjs');
// Where a desktop VS Code is there, npm start opens that.
const environment = { ...process.env, INIT_CWD: root, DISPLAY: '', WAYLAND_DISPLAY: '', VSCODE_EXECUTABLE: '' };

describe('npm start', () => {
  it.runIf(process.platform === 'linux')('prints an address at which an article is open, and ends with Ctrl-C', async () => {
    const npmStart = spawn(process.execPath, [start, 'examples'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(npmStart, 'exit');
    let output = '';
    npmStart.stdout.on('data', (data) => (output += String(data)));
    const stop = async (): Promise<void> => {
      npmStart.kill('SIGINT');
      await ended;
    };
    try {
      await expect.poll(() => output, { timeout: 60_000 }).toMatch(/http:\S+/);
    } catch (error) {
      await stop();
      throw error;
    }
    const url = /http:\S+/.exec(output)![0];
    const workbench = await Workbench.visit(url, { onClosed: stop });
    try {
      await expect.poll(() => workbench.editor.fileName()).toBe('agency-ferry-contract.txt');
      const colours = async (): Promise<string[]> => {
        const drawn = await Promise.all(['Moira', 'ends'].map((text) => workbench.editor.drawn(text)));
        return [...new Set(drawn.map(({ colour }) => colour))];
      };
      await expect.poll(colours, { timeout: 30_000 }).toHaveLength(2);
    } finally {
      await workbench.close();
    }
    expect(await ended).toEqual([0, null]);
    await expect(fetch(new URL(url).origin)).rejects.toThrow();
  }, 180_000);

  it.runIf(process.platform === 'linux')('ends with all of it when npm is ended', async () => {
    const npm = spawn('npm', ['start', 'examples'], { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(npm, 'exit');
    let output = '';
    npm.stdout.on('data', (data) => (output += String(data)));
    await expect.poll(() => output, { timeout: 60_000 }).toMatch(/http:\S+/);
    npm.kill('SIGTERM');
    await ended;
    const { origin } = new URL(/http:\S+/.exec(output)![0]);
    await expect.poll(() => fetch(origin).then(() => 'served', () => 'gone'), { timeout: 20_000 }).toBe('gone');
  }, 180_000);

  it('says that a folder is missing', () => {
    const { status, stderr } = spawnSync(process.execPath, [start, 'no-such-folder'], { env: environment, encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr.trim()).toBe(`There is no folder ${path.join(root, 'no-such-folder')}`);
  });
});
