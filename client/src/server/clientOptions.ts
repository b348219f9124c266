import type * as vscode from 'vscode';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { articleSelector } from '../articles';

export { State } from 'vscode-languageclient';

/** Commands that a link in a hover card may run; each checks its arguments again. */
const linkCommands = ['dossier.showRelatedCoverage', 'dossier.showDossier', 'dossier.sameAs', 'dossier.notAName'];

/**
 * How the client talks to the server, whatever the transport. Loaded when the server starts: the library is large.
 * @param commands commands of the server that the client runs in a way of its own
 */
export function clientOptions(outputChannel: vscode.LogOutputChannel, commands: ReadonlyMap<string, (parameters: unknown) => unknown>): LanguageClientOptions {
  return {
    documentSelector: articleSelector(),
    initializationOptions: { commandLinks: true, themeIcons: true },
    markdown: { isTrusted: { enabledCommands: linkCommands }, supportHtml: false, supportThemeIcons: true },
    middleware: {
      executeCommand: (command, parameters: unknown[], next) => {
        const run = commands.get(command);
        return run === undefined ? (next(command, parameters) as unknown) : run(parameters[0]);
      },
    },
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  };
}
