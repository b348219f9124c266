import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { NamesResult } from '../../server/src/protocol';
import { customRequests } from '../../server/src/server/customRequests';
import { loadEngine } from '../../server/src/node/engine';
import { InMemoryFiles } from '../support/inMemoryFiles';
import { LspClient } from '../support/lspClient';
import { fuzz } from './fuzz';
import { nastyPiece, nastyText } from './nastyText';

const engine = loadEngine();
const article = 'Harbour vote put off\n\n“We need time,” said Anna Berg of the Harbour Board on Monday. Berg left.\n';
const known = 'file:///news/a.txt';
/** Another folder of the user's: nothing may lead there. */
const secret = 'file:///secret/b.txt';

const uri = fc.oneof(
  { weight: 6, arbitrary: fc.constant(known) },
  { weight: 4, arbitrary: fc.constantFrom(secret, 'file:///news/../secret/b.txt', 'file:///news/%2e%2e/secret/b.txt', 'file:///news', 'file:///', 'FILE:///news/a.txt', 'dossier:/identity/x', 'http://news.example/a.txt', 'untitled:a', '', '::', '%', 'file:///%ff') },
  { weight: 1, arbitrary: nastyPiece },
);
const number = fc.oneof(fc.nat(60), fc.constantFrom(-1, 0.5, 2 ** 31, Number.MAX_SAFE_INTEGER, 1e308), fc.constantFrom('1', null, [], {}));
const position = fc.oneof({ weight: 5, arbitrary: fc.record({ line: number, character: number }) }, { weight: 1, arbitrary: fc.jsonValue() });
const range = fc.oneof({ weight: 5, arbitrary: fc.record({ start: position, end: position }) }, { weight: 1, arbitrary: fc.jsonValue() });
const words = fc.oneof(nastyPiece, nastyText, fc.constantFrom('', '__proto__', 'constructor', 'toString', '(a+)+$', '['));
/** Filled in with an identity of the folder when it is sent. */
const anIdentity = '«identity»';
const identity = fc.oneof({ weight: 3, arbitrary: fc.constant(anIdentity) }, { weight: 1, arbitrary: words });
const target = fc.oneof(fc.record({ identity }), fc.record({ uri, range }), fc.jsonValue());
const correction = fc.oneof(
  fc.record({
    kind: fc.constantFrom('not-a-name', 'not-a-quote', 'split', 'confirm', 'mark', 'same-as', 'speaker', 'canonical-name', 'note', 'constructor'),
    as: fc.constantFrom('person', 'quote', '__proto__'),
    identity,
    name: words,
    text: words,
    replyTo: words,
  }),
  fc.jsonValue(),
);
const scope = fc.constantFrom('place', 'document', 'folder', 'story', 'world');
/** A line of the file of annotations that leads elsewhere, or is none. */
const line = fc.oneof(
  words,
  fc.constantFrom('../secret/b.txt', '/secret/b.txt', 'a.txt', '..').map((source) =>
    JSON.stringify({ id: 'urn:uuid:6f1ac1a5-6a3e-4f6f-8c0f-1d2f3a4b5c6d', type: 'Annotation', created: '2026-01-01T00:00:00Z', modified: '2026-01-01T00:00:00Z', motivation: 'classifying', body: { type: 'TextualBody', value: 'person', purpose: 'classifying' }, target: { source, selector: [{ type: 'TextQuoteSelector', exact: 'Anna', prefix: '', suffix: '' }] } }),
  ),
);
const folder = fc.constantFrom('file:///news', 'file:///secret', 'file:///', 'file:///news/..', '');
const anyField = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> => fc.oneof({ weight: 7, arbitrary }, { weight: 1, arbitrary: fc.jsonValue() });

/** Parameters with fields of every request at once, each as it should be, or hostile, or of another shape, or missing. */
const params = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record(
      {
        uri: anyField(uri), here: anyField(uri), there: anyField(uri), story: anyField(uri), linksFrom: anyField(uri), page: anyField(uri),
        identity: anyField(identity), position: anyField(position), range: anyField(range), target: anyField(target),
        scope: anyField(scope), format: anyField(fc.constantFrom('mentions', 'quotes', 'identities', 'jsonld', 'markdown', 'toString')),
        from: anyField(number), fromDocument: anyField(number), fromName: anyField(number), limits: anyField(fc.record({ person: number, place: number })),
        order: anyField(fc.constantFrom('count', 'name', 'constructor')), filter: anyField(words), types: anyField(fc.array(fc.constantFrom('person', 'place', '__proto__'))),
        kind: anyField(fc.constantFrom('comparison', 'story', 'identity')), purpose: anyField(fc.constantFrom('same-as', 'speaker')),
        items: anyField(fc.array(fc.record({ target, correction, scope }, { requiredKeys: ['target', 'correction'] }), { maxLength: 4 })),
        changes: anyField(fc.array(fc.record({ id: words, folder, before: line, after: line }, { requiredKeys: ['id', 'folder'] }), { maxLength: 4 })),
        ids: anyField(fc.array(words, { maxLength: 3 })), id: anyField(words), text: anyField(words), resolved: anyField(fc.boolean()),
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

/** What is read and written, to see where requests lead. */
class WatchedFiles extends InMemoryFiles {
  readonly written = new Set<string>();

  override replace(uri: string, content: Uint8Array, isStillWanted: () => Promise<boolean>): Promise<boolean> {
    this.written.add(uri);
    return super.replace(uri, content, isStillWanted);
  }
}

let client: LspClient;
afterEach(() => client.stop());

/** InvalidParams; RequestFailed and MethodNotFound, with a sentence; cancelled in one of three ways. */
const refusals = new Set([-32602, -32803, -32601, -32800, -32801, -32802]);

test('whatever the arguments, a request is answered or refused, and touches nothing outside the folder', async () => {
  const files = new WatchedFiles({ '/news/a.txt': article, '/news/c.txt': article.replace('Monday', 'Tuesday'), '/secret/b.txt': article });
  client = await LspClient.start({ files, engine }, { folders: ['file:///news'] });
  await client.open(known, article);
  await client.request('dossier/rebuild');
  const { names } = await client.request<NamesResult>('dossier/names', { scope: 'folder' });
  const identityOfFolder = names[0]!.identity;

  const methods = [...customRequests.keys()].filter((method) => method !== 'dossier/rebuild');
  const call = fc.record({ method: fc.constantFrom(...methods), params, asCommand: fc.boolean(), cancel: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0) });
  await fuzz('requests with hostile arguments', 1200, call, async ({ method, params: sent, asCommand, cancel }) => {
    const filled: unknown = sent === undefined ? undefined : JSON.parse(JSON.stringify(sent).replaceAll(JSON.stringify(anIdentity), JSON.stringify(identityOfFolder)));
    const asked = asCommand ? client.request('workspace/executeCommand', { command: method, arguments: [filled] }, cancel) : client.request(method, filled, cancel);
    await asked.catch((error: unknown) => {
      const { code, message } = error as { code?: number; message: string };
      if (code === undefined || !refusals.has(code)) throw new Error(`${method} failed: ${message}`);
    });
  });

  expect([...files.reads.keys()].filter((path) => !path.startsWith('/news/'))).toEqual([]);
  expect([...files.written].filter((written) => written !== 'file:///news/.dossier/annotations.jsonl')).toEqual([]);
  expect(files.textOf('/news/.dossier/annotations.jsonl')).not.toContain('secret');
  expect((await client.status()).problems).toEqual([]);
  expect(client.log.filter((message) => message.startsWith('Unexpected'))).toEqual([]);
});
