import { afterEach, describe, expect, test } from 'vitest';
import type { CodeAction, DocumentSymbol, Hover } from 'vscode-languageserver-protocol';
import type { CorrectResult, PageResult, RelatedResult } from '../../../server/src/protocol';
import { InMemoryFiles } from '../../support/inMemoryFiles';
import { LspClient } from '../../support/lspClient';
import { testEngine } from '../../support/testEngine';

const news = 'file:///news';
const vote = 'Harbour vote put off\n\nThe chair, Ana Petrova, spoke for the Harbour Board. “We need time to read the report,” said Ana Petrova of the Harbour Board on Monday.\n';
const again = 'Harbour vote put off again\n\nThe Harbour Board met on Tuesday. “We need time to read the report,” said Ana Petrova of the Harbour Board.\n';
/** English words of Dossier's own that would show that a text was left out. */
const englishWords = /\b(here|documents?|quotes?|quotations?|mentions?|people|line|related|compare|coverage|found|published|names|said by|same)\b/i;

let client: LspClient;
afterEach(() => client.stop());

async function startInGerman(): Promise<void> {
  const files = new InMemoryFiles({ '/news/vote.txt': vote, '/news/again.txt': again, '/news/list.txt': 'flask==2.0\n' });
  const engine = testEngine({ 'Ana Petrova': 'person', 'Harbour Board': 'organisation' });
  client = await LspClient.start({ files, engine }, { folders: [news], locale: 'de', settings: { codeLens: { enabled: true }, files: { maxSizeMB: 'many' } } });
  await client.open(`${news}/vote.txt`, vote);
  await client.ready();
}

const at = (words: string) => {
  const line = vote.split('\n').findIndex((text) => text.includes(words));
  return { line, character: vote.split('\n')[line]!.indexOf(words) + 1 };
};
const textDocument = { uri: `${news}/vote.txt` };

/** What is Dossier's own in a text: without what the documents say. */
function own(text: string): string {
  return [...vote.split(/[\n“”]/), ...again.split(/[\n“”]/), 'Ana Petrova', 'Harbour Board', 'vote.txt', 'again.txt', 'said'].reduce((rest, words) => (words.trim() === '' ? rest : rest.replaceAll(words.trim(), '')), text);
}

describe('A client whose user reads German', () => {
  test('has hover cards in German', async () => {
    await startInGerman();
    for (const words of ['Ana Petrova', 'We need time']) {
      const { contents } = await client.request<Hover>('textDocument/hover', { textDocument, position: at(words) });
      expect(own((contents as { value: string }).value)).not.toMatch(englishWords);
    }
  });

  test('has reasons, pages, the outline and corrections in German', async () => {
    await startInGerman();
    const related = await client.request<RelatedResult>('dossier/related', { uri: textDocument.uri });
    const reasons = related.documents.flatMap((document) => document.reasons.map(({ text }) => text));
    expect(reasons.length).toBeGreaterThan(0);
    expect(own(reasons.join('\n'))).not.toMatch(englishWords);

    for (const page of [{ kind: 'comparison', here: textDocument.uri, there: `${news}/again.txt` }, { kind: 'story', uri: textDocument.uri }, { kind: 'identity', uri: textDocument.uri, position: at('Ana Petrova') }]) {
      const { text } = (await client.request<PageResult>('dossier/page', page))!;
      expect(own(text.replace(/\]\([^)]*\)/g, ']'))).not.toMatch(englishWords);
    }

    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    expect(symbols.map(({ detail }) => detail)).toContain('Person · 2 · 1 Zitat');

    const position = at('Ana Petrova');
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } });
    expect(actions.map(({ title }) => title)).toContain('„Ana Petrova“ ist hier kein Name');

    const { failures } = await client.request<CorrectResult>('dossier/correct', { items: [{ target: { uri: textDocument.uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }, correction: { kind: 'speaker', identity: 'nobody' } }] });
    expect(failures.map(({ message }) => message)).toEqual(['Hier steht kein Zitat.']);
  });

  test('is told in German what is left alone and what is wrong', async () => {
    await startInGerman();
    const { skipped, problems } = await client.status();
    expect(skipped.map(({ reason }) => reason)).toEqual(['keine Prosa: eine Liste von Paketen']);
    expect(problems).toEqual([expect.stringMatching(/^Die Einstellung dossier\.files\.maxSizeMB muss eine Zahl .* sein; stattdessen gilt: \d+\.$/)]);
  });
});
