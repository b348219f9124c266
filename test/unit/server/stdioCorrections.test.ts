import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type { CodeAction, CompletionList, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { LineIndex } from '../../../server/src/service/ranges';
import type { CorrectResult, NameItem } from '../../../server/src/protocol';
import { bundle } from '../../support/bundle';
import { LspClient, until } from '../../support/lspClient';
import { temporaryFolder } from '../../support/temporaryFolder';

const ferry = 'Ferry contract signed in the night\n\n“The ferry contract was signed without a single public hearing,” Mr. Joseph Marsh said on Friday. “Nobody asked us.”\n';

let server: string;
let folder: string;
let child: ChildProcess;
let client: LspClient;
beforeAll(async () => {
  server = await bundle('server/src/node/main.ts');
}, 60_000);
beforeEach(async () => {
  folder = await temporaryFolder({ 'ferry.txt': ferry, 'copy.txt': ferry.replace('in the night', 'at last') });
  child = spawn(process.execPath, [server, '--stdio', '--no-cache'], { stdio: ['pipe', 'pipe', 'ignore'] });
  client = await LspClient.connect(createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!)), { folders: [pathToFileURL(folder).href] });
  await client.open(uriOf('ferry.txt'), ferry);
  await client.ready();
});
afterEach(async () => {
  child.kill();
  await fs.rm(folder, { recursive: true });
});

const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
const at = (words: string): object => ({ textDocument: { uri: uriOf('ferry.txt') }, position: new LineIndex(ferry).position(ferry.indexOf(words) + 1) });
const names = async (): Promise<string[]> => (await client.request<{ names: NameItem[] }>('dossier/names', { scope: 'folder' })).names.map(({ name }) => name);

describe('an editor without our extension', () => {
  test('corrects a name by the command of a code action, and undoes it', async () => {
    const position = new LineIndex(ferry).position(ferry.indexOf('Marsh'));
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: uriOf('ferry.txt') }, range: { start: position, end: position }, context: { diagnostics: [] } });
    const { command } = actions.find(({ title }) => title.includes('not a name, in the whole folder'))!;
    const { changes } = await client.request<CorrectResult>('workspace/executeCommand', { command: command!.command, arguments: command!.arguments });
    await until(async () => !(await names()).includes('Joseph Marsh'));
    const written = await fs.readFile(path.join(folder, '.dossier', 'annotations.jsonl'), 'utf8');
    expect(written.trimEnd().split('\n').map((line) => (JSON.parse(line) as { id: string }).id)).toEqual([changes[0]!.id]);
    expect(await fs.readFile(path.join(folder, 'ferry.txt'), 'utf8')).toBe(ferry);
    await client.request('workspace/executeCommand', { command: 'dossier/undoCorrections', arguments: [{ changes }] });
    await until(async () => (await names()).includes('Joseph Marsh'));
  });

  test('renames a spelling by edits that it makes itself, in the document that it shows', async () => {
    expect(await client.request('textDocument/prepareRename', at('Joseph'))).toMatchObject({ placeholder: 'Joseph Marsh' });
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...at('Joseph'), newName: 'Josef Marsh' });
    expect(Object.keys(edit.changes!)).toEqual([uriOf('ferry.txt')]);
    expect(await fs.readFile(path.join(folder, 'ferry.txt'), 'utf8')).toBe(ferry);
  });

  test('completes a known name', async () => {
    const text = `${ferry}\nJos`;
    await client.change(uriOf('ferry.txt'), 2, text);
    const list = await client.request<CompletionList>('textDocument/completion', { textDocument: { uri: uriOf('ferry.txt') }, position: new LineIndex(text).position(text.length) });
    expect(list.items.map(({ label }) => label)).toContain('Joseph Marsh');
  });
});
