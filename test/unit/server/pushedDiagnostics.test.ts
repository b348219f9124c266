import { afterEach, describe, expect, test } from 'vitest';
import { InMemoryFiles } from '../../support/inMemoryFiles';
import { fullCapabilities, LspClient, until, type ClientBehaviour } from '../../support/lspClient';
import { testEngine } from '../../support/testEngine';

const attributed = 'Harbour vote put off\n\n“We need time,” said Ana Petrova on Monday.\n';
const unattributed = 'Harbour vote put off\n\n“We need more time for this.”\n';
const unclosed = 'Harbour vote put off\n\n“We need more time for this.\n';
const uri = 'file:///news/vote.txt';

let client: LspClient;
afterEach(() => client.stop());

async function start(behaviour: Partial<ClientBehaviour> = {}): Promise<ReturnType<typeof testEngine>> {
  const engine = testEngine({ 'Ana Petrova': 'person' });
  client = await LspClient.start({ files: new InMemoryFiles({ '/news/other.txt': attributed }), engine }, { folders: ['file:///news'], ...behaviour });
  return engine;
}

/** What was sent for the document so far, as soon as it ends so. */
function sent(...last: string[]): Promise<(string | number | undefined)[][]> {
  return until(() => {
    const all = client.published.get(uri) ?? [];
    return JSON.stringify(all.at(-1)) === JSON.stringify(last) ? all : undefined;
  });
}

describe('a client that does not ask for diagnostics', () => {
  const { diagnostic, ...textDocument } = fullCapabilities.textDocument;
  const capabilities = { ...fullCapabilities, textDocument };

  test('is sent those of an open document, and those of its edits', async () => {
    await start({ capabilities });
    expect(diagnostic).toBeDefined();
    await client.open(uri, unattributed);
    await sent('no-speaker');
    await client.change(uri, 2, unclosed);
    await sent('unclosed-quotation-mark');
    await client.change(uri, 3, attributed);
    await sent();
  });

  test('sees them go when the document is closed', async () => {
    await start({ capabilities });
    await client.open(uri, unattributed);
    await sent('no-speaker');
    await client.close(uri);
    await sent();
  });

  test('is sent them once for many edits, and the text is analysed once', async () => {
    const engine = await start({ capabilities });
    await client.open(uri, attributed);
    await client.ready();
    const before = engine.analyses;
    for (let version = 2; version < 60; version++) await client.change(uri, version, `${version % 2 === 0 ? unclosed : unattributed}${'Then the board met. '.repeat(version)}`);
    const all = await sent('no-speaker');
    expect(all.length).toBeLessThan(10);
    expect(engine.analyses - before).toBeLessThan(10);
  });

  test('sees them come and go with the settings', async () => {
    await start({ capabilities });
    await client.open(uri, unattributed);
    await sent('no-speaker');
    client.behaviour.settings = { diagnostics: { enabled: false } };
    await client.notify('workspace/didChangeConfiguration', {});
    await sent();
    client.behaviour.settings = {};
    await client.notify('workspace/didChangeConfiguration', {});
    await sent('no-speaker');
  });

  test('is sent nothing for a document without any', async () => {
    await start({ capabilities });
    await client.open('file:///news/plain.txt', attributed);
    await client.open(uri, unattributed);
    await sent('no-speaker');
    expect([...client.published.keys()]).toEqual([uri]);
  });
});

test('a client that asks for diagnostics is sent none', async () => {
  await start();
  await client.open(uri, unattributed);
  const asked = await client.request<{ items: { code: string }[] }>('textDocument/diagnostic', { textDocument: { uri } });
  expect(asked.items.map(({ code }) => code)).toEqual(['no-speaker']);
  await client.change(uri, 2, unclosed);
  // Views are told of the edit a second after they were told that the document opened: much later than hints would be sent.
  await until(() => client.changes >= 2);
  expect(client.published.size).toBe(0);
});
