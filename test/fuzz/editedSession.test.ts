import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { loadEngine } from '../../server/src/node/engine';
import { exampleArticles } from '../bench/newsText';
import { edits } from '../support/edits';
import { InMemoryFiles } from '../support/inMemoryFiles';
import { LspClient } from '../support/lspClient';
import { fuzz } from './fuzz';
import { nastyPiece } from './nastyText';

// After any edits the server says of a document what a server says that was started afresh and saw the last text alone.

const engine = loadEngine();
const uri = 'file:///news/edited.txt';
const textDocument = { uri };
/** Articles of one story, so that what one says bears on what is found in another. */
const articles = exampleArticles().slice(0, 4);
const files = (): InMemoryFiles => new InMemoryFiles(Object.fromEntries(articles.map((text, at) => [`/news/${at}.txt`, text])));

const words = fc.constantFrom(...articles.flatMap((text) => text.match(/\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)*|“[^”]{5,60}”|\b(?:said|told|of|the)\b/gu) ?? []));
const lines = fc.constantFrom(...articles.flatMap((text) => text.split('\n'))).map((line) => `\n${line}\n`);
const typed = fc.string({ unit: fc.constantFrom(...'aehnrstABS .,“”’"\n'), minLength: 1, maxLength: 2 });
const inserted = fc.oneof({ weight: 5, arbitrary: typed }, { weight: 4, arbitrary: words }, { weight: 2, arbitrary: lines }, { weight: 1, arbitrary: nastyPiece });
/** What else the editor asks for after an edit. */
const asked = fc.constantFrom('nothing', 'nothing', 'tokens', 'tokens', 'tokens', 'documentSymbol', 'hover', 'status');

interface Edited {
  readonly first: number;
  readonly edits: readonly (readonly [at: number, share: number, inserted: string])[];
  readonly asked: readonly string[];
  readonly at: readonly number[];
}

const session: fc.Arbitrary<Edited> = fc.record({
  first: fc.nat(articles.length - 1),
  // Of three edits two take nothing away: they type.
  edits: fc.tuple(edits(inserted), edits(inserted), edits(inserted)).map(([some, more, cuts]) => [...some, ...more].map(([at, , text]) => [at, 0, text] as const).flatMap((typing, index) => (cuts[index] ? [typing, cuts[index]] : [typing]))),
  asked: fc.array(asked, { minLength: 1, maxLength: 8 }),
  at: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
});

/** What a server says of the document once it has read the folder. */
async function answersOf(client: LspClient, text: string, at: readonly number[]): Promise<Record<string, unknown>> {
  // As a view does, it has the folder read, also by a server that was shown nothing but a text that is no article.
  await client.request('dossier/names', { scope: 'folder' });
  await client.ready();
  const ask = (method: string, more: object = {}): Promise<unknown> => client.request(`textDocument/${method}`, { textDocument, ...more });
  const answers: Record<string, unknown> = {
    // Asked first: it looks across documents, so that all others know the last text too.
    documentSymbol: await ask('documentSymbol'),
    tokens: (await client.request<SemanticTokens | null>('textDocument/semanticTokens/full', { textDocument }))?.data,
    foldingRange: await ask('foldingRange'),
    documentLink: await ask('documentLink'),
    diagnostic: await ask('diagnostic'),
  };
  const document = TextDocument.create(uri, 'plaintext', 1, text);
  for (const share of at) {
    const position: Position = document.positionAt(Math.floor(share * text.length));
    answers[`hover ${share}`] = await ask('hover', { position });
    answers[`references ${share}`] = await ask('references', { position, context: { includeDeclaration: true } });
    answers[`highlights ${share}`] = await ask('documentHighlight', { position });
  }
  return answers;
}

function patched(data: readonly number[], answer: SemanticTokens | SemanticTokensDelta): number[] {
  if ('data' in answer) return answer.data;
  const after = [...data];
  for (const { start, deleteCount, data: comes = [] } of [...answer.edits].reverse()) after.splice(start, deleteCount, ...comes);
  return after;
}

/** Edits a document in a session, asking this and that; gives its last text and the tokens put together from their differences. */
async function edit(client: LspClient, { first, edits, asked, at }: Edited): Promise<{ readonly text: string; readonly tokens: () => Promise<number[] | undefined> }> {
  let text = articles[first]!;
  let resultId: string | undefined;
  let data: number[] = [];
  const askTokens = async (): Promise<number[] | undefined> => {
    const answer =
      resultId === undefined
        ? await client.request<SemanticTokens | null>('textDocument/semanticTokens/full', { textDocument })
        : await client.request<SemanticTokens | SemanticTokensDelta | null>('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: resultId });
    if (answer === null) return undefined;
    data = patched(data, answer);
    resultId = answer.resultId;
    return data;
  };
  await client.open(uri, text);
  await askTokens();
  for (let index = 0; index < edits.length; index++) {
    const document = TextDocument.create(uri, 'plaintext', index, text);
    const [share, cut, inserted] = edits[index]!;
    const start = Math.floor(share * text.length);
    const range = { start: document.positionAt(start), end: document.positionAt(start + Math.floor(cut * text.length)) };
    const contentChanges = [{ range, text: inserted }];
    text = TextDocument.update(document, contentChanges, index + 1).getText();
    await client.notify('textDocument/didChange', { textDocument: { uri, version: index + 2 }, contentChanges });
    const what = asked[index % asked.length]!;
    if (what === 'tokens') await askTokens();
    else if (what === 'status') await client.status();
    else if (what === 'hover') await client.request('textDocument/hover', { textDocument, position: document.positionAt(Math.floor(at[0]! * text.length)) });
    else if (what === 'documentSymbol') await client.request('textDocument/documentSymbol', { textDocument });
  }
  return { text, tokens: askTokens };
}

test('a document that was edited is to the server what it is to one that sees it for the first time', async () => {
  await fuzz(
    'edits of a session',
    25,
    session,
    async (input) => {
      const edited = await LspClient.start({ files: files(), engine }, { folders: ['file:///news'] });
      const fresh = await LspClient.start({ files: files(), engine }, { folders: ['file:///news'] });
      try {
        const { text, tokens } = await edit(edited, input);
        await fresh.open(uri, text);
        const expected = await answersOf(fresh, text, input.at);
        expect(await answersOf(edited, text, input.at)).toEqual(expected);
        expect(await tokens()).toEqual(expected['tokens']);
      } finally {
        await edited.stop();
        await fresh.stop();
      }
    },
    ({ edits }) => edits.length,
  );
});
