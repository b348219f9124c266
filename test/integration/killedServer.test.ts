import assert from 'node:assert';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { readTokens } from './support/tokens';
import { until } from './support/until';
import { extension, openInReadFolder } from './support/workspace';

const mostRestarts = 10;

/** The process ids of the language servers that this host has started. */
function servers(): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const processes = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter((match) => match !== null);
  return processes.filter(([, , parent, command]) => Number(parent) === process.pid && command!.includes('server.js')).map(([, id]) => Number(id));
}

describe('A server that is killed', () => {
  before(function () {
    // Windows has no `ps` by which the server's process is found.
    if (process.platform === 'win32') this.skip();
  });

  it('is started again and knows the folder and the open article again', async () => {
    const { document, status: before } = await openInReadFolder('the-islander-ferry-contract.txt');
    const tokens = await readTokens(document);
    const [killed, ...others] = servers();
    assert.ok(killed !== undefined && others.length === 0);
    process.kill(killed, 'SIGKILL');
    await until('another server runs', () => servers().length === 1 && servers()[0] !== killed);
    const { status } = extension().exports;
    await until('the folder is read again', () => status()?.state === 'ready' && status()?.indexed === before.indexed);
    assert.deepStrictEqual(status(), before);
    // The status of the new server may arrive before the editor knows again whom to ask for tokens.
    assert.deepStrictEqual(await until('the article is coloured again', () => readTokens(document)), tokens);
  });

  it('is started again by hand once it was killed too often', async function () {
    this.timeout(120_000);
    const { status } = extension().exports;
    const isReady = (): boolean => status()?.state === 'ready' && servers().length === 1;
    // The client starts a server again a few times within three minutes, then no more.
    for (let round = 0; round < mostRestarts && (await until('one is ready', isReady).catch(() => false)); round++) {
      const [killed] = servers();
      process.kill(killed!, 'SIGKILL');
      await until('it has gone', () => status() === undefined);
    }
    assert.deepStrictEqual(servers(), []);
    await vscode.commands.executeCommand('dossier.rebuildIndex');
    await until('the folder is read again', () => status()?.state === 'ready');
    assert.strictEqual(servers().length, 1);
  });
});
