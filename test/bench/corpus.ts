import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { FolderAnalyser } from '../../server/src/node/folderAnalyser';
import { LspClient } from '../support/lspClient';
import { generatedArticle, ubiquitousName } from './corpusArticles';

// How a folder of many articles is read and asked, by the server as it ships: cold, and warm from the cache. Absolute
// times inform; the ratios decide about success: an update costs in a large folder what it costs in a small one.
// Argument: the number of articles, 10,000 by default.
const count = Number(process.argv[2] ?? 10_000);
const smallFolder = 100;
const queries = 100;
const updateCeiling = 1.5;
const hoverInterval = 250;

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'dossier-bench-'));
const folder = path.join(work, 'articles');
process.env['XDG_CACHE_HOME'] = path.join(work, 'cache');
const articles = Array.from({ length: count }, (_, number) => generatedArticle(number));
for (const { path: name, text } of articles) {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), text);
}
const withName = articles.filter(({ text }) => text.includes(ubiquitousName));
print('articles', `${count}, ${(articles.reduce((sum, { text }) => sum + text.length, 0) / 1e6).toFixed(1)} million characters; ${ubiquitousName} in ${withName.length}; ${os.availableParallelism()} cores`);

void measure().finally(() => fs.rmSync(work, { recursive: true }));

async function measure(): Promise<void> {
  const cold = await readFolder('cold');
  await askEverything(cold);
  await cold.stop();
  const warm = await readFolder('warm');
  await warm.stop();
  print('warm start', `${(cold.seconds / warm.seconds).toFixed(1)} times as fast as cold`);
  await compareUpdates();
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
  print(`${what} index`, `${seconds.toFixed(1)} s; hovers meanwhile ${spread(waits)}; ${memoryOf(child)}`);
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
  print('hover', spread(await timesOf(some, (article) => hover(client, article))));
  print('related coverage', spread(await timesOf(some, (article) => related(client, article))));
  let version = 2;
  print('hover after an edit', spread(await timesOf(some, (article) => edited(article, ++version, () => hover(client, article)))));
  print('related after an edit', spread(await timesOf(some, (article) => edited(article, ++version, () => related(client, article)))));
  print('memory', memoryOf(child));

  async function edited(article: (typeof articles)[number], number: number, ask: () => Promise<unknown>): Promise<void> {
    await client.change(uriOf(article.path), number, `${article.text}\nEdited ${number} times.\n`);
    await ask();
  }
}

/** Replaces documents in a small and in a large corpus, and asks who is who in them. */
async function compareUpdates(): Promise<void> {
  const analyser = new FolderAnalyser({ cache: true });
  const medians = [];
  for (const size of [smallFolder, count]) {
    const corpus = analyser.engine.createCorpus();
    for (const { path: name, text } of articles.slice(0, size)) corpus.set(name, await analyser.analyse(text));
    corpus.identities();
    const times = [];
    for (let update = 0; update < 3 * smallFolder; update++) {
      const article = articles[(update * 7) % smallFolder]!;
      const analysis = await analyser.analyse(update % 2 === 0 ? article.text.replace('said', 'told') : article.text);
      times.push(
        await millisecondsOf(async () => {
          corpus.set(article.path, analysis);
          corpus.identitiesOf(article.path);
          await Promise.resolve();
        }),
      );
    }
    print(`update of one in ${size}`, spread(times));
    medians.push(percentile(times, 0.5));
  }
  await analyser.close();
  const ratio = medians[1]! / medians[0]!;
  print('update', `${ratio.toFixed(2)} times as long in the large folder (at most ${updateCeiling})`);
  if (ratio > updateCeiling) process.exitCode = 1;
}

function hover(client: LspClient, { path: name, text }: (typeof articles)[number]): Promise<unknown> {
  const before = text.slice(0, text.indexOf(ubiquitousName) + 2).split('\n');
  return client.request('textDocument/hover', { textDocument: { uri: uriOf(name) }, position: { line: before.length - 1, character: before.at(-1)!.length } });
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

/** What a process holds in memory now and held at most, where the system tells. */
function memoryOf({ pid }: ChildProcess): string {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (field: string): string => (Number(new RegExp(`${field}:\\s*(\\d+)`).exec(status)?.[1]) / 1024).toFixed(0);
    return `memory ${megabytes('VmRSS')} MB, at most ${megabytes('VmHWM')} MB`;
  } catch {
    return 'memory unknown';
  }
}

function print(what: string, figures: string): void {
  console.log(`${what.padEnd(24)}${figures}`);
}
