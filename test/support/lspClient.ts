import { PassThrough } from 'node:stream';
import {
  CancellationTokenSource,
  createMessageConnection,
  ErrorCodes,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import { createConnection, type Connection, type DidChangeWatchedFilesRegistrationOptions } from 'vscode-languageserver/node';
import { AnnotationsChangedNotification, ChangedNotification, ListFolderRequest, ReadFileRequest, StatFileRequest, StatusNotification, type FileKind, type Status } from '../../server/src/protocol';
import { startServer } from '../../server/src/server/server';
import type { Machine } from '../../server/src/server/session';

/** What the client offers and how it answers; every member can be changed while the server runs. */
export interface ClientBehaviour {
  folders: readonly string[];
  /** Sent instead of folders by clients from before workspace folders. */
  rootUri?: string;
  /** The section `dossier`, as the editor would send it. */
  settings: unknown;
  capabilities: object;
  /** The language of its user; English when it names none. */
  locale?: string;
  initializationOptions?: unknown;
  /** Registrations that it refuses, though it says that it can. */
  refuses?: readonly string[];
  /** The title of the button pressed in a question. */
  answer?: string;
  /** Files that only the client can reach, by URI: their text, or what stands there and cannot be read. */
  files?: ReadonlyMap<string, string | { readonly kind: FileKind }>;
}

interface Registration {
  readonly id: string;
  readonly method: string;
  readonly registerOptions?: unknown;
}

export const fullCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  window: { workDoneProgress: true },
  textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] }, diagnostic: {} },
};

/** A language client for tests: remembers what the server sends and waits for conditions. */
export class LspClient {
  readonly statuses: Status[] = [];
  readonly log: string[] = [];
  readonly questions: string[] = [];
  /** The messages that the user was shown, without a question. */
  readonly shown: string[] = [];
  /** The diagnostics that the server has sent unasked, by URI: each time the codes. */
  readonly published = new Map<string, (string | number | undefined)[][]>();
  readonly progress: { kind: string; token: string; cancellable?: boolean; percentage?: number }[] = [];
  readonly registrations: Registration[] = [];
  readonly #unregistered = new Set<string>();
  /** The files and folders that the server asked for. */
  readonly fileRequests: string[] = [];
  changes = 0;
  annotationChanges = 0;
  tokenRefreshes = 0;
  inlayHintRefreshes = 0;

  private constructor(
    private readonly connection: MessageConnection,
    readonly behaviour: ClientBehaviour,
  ) {}

