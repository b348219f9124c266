import os from 'node:os';
import { createConnection, createServerPipeTransport, createServerSocketTransport, type Connection } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { filesByScheme, writerByScheme } from '../files/filesByScheme';
import { clientFiles, clientFileWriter } from '../server/clientFiles';
import { startServer } from '../server/server';
import { traced } from '../server/traced';
import { FolderAnalyser } from './folderAnalyser';
import { limitHeapGrowth } from './heapGrowth';
import { nodeFileSystem } from './nodeFileSystem';
import { nodeFileWriter } from './nodeFileWriter';
import { version } from './packageFolder';
import { readServerArguments } from './serverArguments';

const help = `dossier-language-server: people, organisations and quotes in news articles, for any editor

Usage: dossier-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME

Options:
  --stdio      speak the Language Server Protocol over standard input and output
  --node-ipc   speak it to the Node process that started this one
  --socket     speak it over a connection to this port of this machine, where the editor listens
  --pipe       speak it over a named pipe or a Unix socket, where the editor listens
  --no-cache   keep no analyses on disk from one start to the next
  --version    print the version
  --help       print this`;

const call = readServerArguments(process.argv.slice(2));
switch (call.kind) {
  case 'help':
    console.log(help);
    break;
  case 'version':
    console.log(version);
    break;
  case 'wrong':
    console.error(`${call.problem}\n\n${help}`);
    process.exitCode = 2;
    break;
  case 'serve':
    limitHeapGrowth();
    serve(connect(call), call.cache);
}

/** Over a socket or a pipe this program ends with the connection; the library sees to that for the others. */
function connect({ socket, pipe }: { readonly socket?: number; readonly pipe?: string }): Connection {
  const transport = socket !== undefined ? createServerSocketTransport(socket) : pipe !== undefined ? createServerPipeTransport(pipe) : undefined;
  if (transport === undefined) return createConnection();
  const [reader, writer] = transport;
  reader.onError((error) => {
    console.error(`The editor cannot be reached: ${error.message}`);
    process.exit(2);
  });
  reader.onClose(() => process.exit(1));
  return createConnection(reader, writer);
}

function serve(connection: Connection, cache: boolean): void {
  process.on('uncaughtException', (error) => connection.console.error(`Unexpected: ${traced(error)}`));
  process.on('unhandledRejection', (reason) => connection.console.error(`Unexpected: ${traced(reason)}`));
  const analyser = new FolderAnalyser({ cache, scratch: cache });
  const files = filesByScheme(nodeFileSystem, clientFiles(connection));
  const writer = writerByScheme(nodeFileWriter(), clientFileWriter(connection));
  startServer(connection, { files, writer, engine: analyser.engine, analyser, reader: analyser.reader(files), home: URI.file(os.homedir()).toString() }, { name: 'Dossier', version });
}
