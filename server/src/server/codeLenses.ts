import type { Connection } from 'vscode-languageserver';
import { normaliseUri } from '../files/uris';
import { documentOfLens, provideCodeLenses, resolveCodeLens } from '../service/codeLens';
import { begin, unlessCancelled } from './begin';
import type { Session } from './session';

/** Answers requests for lenses, as long as the settings want any. */
export function answerCodeLenses(connection: Connection, session: Session, ready: Promise<void>): void {
  connection.onCodeLens(async ({ textDocument }, token) => {
    await begin(ready, token);
    if (!session.settings.codeLens.enabled) return [];
    const uri = normaliseUri(textDocument.uri);
    await unlessCancelled(session.library.workOut('quoteVersions', uri, () => token.isCancellationRequested));
    return provideCodeLenses(session.corpus, uri, session.card.commandLinks, session.language.t);
  });
  connection.onCodeLensResolve(async (lens, token) => {
    await begin(ready, token);
    const uri = documentOfLens(lens);
    if (uri !== undefined) await unlessCancelled(session.library.workOut('related', uri, () => token.isCancellationRequested));
    return resolveCodeLens(session.corpus, lens, session.card.commandLinks, session.language.t);
  });
}
