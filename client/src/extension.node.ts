import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { activateDossier } from './extension';
import type { Dossier, DossierApi } from './extension';

let dossier: Dossier | undefined;

/** The entry for an extension host in Node, where the server is a process. */
export function activate(context: vscode.ExtensionContext): DossierApi {
  dossier = activateDossier(context, (options) => createClient(context, options));
  return dossier.api;
}

/** Stops the server. */
export async function deactivate(): Promise<void> {
  await dossier?.stop();
}

async function createClient(context: vscode.ExtensionContext, options: LanguageClientOptions): Promise<BaseLanguageClient> {
  const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
  const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient('dossier', 'Dossier', { run, debug }, options);
}
