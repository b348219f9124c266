import nlp from 'compromise';
import { loadEngine } from '../../server/src/node/engine';
import { newsText } from './newsText';

// How fast a text is analysed, how that grows with its length, and how it compares with compromise, the library that
// does something alike. The machine's speed cancels out in both ratios; only growth decides about success.
const kilobyte = 1024;
const lengths = [10 * kilobyte, 100 * kilobyte, 1024 * kilobyte];
const repetitions = 7;
/** Time per character may grow by so much from the shortest text to a longer one. */
const growthCeiling = 1.8;

const engine = loadEngine();

/** The median of several runs, in milliseconds of the processor, after one to warm up. */
function millisecondsOf(work: () => unknown): number {
  work();
  const times = Array.from({ length: repetitions }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(repetitions / 2)]!;
}

function speed(length: number, milliseconds: number): string {
  return `${(length / 1000 / milliseconds).toFixed(2).padStart(8)} MB/s`;
}

// The shortest text is read as often as the longest is long, so that both are measured over like times.
const perCharacter = lengths.map((length) => {
  const text = newsText(length);
  const times = Math.max(1, (100 * kilobyte) / length);
  const milliseconds = millisecondsOf(() => {
    for (let time = 0; time < times; time++) engine.analyse(text);
  }) / times;
  console.log(`analysis    ${String(length / kilobyte).padStart(5)} KB ${milliseconds.toFixed(2).padStart(9)} ms ${speed(length, milliseconds)}`);
  return milliseconds / length;
});

const sample = newsText(20 * kilobyte);
const compromise = millisecondsOf(() => {
  const document = nlp(sample);
  return [document.people().out('array'), document.organizations().out('array'), document.quotations().out('array')];
});
const ours = millisecondsOf(() => engine.analyse(sample));
console.log(`compromise     20 KB ${compromise.toFixed(2).padStart(9)} ms ${speed(sample.length, compromise)}`);
console.log(`analysis is ${(compromise / ours).toFixed(1)} times as fast as compromise on the same text`);

const growth = perCharacter.slice(1).map((time) => time / perCharacter[0]!);
growth.forEach((factor, index) => {
  console.log(`time per character at ${lengths[index + 1]! / kilobyte} KB against ${lengths[0]! / kilobyte} KB: ${factor.toFixed(2)} (at most ${growthCeiling})`);
});
if (growth.some((factor) => factor > growthCeiling)) process.exitCode = 1;
