import assert from 'node:assert';
import * as vscode from 'vscode';
import { readTokens } from './support/tokens';
import { until } from './support/until';
import { openInReadFolder } from './support/workspace';

describe('Highlights', () => {
  let document: vscode.TextDocument;
  const texts = async (type: string) => (await readTokens(document))?.filter((token) => token.type === type).map((token) => token.text) ?? [];

  before(async () => {
    ({ document } = await openInReadFolder('carrick-courier-ferry-contract.txt'));
  });

  it('mark people', async () => {
    const people = await texts('person');
    assert.ok(people.includes('Moira Kessock') && people.includes('David Okonjo'), people.join(', '));
  });

  it('mark organisations', async () => {
    const organisations = await texts('organisation');
    assert.ok(organisations.includes('Carrick Islands Council'), organisations.join(', '));
  });

  it('mark quotes', async () => {
    const quotes = await texts('quote');
    assert.ok(
      quotes.some((text) => text.includes('This is the day the islands have been waiting for')),
      quotes.join('\n'),
    );
  });

  it('mark places when the setting asks for them', async () => {
    const settings = vscode.workspace.getConfiguration('dossier');
    assert.deepStrictEqual(await texts('place'), []);
    await settings.update('highlight.places', true, vscode.ConfigurationTarget.Global);
    try {
      await until('places are marked', async () => (await texts('place')).length > 0);
    } finally {
      await settings.update('highlight.places', undefined, vscode.ConfigurationTarget.Global);
    }
    await until('places are no longer marked', async () => (await texts('place')).length === 0);
  });

  it('leave out people when the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('dossier');
    await settings.update('highlight.people', false, vscode.ConfigurationTarget.Global);
    try {
      await until('people are not marked', async () => (await texts('person')).length === 0);
      assert.ok((await texts('organisation')).length > 0);
    } finally {
      await settings.update('highlight.people', undefined, vscode.ConfigurationTarget.Global);
    }
    await until('people are marked again', async () => (await texts('person')).length > 0);
  });

  it('follow what is typed', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\n\nThe chief executive, Margaret Ashdown, said on Friday that she agreed.\n');
    await vscode.workspace.applyEdit(edit);
    try {
      await until('the new name is marked', async () => (await texts('person')).includes('Margaret Ashdown'));
    } finally {
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  });

  it('serve the language news-article too', async () => {
    const article = await vscode.languages.setTextDocumentLanguage(document, 'news-article');
    try {
      await until('people are marked', async () => (await readTokens(article))?.some((token) => token.type === 'person'));
    } finally {
      await vscode.languages.setTextDocumentLanguage(article, 'plaintext');
    }
  });
});
