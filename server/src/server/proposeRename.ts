import type { Position, WorkspaceEdit } from 'vscode-languageserver';
import { CancelledError, type IsCancelled } from '../core/corpus/cancellation';
import { provideRename, type Rename } from '../service/rename';
import type { Session } from './session';

/**
 * `provideRename`, of files as they are now: nobody may have told that one has changed, and its edits would go astray. So files
 * whose text would change are read again first. Rejects with a `CancelledError` when `isCancelled` says so meanwhile.
 * @param tell shows the user a sentence: what is not changed, as the client cannot ask first
 */
export async function proposeRename(session: Session, uri: string, position: Position, newName: string, tell: (sentence: string) => void, isCancelled: IsCancelled): Promise<WorkspaceEdit | null> {
  const { t } = session.language;
  const propose = (): Rename | null => provideRename(session.corpus, uri, position, newName, session.confirmsEdits, t);
  const fresh = new Set<string>();
  for (;;) {
    const rename = propose();
    // What is read anew may tell that other documents hold the name, too.
    const old = (rename?.documents ?? []).filter((document) => !fresh.has(document) && !session.library.isOpen(document));
    if (rename === null || old.length === 0) {
      if (rename !== null && rename.isMoreElsewhere) tell(t('“{0}” changes in this document alone: the editor cannot show changes of others before they are made.', rename.spelling));
      return rename?.edit ?? null;
    }
    for (const document of old) fresh.add(document);
    await Promise.all(old.map((document) => session.indexer.refresh(document)));
    // To wait for a whole folder would be too long; the edits are right all the same, only fewer.
    if (session.indexer.state !== 'indexing') await session.intake.whenSettled();
    if (isCancelled()) throw new CancelledError();
  }
}
