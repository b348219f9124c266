import type { Connection } from 'vscode-languageserver';
import type { Language } from '../service/language/translate';
import type { SessionHost } from './session';

/** What the session tells and asks the user, by way of the connection. */
export function sessionHost(connection: Connection, language: () => Language, events: Pick<SessionHost, 'onDidChangeContent' | 'onDidChangeStatus' | 'onDidChangeAnnotations'>): SessionHost {
  return {
    ...events,
    log: (message) => connection.console.warn(message),
    async mayRead(question) {
      const { t, sentence } = language();
      const answer = { title: t('Read') };
      try {
        const chosen = await connection.window.showWarningMessage(sentence(question), answer, { title: t('Not Now') });
        return chosen?.title === answer.title;
      } catch {
        // A client that cannot ask has not agreed.
        return false;
      }
    },
    async startProgress(onCancel) {
      const reporter = await connection.window.createWorkDoneProgress().catch(() => undefined);
      if (reporter === undefined) return { report: () => undefined, end: () => undefined };
      const { t } = language();
      reporter.begin(t('Dossier: reading articles'), 0, undefined, true);
      reporter.token.onCancellationRequested(onCancel);
      let shown = 0;
      return {
        report(done, total) {
          const percentage = total === 0 ? 100 : Math.floor((100 * done) / total);
          if (percentage === shown) return;
          shown = percentage;
          reporter.report(percentage, t('{0} of {1}', done, total));
        },
        end: () => reporter.done(),
      };
    },
  };
}
