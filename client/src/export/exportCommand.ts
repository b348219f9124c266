import * as vscode from 'vscode';
import { ExportRequest } from '../../../server/src/protocol';
import type { ExportParams } from '../../../server/src/protocol';
import type { FrontArticle } from '../frontArticle';
import { showMarkdown } from '../pages/markdownPreview';
import type { LanguageServer } from '../server/languageServer';
import { chooseFormat, chooseScope, chooseTarget } from './exportChoices';
import { mayWrite } from './mayWrite';
import { fetchExport } from './fetchExport';
import type { FetchedExport } from './fetchExport';

/** The command *Export…*: asks what, how and where to, writes the file and opens it. */
export function registerExport(server: LanguageServer, front: FrontArticle): vscode.Disposable {
  return vscode.commands.registerCommand('dossier.export', async () => {
    const scope = await chooseScope(front.uri);
    const format = scope && (await chooseFormat());
    const target = format && (await chooseTarget(scope, format));
    if (scope === undefined || format === undefined || target === undefined) return;
    if (!(await mayWrite(server, target, format.extension))) return;
    const fetched = await fetchWithProgress(server, { ...scope, format: format.format });
    if (fetched.kind === 'complete') {
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(fetched.pages.join('')));
      if (format.format === 'markdown') await showMarkdown(target);
      else await vscode.commands.executeCommand('vscode.open', target);
    } else if (fetched.kind === 'unknown') {
      void vscode.window.showErrorMessage(vscode.l10n.t('Dossier leaves this document alone, so there is nothing to export.'));
    } else if (fetched.kind === 'changing') {
      void vscode.window.showErrorMessage(vscode.l10n.t('The folder keeps changing. Try again when it has come to rest.'));
    }
  });
}

async function fetchWithProgress(server: LanguageServer, params: ExportParams): Promise<FetchedExport> {
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Dossier: exporting'), cancellable: true };
  return vscode.window.withProgress(options, (progress, token) => {
    let shown = 0;
    return fetchExport({
      ask: (from) => server.request(ExportRequest, { ...params, from }),
      waitUntilRead: () => {
        progress.report({ message: vscode.l10n.t('The folder is still being read.') });
        return untilRead(server, token);
      },
      isCancelled: () => token.isCancellationRequested,
      onProgress: (share) => {
        const increment = Math.max(0, share * 100 - shown);
        shown += increment;
        progress.report({ increment, message: `${Math.floor(share * 100)} %` });
      },
    });
  });
}

/** Resolves when the server next says that it is not reading the folder, or when the token is cancelled. */
function untilRead(server: LanguageServer, token: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      subscriptions.dispose();
      resolve();
    };
    const subscriptions = vscode.Disposable.from(
      server.onDidChangeState((state) => {
        if (state.kind !== 'running' || state.status.state !== 'indexing') end();
      }),
      token.onCancellationRequested(end),
    );
  });
}
