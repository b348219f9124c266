import assert from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { until } from './support/until';
import { extension, fileUri, openInReadFolder } from './support/workspace';

describe('The index', () => {
  const rebuild = async () => {
    const { status } = await extension().activate();
    const before = status();
    await vscode.commands.executeCommand('dossier.rebuildIndex');
    return until('the counts are told anew', () => {
      const now = status();
      return now !== before && now?.state === 'ready' ? now : undefined;
    });
  };

  it('takes in a file that comes into the folder, and lets go of one that leaves it', async () => {
    await openInReadFolder('agency-ferry-contract.txt');
    const before = await rebuild(); // what was typed in another test may be counted only after a pause
    const isKnown = async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Marchbanks');
      return symbols.some(({ name }) => name.includes('Marchbanks'));
    };
    const article = 'Harbour board names new chief\n\nThe harbour board has chosen Helen Marchbanks to lead it. “I shall begin in May,” Ms Marchbanks told reporters.\n';
    await vscode.workspace.fs.writeFile(fileUri('harbour-board.txt'), new TextEncoder().encode(article));
    await until('the new name is known', isKnown);
    await vscode.workspace.fs.delete(fileUri('harbour-board.txt'));
    await until('it has left with its only document', async () => !(await isKnown()));
    const { status } = await extension().activate();
    await until('the counts are those of before', () => isDeepStrictEqual(status(), before));
  });

  const article = (chief: string) => `Harbour board names new chief\n\nThe harbour board has chosen ${chief} to lead it. “I shall begin in May,” ${chief} told reporters.\n`;
  const write = (name: string, text: string) => vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
  /** The files in which a name stands, as the server knows them. */
  const filesWith = async (name: string) => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', name);
    return symbols.filter((symbol) => symbol.name.includes(name)).map(({ location }) => vscode.workspace.asRelativePath(location.uri, false));
  };
  const untilIn = (name: string, ...files: string[]) => until(`${name} stands in ${files.join(', ') || 'no file'}`, async () => isDeepStrictEqual(await filesWith(name), files));

  it('follows a folder of articles that is renamed, moved into the workspace, or removed', async function () {
    this.timeout(90_000);
    await openInReadFolder('agency-ferry-contract.txt');
    await rebuild();
    await write('wire/board.txt', article('Ingrid Falkenrath'));
    await untilIn('Falkenrath', 'wire/board.txt');
    await vscode.workspace.fs.rename(fileUri('wire'), fileUri('agency'));
    await untilIn('Falkenrath', 'agency/board.txt');
    await vscode.workspace.fs.delete(fileUri('agency'), { recursive: true });
    await untilIn('Falkenrath');
    const outside = fs.mkdtempSync(path.join(path.dirname(fileUri('.').fsPath), 'outside-'));
    fs.mkdirSync(path.join(outside, 'in/deep'), { recursive: true });
    fs.writeFileSync(path.join(outside, 'in/deep/board.txt'), article('Ingrid Falkenrath'));
    fs.renameSync(path.join(outside, 'in'), fileUri('in').fsPath);
    await untilIn('Falkenrath', 'in/deep/board.txt');
    fs.rmSync(fileUri('in').fsPath, { recursive: true });
    await untilIn('Falkenrath');
  });

  it('follows whatever files it reads: those of one folder, and those whose ending is written in capitals', async function () {
    this.timeout(90_000);
    await openInReadFolder('agency-ferry-contract.txt');
    const settings = vscode.workspace.getConfiguration('dossier.files');
    await settings.update('include', ['*.txt', 'news/*.txt'], vscode.ConfigurationTarget.Workspace);
    try {
      await rebuild();
      await write('news/board.txt', article('Tobias Wendelboe'));
      await untilIn('Wendelboe', 'news/board.txt');
      await write('news/board.txt', article('Ottilie Brandvold'));
      await untilIn('Brandvold', 'news/board.txt');
      await write('HARBOUR.TXT', article('Tobias Wendelboe'));
      await untilIn('Wendelboe', 'HARBOUR.TXT');
      await vscode.workspace.fs.delete(fileUri('HARBOUR.TXT'));
      await untilIn('Wendelboe');
    } finally {
      await settings.update('include', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(fileUri('news'), { recursive: true });
      await vscode.workspace.fs.delete(fileUri('HARBOUR.TXT')).then(undefined, () => undefined);
      await untilIn('Brandvold');
    }
  });

  it('is the same each time it is built', async () => {
    const first = await rebuild();
    assert.ok(first.indexed > 0);
    assert.deepStrictEqual(await rebuild(), first);
  });
});
