import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type { SemanticTokens } from 'vscode-languageserver-protocol';
import type { RelatedResult } from '../../../server/src/protocol';
import { bundle } from '../../support/bundle';
import { LspClient, until } from '../../support/lspClient';
import { temporaryFolder } from '../../support/temporaryFolder';

const ferry =
  'Ferry contract signed in the night\n\n“The ferry contract was signed without a single public hearing,” Mr. Joseph Marsh said on Friday. “Nobody asked us.”\n';

let server: string;
let folder: string;
let child: ChildProcess | undefined;
beforeAll(async () => {
  server = await bundle('server/src/node/main.ts');
  folder = await temporaryFolder({ 'ferry.txt': ferry, 'copy (2).txt': ferry.replace('in the night', 'at last'), 'binary.txt': new Uint8Array(99), 'empty.txt': '' });
  await fs.symlink(folder, path.join(folder, 'loop'));
  await fs.symlink('itself.txt', path.join(folder, 'itself.txt'));
  await fs.symlink('nowhere', path.join(folder, 'broken.txt'));
}, 60_000);
afterAll(() => fs.rm(folder, { recursive: true }));
afterEach(() => child?.kill());

function start(...args: string[]): ChildProcess {
  return (child = spawn(process.execPath, [server, ...args], { stdio: ['pipe', 'pipe', 'pipe'] }));
}

async function connect(): Promise<LspClient> {
  const { stdin, stdout } = start('--stdio');
  const connection = createMessageConnection(new StreamMessageReader(stdout!), new StreamMessageWriter(stdin!));
  return LspClient.connect(connection, { folders: [pathToFileURL(folder).href] });
}

async function ended(process: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  let out = '';
  let err = '';
  process.stdout!.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  process.stderr!.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
  const code = await new Promise<number | null>((resolve) => process.on('close', resolve));
  return { code, out, err };
}

describe('dossier-language-server --stdio', () => {
  test('logs what nobody has caught with where it was thrown', async () => {
    const fault = path.join(folder, 'fault.cjs');
    await fs.writeFile(fault, "setInterval(() => void Promise.reject(new Error('made by a test')), 50);");
    child = spawn(process.execPath, ['--require', fault, server, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const client = await LspClient.connect(createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!)), {});
    const line = await until(() => client.log.find((each) => each.startsWith('Unexpected:')));
    expect(line).toMatch(/^Unexpected: Error: made by a test\n +at .*fault\.cjs/);
  });

  test('serves a folder on disk from opening to exit', async () => {
    const client = await connect();
    const uri = pathToFileURL(path.join(folder, 'ferry.txt')).href;
    await client.open(uri, ferry);
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });
    expect(tokens.data.length).toBeGreaterThan(0);
    const status = await client.ready();
    expect(status.indexed).toBe(2);
    expect(Object.fromEntries(status.skipped.map(({ uri: skipped, reason }) => [path.basename(skipped), reason]))).toEqual({ 'binary.txt': 'binary', 'empty.txt': 'empty' });
    const related = await client.request<RelatedResult>('workspace/executeCommand', { command: 'dossier/related', arguments: [{ uri }] });
    expect(related.documents.map(({ fileName }) => fileName)).toEqual(['copy (2).txt']);
    await client.request('shutdown');
    const end = ended(child!);
    await client.notify('exit', null);
    expect((await end).code).toBe(0);
  });

  test('reads a file that has changed on disk', async () => {
    const client = await connect();
    await client.request('dossier/rebuild');
    const added = path.join(folder, 'added.txt');
    await fs.writeFile(added, 'Kelp returns\n\nDivers found kelp on Monday, the biologist said.\n');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(added).href, type: 1 }] });
    await client.statusWhen(({ indexed }) => indexed === 3);
    await fs.rm(added);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(added).href, type: 3 }] });
    await client.statusWhen(({ indexed }) => indexed === 2);
  });

  test('ends when its input ends', async () => {
    await connect();
    const end = ended(child!);
    child!.stdin!.end();
    await end;
  });

  test('outlives garbage on its input', async () => {
    const client = await connect();
    await client.notify('textDocument/didChange', { textDocument: { uri: 'file:///never/opened.txt', version: 2 }, contentChanges: [{ text: 'x' }] });
    await client.notify('textDocument/didOpen', { textDocument: { uri: '::not a uri::', languageId: 'plaintext', version: 1, text: 'Some words.' } });
    await client.notify('no/such/notification', { a: 1 });
    await expect(client.request('no/such/request', {})).rejects.toThrow();
    await expect(client.request('textDocument/hover', { textDocument: null })).rejects.toThrow();
    expect((await until(() => client.status())).state).toBeDefined();
  });

  test('without a transport says how to start it', async () => {
    const { code, err } = await ended(start());
    expect(code).toBe(2);
    expect(err).toContain('Usage: dossier-language-server --stdio');
  });

  test('prints help and version', async () => {
    expect(await ended(start('--help'))).toMatchObject({ code: 0, err: '' });
    expect((await ended(start('--version'))).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
