import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position, Range, SemanticTokens } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { loadEngine } from '../../server/src/node/engine';
import { InMemoryFiles } from '../support/inMemoryFiles';
import { LspClient } from '../support/lspClient';
import { fuzz } from './fuzz';
import { nastyPiece, nastyText } from './nastyText';

const engine = loadEngine();
const names = ['a', 'b', 'c'] as const;
const uriOf = (name: string): string => `file:///news/${name}.txt`;

const index = fc.oneof({ weight: 6, arbitrary: fc.nat(120) }, { weight: 2, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.constantFrom(0x7fffffff, 2 ** 31, 1e9) });
const position: fc.Arbitrary<Position> = fc.record({ line: fc.oneof(fc.nat(8), index), character: index });
const range: fc.Arbitrary<Range> = fc.tuple(position, position).map(([a, b]) => (a.line < b.line || (a.line === b.line && a.character <= b.character) ? { start: a, end: b } : { start: b, end: a }));
/** What an editor never sends. */
const nonsense = fc.oneof(
  fc.constant(null),
  fc.jsonValue(),
  fc.record({ textDocument: fc.oneof(fc.constant(null), fc.record({ uri: fc.oneof(fc.constantFrom('', '::', 'file:///', 'file:///news', 'x:y'), fc.string()) })), position: fc.oneof(fc.jsonValue(), fc.record({ line: fc.integer(), character: fc.double() })) }),
);

const positioned = ['hover', 'definition', 'documentHighlight', 'prepareCallHierarchy'] as const;
const ofDocument = ['semanticTokens/full', 'documentSymbol', 'foldingRange', 'documentLink', 'diagnostic'] as const;
const custom = ['dossier/related', 'dossier/compare', 'dossier/names', 'dossier/occurrences', 'dossier/export', 'dossier/isFolderText', 'dossier/getStatus', 'dossier/identity', 'dossier/page'] as const;

type Step =
  | { readonly do: 'open' | 'close'; readonly name: string; readonly text: string }
  | { readonly do: 'change'; readonly name: string; readonly edits: readonly { readonly range?: Range; readonly text: string }[] }
  | { readonly do: 'disk'; readonly name: string; readonly text: string | null }
  | { readonly do: 'ask' | 'nonsense'; readonly method: string; readonly params: unknown; readonly cancel: boolean }
  | { readonly do: 'notify'; readonly method: string; readonly params: unknown };

const name = fc.constantFrom(...names);
const textDocument = name.map((chosen) => ({ uri: uriOf(chosen) }));
const cancel = fc.integer({ max: 4, min: 0 }).map((roll) => roll === 0);
const ask = (method: string, params: fc.Arbitrary<unknown>): fc.Arbitrary<Step> => fc.record({ do: fc.constant('ask' as const), method: fc.constant(method), params, cancel });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('open' as const), name, text: nastyText }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), name, text: fc.constant('') }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('change' as const), name, edits: fc.array(fc.oneof(fc.record({ range, text: nastyPiece }), fc.record({ text: nastyText })), { minLength: 1, maxLength: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('disk' as const), name, text: fc.option(nastyText) }) },
  { weight: 6, arbitrary: fc.constantFrom(...positioned).chain((method) => ask(`textDocument/${method}`, fc.record({ textDocument, position }))) },
  { weight: 4, arbitrary: fc.constantFrom(...ofDocument).chain((method) => ask(`textDocument/${method}`, fc.record({ textDocument }))) },
  { weight: 2, arbitrary: ask('textDocument/references', fc.record({ textDocument, position, context: fc.record({ includeDeclaration: fc.boolean() }) })) },
  { weight: 2, arbitrary: ask('textDocument/semanticTokens/full/delta', fc.record({ textDocument, previousResultId: fc.constantFrom('1', '2', '7', 'x') })) },
  { weight: 2, arbitrary: fc.constantFrom('semanticTokens/range', 'inlayHint').chain((method) => ask(`textDocument/${method}`, fc.record({ textDocument, range }))) },
  { weight: 1, arbitrary: ask('textDocument/selectionRange', fc.record({ textDocument, positions: fc.array(position, { maxLength: 4 }) })) },
  { weight: 1, arbitrary: ask('workspace/symbol', fc.record({ query: nastyPiece })) },
  { weight: 2, arbitrary: ask('dossier/related', fc.record({ uri: name.map(uriOf), position })) },
  { weight: 2, arbitrary: ask('dossier/compare', fc.record({ here: name.map(uriOf), there: name.map(uriOf) })) },
  { weight: 1, arbitrary: ask('dossier/names', fc.record({ scope: fc.constantFrom('document', 'folder'), uri: name.map(uriOf) })) },
  { weight: 1, arbitrary: ask('dossier/export', fc.record({ scope: fc.constantFrom('document', 'story', 'folder'), uri: name.map(uriOf), format: fc.constantFrom('mentions', 'quotes', 'identities', 'jsonld', 'markdown') })) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('nonsense' as const), method: fc.constantFrom(...custom, ...positioned.map((method) => `textDocument/${method}`), 'workspace/executeCommand', 'no/such/method'), params: nonsense, cancel }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('notify' as const), method: fc.constantFrom('workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration', 'textDocument/didChange', '$/cancelRequest', 'no/such'), params: nonsense }) },
);

