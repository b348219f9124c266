import nlp from 'compromise';
import { loadEngine } from '../../server/src/node/engine';
import { reportFigure } from './figure';
import { shortestTimes } from './inTurns';
import { newsText } from './newsText';

// How fast a text is analysed, how that grows with its length, and how it compares with compromise, the library that
// does something alike. The machine's speed cancels out in both ratios; only growth decides about success.
const kilobyte = 1024;
const longest = 1000 * kilobyte;
/** The same text is read in pieces of these lengths, so that nothing else differs: neither names nor words that were met before. */
const lengths = [10 * kilobyte, 100 * kilobyte, longest];
const rounds = 8;
/** Time per character may grow by so much over each tenfold. */
const growthCeiling = 1.8;
const compromiseFactor = 10;
const sampleLength = 20 * kilobyte;

const engine = loadEngine();
const text = newsText(longest);
const works = lengths.map((length) => () => {
  for (let start = 0; start < longest; start += length) analyse(text.slice(start, start + length));
});
/** Analyses a text and asks for all that was found: an analysis may tell where things stand when it is asked. */
function analyse(text: string): unknown {
  const { mentions, quotes, entities, entityOfMention } = engine.analyse(text);
  return [mentions, quotes, entities, entityOfMention];
}
const factors = (times: readonly number[]): number[] => times.slice(1).map((time, index) => time / times[index]!);

analyse(text.slice(0, lengths[1]));
const times = shortestTimes(works, rounds, (shortest) => factors(shortest).every((factor) => factor <= growthCeiling));
for (const [index, length] of lengths.entries()) {
  console.log(`analysis    ${String(length / kilobyte).padStart(5)} KB at a time ${speed(longest, times[index]!)}`);
}
const growth = factors(times);
const isLinear = growth.every((factor) => factor <= growthCeiling);
reportFigure({ budget: 'analysis growth', figure: growth.map((factor) => factor.toFixed(2)).join(' and '), met: isLinear });
if (!isLinear) process.exitCode = 1;
if (!process.argv.includes('--gate')) compareWithCompromise();

function compareWithCompromise(): void {
  const sample = newsText(sampleLength);
  const names = (): unknown => {
    const document = nlp(sample);
    return [document.people().out('array'), document.organizations().out('array'), document.quotations().out('array')];
  };
  const [compromise, ours] = shortestTimes([names, () => analyse(sample)], rounds, () => false) as [number, number];
  const factor = compromise / ours;
  reportFigure({
    budget: 'analysis',
    figure: `${factor.toFixed(1)} times (${speed(sampleLength, ours).trim()} against ${speed(sampleLength, compromise).trim()})`,
    met: factor >= compromiseFactor,
  });
}

function speed(length: number, milliseconds: number): string {
  return `${(length / 1000 / milliseconds).toFixed(2).padStart(8)} MB/s`;
}
