import assert from 'node:assert';
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

  it('is the same each time it is built', async () => {
    const first = await rebuild();
    assert.ok(first.indexed > 0);
    assert.deepStrictEqual(await rebuild(), first);
  });
});
