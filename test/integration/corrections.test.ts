import assert from 'node:assert';
import * as vscode from 'vscode';
import { CorrectRequest } from '../../server/src/protocol';
import { printTree, readTree } from './support/tree';
import { until } from './support/until';
import { extension, fileUri, openInReadFolder, positionOf } from './support/workspace';

describe('Corrections', () => {
  let document: vscode.TextDocument;
  const people = async () => {
    const rows = await readTree(extension().exports.names, 2);
    return rows.find((row) => row.label.startsWith('People'))?.below.map((row) => row.label) ?? [];
  };
  const untilNamed = (name: string, isNamed: boolean) => until(`${name} is ${isNamed ? '' : 'not '}listed`, async () => (await people()).includes(name) === isNamed);
  const putCursor = (marked: string) => {
    const at = positionOf(document, marked);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
  };

  before(async () => {
    ({ document } = await openInReadFolder('agency-ferry-contract.txt'));
    await vscode.commands.executeCommand('dossier.names.focus');
    await vscode.commands.executeCommand('dossier.showNamesOfDocument');
    await vscode.window.showTextDocument(document);
    await untilNamed('David Okonjo', true);
  });

  after(async () => {
    await vscode.workspace.fs.delete(fileUri('.dossier'), { recursive: true });
  });

  it('of the name at the cursor hold at once, are listed, and are undone', async () => {
    putCursor('David Oko|njo said');
    await vscode.commands.executeCommand('dossier.notAName');
    await untilNamed('David Okonjo', false);
    const listed = await until('the correction is listed', async () => {
      // There is no such view until the client has been told of the correction.
      await vscode.commands.executeCommand('dossier.annotations.focus');
      const rows = await readTree(extension().exports.annotations, 2);
      return rows.length > 0 && rows;
    });
    assert.strictEqual(listed[0]!.label, 'Whole folder · 1', printTree(listed));
    assert.strictEqual(listed[0]!.below[0]!.description, 'not a name', printTree(listed));
    await vscode.commands.executeCommand('dossier.undoCorrection');
    await untilNamed('David Okonjo', true);
  });

  it('that a code action carries are undone in the same way', async () => {
    const at = positionOf(document, 'David Oko|njo said');
    const item = { target: { uri: document.uri.toString(), range: { start: at, end: at } }, correction: { kind: 'not-a-name' } };
    await vscode.commands.executeCommand(CorrectRequest.method, { items: [item] });
    await untilNamed('David Okonjo', false);
    await vscode.commands.executeCommand('dossier.undoCorrection');
    await untilNamed('David Okonjo', true);
  });

  it('of several rows are made and undone together', async () => {
    const { names } = extension().exports;
    const [group] = (await names.getChildren(undefined)) ?? [];
    const rows = ((await names.getChildren(group)) ?? []).filter(({ label }) => label === 'David Okonjo' || label === 'Janet Pryce');
    assert.strictEqual(rows.length, 2);
    await vscode.commands.executeCommand('dossier.notAName', rows[0], rows);
    await untilNamed('David Okonjo', false);
    await untilNamed('Janet Pryce', false);
    await vscode.commands.executeCommand('dossier.undoCorrection');
    await untilNamed('David Okonjo', true);
    await untilNamed('Janet Pryce', true);
  });

  it('are not made by a link that names nothing', async () => {
    for (const argument of [3, 'Okonjo', [], {}, { uri: document.uri.toString() }, { identity: 'nobody' }, { uri: '\u0000', position: { line: -1, character: 0 } }]) {
      await vscode.commands.executeCommand('dossier.notAName', argument);
    }
    assert.ok((await people()).includes('David Okonjo'));
  });

  it('leave the article as it was', async () => {
    assert.strictEqual(document.isDirty, false);
    assert.strictEqual(new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri)), document.getText());
  });
});
