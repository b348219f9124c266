import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AnnotationList } from '../../../client/src/annotations/annotationList';
import type { LanguageServer } from '../../../client/src/server/languageServer';
import type { Status } from '../../../server/src/protocol';
import { EventEmitter } from '../../support/fakeVscode';

vi.mock('vscode', async () => (await import('../../support/fakeVscode')).basics);
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('corrections and notes are not asked for, which would have the folder read, before it is read for another reason', async () => {
  const changed = new EventEmitter<void>();
  const asked: string[] = [];
  const server = {
    status: undefined as Pick<Status, 'state'> | undefined,
    onDidChangeAnnotations: changed.event,
    onDidChangeContent: changed.event,
    request: ({ method }: { readonly method: string }) => {
      asked.push(method);
      return Promise.resolve({ items: [], damaged: [], partial: false });
    },
  };
  const list = new AnnotationList(server as unknown as LanguageServer, { error: () => undefined } as never);
  for (const state of [undefined, 'idle'] as const) {
    server.status = state && { state };
    changed.fire();
    await vi.runAllTimersAsync();
  }
  expect(asked).toEqual([]);
  server.status = { state: 'indexing' };
  changed.fire();
  await vi.runAllTimersAsync();
  expect(asked).toEqual(['dossier/annotations']);
  list.dispose();
});