/** A text after a change of the client's. */
function edited(text: string, { range: replaced, text: newText }: { readonly range?: Range; readonly text: string }): string {
  return replaced === undefined ? newText : TextDocument.applyEdits(TextDocument.create('', '', 0, text), [{ range: replaced, newText }]);
}

/** A session: what the client did, what the server must therefore know. */
class Session {
  readonly open = new Map<string, TextDocument>();
  readonly answers: Promise<unknown>[] = [];

  private constructor(
    private readonly client: LspClient,
    private readonly files: InMemoryFiles,
  ) {}

  static async start(): Promise<Session> {
    const files = new InMemoryFiles({ '/news/a.txt': '“We need time,” said Anna Berg.', '/news/b.txt': 'Anna Berg left Port Vell on Monday.' });
    return new Session(await LspClient.start({ files, engine }, { folders: ['file:///news'] }), files);
  }

  async take(next: Step): Promise<void> {
    const { client, open } = this;
    switch (next.do) {
      case 'open': {
        const uri = uriOf(next.name);
        if (open.has(uri)) return this.take({ do: 'change', name: next.name, edits: [{ text: next.text }] });
        open.set(uri, TextDocument.create(uri, 'plaintext', 1, next.text));
        return client.open(uri, next.text);
      }
      case 'close':
        return open.delete(uriOf(next.name)) ? client.close(uriOf(next.name)) : undefined;
      case 'change': {
        const document = open.get(uriOf(next.name));
        if (document === undefined) return;
        const version = document.version + 1;
        open.set(document.uri, TextDocument.create(document.uri, 'plaintext', version, next.edits.reduce(edited, document.getText())));
        return client.notify('textDocument/didChange', { textDocument: { uri: document.uri, version }, contentChanges: next.edits });
      }
      case 'disk':
        if (next.text === null) this.files.delete(`/news/${next.name}.txt`);
        else this.files.set(`/news/${next.name}.txt`, next.text);
        return client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(next.name), type: next.text === null ? 3 : 2 }] });
      case 'notify':
        return client.notify(next.method, next.params);
      case 'ask':
        this.answers.push(client.request(next.method, next.params, next.cancel).catch((error: unknown) => expectGivenUp(error, next)));
        return;
      case 'nonsense':
        // Refused or answered, but answered.
        this.answers.push(client.request(next.method, next.params, next.cancel).catch(() => undefined));
    }
  }

  /** When all has been answered, what the server says of each open document is what one says that sees the same folder for the first time. */
  async expectInStep(): Promise<void> {
    await Promise.all(this.answers);
    const fresh = await LspClient.start({ files: this.files, engine }, { folders: ['file:///news'] });
    for (const document of this.open.values()) await fresh.open(document.uri, document.getText());
    for (const client of [this.client, fresh]) await client.request('dossier/rebuild');
    for (const document of this.open.values()) {
      const [tokens, expected] = await Promise.all([this.client, fresh].map((client) => client.request<SemanticTokens | null>('textDocument/semanticTokens/full', { textDocument: { uri: document.uri } })));
      expect(tokens?.data).toEqual(expected?.data);
      for (const at of [{ line: 0, character: 0 }, { line: 2, character: 30 }, { line: 9e8, character: 9e8 }]) {
        for (const method of positioned) expectInText(await this.client.request(`textDocument/${method}`, { textDocument: { uri: document.uri }, position: at }), document);
      }
      expectInText(await this.client.request('textDocument/documentSymbol', { textDocument: { uri: document.uri } }), document);
    }
    await fresh.stop();
    expect(this.client.log.filter((message) => message.startsWith('Unexpected'))).toEqual([]);
  }

  stop(): Promise<void> {
    return this.client.stop();
  }
}

const givenUp = new Set([-32800, -32801, -32802]);

function expectGivenUp(error: unknown, asked: Step): void {
  const { code } = error as { code?: number };
  if (code === undefined || !givenUp.has(code)) throw new Error(`${JSON.stringify(asked)} was refused: ${String(error)}`);
}

/** Every range within an answer that is one of this document lies in its text. */
function expectInText(answer: unknown, document: TextDocument): void {
  if (typeof answer !== 'object' || answer === null) return;
  if (Array.isArray(answer)) return answer.forEach((item) => expectInText(item, document));
  const { uri, targetUri } = answer as Record<string, unknown>;
  const place = targetUri ?? uri;
  if (place !== undefined && place !== document.uri) return;
  for (const value of Object.values(answer)) {
    if (isRange(value)) expect([value.start, value.end]).toEqual([value.start, value.end].map((at) => document.positionAt(document.offsetAt(at))));
    else expectInText(value, document);
  }
}

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value && typeof value.start === 'object';
}

test('any session leaves the server in step with its client', async () => {
  await fuzz(
    'requests, edits and notifications of a session',
    160,
    fc.array(step, { minLength: 10, maxLength: 60 }),
    async (steps) => {
      const session = await Session.start();
      try {
        for (const next of steps) await session.take(next);
        await session.expectInStep();
      } finally {
        await session.stop();
      }
    },
    (steps) => steps.length,
  );
});
