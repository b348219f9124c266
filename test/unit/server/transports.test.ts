import { fork, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-jsonrpc/node';
import { readServerArguments } from '../../../server/src/node/serverArguments';
import { bundle } from '../../support/bundle';
import { LspClient } from '../../support/lspClient';
import { temporaryFolder } from '../../support/temporaryFolder';

let server: string;
let folder: string;
let child: ChildProcess | undefined;
beforeAll(async () => {
  server = await bundle('server/src/node/main.ts');
  folder = await temporaryFolder({});
}, 60_000);
afterAll(() => fs.rm(folder, { recursive: true }));
afterEach(() => child?.kill());

/** Shakes hands, asks, and says goodbye. */
async function expectServed(connection: MessageConnection): Promise<void> {
  const client = await LspClient.connect(connection);
  expect(await client.status()).toMatchObject({ state: 'idle' });
  const ended = new Promise((resolve) => child!.once('exit', resolve));
  await client.request('shutdown');
  await client.notify('exit', null);
  expect(await ended).toBe(0);
}

/** Listens as an editor does, starts the server with the argument that leads there, and gives the connection it makes. */
async function acceptAt(address: { port: number; host: string } | { path: string }, argumentFor: (listening: net.Server) => string): Promise<MessageConnection> {
  const listening = net.createServer();
  const connected = new Promise<net.Socket>((resolve) => listening.once('connection', resolve));
  await new Promise<void>((resolve) => listening.listen(address, resolve));
  child = spawn(process.execPath, [server, argumentFor(listening)], { stdio: 'ignore' });
  const socket = await connected;
  listening.close();
  return createMessageConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket));
}

describe('dossier-language-server', () => {
  test('is reached over --node-ipc', async () => {
    child = fork(server, ['--node-ipc'], { stdio: 'ignore' });
    await expectServed(createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child)));
  });

  test('is reached over --socket=PORT', async () => {
    await expectServed(await acceptAt({ port: 0, host: '127.0.0.1' }, (listening) => `--socket=${(listening.address() as net.AddressInfo).port}`));
  });

  test('is reached over --pipe=NAME', async () => {
    const name = process.platform === 'win32' ? `\\\\.\\pipe\\dossier-${process.pid}` : path.join(folder, 'editor.socket');
    await expectServed(await acceptAt({ path: name }, () => `--pipe=${name}`));
  });

  test('says so and ends when nobody listens', async () => {
    const closed = net.createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as net.AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    child = spawn(process.execPath, [server, `--socket=${port}`], { stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr!.on('data', (chunk) => (err += String(chunk)));
    expect(await new Promise((resolve) => child!.once('close', resolve))).toBe(2);
    expect(err).toMatch(/^The editor cannot be reached: .*ECONNREFUSED/);
  });
});

describe('arguments of dossier-language-server', () => {
  test.each([
    [['--stdio'], { cache: true }],
    [['--socket=6009', '--clientProcessId=1'], { cache: true, socket: 6009 }],
    [['--socket', '6009'], { cache: true, socket: 6009 }],
    [['--pipe=editor'], { cache: true, pipe: 'editor' }],
    [['--node-ipc', '--no-cache', '--clientProcessId=2'], { cache: false }],
  ])('%j are served', (args, call) => {
    expect(readServerArguments(args)).toEqual({ kind: 'serve', ...call });
  });

  test.each([
    [[], 'How the editor is to be reached is missing.'],
    [['--no-cache'], 'How the editor is to be reached is missing.'],
    [['--stdio', '--socket=1'], 'Only one of --stdio and --socket can be used.'],
    [['--socket=http'], '--socket takes the number of a port, not “http”.'],
    [['--socket=70000'], '--socket takes the number of a port, not “70000”.'],
    [['--socket='], '--socket takes the number of a port, not “”.'],
    [['--pipe='], '--pipe takes the name of a pipe.'],
    [['--sdtio'], "Unknown option '--sdtio'"],
    [['serve', '--stdio'], "Unexpected argument 'serve'"],
  ])('%j are refused', (args, problem) => {
    expect(readServerArguments(args)).toEqual({ kind: 'wrong', problem });
  });
});
