import assert from 'node:assert';
import * as vscode from 'vscode';
import { printTree, readTree } from './support/tree';
import type { ReadRow } from './support/tree';
import { until } from './support/until';
import { extension, openInReadFolder } from './support/workspace';

describe('People & Organisations', () => {
  const rows = (depth: number, what: string, holds: (rows: readonly ReadRow[]) => boolean) =>
    until(what, async () => {
      const read = await readTree(extension().exports.names, depth);
      return holds(read) ? read : undefined;
    });
  const labelsBelow = (all: readonly ReadRow[], group: string) => all.find((row) => row.label.startsWith(group))?.below.map((row) => row.label) ?? [];

  before(async () => {
    await openInReadFolder('agency-ferry-contract.txt');
    await vscode.commands.executeCommand('dossier.names.focus');
  });

  it('lists the names of the document in front, by type, with counts', async () => {
    await vscode.commands.executeCommand('dossier.showNamesOfDocument');
    const shown = await rows(2, 'people of the document are listed', (all) => labelsBelow(all, 'People').includes('Moira Kessock'));
    assert.ok(labelsBelow(shown, 'Organisations').includes('Carrick Islands Council'), printTree(shown));
    assert.ok(!labelsBelow(shown, 'People').some((name) => name.includes('Halvorsen')), printTree(shown));
    const people = shown.find((row) => row.label.startsWith('People'))!;
    assert.strictEqual(people.label, `People · ${people.below.length}`);
    assert.match(people.below.find((row) => row.label === 'Moira Kessock')!.description, /^\d+ here · \d+ documents$/);
  });

  it('lists the names of the whole folder', async () => {
    await vscode.commands.executeCommand('dossier.showNamesOfFolder');
    const shown = await rows(2, 'people of other documents are listed', (all) => labelsBelow(all, 'People').some((name) => name.includes('Halvorsen')));
    assert.ok(labelsBelow(shown, 'People').includes('Moira Kessock'), printTree(shown));
    await vscode.commands.executeCommand('dossier.showNamesOfDocument');
  });

  it('unfolds a name into roles, quotes, documents and the lines that hold it', async () => {
    const shown = await rows(5, 'people of the document are listed', (all) => labelsBelow(all, 'People').includes('Moira Kessock'));
    const name = shown.flatMap((row) => row.below).find((row) => row.label === 'Moira Kessock')!;
    assert.ok(name.below.some((row) => /transport minister/i.test(row.label)), printTree([name]));
    const section = (label: string) => name.below.find((row) => row.label.startsWith(`${label} · `))?.below ?? [];
    assert.ok(section('Quotes').some((row) => row.label.startsWith('“This is the day the islands have been waiting for')), printTree([name]));
    assert.ok(section('Documents').some((row) => row.description.startsWith('the-islander-ferry-contract.txt')), printTree([name]));
    const lines = section('Documents').flatMap((row) => row.below);
    assert.ok(lines.length > 0 && lines.every((row) => row.description.includes('Kessock')), printTree([name]));
  });

  it('offers related coverage on a name', async () => {
    const shown = await rows(2, 'people of the document are listed', (all) => labelsBelow(all, 'People').length > 0);
    const [person] = shown[0]!.below;
    assert.strictEqual(person!.item.contextValue, 'name place');
  });
});
