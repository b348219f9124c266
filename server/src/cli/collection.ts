import fs from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { Analysis } from '../core/analysis/analysis';
import type { Corpus } from '../core/corpus/corpus';
import { createFileFilter, defaultGlobs } from '../files/fileFilter';
import { findFiles } from '../files/findFiles';
import { defaultMaxSizeMB, readDocument } from '../files/readDocument';
import { loadEngine } from '../node/engine';
import { nodeFileSystem } from '../node/nodeFileSystem';

/** One document of a call. */
export interface CollectedDocument {
  /** Its key in the corpus. */
  readonly uri: string;
  /** File name without extension. */
  readonly id: string;
  /** As the user can find it: what was given on the command line, and below it the path within the folder. */
  readonly path: string;
  /** The path within the folder given, else the file's name; with slashes. */
  readonly name: string;
  readonly analysis: Analysis;
}

/** The documents of a call as one corpus, in the order given, each file once. */
export interface Collection {
  readonly corpus: Corpus;
  readonly documents: readonly CollectedDocument[];
  /** One line for each file or folder that cannot be used. */
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly message: string;
  /** The path was given on the command line, so that the call has not done all it was asked to. */
  readonly isGiven: boolean;
  /** A file that was left alone. */
  readonly isFile: boolean;
}

interface FoundFile {
  readonly uri: string;
  readonly path: string;
  readonly name: string;
  readonly isGiven: boolean;
}

/** Called before the first file is read and after each. */
export type OnRead = (done: number, total: number) => void;

/** Reads files, and folders with all articles in them. */
export async function collect(paths: readonly string[], onRead: OnRead = () => undefined): Promise<Collection> {
  const engine = loadEngine();
  const corpus = engine.createCorpus();
  const documents: CollectedDocument[] = [];
  const problems: Problem[] = engine.problems.map((message) => ({ message, isGiven: false, isFile: false }));
  const files = new Map<string, FoundFile>();
  for (const given of paths) {
    for await (const file of filesOf(given, problems)) if (!files.has(file.uri)) files.set(file.uri, file);
  }
  let done = 0;
  onRead(done, files.size);
  for (const file of files.values()) {
    const read = await readDocument(nodeFileSystem, file.uri, defaultMaxSizeMB);
    if ('text' in read) {
      const analysis = engine.analyse(read.text);
      corpus.set(file.uri, analysis);
      documents.push({ uri: file.uri, id: path.parse(file.name).name, path: file.path, name: file.name, analysis });
    } else problems.push({ message: `${file.path}: ${read.skipped}`, isGiven: file.isGiven, isFile: true });
    onRead(++done, files.size);
  }
  return { corpus, documents, problems };
}

/** Like `collect`, for commands that work on one folder. */
export async function collectFolder(folder: string, onRead?: OnRead): Promise<Collection> {
  const stats = await fs.stat(folder).catch(() => undefined);
  if (stats?.isFile() !== true) return collect([folder], onRead);
  const corpus = loadEngine().createCorpus();
  return { corpus, documents: [], problems: [{ message: `${folder}: a file, not a folder`, isGiven: true, isFile: true }] };
}

async function* filesOf(given: string, problems: Problem[]): AsyncGenerator<FoundFile> {
  const root = URI.file(path.resolve(given)).toString();
  const stats = await fs.stat(given).catch(() => undefined);
  if (stats?.isDirectory() !== true) {
    yield { uri: root, path: given, name: path.basename(given), isGiven: true };
    return;
  }
  let count = 0;
  for await (const finding of findFiles(nodeFileSystem, root, createFileFilter(defaultGlobs))) {
    if (finding.kind === 'entry') continue;
    const name = path.relative(path.resolve(given), URI.parse(finding.uri).fsPath);
    const shown = path.join(given, name);
    if (finding.kind === 'unreadable') problems.push({ message: `${shown}: cannot be read: ${finding.reason}`, isGiven: name === '', isFile: false });
    else {
      count++;
      yield { uri: finding.uri, path: shown, name: name.split(path.sep).join('/'), isGiven: false };
    }
  }
  if (count === 0) problems.push({ message: `${given}: no .txt files in it`, isGiven: true, isFile: false });
}
