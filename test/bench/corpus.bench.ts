import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { LspClient } from '../support/lspClient';
import { generatedArticle, ubiquitousName, writeArticles } from './corpusArticles';
import { reportFigure } from './figure';
import { memoryOf } from './memoryOf';

// How a folder of many articles is read and asked, by the server as it ships: cold, and warm from the cache. Times of the
// clock, which inform. Argument: the number of articles, 10,000 by default. The budgets are for that many.
const budgeted = 10_000;
const count = Number(process.argv[2] ?? budgeted);
const queries = 100;
const hoverInterval = 250;
const quietSeconds = 30;

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'dossier-bench-'));
const folder = path.join(work, 'articles');
process.env['XDG_CACHE_HOME'] = path.join(work, 'cache');
const articles = Array.from({ length: count }, (_, number) => generatedArticle(number));
writeArticles(folder, count);
const withName = articles.filter(({ text }) => text.includes(ubiquitousName));
print('articles', `${count}, ${(articles.reduce((sum, { text }) => sum + text.length, 0) / 1e6).toFixed(1)} million characters; ${ubiquitousName} in ${withName.length}; ${os.availableParallelism()} cores`);

void measure().finally(() => fs.rmSync(work, { recursive: true }));

async function measure(): Promise<void> {
  const cold = await readFolder('cold');
  judge('cold index', `${cold.seconds.toFixed(1)} s on ${os.availableParallelism()} cores`, cold.seconds <= 15);
  await askEverything(cold);
  await cold.stop();
  const warm = await readFolder('warm');
  await warm.stop();
  judge('warm start', `${(cold.seconds / warm.seconds).toFixed(1)} times`, cold.seconds / warm.seconds >= 10);
}

interface RunningServer {
  readonly client: LspClient;
  readonly child: ChildProcess;
  readonly seconds: number;
  stop(): Promise<void>;
}

/** Starts a server, opens an article and waits until the folder has been read, hovering all the while. */
async function readFolder(what: string): Promise<RunningServer> {
  const child = spawn(process.execPath, [path.join(__dirname, 'server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
  const client = await LspClient.connect(connection, { folders: [pathToFileURL(folder).href] });
  const start = performance.now();
  await client.open(uriOf(withName[0]!.path), withName[0]!.text);
  const waits: number[] = [];
  while (client.statuses.at(-1)?.state !== 'ready') {
    await new Promise((resolve) => setTimeout(resolve, hoverInterval));
    waits.push(await millisecondsOf(() => hover(client, withName[0]!)));
  }
  const seconds = (performance.now() - start) / 1000;
  print(`${what} index`, `${seconds.toFixed(1)} s; hovers meanwhile ${spread(waits)}`);
  return {
    client,
    child,
    seconds,
    async stop() {
      await client.stop();
      child.kill();
    },
  };
}

async function askEverything({ client, child }: RunningServer): Promise<void> {
  await hover(client, withName[0]!);
  const some = Array.from({ length: queries }, (_, query) => withName[Math.floor((query * withName.length) / queries)]!);
  for (const article of some) await client.open(uriOf(article.path), article.text);
  const slowest: number[] = [];
  for (const method of ['hover', 'definition', 'documentHighlight']) {
    const times = await timesOf(some, (article) => askAtName(client, article, method));
    print(method, spread(times));
    slowest.push(percentile(times, 0.95));
  }
  judge('hover', `${slowest.map((time) => time.toFixed(1)).join(', ')} ms`, Math.max(...slowest) <= 20);
  const times = await timesOf(some, (article) => related(client, article));
  print('related coverage', spread(times));
  judge('related', `${percentile(times, 0.95).toFixed(1)} ms`, percentile(times, 0.95) <= 30);
  // Nobody asks for a while: what questions will need is prepared meanwhile. Articles beside those that were asked about.
  await new Promise((resolve) => setTimeout(resolve, quietSeconds * 1000));
  const others = some.flatMap((article) => withName.slice(withName.indexOf(article) + 1).slice(0, 1)).filter((article) => !some.includes(article));
  print(`related ${quietSeconds} s later`, spread(await timesOf(others, (article) => related(client, article))));
  let version = 2;
  print('hover after an edit', spread(await timesOf(some, (article) => edited(article, ++version, () => hover(client, article)))));
  print('related after an edit', spread(await timesOf(some, (article) => edited(article, ++version, () => related(client, article)))));
  const memory = memoryOf(child.pid);
  print('memory', memory === undefined ? 'unknown' : `${memory.now} MB, at most ${memory.most} MB`);
  if (memory !== undefined) judge('memory', `${memory.now} MB, at most ${memory.most} MB while reading`, memory.now <= 400);

  async function edited(article: (typeof articles)[number], number: number, ask: () => Promise<unknown>): Promise<void> {
    await client.change(uriOf(article.path), number, `${article.text}\nEdited ${number} times.\n`);
    await ask();
  }
}

function hover(client: LspClient, article: (typeof articles)[number]): Promise<unknown> {
  return askAtName(client, article, 'hover');
}

function askAtName(client: LspClient, { path: name, text }: (typeof articles)[number], method: string): Promise<unknown> {
  const before = text.slice(0, text.indexOf(ubiquitousName) + 2).split('\n');
  return client.request(`textDocument/${method}`, { textDocument: { uri: uriOf(name) }, position: { line: before.length - 1, character: before.at(-1)!.length } });
}

function related(client: LspClient, { path: name }: (typeof articles)[number]): Promise<unknown> {
  return client.request('workspace/executeCommand', { command: 'dossier/related', arguments: [{ uri: uriOf(name) }] });
}

function uriOf(name: string): string {
  return pathToFileURL(path.join(folder, name)).href;
}

async function timesOf<T>(items: readonly T[], ask: (item: T) => Promise<unknown>): Promise<number[]> {
  const times = [];
  for (const item of items) times.push(await millisecondsOf(() => ask(item)));
  return times;
}

async function millisecondsOf(ask: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await ask();
  return performance.now() - start;
}

function percentile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
}

function spread(times: readonly number[]): string {
  const at = (share: number): string => percentile(times, share).toFixed(1);
  return `median ${at(0.5)}, 95th percentile ${at(0.95)}, longest ${at(1)} ms`;
}

/** Reports a figure: judged when it was measured at the size that its budget is for. */
function judge(budget: string, figure: string, met: boolean): void {
  reportFigure(count === budgeted ? { budget, figure, met } : { budget, figure: `${figure} at ${count} documents` });
}

function print(what: string, figures: string): void {
  console.log(`${what.padEnd(24)}${figures}`);
}
