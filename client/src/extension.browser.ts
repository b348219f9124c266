import type * as vscode from 'vscode';
import { activateDossier } from './extension';
import type { Dossier, DossierApi } from './extension';

let dossier: Dossier | undefined;

/** The entry for a web extension host. The manifest names it once a server runs there too. */
export function activate(context: vscode.ExtensionContext): DossierApi {
  dossier = activateDossier(context, () => Promise.reject(new Error('Dossier does not run in a browser yet.')));
  return dossier.api;
}

export async function deactivate(): Promise<void> {
  await dossier?.stop();
}