  /** Starts the server in this process and shakes hands with it. */
  static async start(machine: Machine | ((connection: Connection) => Machine), behaviour: Partial<ClientBehaviour> = {}): Promise<LspClient> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    startServer(connection, typeof machine === 'function' ? machine(connection) : machine, { name: 'Dossier', version: 'test' });
    return LspClient.connect(createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)), behaviour);
  }

  static async connect(connection: MessageConnection, behaviour: Partial<ClientBehaviour> = {}): Promise<LspClient> {
    const client = new LspClient(connection, { folders: [], settings: {}, capabilities: fullCapabilities, ...behaviour });
    client.#listen();
    const { folders, rootUri, capabilities, locale, initializationOptions } = client.behaviour;
    await client.request('initialize', {
      processId: null,
      rootUri: rootUri ?? null,
      ...(rootUri === undefined ? { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) } : {}),
      capabilities,
      ...(locale === undefined ? {} : { locale }),
      initializationOptions,
    });
    await client.notify('initialized', {});
    return client;
  }

  /** The globs of each watcher of files that the server wants; those that begin at a folder with its URI before them. */
  get watched(): string[][] {
    const wanted = this.registrations.filter(({ id, method }) => method === 'workspace/didChangeWatchedFiles' && !this.#unregistered.has(id));
    const globsOf = ({ registerOptions }: Registration): string[] =>
      (registerOptions as DidChangeWatchedFilesRegistrationOptions).watchers.map(({ globPattern: glob }) => (typeof glob === 'string' ? glob : `${String(glob.baseUri)}/${glob.pattern}`));
    return wanted.map(globsOf);
  }

  /** @param cancel whether the request is cancelled as soon as it is sent, or what cancels it later */
  request<T>(method: string, params?: unknown, cancel: boolean | CancellationTokenSource = false): Promise<T> {
    const source = typeof cancel === 'boolean' ? new CancellationTokenSource() : cancel;
    const { token } = source;
    const answer = params === undefined ? this.connection.sendRequest<T>(method, token) : this.connection.sendRequest<T>(method, params, token);
    if (cancel === true) source.cancel();
    return answer;
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string): Promise<void> {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text } });
  }

  /** Replaces the whole text. */
  change(uri: string, version: number, text: string): Promise<void> {
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  close(uri: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  status(): Promise<Status> {
    return this.request<Status>('dossier/getStatus');
  }

  /** The status as soon as it fulfils the condition. */
  statusWhen(isMet: (status: Status) => boolean): Promise<Status> {
    return until(async () => {
      const status = await this.status();
      return isMet(status) ? status : undefined;
    });
  }

  /** The status when the folders have been read. */
  ready(): Promise<Status> {
    return this.statusWhen(({ state }) => state === 'ready');
  }

  async stop(): Promise<void> {
    await this.request('shutdown');
    this.connection.dispose();
  }

  #listen(): void {
    const { connection, behaviour } = this;
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => behaviour.settings));
    connection.onRequest('workspace/workspaceFolders', () => behaviour.folders.map((uri) => ({ uri, name: uri })));
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: Registration[] }) => {
      if (registrations.some(({ method }) => behaviour.refuses?.includes(method))) return new ResponseError(ErrorCodes.InternalError, 'not supported');
      this.registrations.push(...registrations);
      return null;
    });
    connection.onRequest('client/unregisterCapability', ({ unregisterations }: { unregisterations: { id: string }[] }) => {
      for (const { id } of unregisterations) this.#unregistered.add(id);
      return null;
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onRequest('workspace/semanticTokens/refresh', () => {
      this.tokenRefreshes++;
      return null;
    });
    connection.onRequest('workspace/inlayHint/refresh', () => {
      this.inlayHintRefreshes++;
      return null;
    });
    connection.onRequest('window/showMessageRequest', (params: { message: string; actions?: { title: string }[] }) => {
      this.questions.push(params.message);
      return params.actions?.find(({ title }) => title === behaviour.answer) ?? null;
    });
    this.#serveFiles();
    connection.onNotification('$/progress', ({ token, value }: { token: string; value: { kind: string } }) => void this.progress.push({ token, ...value }));
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: { code?: string | number }[] }) => {
      this.published.set(uri, [...(this.published.get(uri) ?? []), diagnostics.map(({ code }) => code)]);
    });
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => void this.shown.push(message));
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => void this.log.push(message));
    connection.onNotification(StatusNotification.method, (status: Status) => void this.statuses.push(status));
    connection.onNotification(ChangedNotification.method, () => void this.changes++);
    connection.onNotification(AnnotationsChangedNotification.method, () => void this.annotationChanges++);
    connection.listen();
  }

  #serveFiles(): void {
    const serve = (method: string, answer: (uri: string) => unknown): void => {
      this.connection.onRequest(method, ({ uri }: { uri: string }) => {
        this.fileRequests.push(uri);
        return answer(uri);
      });
    };
    const files = this.behaviour.files ?? new Map<string, string>();
    const kindOf = (uri: string): FileKind => {
      const file = files.get(uri);
      if (file === undefined) return 'folder';
      return typeof file === 'string' ? 'file' : file.kind;
    };
    serve(StatFileRequest.method, (uri) => ({ kind: kindOf(uri), size: String(files.get(uri)).length }));
    serve(ListFolderRequest.method, (folder) => {
      const below = [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`));
      const names = new Set(below.map((uri) => uri.slice(folder.length + 1).split('/')[0]!));
      return { entries: [...names].map((name) => ({ name, kind: kindOf(`${folder}/${name}`) })) };
    });
    serve(ReadFileRequest.method, (uri) => {
      const file = files.get(uri);
      return typeof file === 'string' ? { base64: Buffer.from(file, 'utf8').toString('base64') } : { failure: 'not now' };
    });
  }
}

/** Asks again and again until there is an answer; fails after twenty seconds. */
export async function until<T>(ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error('The condition was not met within twenty seconds.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
