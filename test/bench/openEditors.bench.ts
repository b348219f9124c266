import { loadEngine } from '../../server/src/node/engine';
import { InMemoryFiles } from '../support/inMemoryFiles';
import { LspClient } from '../support/lspClient';
import { generatedArticle, ubiquitousName, type GeneratedArticle } from './corpusArticles';
import { reportFigure } from './figure';
import { shortestTimesOfRequests } from './inTurns';

// What a change costs while many editors are open and change in turn, by the server's own way: each change is followed by the
// difference of the colours and a hover, which puts the document into the corpus. 200 editors against 20, time of the processor
// for one change; its growth decides about success.
const sizes = [20, 200];
const changes = 200;
const rounds = 3;
const ceiling = 1.5;
const engine = loadEngine();

void measure();

async function measure(): Promise<void> {
  const sessions = [];
  for (const size of sizes) sessions.push(await openEditors(size));
  const times = await shortestTimesOfRequests(sessions.map(({ change }) => change), rounds);
  for (const { client } of sessions) await client.stop();
  for (const [index, size] of sizes.entries()) console.log(`change among ${String(size).padStart(4)} open editors ${(times[index]! / changes).toFixed(2)} ms`);
  const growth = times[1]! / times[0]!;
  reportFigure({ budget: 'open editors', figure: growth.toFixed(2), met: growth <= ceiling });
  if (growth > ceiling) process.exitCode = 1;
}

/** Opens editors in a session of their own. @returns the session, and what makes the changes of one round */
async function openEditors(size: number): Promise<{ client: LspClient; change: () => Promise<void> }> {
  const client = await LspClient.start({ files: new InMemoryFiles({}), engine });
  const editors: Editor[] = [];
  for (const article of articlesWithName(size)) {
    const uri = `file:///news/${article.path}`;
    await client.open(uri, article.text);
    const { resultId } = await client.request<{ resultId: string }>('textDocument/semanticTokens/full', { textDocument: { uri } });
    const before = article.text.slice(0, article.text.indexOf(ubiquitousName)).split('\n');
    editors.push({ textDocument: { uri }, resultId, name: { line: before.length - 1, character: before.at(-1)!.length + 1 } });
  }
  let version = 1;
  const start = { line: 0, character: 0 };
  const change = async (): Promise<void> => {
    for (let number = 0; number < changes; number++) {
      const editor = editors[number % size]!;
      const { textDocument, resultId: previousResultId, name: position } = editor;
      await client.notify('textDocument/didChange', { textDocument: { ...textDocument, version: ++version }, contentChanges: [{ range: { start, end: start }, text: 'a' }] });
      ({ resultId: editor.resultId } = await client.request<{ resultId: string }>('textDocument/semanticTokens/full/delta', { textDocument, previousResultId }));
      const card = await client.request('textDocument/hover', { textDocument, position });
      if (card === null) throw new Error(`No card for ${ubiquitousName} in ${textDocument.uri}.`);
    }
  };
  return { client, change };
}

interface Editor {
  readonly textDocument: { readonly uri: string };
  /** Of the colours it has. */
  resultId: string;
  /** Where the name stands that most articles have. */
  readonly name: { readonly line: number; readonly character: number };
}

function articlesWithName(count: number): GeneratedArticle[] {
  const articles: GeneratedArticle[] = [];
  for (let number = 0; articles.length < count; number++) {
    const article = generatedArticle(number);
    if (article.text.includes(ubiquitousName)) articles.push(article);
  }
  return articles;
}
