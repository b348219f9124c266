import type { Connection, Diagnostic } from 'vscode-languageserver';
import { normaliseUri } from '../files/uris';
import { provideDiagnostics } from '../service/diagnostics';
import type { Session } from './session';

/** Hints follow an edit after so many milliseconds, however many edits come meanwhile. */
const pushInterval = 200;

/** The hints of a document; none when they are turned off, or when it is no article. */
export function diagnosticsOf(session: Session, uri: string): Diagnostic[] {
  const analysis = session.settings.diagnostics.enabled ? session.library.analysis(normaliseUri(uri)) : undefined;
  return analysis === undefined ? [] : provideDiagnostics(analysis, session.language.t);
}

/** Sends the hints of open documents to a client that does not ask for them, as editors did before LSP 3.17. */
export class PushedDiagnostics {
  /** Whether the client wants to be sent them. */
  wanted = false;
  /** Open documents as the client spells their URIs. */
  readonly #open = new Set<string>();
  readonly #changed = new Set<string>();
  /** Documents for which the client shows hints: one without any is sent no empty list for each edit. */
  readonly #shown = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly session: Session,
  ) {}

  /** A document was opened or edited. */
  changed(uri: string): void {
    this.#open.add(uri);
    this.#changed.add(uri);
    this.#schedule();
  }

  /** A document was closed: its hints go. */
  closed(uri: string): void {
    this.#open.delete(uri);
    this.#changed.delete(uri);
    this.#send(uri, []);
  }

  /** Something else than an edit may have changed the hints of every open document. */
  refresh(): void {
    for (const uri of this.#open) this.#changed.add(uri);
    this.#schedule();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.wanted = false;
  }

  #schedule(): void {
    if (!this.wanted || this.#changed.size === 0) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const changed = [...this.#changed];
      this.#changed.clear();
      for (const uri of changed) this.#send(uri, diagnosticsOf(this.session, uri));
    }, pushInterval);
  }

  #send(uri: string, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0 && !this.#shown.delete(uri)) return;
    if (diagnostics.length > 0) this.#shown.add(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }
}
