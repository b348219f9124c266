import { parentPort, workerData } from 'node:worker_threads';
import { noCorrections } from '../../core/analysis/textCorrections';
import { readDocument, type ReadResult } from '../../files/readDocument';
import { analysisKey } from '../cache/analysisKey';
import { readKept, type KeptRecord } from '../cache/keptRecord';
import { waitingFileSystem } from './waitingFileSystem';

/** What the worker is made of: where analyses are kept, by the keys of their texts. */
export type KeptAnalyses = ReadonlyMap<string, KeptRecord>;

export interface ReadRequest {
  readonly number: number;
  readonly uri: string;
  readonly maxSizeMB: number;
}

export interface ReadAnswer {
  readonly number: number;
  readonly read: ReadResult;
  /** The encoded analysis of the text, where it is kept. */
  readonly kept: Uint8Array<ArrayBuffer> | undefined;
}

const analyses = workerData as KeptAnalyses;
const port = parentPort!;

port.on('message', (request: ReadRequest) => void answer(request));

async function answer({ number, uri, maxSizeMB }: ReadRequest): Promise<void> {
  const read = await readDocument(waitingFileSystem, uri, maxSizeMB);
  const record = 'text' in read ? analyses.get(analysisKey(read.text, noCorrections)) : undefined;
  const kept = record && readKept(record);
  port.postMessage({ number, read, kept } satisfies ReadAnswer, kept ? [kept.buffer] : []);
}
