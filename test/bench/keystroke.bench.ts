import { loadEngine } from '../../server/src/node/engine';
import type { Machine } from '../../server/src/server/session';
import { InMemoryFiles } from '../support/inMemoryFiles';
import { LspClient } from '../support/lspClient';
import { reportFigure } from './figure';
import { millisecondsSince } from './inTurns';
import { newsText } from './newsText';

// How long a keystroke takes from the editor's message to the difference of its colours, by the server's own way, in
// documents of several lengths. Times are the processor's and inform; how they grow with the length decides about success.
// With --gate the longest document is left out.
const kilobyte = 1024;
const isGate = process.argv.includes('--gate');
const longest = 1024 * kilobyte;
const lengths = [10 * kilobyte, 100 * kilobyte, ...(isGate ? [] : [longest])];
const keystrokes = 60;
const warmUp = 20;
/** The median may be so many times as long over each tenfold. The aim is 2 over both; what is passed over grows with the length. */
const growthCeiling = 3.5;
const [mostMedian, mostAt95] = [2, 8];
const growthAim = 2;
const letters = 'abcdefghijklmnopqrstuvwxyz ';

interface Position {
  readonly line: number;
  readonly character: number;
}

void measure();

async function measure(): Promise<void> {
  const engine = loadEngine();
  const medians: number[] = [];
  for (const length of lengths) {
    const times = await keystrokeTimes({ files: new InMemoryFiles({}), engine }, newsText(length));
    const median = percentile(times, 0.5);
    medians.push(median);
    const at95 = percentile(times, 0.95);
    if (length === longest) reportFigure({ budget: 'keystroke', figure: `${median.toFixed(1)} and ${at95.toFixed(1)} ms`, met: median <= mostMedian && at95 <= mostAt95 });
    console.log(`keystroke   ${String(length / kilobyte).padStart(5)} KB ${median.toFixed(2).padStart(9)} ms median, ${at95.toFixed(2)} ms for 95 %`);
  }
  const growths = medians.slice(1).map((median, index) => median / medians[index]!);
  growths.forEach((growth, index) => {
    console.log(`keystroke at ${lengths[index + 1]! / kilobyte} KB against ${lengths[index]! / kilobyte} KB: ${growth.toFixed(2)} (at most ${growthCeiling})`);
  });
  if (!isGate) {
    const growth = medians.at(-1)! / medians[0]!;
    reportFigure({ budget: 'keystroke growth', figure: growth.toFixed(1), met: growth <= growthAim });
  }
  if (growths.some((growth) => growth > growthCeiling)) process.exitCode = 1;
}

/** The milliseconds of the processor that each keystroke takes, at places that are the same in every run. */
async function keystrokeTimes(machine: Machine, text: string): Promise<number[]> {
  const uri = 'file:///news/article.txt';
  const client = await LspClient.start(machine);
  await client.open(uri, text);
  let { resultId } = await client.request<{ resultId: string }>('textDocument/semanticTokens/full', { textDocument: { uri } });
  const lines = text.split('\n');
  const random = randomNumbers(7);
  const times: number[] = [];
  for (let version = 2; version < 2 + warmUp + keystrokes; version++) {
    const position = placeIn(lines, random);
    const letter = letters[Math.floor(random() * letters.length)]!;
    lines[position.line] = lines[position.line]!.slice(0, position.character) + letter + lines[position.line]!.slice(position.character);
    const start = process.cpuUsage();
    await client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range: { start: position, end: position }, text: letter }] });
    ({ resultId } = await client.request<{ resultId: string }>('textDocument/semanticTokens/full/delta', { textDocument: { uri }, previousResultId: resultId }));
    if (version >= 2 + warmUp) times.push(millisecondsSince(start));
  }
  await client.stop();
  return times;
}

/** A place in a line that holds something: nobody types much between the paragraphs. */
function placeIn(lines: readonly string[], random: () => number): Position {
  for (;;) {
    const line = Math.floor(random() * lines.length);
    const { length } = lines[line]!;
    if (length > 0) return { line, character: Math.floor(random() * (length + 1)) };
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function percentile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))]!;
}
