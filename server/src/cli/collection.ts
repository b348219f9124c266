import fs from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { Analysis } from '../core/analysis/analysis';
import { correctionsKey } from '../core/analysis/textCorrections';
import type { Corpus } from '../core/corpus/corpus';
import { createFileFilter, defaultGlobs } from '../files/fileFilter';
import { findFiles } from '../files/findFiles';
import { defaultMaxSizeMB } from '../files/readDocument';
import { FolderAnalyser } from '../node/folderAnalyser';
import { nodeFileSystem } from '../node/nodeFileSystem';
import type { FolderReader } from '../node/reading/folderReader';
import { readFolderCorrections, type FolderCorrections } from './folderCorrections';

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
  /** URIs of all files that were to be read, those left alone too. */
  readonly files: readonly string[];
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

/** Which files of a folder are read. */
export const articleFilter = createFileFilter(defaultGlobs);

/** Called before the first file is read and after each. */
export type OnRead = (done: number, total: number) => void;

export interface CollectOptions {
  /** Use and keep analyses on disk, with those of the editor. */
  readonly cache: boolean;
  /** Apply the user's corrections. */
  readonly annotations: boolean;
}

/** Reads files, and folders with all articles in them. */
export async function collect(paths: readonly string[], { cache, annotations }: CollectOptions): Promise<Collection> {
  const analyser = new FolderAnalyser({ cache });
  const leftOut = new Map<string, unknown>();
  const corpus = analyser.engine.createCorpus((uri, error) => leftOut.set(uri, error));
  const corrections = await readFolderCorrections(paths, { annotations });
  corpus.constrain(corrections.constraints);
  const problems = problemsOf(analyser, corrections);
  const unique = new Map<string, FoundFile>();
  for (const given of paths) {
    for await (const file of filesOf(given, problems)) if (!unique.has(file.uri)) unique.set(file.uri, file);
  }
  const results: (CollectedDocument | Problem)[] = [];
  await readFiles(unique.values(), analyser, corrections, (result, number) => {
    if ('analysis' in result) corpus.set(result.uri, result.analysis);
    results[number] = result;
  });
  const documents: CollectedDocument[] = [];
  for (const result of results) {
    if (!('analysis' in result)) {
      problems.push(result);
      continue;
    }
    // With the names that the others show in it.
    const analysis = corpus.documents.get(result.uri);
    if (analysis) documents.push({ ...result, analysis });
    else problems.push(cannotBeAnalysed(unique.get(result.uri)!, leftOut.get(result.uri)));
  }
  return { corpus, documents, files: [...unique.keys()], problems };
}

/** What becomes of a file that was read. */
export type ReadFile = CollectedDocument | Problem;

/**
 * Reads all articles of a folder and hands each on as soon as it is read, in no order; holds none of them, so that any
 * number can be read. A folder that cannot be read is a problem. @returns what else cannot be used
 */
export async function readFolder(folder: string, { cache, annotations }: CollectOptions, onRead: OnRead, take: (document: CollectedDocument) => void): Promise<Problem[]> {
  const analyser = new FolderAnalyser({ cache });
  const corrections = await readFolderCorrections([folder], { annotations });
  const problems = problemsOf(analyser, corrections);
  let total = 0;
  const files = filesOf(folder, []);
  while ((await files.next()).done !== true) total++;
  let done = 0;
  onRead(done, total);
  await readFiles(filesOf(folder, problems), analyser, corrections, (result) => {
    if ('analysis' in result) take(result);
    else problems.push(result);
    onRead(++done, total);
  });
  return problems;
}

function problemsOf({ engine }: FolderAnalyser, corrections: FolderCorrections): Problem[] {
  return [...engine.problems, ...corrections.problems].map((message) => ({ message, isGiven: false, isFile: false }));
}

/** Reads a few files at a time; `take` is told the number of each in the order given. Ends the analyser. */
async function readFiles(files: Iterable<FoundFile> | AsyncIterable<FoundFile>, analyser: FolderAnalyser, corrections: FolderCorrections, take: (result: ReadFile, number: number) => void): Promise<void> {
  let next = 0;
  const remaining = Symbol.asyncIterator in files ? files[Symbol.asyncIterator]() : files[Symbol.iterator]();
  const readOn = async (): Promise<void> => {
    for (let file = await remaining.next(); file.done !== true; file = await remaining.next()) {
      const number = next++;
      take(await readFile(file.value, reader, analyser, corrections), number);
    }
  };
  const reader = analyser.reader(nodeFileSystem);
  try {
    await Promise.all(Array.from({ length: Math.max(reader.lanes, analyser.lanes) }, readOn));
  } finally {
    await analyser.close();
  }
}

/** Like `collect`, for commands that work on one folder. */
export async function collectFolder(folder: string, options: CollectOptions): Promise<Collection> {
  if (!(await isFile(folder))) return collect([folder], options);
  const nothing = await collect([], { ...options, cache: false });
  return { ...nothing, problems: [notAFolder(folder)] };
}

/** What is wrong with a file where a folder is wanted. */
export function notAFolder(given: string): Problem {
  return { message: `${given}: a file, not a folder`, isGiven: true, isFile: true };
}

/** Whether there is a file, or a link to one, of that path. Never rejects. */
export async function isFile(given: string): Promise<boolean> {
  return (await fs.stat(given).catch(() => undefined))?.isFile() === true;
}

/** Whether there is a folder, or a link to one, of that path. Never rejects. */
export async function isFolder(given: string): Promise<boolean> {
  return (await fs.stat(given).catch(() => undefined))?.isDirectory() === true;
}

function leftAlone({ path: shown, isGiven }: FoundFile, reason: string): Problem {
  return { message: `${shown}: ${reason}`, isGiven, isFile: true };
}

function cannotBeAnalysed(file: FoundFile, error: unknown): Problem {
  return leftAlone(file, `cannot be analysed: ${String(error)}`);
}

async function readFile(file: FoundFile, reader: FolderReader, analyser: FolderAnalyser, corrections: FolderCorrections): Promise<CollectedDocument | Problem> {
  const { uri, path: shown, name } = file;
  const read = await reader.read(uri, defaultMaxSizeMB);
  if ('skipped' in read) return leftAlone(file, read.skipped);
  try {
    const said = corrections.of(uri, read.text);
    const known = correctionsKey(said) === '' ? read.analysis?.() : undefined;
    return { uri, id: path.parse(name).name, path: shown, name, analysis: known ?? (await analyser.analyse(read.text, undefined, said)) };
  } catch (error) {
    return cannotBeAnalysed(file, error);
  }
}

async function* filesOf(given: string, problems: Problem[]): AsyncGenerator<FoundFile> {
  if (given === '-') {
    problems.push({ message: '-: standard input is not read; give a file or a folder', isGiven: true, isFile: false });
    return;
  }
  const root = URI.file(path.resolve(given)).toString();
  const stats = await fs.stat(given).catch(() => undefined);
  if (stats?.isDirectory() !== true) {
    yield { uri: root, path: given, name: path.basename(given), isGiven: true };
    return;
  }
  let count = 0;
  for await (const finding of findFiles(nodeFileSystem, root, articleFilter)) {
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
