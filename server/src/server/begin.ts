import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { CancelledError } from '../core/corpus/corpus';

/** Waits until requests can be answered. Rejects when the request was cancelled meanwhile. */
export async function begin(ready: Promise<void>, token: CancellationToken): Promise<void> {
  await ready;
  if (token.isCancellationRequested) throw cancelled();
}

/** The same, or what a request that was given up meanwhile is answered with. */
export async function unlessCancelled<Result>(answer: Promise<Result>): Promise<Result> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof CancelledError ? cancelled() : error;
  }
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
}
