import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { bundle } from '../support/bundle';
import { LspClient } from '../support/lspClient';
import { temporaryFolder } from '../support/temporaryFolder';

/** Loaded before the program: whatever opens a socket or looks up a name ends the process. */
const forbidSockets = `
const end = (what) => () => { process.stderr.write('NETWORK ' + what + '\\n'); process.exit(99); };
const net = require('node:net'); const dns = require('node:dns'); const dgram = require('node:dgram');
net.Socket.prototype.connect = end('connect'); net.Server.prototype.listen = end('listen'); dgram.Socket.prototype.bind = dgram.Socket.prototype.send = end('datagram');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) { dns[name] = end(name); dns.promises[name] = end(name); }
globalThis.fetch = end('fetch'); globalThis.WebSocket = end('WebSocket');
`;
const article = '“See https://news.example/a and file://server/share,” said Anna Berg of the Harbour Board on Monday.\n';

let folder: string;
let options: string[];
beforeAll(async () => {
  folder = await temporaryFolder({ 'a.txt': article, 'b.txt': article.replace('Monday', 'Tuesday'), 'forbid.cjs': forbidSockets });
  options = ['--require', path.join(folder, 'forbid.cjs')];
});
afterAll(() => fs.rm(folder, { recursive: true }));

describe('without sockets', () => {
  test('a program that opens one is ended: the ban holds', () => {
    for (const attempt of ["require('node:http').get('http://127.0.0.1:1')", "fetch('http://127.0.0.1:1')", "require('node:net').createServer().listen(0)"]) {
      expect(spawnSync(process.execPath, [...options, '-e', attempt], { encoding: 'utf8' })).toMatchObject({ status: 99 });
    }
  });

  test.each([['annotate'], ['related'], ['quotes'], ['index'], ['export', '--format', 'markdown']])('dossier %s does its work', async (command, ...rest) => {
    const program = await bundle('server/src/cli/main.ts', 'faults');
    const { status, stderr } = spawnSync(process.execPath, [...options, program, command, folder, ...rest], { encoding: 'utf8', timeout: 60_000 });
    expect(stderr).not.toContain('NETWORK');
    expect(status).toBe(0);
  });

  test('the language server answers whatever an editor asks', async () => {
    const server = spawn(process.execPath, [...options, await bundle('server/src/node/main.ts', 'faults'), '--stdio', '--no-cache'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let errors = '';
    server.stderr.on('data', (chunk) => (errors += String(chunk)));
    const ended = new Promise((resolve) => server.once('exit', resolve));
    const client = await LspClient.connect(createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)), { folders: [pathToFileURL(folder).href] });
    const uri = pathToFileURL(path.join(folder, 'a.txt')).href;
    await client.open(uri, article);
    await client.ready();
    const at = { textDocument: { uri }, position: { line: 0, character: article.indexOf('Berg') } };
    for (const method of ['hover', 'definition', 'documentLink', 'documentSymbol', 'diagnostic', 'semanticTokens/full']) await client.request(`textDocument/${method}`, at);
    await client.request('dossier/related', { uri });
    await client.request('dossier/compare', { here: uri, there: pathToFileURL(path.join(folder, 'b.txt')).href });
    await client.request('shutdown');
    await client.notify('exit', null);
    expect(await ended).toBe(0);
    expect(errors).not.toContain('NETWORK');
  });
});
