import assert from 'node:assert';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { extension, open } from './support/workspace';

describe('The extension', () => {
  before(async () => {
    await open('agency-ferry-contract.txt');
  });

  it('activates and tells how long it took', async function () {
    const { activationMilliseconds } = await extension().activate();
    this.test!.title += ` (${activationMilliseconds.toFixed(1)} ms; the budget is 50 ms)`;
    // Where the table of `npm run bench` finds it: only VS Code can measure it.
    writeFileSync(path.join(__dirname, '../activation.json'), JSON.stringify({ milliseconds: activationMilliseconds }));
    assert.ok(activationMilliseconds > 0);
  });

  it('registers every command that the manifest names', async () => {
    await extension().activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const { contributes } = extension().packageJSON as { contributes: { commands: { command: string }[] } };
    const missing = contributes.commands.map(({ command }) => command).filter((command) => !registered.has(command));
    assert.deepStrictEqual(missing, []);
  });

  it('says every text of the manifest in words', () => {
    assert.doesNotMatch(JSON.stringify(extension().packageJSON), /%[\w.]+%/);
  });

  it('asks for semantic colours in plain text whatever the theme', () => {
    const editor = vscode.workspace.getConfiguration('editor', { languageId: 'plaintext' });
    assert.strictEqual(editor.get('semanticHighlighting.enabled'), true);
  });
});
