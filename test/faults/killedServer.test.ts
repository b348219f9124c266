import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type { SemanticTokens } from 'vscode-languageserver-protocol';
import { readAnnotationFile } from '../../server/src/core/annotation/annotationFile';
import type { CorrectResult, NamesResult } from '../../server/src/protocol';
import { bundle } from '../support/bundle';
import { LspClient } from '../support/lspClient';
import { temporaryFolder } from '../support/temporaryFolder';

const article = (day: string): string => `Harbour vote put off\n\n“We need time,” said Anna Berg of the Harbour Board on ${day}. Joe Marsh left.\n`;
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const kills = 8;

let server: string;
let folder: string;
let child: ChildProcess;
beforeEach(async () => {
  server = await bundle('server/src/node/main.ts', 'faults');
  // Where the program looks for its worker; without it, it keeps no cache.
  await fs.copyFile(await bundle('server/src/node/analysisWorker.ts', 'faults'), path.join(path.dirname(server), 'worker.js'));
  folder = await temporaryFolder(Object.fromEntries(days.map((day) => [`news/${day}.txt`, article(day)])));
}, 60_000);
afterEach(async () => {
  child.kill();
  await fs.rm(folder, { recursive: true });
});

const uri = (): string => pathToFileURL(path.join(folder, 'news/Monday.txt')).href;

/** Starts a server and has it ended by force as soon as it has sent so many bytes. */
async function start(bytes = Infinity): Promise<{ client: LspClient; ended: Promise<unknown> }> {
  child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'], env: { ...process.env, XDG_CACHE_HOME: path.join(folder, 'cache') } });
  const { stdin, stdout } = child;
  const started = child;
  let sent = 0;
  stdout!.on('data', (chunk: Buffer) => {
    sent += chunk.length;
    if (sent >= bytes) started.kill('SIGKILL');
  });
  stdin!.on('error', () => undefined);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const connection = createMessageConnection(new StreamMessageReader(stdout!), new StreamMessageWriter(stdin!));
  connection.onError(() => undefined);
  return { client: await LspClient.connect(connection, { folders: [pathToFileURL(path.join(folder, 'news')).href] }), ended };
}

/** What a user does: opens an article, reads, corrects, writes notes. */
async function work(client: LspClient): Promise<void> {
  await client.open(uri(), article('Monday'));
  for (let note = 0; ; note++) {
    const range = { start: { line: 2, character: 20 }, end: { line: 2, character: 24 } };
    await client.request<CorrectResult>('dossier/correct', { items: [{ target: { uri: uri(), range }, correction: { kind: 'note', text: `Note ${note}` } }] });
    await client.request('textDocument/semanticTokens/full', { textDocument: { uri: uri() } });
  }
}

async function read(): Promise<unknown> {
  const { client } = await start();
  await client.open(uri(), article('Monday'));
  await client.ready();
  const { names } = await client.request<NamesResult>('dossier/names', { scope: 'folder' });
  const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri: uri() } });
  await client.request('shutdown');
  child.kill();
  return [names, tokens.data];
}

test('a server that is killed again and again, wherever it is, leaves every note whole, and the next one knows what the first knew', async () => {
  const expected = await read();
  const file = path.join(folder, 'news/.dossier/annotations.jsonl');
  let kept = 0;
  for (let kill = 0; kill < kills; kill++) {
    // After the handshake, later each time, and never at the same place of what it does.
    const { client, ended } = await start(2500 + kill * 1777);
    void work(client).catch(() => undefined);
    await ended;
    const { annotations, damaged } = readAnnotationFile(await fs.readFile(file, 'utf8').catch(() => ''));
    expect(damaged).toEqual([]);
    // What was written stays.
    expect(annotations.size).toBeGreaterThanOrEqual(kept);
    kept = annotations.size;
  }
  expect(kept).toBeGreaterThan(0);
  expect(await read()).toEqual(expected);
}, 240_000);
