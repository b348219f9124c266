import * as vscode from 'vscode';
import type { PageParams } from '../../../server/src/protocol';
import { tellOfMissingArticles } from '../folderArticles';
import type { FolderArticles } from '../folderArticles';
import type { FrontArticle } from '../frontArticle';
import { parseSubject } from '../relatedCoverage/subject';
import type { LanguageServer } from '../server/languageServer';
import { chooseComparison, parsePair } from './comparison';
import type { ComparedPair } from './comparison';
import { chooseIdentity } from './identityChoice';
import type { OpenPages } from './openPages';
import { copyPage, savePage } from './savePage';

/** The commands that show, save and copy pages, in the forms in which menus, rows and links run them. */
export function registerPages(server: LanguageServer, front: FrontArticle, articles: FolderArticles, pages: OpenPages): vscode.Disposable {
  const withActive = (run: (page: vscode.Uri) => Promise<void>) => async (): Promise<void> => {
    if (pages.active !== undefined) await run(pages.active);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dossier.compareCoverage', (...sent: unknown[]) => compareCoverage(server, pages, front, sent)),
    vscode.commands.registerCommand('dossier.showDossier', (argument: unknown) => showDossier(server, pages, async () => front.uri === undefined && (await articles.areMissing()), argument)),
    vscode.commands.registerCommand('dossier.savePage', withActive((page) => savePage(server, page))),
    vscode.commands.registerCommand('dossier.copyPage', withActive((page) => copyPage(server, page))),
  );
}

/** From a row or a link: its two documents. From the explorer: two files, or one and a choice. Else the article in front. */
async function compareCoverage(server: LanguageServer, pages: OpenPages, front: FrontArticle, [argument, selection]: unknown[]): Promise<void> {
  const files = Array.isArray(selection) ? selection.filter((file) => file instanceof vscode.Uri) : [];
  const [first = argument instanceof vscode.Uri ? argument : front.uri, second] = files;
  const pair = parsePair(argument) ?? pairOf(first, second);
  const params = pair === undefined ? await choose(server, first) : ({ kind: 'comparison', ...pair } as const);
  if (params !== undefined && !(await pages.show(params))) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Dossier leaves one of these files alone, so it cannot compare them.'));
  }
}

function pairOf(here: vscode.Uri | undefined, there: vscode.Uri | undefined): ComparedPair | undefined {
  return here === undefined || there === undefined ? undefined : { here: here.toString(), there: there.toString() };
}

async function choose(server: LanguageServer, here: vscode.Uri | undefined): Promise<PageParams | undefined> {
  if (here !== undefined) return chooseComparison(server, here);
  void vscode.window.showInformationMessage(vscode.l10n.t('Open an article to compare it with another.'));
  return undefined;
}

/** From a row or a link: that identity. From the editor: the name at the cursor. Else one that the user chooses. */
async function showDossier(server: LanguageServer, pages: OpenPages, hasNothing: () => Promise<boolean>, argument: unknown): Promise<void> {
  const asked = askedOf(argument);
  if (asked !== undefined) {
    if (await pages.show(asked)) return;
    // A link or row that is older than the folder.
    if (argument !== undefined && !(argument instanceof vscode.Uri)) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This name is no longer in the folder.'));
      return;
    }
  }
  if (await hasNothing()) {
    await tellOfMissingArticles();
    return;
  }
  const identity = await chooseIdentity(server);
  if (identity !== undefined) await pages.show({ kind: 'identity', identity });
}

function askedOf(argument: unknown): PageParams | undefined {
  if (argument === undefined || argument instanceof vscode.Uri) {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return undefined;
    const { line, character } = editor.selection.active;
    return { kind: 'identity', uri: editor.document.uri.toString(), position: { line, character } };
  }
  const row = argument as { readonly identity?: unknown };
  const subject = parseSubject(typeof row.identity === 'string' ? { identity: row.identity } : argument);
  if (subject === undefined) return undefined;
  if ('identity' in subject) return { kind: 'identity', identity: subject.identity };
  return subject.position === undefined ? undefined : { kind: 'identity', uri: subject.uri, position: subject.position };
}
