import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { AnnotationsChangedNotification, ChangedNotification, StatusNotification, StatusRequest } from '../../../server/src/protocol';
import type { RequestMethod, Status } from '../../../server/src/protocol';
import { serveWorkspaceFiles } from './workspaceFiles';

/** Makes a client for the platform's transport. It is asked once, when the server is first needed. */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** What is known of the server; `running` with its last status. */
export type ServerState =
  | { readonly kind: 'stopped' | 'starting' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'running'; readonly status: Status };

/** The language server, started by the first request or by `start`, so that activation costs nothing. */
export class LanguageServer implements vscode.Disposable {
  #state: ServerState = { kind: 'stopped' };
  #client: Promise<BaseLanguageClient> | undefined;
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly #contentChanged = new vscode.EventEmitter<void>();
  readonly #annotationsChanged = new vscode.EventEmitter<void>();
  readonly #commands = new Map<string, (parameters: unknown) => unknown>();

  readonly onDidChangeState = this.#stateChanged.event;
  /** What the views show may have changed. */
  readonly onDidChangeContent = this.#contentChanged.event;
  /** Corrections or notes have changed. */
  readonly onDidChangeAnnotations = this.#annotationsChanged.event;

  constructor(
    private readonly createClient: CreateClient,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  get state(): ServerState {
    return this.#state;
  }

  /** The last status; undefined while the server does not run. */
  get status(): Status | undefined {
    return this.#state.kind === 'running' ? this.#state.status : undefined;
  }

  /** Starts the server if it has not been started yet. A failure is told by the state and the log, once. */
  start(): void {
    this.#started().catch(() => undefined);
  }

  /** Sends a request, starting the server if need be. Rejects when it cannot be started or fails. */
  async request<Params, Result>(method: RequestMethod<Params, Result>, params: Params, token?: vscode.CancellationToken): Promise<Result> {
    const client = await this.#started();
    return params === undefined ? client.sendRequest<Result>(method.method, token) : client.sendRequest<Result>(method.method, params, token);
  }

  /** Lets the client run a command of the server, say of a code action, in a way of its own. */
  handleCommand({ method }: { readonly method: string }, run: (parameters: unknown) => unknown): void {
    this.#commands.set(method, run);
  }

  /** Lets go of a server that crashed too often to be started again by itself: the next request starts another. */
  async forgetStopped(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    if (client === undefined || client.isRunning() || client.state === (await import('./clientOptions')).State.Starting) return;
    await client.dispose().catch(() => undefined);
    this.#client = undefined;
  }

  /** Ends the server and its process. */
  async stop(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    await client?.dispose();
  }

  dispose(): void {
    this.#stateChanged.dispose();
    this.#contentChanged.dispose();
    this.#annotationsChanged.dispose();
  }

  #started(): Promise<BaseLanguageClient> {
    this.#client ??= this.#launch();
    return this.#client;
  }

  async #launch(): Promise<BaseLanguageClient> {
    this.#setState({ kind: 'starting' });
    const begun = performance.now();
    let client: BaseLanguageClient | undefined;
    try {
      const { clientOptions, State } = await import('./clientOptions');
      client = await this.createClient(clientOptions(this.log, this.#commands));
      client.onNotification(StatusNotification.method, (status: Status) => {
        this.#setState({ kind: 'running', status });
      });
      client.onNotification(ChangedNotification.method, () => {
        this.#contentChanged.fire();
      });
      client.onNotification(AnnotationsChangedNotification.method, () => {
        this.#annotationsChanged.fire();
      });
      serveWorkspaceFiles(client);
      await client.start();
      this.log.info(`The language server started in ${Math.round(performance.now() - begun)} ms.`);
      await this.#readStatus(client);
      const started = client;
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.#readStatus(started).catch((error: unknown) => this.log.error('The language server told no status.', error instanceof Error ? error : String(error)));
        else if (newState !== State.Starting) this.#fail(vscode.l10n.t('The language server has stopped. “Rebuild Index” starts it again.'));
      });
      return client;
    } catch (error) {
      this.log.error('The language server could not be started.', error instanceof Error ? error : String(error));
      this.#fail(vscode.l10n.t('The language server could not be started.'));
      await client?.dispose().catch(() => undefined); // Else its commands stay registered, and the next one cannot start.
      this.#client = undefined; // The next request tries again.
      throw error;
    }
  }

  /** Asks for the status after a start, which a server may have told nobody yet. */
  async #readStatus(client: BaseLanguageClient): Promise<void> {
    const status = await client.sendRequest<Status>(StatusRequest.method);
    this.#setState({ kind: 'running', status });
    this.#contentChanged.fire();
  }

  #fail(message: string): void {
    this.#setState({ kind: 'failed', message });
  }

  #setState(state: ServerState): void {
    this.#state = state;
    this.#stateChanged.fire(state);
  }
}
