import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** Waits until requests can be answered. Rejects when the request was cancelled meanwhile. */
export async function begin(ready: Promise<void>, token: CancellationToken): Promise<void> {
  await ready;
  if (token.isCancellationRequested) throw cancelled();
}

/** What a request that was given up is answered with. */
export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
}
