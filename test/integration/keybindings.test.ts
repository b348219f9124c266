import assert from 'node:assert';
import * as vscode from 'vscode';
import { until } from './support/until';
import { extension } from './support/workspace';

interface Keybinding {
  readonly key: string;
  readonly command: string;
}

describe('The keyboard', () => {
  it('gives Dossier no chord that VS Code or another extension has', async () => {
    await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const text = await until('the default keybindings are open', () => {
      const shown = vscode.window.activeTextEditor?.document;
      return shown?.uri.path.endsWith('keybindings.json') === true && shown.getText();
    });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const bindings = [...text.matchAll(/\{ *"key": "([^"]+)",\s*"command": "([^"]+)"/g)].map(([, key = '', command = '']): Keybinding => ({ key, command }));
    const { contributes } = extension().packageJSON as { contributes: { keybindings: Keybinding[] } };
    const chords = contributes.keybindings.map(({ key }) => key).filter((key) => key.includes(' '));
    assert.ok(bindings.length > 500 && chords.length > 5, `${bindings.length} bindings, ${chords.length} chords`);
    for (const chord of chords) {
      const holders = bindings.filter(({ key, command }) => key === chord && !command.startsWith('dossier.'));
      assert.deepStrictEqual(holders, [], chord);
    }
  });
});
