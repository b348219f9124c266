import { expect, test, vi } from 'vitest';
import { type NoteComment, ShownThreads, threadsOf } from '../../../client/src/notes/noteThreads';
import type { AnnotationItem } from '../../../server/src/protocol';

vi.mock('vscode', async () => ({
  ...(await import('../../support/fakeVscode')).basics,
  Range: vi.fn(),
  CommentMode: { Editing: 0, Preview: 1 },
  CommentThreadState: { Unresolved: 0, Resolved: 1 },
  CommentThreadCollapsibleState: { Collapsed: 0, Expanded: 1 },
}));

type Controller = ConstructorParameters<typeof ShownThreads>[0];
type Thread = ReturnType<Controller['createCommentThread']>;

const time = '2026-01-01T00:00:00.000Z';
const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } };
const note = (id: string, value: string, more: Partial<AnnotationItem> = {}): AnnotationItem => ({ id, kind: 'note', value, scope: 'place', words: 'Marsh', before: '', after: '', state: 'attached', uri: 'file:///news/a.txt', range, created: time, modified: time, ...more });

test('a note that is being edited keeps what was typed when another window replies, and falls back to what is saved now', () => {
  const shown: Thread[] = [];
  const createCommentThread = (uri: Thread['uri']): Thread => {
    const thread = { uri, comments: [], dispose: () => undefined } as unknown as Thread;
    shown.push(thread);
    return thread;
  };
  const threads = new ShownThreads({ createCommentThread } as unknown as Controller);
  threads.show(threadsOf([note('1', 'Who?')]));
  const comments = (): readonly NoteComment[] => shown[0]!.comments as readonly NoteComment[];
  const [first] = comments();
  first!.mode = 0;
  first!.body = 'Who is he, and why';
  threads.show(threadsOf([note('1', 'Who then?'), note('2', 'Her brother.', { replyTo: '1' })]));
  expect(comments().map(({ body }) => body)).toEqual(['Who is he, and why', 'Her brother.']);
  expect([comments()[0] === first, first!.saved]).toEqual([true, 'Who then?']);
  first!.mode = 1;
  threads.show(threadsOf([note('1', 'Who is he?'), note('2', 'Her brother.', { replyTo: '1' })]));
  expect(comments().map(({ body }) => body)).toEqual(['Who is he?', 'Her brother.']);
  expect(shown).toHaveLength(1);
});
