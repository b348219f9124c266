import { afterEach, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { InMemoryFiles } from '../../support/inMemoryFiles';
import { fullCapabilities, LspClient } from '../../support/lspClient';
import { testEngine } from '../../support/testEngine';

const vote = 'Harbour vote\n\nAna Petrova of the Harbour Board spoke on Monday.\n';
const later = 'Harbour vote\n\nYesterday Ana Petrova of the Harbour Board spoke. Ana Petrova left.\n';
const here = 'file:///news/1.txt';
const confirming = { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } };

let client: LspClient;
afterEach(() => client.stop());

async function start(capabilities: object): Promise<InMemoryFiles> {
  const files = new InMemoryFiles({ '/news/1.txt': vote, '/news/2.txt': vote, '/news/3.txt': vote });
  client = await LspClient.start({ files, writer: files, engine: testEngine({ 'Ana Petrova': 'person' }) }, { folders: ['file:///news'], capabilities });
  await client.open(here, vote);
  await client.ready();
  return files;
}

const rename = (): Promise<WorkspaceEdit> => client.request('textDocument/rename', { textDocument: { uri: here }, position: { line: 2, character: 2 }, newName: 'Anna Petrova' });

/** What the files hold after the edits, by path. */
function applied({ changes, documentChanges }: WorkspaceEdit, files: InMemoryFiles): Record<string, string> {
  const edits = Object.entries(changes ?? {}).concat((documentChanges as TextDocumentEdit[] | undefined)?.map(({ textDocument, edits: own }): [string, TextEdit[]] => [textDocument.uri, own as TextEdit[]]) ?? []);
  const pathOf = (uri: string): string => uri.replace('file://', '');
  return Object.fromEntries(edits.map(([uri, own]) => [pathOf(uri), TextDocument.applyEdits(TextDocument.create(uri, 'plaintext', 1, files.textOf(pathOf(uri))), own)]));
}

describe('a new spelling', () => {
  test('is proposed for closed files as they are now, though nobody told that they had changed', async () => {
    const files = await start(confirming);
    files.set('/news/2.txt', later);
    files.delete('/news/3.txt');
    const edit = await rename();
    expect(applied(edit, files)).toEqual({ '/news/1.txt': vote.replace('Ana', 'Anna'), '/news/2.txt': later.replaceAll('Ana', 'Anna') });
    expect(Object.values(edit.changeAnnotations!).every(({ needsConfirmation }) => needsConfirmation)).toBe(true);
    expect(client.shown).toEqual([]);
  });

  test('changes the document alone where the editor cannot ask about each change, and that is told', async () => {
    const files = await start({});
    expect(applied(await rename(), files)).toEqual({ '/news/1.txt': vote.replace('Ana', 'Anna') });
    expect(client.shown).toEqual(['“Ana Petrova” changes in this document alone: the editor cannot show changes of others before they are made.']);
  });
});
