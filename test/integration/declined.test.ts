import assert from 'node:assert';
import * as vscode from 'vscode';
import { readTokens } from './support/tokens';
import { until } from './support/until';
import { extension, fileUri, open, openInReadFolder } from './support/workspace';

describe('A file that is no article', () => {
  const names = ['requirements.txt', 'binary.txt', 'empty.txt'];

  before(async () => {
    await openInReadFolder('agency-ferry-contract.txt');
    const text = new TextEncoder();
    await vscode.workspace.fs.writeFile(fileUri('requirements.txt'), text.encode('numpy==1.26.4\nrequests>=2.31\nflask==3.0.0\npytest==8.1.1\nblack==24.2.0\n'));
    await vscode.workspace.fs.writeFile(fileUri('binary.txt'), Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256));
    await vscode.workspace.fs.writeFile(fileUri('empty.txt'), new Uint8Array());
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of names) await vscode.workspace.fs.delete(fileUri(name));
  });

  const reason = (name: string) =>
    extension()
      .exports.status()
      ?.skipped.find(({ uri }) => vscode.Uri.parse(uri).path === fileUri(name).path)?.reason;

  it('is left alone, and the status says why', async () => {
    const document = await open('requirements.txt');
    assert.match(await until('the file is declined', () => reason('requirements.txt')), /\S/);
    assert.deepStrictEqual((await readTokens(document)) ?? [], []);
  });

  it('does no harm when it is binary or empty', async () => {
    assert.match(await until('the binary file is declined', () => reason('binary.txt')), /\S/);
    await open('empty.txt');
    const article = await open('agency-ferry-contract.txt');
    await until('an article is still served', async () => (await readTokens(article))?.some((token) => token.type === 'person'));
  });

  it('is told from an article again when it becomes one', async () => {
    const article = await vscode.workspace.fs.readFile(fileUri('agency-ferry-contract.txt'));
    await vscode.workspace.fs.writeFile(fileUri('binary.txt'), article);
    await until('the file is no longer declined', () => reason('binary.txt') === undefined);
  });
});

describe('A setting that cannot be used', () => {
  it('is told in the status and the default is used', async () => {
    const { status } = await openInReadFolder('agency-ferry-contract.txt');
    assert.deepStrictEqual(status.problems, []);
    const settings = vscode.workspace.getConfiguration('dossier');
    await settings.update('files.maxSizeMB', 'many', vscode.ConfigurationTarget.Global);
    try {
      const problems = await until('the problem is told', () => {
        const now = extension().exports.status()?.problems ?? [];
        return now.length > 0 ? now : undefined;
      });
      assert.match(problems.join(), /maxSizeMB/);
    } finally {
      await settings.update('files.maxSizeMB', undefined, vscode.ConfigurationTarget.Global);
    }
    await until('the problem is gone', () => extension().exports.status()?.problems.length === 0);
  });
});
