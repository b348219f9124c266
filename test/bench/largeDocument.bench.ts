import { loadEngine } from '../../server/src/node/engine';
import { InMemoryFiles } from '../support/inMemoryFiles';
import { LspClient } from '../support/lspClient';
import { reportFigure } from './figure';
import { shortestTimesOfRequests } from './inTurns';
import { newsText } from './newsText';

// What it takes to open a very large document and to get its colours, by the server's own way: news of 5 MB, and 1 MB that is one
// paragraph, each against a tenth of it. Time of the processor per character; its growth decides about success.
const megabyte = 1024 * 1024;
const rounds = 3;
const ceiling = 1.8;
const engine = loadEngine();

void measure();

async function measure(): Promise<void> {
  await measureGrowth('large document', 5 * megabyte, (length) => newsText(length));
  await measureGrowth('one paragraph', megabyte, (length) => newsText(length).replace(/\s+/g, ' '));
}

async function measureGrowth(budget: string, length: number, textOf: (length: number) => string): Promise<void> {
  const texts = [textOf(length / 10), textOf(length)];
  const [small, large] = await shortestTimesOfRequests(texts.map((text) => () => openAndColour(text)), rounds);
  const growth = large! / texts[1]!.length / (small! / texts[0]!.length);
  reportFigure({ budget, figure: `${growth.toFixed(2)} (${(large! / 1000).toFixed(1)} s)`, met: growth <= ceiling });
  if (growth > ceiling) process.exitCode = 1;
}

async function openAndColour(text: string): Promise<void> {
  const uri = 'file:///news/article.txt';
  const client = await LspClient.start({ files: new InMemoryFiles({}), engine });
  await client.open(uri, text);
  const { data } = await client.request<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument: { uri } });
  if (data.length === 0) throw new Error(`No colours for a text of ${text.length} code units.`);
  await client.stop();
}
