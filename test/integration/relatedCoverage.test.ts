import assert from 'node:assert';
import * as vscode from 'vscode';
import { printTree, readTree } from './support/tree';
import type { ReadRow } from './support/tree';
import { until } from './support/until';
import { extension, fileUri, open, openInReadFolder, positionOf } from './support/workspace';

describe('Related Coverage', () => {
  /** Waits for rows that satisfy a condition, which come when the server has answered. */
  const rows = async (depth: number, what: string, holds: (rows: readonly ReadRow[]) => boolean): Promise<ReadRow[]> => {
    const { relatedCoverage } = extension().exports;
    let last: ReadRow[] = [];
    try {
      return await until(what, async () => {
        last = await readTree(relatedCoverage, depth);
        return holds(last) ? last : undefined;
      });
    } catch (error) {
      throw new Error(`${String(error)}\n${printTree(last)}`, { cause: error });
    }
  };
  const below = (all: readonly ReadRow[], group: RegExp) => all.find((row) => group.test(row.label))?.below ?? [];
  const showOf = async (name: string) => {
    await openInReadFolder(name);
    await vscode.commands.executeCommand('dossier.showRelatedCoverageOfDocument');
  };

  it('lists the other documents on the story, with a count, headline and file name', async () => {
    await showOf('agency-ferry-contract.txt');
    const shown = await rows(2, 'the story is listed', (all) => all.some((row) => /^(Same story|Near-duplicates) · /.test(row.label)));
    const story = [...below(shown, /^Same story/), ...below(shown, /^Near-duplicates/)];
    const islander = story.find((row) => row.description.startsWith('the-islander-ferry-contract.txt'));
    assert.match(islander?.label ?? '', /FERRY DEAL SIGNED/, printTree(shown));
    assert.ok(
      story.every((row) => row.description.includes('ferry')),
      printTree(shown),
    );
  });

  it('calls a copy of an agency report a near-duplicate', async () => {
    await showOf('agency-ferry-contract.txt');
    const shown = await rows(2, 'near-duplicates are listed', (all) => all.some((row) => row.label.startsWith('Near-duplicates')));
    assert.ok(below(shown, /^Near-duplicates/).some((row) => row.description.startsWith('ellery-online-ferry-agency-copy.txt')), printTree(shown));
  });

  it('opens a document at the evidence on a click', async () => {
    await showOf('agency-ferry-contract.txt');
    const shown = await rows(2, 'the story is listed', (all) => below(all, /^Same story/).length > 0);
    const [first] = below(shown, /^Same story/);
    const { command } = first!.item;
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments as unknown[]));
    const editor = await until('the document is open', () => {
      const active = vscode.window.activeTextEditor;
      return active !== undefined && first!.description.startsWith(active.document.uri.path.split('/').at(-1)!) ? active : undefined;
    });
    assert.ok(editor.selection.active.line > 0);
  });

  it('says below each document why it is listed', async () => {
    await showOf('carrick-courier-ferry-contract.txt');
    const shown = await rows(3, 'the story is listed', (all) => below(all, /^Same story/).length > 0);
    for (const document of below(shown, /^Same story/)) {
      assert.strictEqual(document.item.collapsibleState, vscode.TreeItemCollapsibleState.Expanded);
      assert.match(String(document.below[0]?.item.tooltip), /quot|people|organisation/, printTree(shown));
    }
  });

  it('unfolds the reasons of a document into shared names and what stands in one only, each with its lines', async () => {
    await showOf('carrick-courier-ferry-contract.txt');
    const shown = await rows(5, 'the story is listed', (all) => below(all, /^Same story/).length > 0);
    const islander = below(shown, /^Same story/).find((row) => row.description.startsWith('the-islander-ferry-contract.txt'));
    const sections = islander?.below[0]?.below ?? [];
    const section = (name: string) => sections.find((row) => row.label.startsWith(name));
    assert.ok(section('Names in both')?.below.some((row) => row.label === 'Moira Kessock'), printTree(sections));
    assert.ok(section('Only here') !== undefined && section('Only there') !== undefined, printTree(sections));
    assert.ok(sections.some((row) => row.item.iconPath instanceof vscode.ThemeIcon && row.item.iconPath.id === 'check'), printTree(sections));
  });

  it('shows the two wordings of a quote one above the other', async () => {
    await showOf('carrick-courier-ferry-contract.txt');
    const shown = await rows(6, 'the story is listed', (all) => below(all, /^Same story/).length > 0);
    const quotes = below(shown, /^Same story/).flatMap((row) => row.below[0]?.below ?? []).filter((row) => row.label.startsWith('Quotes in both'));
    const pairs = quotes.flatMap((row) => row.below);
    const pair = pairs.find((row) => row.below.some((side) => /cupboard/.test(side.description)));
    assert.deepStrictEqual(
      pair?.below.map((side) => side.label.replace(/\d+/, 'N')),
      ['Here N', 'There N'],
      printTree(quotes),
    );
  });

  it('steps to the next passage and back, and keeps its list', async () => {
    await showOf('carrick-courier-ferry-contract.txt');
    const shown = await rows(3, 'the story is listed', (all) => below(all, /^Same story/).length > 0);
    const [first, second] = below(shown, /^Same story/);
    const isOpen = (row: ReadRow | undefined) => vscode.window.activeTextEditor?.document.uri.path.endsWith(`/${row!.description}`) === true;
    // The tree asks for its rows in its own time.
    await until('a step leads to the first document', async () => {
      await vscode.commands.executeCommand('dossier.nextRelated');
      return isOpen(first);
    });
    await vscode.commands.executeCommand('dossier.nextRelated');
    await until('a step leads to the second document', () => isOpen(second));
    await vscode.commands.executeCommand('dossier.previousRelated');
    await until('a step back leads to the first document', () => isOpen(first));
    assert.strictEqual(printTree(await readTree(extension().exports.relatedCoverage, 3)), printTree(shown));
  });

  it('keeps a pinned document at the top, whatever comes to the front', async () => {
    await showOf('carrick-courier-ferry-contract.txt');
    const shown = await rows(2, 'the story is listed', (all) => below(all, /^Same story/).length > 0);
    const bank = fileUri('bergen-post-bank-merger.txt').toString();
    const pin = { document: { uri: bank, headline: 'Bank', fileName: 'bergen-post-bank-merger.txt' } };
    await vscode.commands.executeCommand('dossier.pinDocument', { id: 'test', label: 'test', pin });
    const pinned = await rows(3, 'the pinned document is listed', (all) => all[0]?.label === 'Pinned · 1');
    assert.strictEqual(pinned[0]!.below[0]!.description, 'bergen-post-bank-merger.txt');
    assert.match(pinned[0]!.below[0]!.item.contextValue ?? '', /\bpinned\b/);
    await vscode.commands.executeCommand('dossier.unpinDocument', { id: 'test', label: 'test', pin });
    assert.strictEqual(printTree(await rows(2, 'it is unpinned', (all) => all[0]?.label !== 'Pinned · 1')), printTree(shown));
  });

  it('opens in the References view', async () => {
    await showOf('carrick-courier-ferry-contract.txt');
    await rows(2, 'the story is listed', (all) => below(all, /^Same story/).length > 0);
    await vscode.commands.executeCommand('dossier.openInReferencesView');
    const view = await vscode.extensions.getExtension<{ getInput(): { title: string } | undefined }>('vscode.references-view')!.activate();
    assert.match((await until('the view has its input', () => view.getInput())).title, /^Related to “Island ferry contract/);
    await vscode.commands.executeCommand('dossier.relatedCoverage.focus');
  });

  it('is of the name under the cursor, when there is one', async () => {
    const { document } = await openInReadFolder('agency-ferry-contract.txt');
    const position = positionOf(document, 'Janet Pry|ce said');
    vscode.window.activeTextEditor!.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('dossier.showRelatedCoverage');
    const shown = await rows(2, 'the documents with the name are listed', (all) => all.some((row) => row.description.includes('mention')));
    const files = shown.map((row) => row.description.split(' · ')[0]);
    assert.ok(files.includes('carrick-courier-ferry-contract.txt') && files.includes('the-islander-ferry-contract.txt'), printTree(shown));
    assert.ok(shown[0]!.below.some((row) => /Pryce/.test(row.description)), printTree(shown));
  });

  it('follows a link that names a document', async () => {
    await openInReadFolder('agency-ferry-contract.txt');
    await vscode.commands.executeCommand('dossier.showRelatedCoverage', { uri: fileUri('bergen-post-bank-merger.txt').toString() });
    await rows(2, 'the bank merger is listed', (all) => all.some((row) => row.below.some((item) => item.description.startsWith('baltic-times-bank-merger.txt'))));
  });

  it('is not touched by a link that names no subject', async () => {
    await showOf('agency-ferry-contract.txt');
    const before = printTree(await rows(2, 'the story is listed', (all) => below(all, /^Same story/).length > 0));
    const bank = fileUri('bergen-post-bank-merger.txt').toString();
    for (const argument of [null, 3, bank, [bank], {}, { uri: 3 }, { uri: bank, position: 'top' }, { uri: bank, also: true }]) {
      await vscode.commands.executeCommand('dossier.showRelatedCoverage', argument);
    }
    assert.strictEqual(printTree(await readTree(extension().exports.relatedCoverage, 2)), before);
  });

  it('keeps its rows when something other than an article comes to the front', async () => {
    await showOf('agency-ferry-contract.txt');
    const before = printTree(await rows(2, 'the story is listed', (all) => below(all, /^Same story/).length > 0));
    await open('README.md');
    await vscode.commands.executeCommand('dossier.refresh');
    assert.strictEqual(printTree(await rows(2, 'the story is listed', (all) => all.length > 0)), before);
    await vscode.workspace.fs.writeFile(fileUri('empty.txt'), new Uint8Array());
    await open('empty.txt');
    try {
      await vscode.commands.executeCommand('dossier.refresh');
      assert.strictEqual(printTree(await rows(2, 'the story is listed', (all) => all.length > 0)), before);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(fileUri('empty.txt'));
    }
  });

  it('follows the article that comes to the front', async () => {
    await showOf('agency-ferry-contract.txt');
    await open('bergen-post-bank-merger.txt');
    await rows(2, 'the bank merger is listed', (all) => below(all, /^Same story/).some((row) => row.description.startsWith('baltic-times-bank-merger.txt')));
  });

  it('stays with a list that is kept, until it follows the active document again', async () => {
    await showOf('agency-ferry-contract.txt');
    const before = printTree(await rows(2, 'the story is listed', (all) => below(all, /^Same story/).length > 0));
    await vscode.commands.executeCommand('dossier.keepRelatedCoverage');
    await open('bergen-post-bank-merger.txt');
    await vscode.commands.executeCommand('dossier.refresh');
    assert.strictEqual(printTree(await rows(2, 'the story is listed', (all) => all.length > 0)), before);
    await vscode.commands.executeCommand('dossier.followActiveDocument');
    await rows(2, 'the bank merger is listed', (all) => below(all, /^Same story/).some((row) => row.description.startsWith('baltic-times-bank-merger.txt')));
  });

  it('reads well aloud', async () => {
    await showOf('agency-ferry-contract.txt');
    const shown = await rows(2, 'the story is listed', (all) => below(all, /^Same story/).length > 0);
    const [first] = below(shown, /^Same story/);
    assert.match(first?.item.accessibilityInformation?.label ?? '', new RegExp(`^${first!.label}, \\S+\\.txt, Same story$`));
  });
});
