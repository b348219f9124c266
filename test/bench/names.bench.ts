import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readFileSync } from 'node:fs';
import { readTokens } from '../../server/src/core/names/recognition';
import { createNameRecogniser } from '../../server/src/core/names/trainedRecogniser';
import { TokenList } from '../../server/src/core/text/tokenList';
import { readArticle } from '../../server/src/core/text/readArticle';
import { reportFigure } from './figure';
import { processorMilliseconds } from './inTurns';
import { newsText } from './newsText';

// How fast names are recognised in words never met and in known ones, and what memory a recogniser keeps of endless
// text. Only memory decides about success. Argument: hundredths of a megabyte of text, 100 MB by default; 4 MB for the gate alone.
const isGate = process.argv.includes('--gate');
const characters = 10_000 * (isGate ? 400 : Number(process.argv[2] ?? 10_000));
const articleLength = 10_000;
const newWords = 500;
const samples = 40;
/** The most memory that the second half of the text may need, relative to the first. */
const growthCeiling = 1.1;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const news = newsText(articleLength);
const recogniser = createNameRecogniser(readFileSync('server/model/vectors.bin'), readFileSync('server/model/names.bin'));

if (!isGate) printSpeed();

const articles = Math.max(samples, Math.round(characters / articleLength));
const memory: number[] = [];
for (let number = 0; number < articles; number++) {
  recogniser.recognise(readArticle(`${inventedWords(number)}\n${news}`));
  if (number % Math.floor(articles / samples) === 0) memory.push(memoryInUse());
}
const half = memory.length >> 1;
const [first, second] = [Math.max(...memory.slice(0, half)), Math.max(...memory.slice(half))];
const isFlat = second <= growthCeiling * first;
reportFigure({ budget: 'names memory', figure: `${(second / first).toFixed(2)} (${(second / 1e6).toFixed(0)} MB in the second half of ${(characters / 1e6).toFixed(0)} MB of text)`, met: isFlat });
if (!isFlat) process.exitCode = 1;

/** Prints how fast names are recognised in words that were never met, and in known ones. */
function printSpeed(): void {
  const article = readArticle(newsText(1_000_000));
  const cold = processorMilliseconds(() => recogniser.recognise(article));
  const warm = processorMilliseconds(() => recogniser.recognise(article));
  let tokens = 0;
  const tokenising = processorMilliseconds(() => {
    const list = new TokenList();
    for (const paragraph of article.paragraphs) readTokens(article.text, paragraph, list, []);
    tokens = list.length;
  });
  const perSecond = (milliseconds: number): string => `${Math.round(tokens / milliseconds)},000`;
  console.log(`names cold     ${perSecond(cold)} tokens/s`);
  console.log(`names warm     ${perSecond(warm)} tokens/s; tokenising is ${Math.round((100 * tokenising) / warm)} % of it`);
}

/** A sentence of words that no other article has. */
function inventedWords(number: number): string {
  return Array.from({ length: newWords }, (_, i) => `N${(number * newWords + i).toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`).join(' ');
}

function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
