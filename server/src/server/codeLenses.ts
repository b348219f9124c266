import type { Connection } from 'vscode-languageserver';
import { CancelledError } from '../core/corpus/corpus';
import { normaliseUri } from '../files/uris';
import { provideCodeLenses, resolveCodeLens } from '../service/codeLens';
import { begin, cancelled } from './begin';
import type { Session } from './session';

/** Answers requests for lenses, as long as the settings want any. */
export function answerCodeLenses(connection: Connection, session: Session, ready: Promise<void>): void {
  connection.onCodeLens(async ({ textDocument }, token) => {
    await begin(ready, token);
    return session.settings.codeLens.enabled ? provideCodeLenses(session.corpus, normaliseUri(textDocument.uri), session.card.commandLinks, session.language.t) : [];
  });
  connection.onCodeLensResolve(async (lens, token) => {
    await begin(ready, token);
    try {
      return resolveCodeLens(session.corpus, lens, session.card.commandLinks, () => token.isCancellationRequested, session.language.t);
    } catch (error) {
      throw error instanceof CancelledError ? cancelled() : error;
    }
  });
}
