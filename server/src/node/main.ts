import os from 'node:os';
import { createConnection } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { filesByScheme } from '../files/filesByScheme';
import { clientFiles } from '../server/clientFiles';
import { startServer } from '../server/server';
import { FolderAnalyser } from './folderAnalyser';
import { nodeFileSystem } from './nodeFileSystem';
import { version } from './packageFolder';

const help = `dossier-language-server: people, organisations and quotes in news articles, for any editor

Usage: dossier-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME

Options:
  --stdio      speak the Language Server Protocol over standard input and output
  --node-ipc   speak it to the Node process that started this one
  --no-cache   keep no analyses on disk from one start to the next
  --version    print the version
  --help       print this`;

const transports = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/;
const args = process.argv.slice(2);

if (args.includes('--help')) console.log(help);
else if (args.includes('--version')) console.log(version);
else if (!args.some((arg) => transports.test(arg))) {
  console.error(`How the editor is to be reached is missing.\n\n${help}`);
  process.exitCode = 2;
} else {
  const connection = createConnection();
  process.on('uncaughtException', (error) => connection.console.error(`Unexpected: ${error.stack ?? String(error)}`));
  process.on('unhandledRejection', (reason) => connection.console.error(`Unexpected: ${String(reason)}`));
  const analyser = new FolderAnalyser({ cache: !args.includes('--no-cache') });
  const files = filesByScheme(nodeFileSystem, clientFiles(connection));
  startServer(connection, { files, engine: analyser.engine, analyser, home: URI.file(os.homedir()).toString() }, { name: 'Dossier', version });
}
