import { loadEngine } from '../../server/src/node/engine';
import { generatedArticle } from './corpusArticles';
import { reportFigure } from './figure';
import { shortestTimes } from './inTurns';

// What it costs to take in one changed file and to ask who is who in it, in a small folder and in large ones: the same.
// Argument: the number of articles of the largest folder, 10,000 by default; 1,000 short ones for the gate alone.
const smallFolder = 100;
const isGate = process.argv.includes('--gate');
const largest = isGate ? 1000 : Number(process.argv[2] ?? 10_000);
const longest = isGate ? 1000 : Infinity;
const folders = [smallFolder, smallFolder * 10, smallFolder * 100].filter((size) => size <= largest);
const rounds = 12;
/** Over each tenfold. */
const ceiling = 1.5;

const engine = loadEngine();
const articles = Array.from({ length: largest }, (_, number) => {
  const { path, text } = generatedArticle(number);
  return { path, text: text.slice(0, longest) };
});
const updates = articles.slice(0, smallFolder).map(({ path, text }) => ({ path, versions: [text.replace('said', 'told'), text].map((version) => engine.analyse(version)) }));
const works = folders.map((size) => {
  const corpus = engine.createCorpus();
  for (const { path, text } of articles.slice(0, size)) corpus.set(path, engine.analyse(text));
  corpus.identities();
  let round = 0;
  return () => {
    const version = round++ % 2;
    for (const { path, versions } of updates) {
      corpus.set(path, versions[version]!);
      corpus.identitiesOf(path);
    }
  };
});

for (const work of works) work();
const factors = (times: readonly number[]): number[] => times.slice(1).map((time, index) => time / times[index]!);
const times = shortestTimes(works, rounds, (shortest) => factors(shortest).every((factor) => factor <= ceiling));
for (const [index, size] of folders.entries()) console.log(`update of one in ${String(size).padStart(6)}  ${(times[index]! / smallFolder).toFixed(2)} ms`);
const growth = factors(times);
const isFlat = growth.every((factor) => factor <= ceiling);
reportFigure({ budget: 'update growth', figure: `${growth.map((factor) => factor.toFixed(2)).join(' and ')} (up to ${folders.at(-1)!} files)`, met: isFlat });
if (!isFlat) process.exitCode = 1;
