import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readFileSync } from 'node:fs';
import { readTokens } from '../../server/src/core/names/recognition';
import { createNameRecogniser } from '../../server/src/core/names/trainedRecogniser';
import { readArticle } from '../../server/src/core/text/readArticle';
import { newsText } from './newsText';

// How fast names are recognised in words never met and in known ones, and what memory a recogniser keeps of endless
// text. Only memory decides about success. Argument: hundredths of a megabyte of text, 100 MB by default.
const characters = 10_000 * Number(process.argv[2] ?? 10_000);
const articleLength = 10_000;
const newWords = 500;
const samples = 40;
/** The most memory that the second half of the text may need, relative to the first. */
const growthCeiling = 1.1;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const news = newsText(articleLength);
const recogniser = createNameRecogniser(readFileSync('server/model/vectors.bin'), readFileSync('server/model/names.bin'));

const article = readArticle(newsText(1_000_000));
const cold = secondsOf(() => recogniser.recognise(article));
const warm = secondsOf(() => recogniser.recognise(article));
let tokens = 0;
const tokenising = secondsOf(() => {
  for (const paragraph of article.paragraphs) tokens += readTokens(article.text, paragraph).tokens.length;
});
print('names cold', `${perSecond(cold)} tokens/s`);
print('names warm', `${perSecond(warm)} tokens/s; tokenising is ${Math.round((100 * tokenising) / warm)} % of it`);

const articles = Math.max(samples, Math.round(characters / articleLength));
const memory: number[] = [];
for (let number = 0; number < articles; number++) {
  recogniser.recognise(readArticle(`${inventedWords(number)}\n${news}`));
  if (number % Math.floor(articles / samples) === 0) memory.push(memoryInUse());
}
const half = memory.length >> 1;
const [first, second] = [Math.max(...memory.slice(0, half)), Math.max(...memory.slice(half))];
print('names memory', `${(first / 1e6).toFixed(0)} MB over the first half of ${(characters / 1e6).toFixed(0)} MB of text, ${(second / 1e6).toFixed(0)} MB over the second (at most ${growthCeiling} times as much)`);
if (second > growthCeiling * first) process.exitCode = 1;

/** A sentence of words that no other article has. */
function inventedWords(number: number): string {
  return Array.from({ length: newWords }, (_, i) => `N${(number * newWords + i).toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`).join(' ');
}

function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Seconds of the processor that the work takes. */
function secondsOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function perSecond(seconds: number): string {
  return `${Math.round(tokens / seconds / 1000)},000`;
}

function print(what: string, text: string): void {
  console.log(`${what.padEnd(14)}${text}`);
}
