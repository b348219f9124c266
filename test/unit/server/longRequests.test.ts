import { afterEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import type { RelatedResult } from '../../../server/src/protocol';
import { pageUri } from '../../../server/src/service/pages/pageSubject';
import { inSlices } from '../../../server/src/server/inSlices';
import { CancelledError } from '../../../server/src/core/corpus/corpus';
import { InMemoryFiles } from '../../support/inMemoryFiles';
import { LspClient } from '../../support/lspClient';
import { testEngine } from '../../support/testEngine';

const matters = ['harbour', 'ferry', 'council', 'budget', 'island', 'school', 'bridge', 'tunnel', 'market', 'hospital', 'station'];
const matter = (k: number): string => matters[k % matters.length]!;
/** Of two of them it takes most of a second to find what they quote in common. */
const hearing = (first: number): string =>
  ['Hearing on the harbour', ...Array.from({ length: 250 }, (_, k) => `“We must keep the ${matter(7 * k + first)} open for the people of the ${matter(3 * k)},” Ana Petrova said.`)].join('\n\n');
const [here, there] = ['file:///news/here.txt', 'file:///news/there.txt'];

describe('a question that takes long', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  async function start(): Promise<void> {
    const files = new InMemoryFiles({ '/news/here.txt': hearing(0), '/news/there.txt': hearing(1) });
    client = await LspClient.start({ files, engine: testEngine({ 'Ana Petrova': 'person' }) }, { folders: ['file:///news'] });
    await client.request('dossier/names', { scope: 'folder' });
    await client.ready();
  }

  test.each([
    ['dossier/related', { uri: here }],
    ['dossier/compareStory', { uri: here }],
    ['dossier/compare', { here, there }],
    ['dossier/page', { kind: 'comparison', here, there }],
    ['dossier/page', { kind: 'story', uri: here }],
    ['workspace/textDocumentContent', { uri: pageUri({ kind: 'comparison', here: here!, there: there! }, 'Hearing') }],
    ['workspace/executeCommand', { command: 'dossier/related', arguments: [{ uri: here }] }],
    ['codeLens/resolve', { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, data: { uri: here } }],
  ])('is given up when it is cancelled, and others are answered meanwhile: %s', async (method, params) => {
    await start();
    const cancellation = new CancellationTokenSource();
    let isAnswered = false;
    const answer = client.request(method, params, cancellation).finally(() => (isAnswered = true));
    answer.catch(() => undefined);
    await client.status();
    await client.status();
    expect(isAnswered).toBe(false);
    cancellation.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  test('is answered from the folder as it is when it is answered', async () => {
    await start();
    const answer = client.request<RelatedResult>('dossier/related', { uri: here });
    await client.status();
    await client.open(there, 'Kelp returns\n\nDivers found kelp off the coast, a biologist wrote.\n');
    expect((await answer).documents).toEqual([]);
  });
});

test('work that has to begin again each time is done all the same, in slices that grow', async () => {
  let state = 0;
  let slices = 0;
  const work = (isOver: () => boolean): boolean => {
    slices++;
    for (const end = performance.now() + 30; performance.now() < end; ) if (isOver()) return false;
    return true;
  };
  await inSlices(work, () => state++, () => false);
  expect(slices).toBeGreaterThan(1);
  expect(slices).toBeLessThan(6);
  await expect(inSlices(() => false, () => 0, () => true)).rejects.toThrow(CancelledError);
});
