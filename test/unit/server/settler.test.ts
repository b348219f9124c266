import { expect, test } from 'vitest';
import { noCorrections } from '../../../server/src/core/analysis/textCorrections';
import type { Corpus } from '../../../server/src/core/corpus/corpus';
import { Library } from '../../../server/src/server/library';
import { Settler } from '../../../server/src/server/settler';
import { testEngine } from '../../support/testEngine';

test('what was asked while files came is told to be out of date once all of them are settled', async () => {
  const engine = testEngine({ 'Ana Petrova': 'person' });
  const told: boolean[] = [];
  const library = new Library(engine, 20, () => noCorrections, () => told.push(library.corpus.identities().length === 1));
  const settler = new Settler(library);
  settler.begin();
  library.setFile('file:///news/vote.txt', { analysis: engine.analyse('Harbour vote\n\nAna Petrova left on Monday.\n') });
  settler.end();
  await settler.whenSettled();
  expect(told.at(-1)).toBe(true);
  expect(told).toHaveLength(2);
});

test('an index ends though what documents tell of each other cannot be followed up, and says so', async () => {
  const engine = testEngine({ 'Ana Petrova': 'person' });
  const logged: string[] = [];
  const failing = (): Corpus =>
    Object.assign(engine.createCorpus(), {
      settle: () => {
        throw new Error('lost its way');
      },
    });
  const library = new Library({ ...engine, createCorpus: failing }, 20, () => noCorrections, () => undefined, (message) => logged.push(message));
  const settler = new Settler(library);
  settler.begin();
  library.setFile('file:///news/vote.txt', { analysis: engine.analyse('Harbour vote\n\nAna Petrova left on Monday.\n') });
  settler.end();
  await settler.whenSettled();
  expect(logged.map((message) => message.split('\n')[0])).toEqual(['What the documents tell of each other cannot be followed up: Error: lost its way']);
});

test('once all is settled, what questions will need is prepared until there is no more of it, or files come again', async () => {
  const done: string[] = [];
  const library = {
    isBeingRead: false,
    settle: () => done.push('settle') > 0,
    prepare: () => done.push('prepare') >= 4,
  };
  const settler = new Settler(library);
  settler.begin();
  settler.end();
  await settler.whenSettled();
  expect(done).toEqual(['settle']);
  await expect.poll(() => done.length).toBe(4);
  expect(done).toEqual(['settle', 'prepare', 'prepare', 'prepare']);

  done.splice(0);
  settler.begin();
  settler.end();
  await settler.whenSettled();
  settler.begin();
  await expect.poll(() => done.length).toBeGreaterThan(12);
  expect(done).not.toContain('prepare');
  settler.end();
  await settler.whenSettled();
});

test('little is prepared while questions are answered', async () => {
  const done: string[] = [];
  const settler = new Settler({ isBeingRead: false, settle: () => true, prepare: () => done.push('prepare') >= 4 });
  settler.begin();
  settler.end();
  await settler.whenSettled();
  const end = performance.now() + 150;
  while (performance.now() < end) {
    const answered = performance.now() + 25;
    while (performance.now() < answered); // a question
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(done.length).toBeLessThanOrEqual(2);
  await expect.poll(() => done.length).toBe(4);
});
