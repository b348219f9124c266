/// <reference lib="dom" />
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, MessageTransports } from 'vscode-languageclient';
import type { WorkerStart } from '../../server/src/protocol';
import { activateDossier } from './extension';
import type { Dossier, DossierApi } from './extension';

let dossier: Dossier | undefined;
let worker: Worker | undefined;

/** The entry for a web extension host, where the server is a worker. */
export function activate(context: vscode.ExtensionContext): DossierApi {
  dossier = activateDossier(context, (options) => createClient(context, options));
  return dossier.api;
}

/** Stops the server and its worker. */
export async function deactivate(): Promise<void> {
  await dossier?.stop();
  worker?.terminate();
}

async function createClient(context: vscode.ExtensionContext, options: LanguageClientOptions): Promise<BaseLanguageClient> {
  const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import('vscode-languageclient/browser');
  // Asked for again when the server has to be started again. Not the worker itself: that of the host is no `Worker` by its class.
  const start = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = await startWorker(context);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient('dossier', 'Dossier', start, options);
}

/** Starts the server's worker and hands it the model. Rejects when the worker cannot run. */
async function startWorker(context: vscode.ExtensionContext): Promise<Worker> {
  const read = async (file: string): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, file)));
  const [script, vectors, names] = await Promise.all(['dist/browser/server.js', 'dist/model/vectors.bin', 'dist/model/names.bin'].map(read));
  // A worker must come from the origin of its page; the extension need not lie there.
  const url = URL.createObjectURL(new Blob([script!], { type: 'text/javascript' }));
  const started = new Worker(url);
  try {
    await new Promise<void>((resolve, reject) => {
      started.onmessage = () => resolve();
      started.onerror = ({ message }) => reject(new Error(message));
      const { version } = context.extension.packageJSON as { version: string };
      started.postMessage({ vectors: vectors!, names: names!, version } satisfies WorkerStart, [vectors!.buffer, names!.buffer]);
    });
  } catch (error) {
    started.terminate();
    throw error;
  } finally {
    URL.revokeObjectURL(url);
  }
  return started;
}
