import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { WorkerStart } from '../protocol';
import { clientFiles, clientFileWriter } from '../server/clientFiles';
import { startServer } from '../server/server';
import { createEngine } from '../service/engine';

interface WorkerScope {
  name: string;
  onmessage: unknown;
  postMessage(message: unknown): void;
}
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & WorkerScope;

// As developer tools show it. A name given by whoever starts the worker does not get through VS Code's host.
self.name = 'Dossier';

// The first message brings what a worker cannot fetch by itself. All that follow are the protocol's.
self.onmessage = ({ data: { vectors, names, version } }: { readonly data: WorkerStart }) => {
  const engine = createEngine({ vectors, names });
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  startServer(connection, { files: clientFiles(connection), writer: clientFileWriter(connection), engine }, { name: 'Dossier', version });
  self.postMessage('ready');
};
