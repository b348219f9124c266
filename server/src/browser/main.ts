import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { FileError, type FileSystem } from '../files/fileSystem';
import { startServer } from '../server/server';
import { createEngine } from '../service/engine';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const refuse = (): Promise<never> => Promise.reject(new FileError('folders are not read in the browser'));
/** Open documents only: a browser has no files of its own. */
const noFiles: FileSystem = { stat: refuse, list: refuse, read: refuse, realUri: refuse };

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, { files: noFiles, engine: createEngine({ vectors: undefined, names: undefined }) }, { name: 'Dossier', version: 'browser' });
