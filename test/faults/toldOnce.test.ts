import { expect, test, vi } from 'vitest';
import { LanguageServer, type ServerState } from '../../client/src/server/languageServer';

vi.mock('vscode', () => ({
  EventEmitter: class<T> {
    readonly #listeners: ((event: T) => void)[] = [];
    readonly event = (listener: (event: T) => void): void => void this.#listeners.push(listener);
    fire(event: T): void {
      for (const listener of this.#listeners) listener(event);
    }
    dispose(): void {
      this.#listeners.length = 0;
    }
  },
  l10n: { t: (text: string) => text },
}));
vi.mock('../../client/src/server/clientOptions', () => ({ clientOptions: () => ({}), State: { Stopped: 1, Running: 2, Starting: 3 } }));
vi.mock('../../client/src/server/workspaceFiles', () => ({ serveWorkspaceFiles: () => undefined }));

const [stopped, running, starting] = [1, 2, 3];
const status = { state: 'ready', indexed: 5, total: 5, people: 1, organisations: 1, quotes: 1, skipped: [], skippedCount: 0, problems: [] };

/** A client of VS Code's library whose server can be killed. */
function fakeClient(): { client: object; become: (state: number) => void } {
  let changed: (event: { newState: number }) => void = () => undefined;
  const client = {
    onNotification: () => undefined,
    start: () => Promise.resolve(),
    sendRequest: () => Promise.resolve(status),
    onDidChangeState: (listener: typeof changed) => (changed = listener),
    dispose: () => Promise.resolve(),
  };
  return { client, become: (newState) => changed({ newState }) };
}

const logged: string[] = [];
const log = { info: () => undefined, error: (message: string) => void logged.push(message) };

test('of a server that ends the user is told once, and that it is back once it is', async () => {
  const { client, become } = fakeClient();
  const server = new LanguageServer((() => Promise.resolve(client)) as never, log as never);
  const states: ServerState[] = [];
  let reloads = 0;
  server.onDidChangeState((state: ServerState) => void states.push(state));
  server.onDidChangeContent(() => void reloads++);
  server.start();
  await vi.waitUntil(() => server.state.kind === 'running');
  states.length = 0;
  reloads = 0;

  // As the library reports a server that was killed, and the one that it starts in its place.
  become(stopped!);
  become(starting!);
  become(running!);
  await vi.waitUntil(() => server.state.kind === 'running');
  expect(states.map(({ kind }) => kind)).toEqual(['failed', 'running']);
  expect(server.status).toEqual(status);
  // The views ask again.
  expect(reloads).toBe(1);
  expect(logged).toEqual([]);
});

test('a server that cannot be started is told once, however many ask, and the next request tries again', async () => {
  const { client } = fakeClient();
  let attempts = 0;
  const server = new LanguageServer((() => (++attempts === 1 ? Promise.reject(new Error('no Node')) : Promise.resolve(client))) as never, log as never);
  const failures: string[] = [];
  server.onDidChangeState((state: ServerState) => void (state.kind === 'failed' && failures.push(state.message)));
  const requests = [1, 2, 3].map(() => server.request({ method: 'dossier/getStatus' } as never, undefined));
  expect((await Promise.allSettled(requests)).map(({ status: settled }) => settled)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(failures).toEqual(['The language server could not be started.']);
  expect(logged).toEqual(['The language server could not be started.']);
  expect(await server.request({ method: 'dossier/getStatus' } as never, undefined)).toEqual(status);
  expect(attempts).toBe(2);
});
