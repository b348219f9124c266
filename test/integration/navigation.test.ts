import assert from 'node:assert';
import path from 'node:path';
import * as vscode from 'vscode';
import { until } from './support/until';
import { openInReadFolder, positionOf } from './support/workspace';

const fileName = (uri: vscode.Uri) => path.posix.basename(uri.path);

describe('On a name', () => {
  let document: vscode.TextDocument;
  let surname: vscode.Position;

  before(async () => {
    ({ document } = await openInReadFolder('agency-ferry-contract.txt'));
    surname = positionOf(document, 'Kess|ock said the cabins');
  });

  it('the hover card tells who it is and where else the name stands', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, surname);
    const cards = hovers.flatMap((hover) => hover.contents).map((content) => (typeof content === 'string' ? content : content.value));
    assert.strictEqual(cards.length, 1);
    assert.match(cards[0]!, /Moira Kessock/);
    assert.match(cards[0]!, /[Mm]inister/);
    assert.match(cards[0]!, /carrick-courier-ferry-contract|Island ferry contract/);
  });

  it('the hover card may run only commands that show or correct', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, surname);
    const [card] = hovers.flatMap((hover) => hover.contents) as vscode.MarkdownString[];
    assert.deepStrictEqual(card?.isTrusted, { enabledCommands: ['dossier.showRelatedCoverage', 'dossier.showDossier', 'dossier.sameAs', 'dossier.notAName'] });
    assert.match(card.value, /command:dossier\.showRelatedCoverage/);
  });

  it('its next mention is gone to, and back, also in another document', async () => {
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(surname, surname);
    const here = () => {
      const { document: shown, selection } = vscode.window.activeTextEditor!;
      return `${fileName(shown.uri)}: ${shown.getText(selection)}`;
    };
    await vscode.commands.executeCommand('dossier.nextMention');
    assert.match(await until('the next mention is in another document', () => !here().startsWith('agency') && here()), /Kessock$/);
    await vscode.commands.executeCommand('dossier.previousMention');
    assert.strictEqual(await until('the first document is back', () => here().startsWith('agency') && here()), 'agency-ferry-contract.txt: Kessock');
  });

  it('the definition is the mention that introduces it', async () => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, surname);
    const [place] = found;
    assert.ok(place !== undefined);
    const [uri, range] = 'targetUri' in place ? [place.targetUri, place.targetSelectionRange ?? place.targetRange] : [place.uri, place.range];
    const target = await vscode.workspace.openTextDocument(uri);
    assert.match(target.getText(range), /Moira Kessock/);
  });

  it('the references stand in all documents of the story', async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, surname);
    const files = new Set(found.map(({ uri }) => fileName(uri)));
    for (const name of ['agency-ferry-contract.txt', 'carrick-courier-ferry-contract.txt', 'the-islander-ferry-contract.txt']) {
      assert.ok(files.has(name), `${name} is not among ${[...files].join(', ')}`);
    }
  });

  it('the other mentions in the document are marked', async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, surname);
    const texts = found.map(({ range }) => document.getText(range));
    assert.ok(texts.length >= 2 && texts.every((text) => text.includes('Kessock')), texts.join(', '));
  });
});

describe('Symbols', () => {
  it('of a document list its people', async () => {
    const { document } = await openInReadFolder('agency-ferry-contract.txt');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const names = (list: readonly vscode.DocumentSymbol[]): string[] => list.flatMap(({ name, children }) => [name, ...names(children)]);
    assert.ok(names(symbols).some((name) => name.includes('Okonjo')), names(symbols).join(', '));
  });

  it('of the folder find a person who stands in closed documents only', async () => {
    await openInReadFolder('agency-ferry-contract.txt');
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Halvorsen');
    assert.ok(symbols.some(({ name }) => name.includes('Halvorsen')), symbols.map(({ name }) => name).join(', '));
  });
});
