import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { IsCancelled } from '../core/corpus/corpus';
import type { PageParams } from '../protocol';
import { pageText, type PageFolder } from '../service/pages/page';
import { pageSubject } from '../service/pages/pageSubject';
import { begin, unlessCancelled } from './begin';
import type { Session } from './session';

/** The client does not say which pages are still open, so the last ones asked for are taken to be. */
const maxPages = 30;

/** What pages are made from. Starts the scan. */
export function pageFolder(session: Session): PageFolder {
  const { indexer } = session;
  indexer.start();
  return { corpus: session.corpus, pathOf: (uri) => indexer.pathOf(uri), partial: indexer.state === 'indexing', folder: indexer.folders[0], language: session.language };
}

/** Works out, while other requests are heard, what takes longest of a page: which quotes are versions of each other. Starts the scan. */
export async function workOutPage({ indexer, library }: Session, params: PageParams, isCancelled: IsCancelled): Promise<void> {
  indexer.start();
  const subject = 'page' in params ? pageSubject(params.page) : params;
  if (subject === undefined || subject.kind === 'identity') return;
  await library.workOut('quoteVersions', subject.kind === 'story' ? subject.uri : subject.here, isCancelled);
}

/** Gives pages as documents, and has the client ask for them again when they may have changed. */
export class Pages {
  readonly #asked = new Set<string>();

  constructor(
    private readonly connection: Connection,
    session: Session,
    ready: Promise<void>,
  ) {
    connection.workspace.textDocumentContent.on(async ({ uri }: { uri: string }, token: CancellationToken) => {
      await begin(ready, token);
      this.#remember(uri);
      await unlessCancelled(workOutPage(session, { page: uri }, () => token.isCancellationRequested));
      return { text: pageText(pageFolder(session), uri) };
    });
  }

  refresh(): void {
    for (const uri of this.#asked) void this.connection.workspace.textDocumentContent.refresh(uri).catch(() => this.#asked.delete(uri));
  }

  #remember(uri: string): void {
    this.#asked.delete(uri);
    this.#asked.add(uri);
    const [oldest] = this.#asked;
    if (this.#asked.size > maxPages && oldest !== undefined) this.#asked.delete(oldest);
  }
}
