import assert from 'node:assert';
import * as vscode from 'vscode';
import { until } from './support/until';
import { extension, fileUri, openInReadFolder } from './support/workspace';

describe('Export', () => {
  /** Runs the command, choosing by label and answering the save dialog, as a person would. */
  const exportTo = async (target: vscode.Uri | undefined, ...labels: readonly string[]) => {
    const window = vscode.window as unknown as Record<'showQuickPick' | 'showSaveDialog', unknown>;
    const { showQuickPick, showSaveDialog } = window;
    const wanted = [...labels];
    const proposed: string[] = [];
    window.showQuickPick = (items: readonly vscode.QuickPickItem[]) => {
      const label = wanted.shift();
      const found = items.find((item) => item.label === label);
      assert.ok(found !== undefined, `${label} among ${items.map((item) => item.label).join(', ')}`);
      return Promise.resolve(found);
    };
    window.showSaveDialog = (options: vscode.SaveDialogOptions) => {
      proposed.push(options.defaultUri?.path.split('/').at(-1) ?? '');
      return Promise.resolve(target);
    };
    try {
      await vscode.commands.executeCommand('dossier.export');
    } finally {
      Object.assign(window, { showQuickPick, showSaveDialog });
    }
    return proposed[0];
  };
  const written = async (target: vscode.Uri) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(target));
  const untilInFront = (target: vscode.Uri) => until('the file is open', () => vscode.window.activeTextEditor?.document.uri.toString() === target.toString());

  it('writes the quotes of a document as CSV, and opens them', async () => {
    await openInReadFolder('agency-ferry-contract.txt');
    const target = fileUri('agency-ferry-contract-quotes.csv');
    try {
      assert.strictEqual(await exportTo(target, 'This Document', 'Quotes'), 'agency-ferry-contract-quotes.csv');
      const csv = await written(target);
      assert.match(csv, /^\uFEFF"document","headline","line",/);
      assert.match(csv, /"agency-ferry-contract\.txt",.*"Janet Pryce"/);
      assert.doesNotMatch(csv, /carrick-courier-ferry-contract\.txt","/);
      await untilInFront(target);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(target);
    }
  });

  it('writes a report on the story of a document, and opens it', async () => {
    await openInReadFolder('agency-ferry-contract.txt');
    const target = fileUri('ferry-report.md');
    try {
      assert.strictEqual(await exportTo(target, 'Its Story', 'Report'), 'agency-ferry-contract-story-report.md');
      const report = await written(target);
      assert.match(report, /^# Dossier report\n\n\d+ documents · 1 story · /);
      assert.match(report, /\[carrick-courier-ferry-contract\.txt\]/);
      assert.doesNotMatch(report, /bank-merger/);
      await until('the report is shown as it is read', () => /^Preview .*ferry-report\.md$/.test(vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? ''));
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(target);
    }
  });

  it('writes nothing over an article, and nothing when the dialog is closed', async () => {
    const { document } = await openInReadFolder('agency-ferry-contract.txt');
    const before = document.getText();
    // A message waits to be closed: the command does not wait for it.
    await exportTo(document.uri, 'Whole Folder', 'Annotations');
    await exportTo(undefined, 'Whole Folder', 'Annotations');
    assert.strictEqual(new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri)), before);
  });

  it('writes nothing over an article that is called like an export', async () => {
    const { status } = await openInReadFolder('agency-ferry-contract.txt');
    const settings = vscode.workspace.getConfiguration('dossier.files');
    const article = fileUri('harbour-board.md');
    const text = 'Harbour board names new chief\n\nThe harbour board has chosen Helen Marchbanks to lead it. “I shall begin in May,” she told reporters.\n';
    const untilRead = (holds: (indexed: number) => boolean) =>
      until('the folder is read', () => {
        const now = extension().exports.status();
        return now?.state === 'ready' && holds(now.indexed);
      });
    await vscode.workspace.fs.writeFile(article, new TextEncoder().encode(text));
    try {
      await settings.update('include', ['**/*.txt', '**/harbour-board.md'], vscode.ConfigurationTarget.Workspace);
      await untilRead((indexed) => indexed > status.indexed);
      await exportTo(article, 'Whole Folder', 'Report');
      assert.strictEqual(await written(article), text);
    } finally {
      await settings.update('include', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(article);
      await untilRead((indexed) => indexed === status.indexed);
    }
  });
});
