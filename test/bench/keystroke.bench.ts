import { loadEngine } from '../../server/src/node/engine';
import type { Machine } from '../../server/src/server/session';
import { InMemoryFiles } from '../support/inMemoryFiles';
import { LspClient } from '../support/lspClient';
import { newsText } from './newsText';

// How long a keystroke takes from the editor's message to the difference of its colours, by the server's own way, in
// documents of three lengths. Times are the processor's and inform; how they grow with the length decides about success.
const kilobyte = 1024;
const lengths = [10 * kilobyte, 100 * kilobyte, 1024 * kilobyte];
const keystrokes = 200;
const warmUp = 40;
/** The median may be so many times as long in the longest document as in the shortest. The aim is 2. */
const growthCeiling = 25;
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
    console.log(`keystroke   ${String(length / kilobyte).padStart(5)} KB ${median.toFixed(2).padStart(9)} ms median, ${percentile(times, 0.95).toFixed(2)} ms for 95 %`);
  }
  const growth = medians.at(-1)! / medians[0]!;
  console.log(`keystroke at ${lengths.at(-1)! / kilobyte} KB against ${lengths[0]! / kilobyte} KB: ${growth.toFixed(2)} (at most ${growthCeiling})`);
  if (growth > growthCeiling) process.exitCode = 1;
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
    const { user, system } = process.cpuUsage(start);
    if (version >= 2 + warmUp) times.push((user + system) / 1000);
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
