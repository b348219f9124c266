import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnnotationChange, CorrectionScope, CorrectResult } from '../../../server/src/protocol';
import { annotationsOf, correct, editNote, reattachAnnotation, removeAnnotations, undoCorrections } from '../../../server/src/server/corrections';
import { Session } from '../../../server/src/server/session';
import { LineIndex } from '../../../server/src/service/ranges';
import { InMemoryFiles } from '../../support/inMemoryFiles';
import { testEngine } from '../../support/testEngine';

const text = 'Harbour vote\n\nAna Petrova of the Harbour Board spoke on Monday. Later Ana Petrova left.\n';
const uri = 'file:///news/vote.txt';
const file = '/news/.dossier/annotations.jsonl';
const place = (words: string): { uri: string; range: ReturnType<LineIndex['range']> } => {
  const start = text.indexOf(words);
  return { uri, range: new LineIndex(text).range({ start, end: start + words.length }) };
};

interface Step {
  readonly kind: 'person' | 'organisation' | 'place' | 'not-a-name' | 'confirm' | 'note' | 'edit' | 'resolve' | 'remove' | 'reattach';
  readonly words: string;
  readonly scope: CorrectionScope;
  /** Which of the annotations that are there, of the steps that need one. */
  readonly which: number;
}

const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom('person', 'organisation', 'place', 'not-a-name', 'confirm', 'note', 'edit', 'resolve', 'remove', 'reattach'),
    words: fc.constantFrom('Ana Petrova', 'Harbour Board'),
    scope: fc.constantFrom('place', 'document', 'folder'),
    which: fc.nat(),
  }),
  { minLength: 1, maxLength: 8 },
);

const engine = testEngine({ 'Ana Petrova': 'person', 'Harbour Board': 'organisation' });

async function open(): Promise<{ session: Session; files: InMemoryFiles }> {
  const files = new InMemoryFiles({ '/news/vote.txt': text });
  const ignore = (): void => undefined;
  const session = new Session(
    { files, writer: files, engine },
    { startProgress: () => Promise.resolve({ report: ignore, end: ignore }), mayRead: () => Promise.resolve(true), onDidChangeContent: ignore, onDidChangeStatus: ignore, onDidChangeAnnotations: ignore, log: ignore },
  );
  await session.setFolders(['file:///news']);
  await session.indexer.rebuild();
  return { session, files };
}

function take({ kind, words, scope, which }: Step, session: Session, count: number): Promise<CorrectResult> {
  const { items } = annotationsOf(session, uri);
  const notes = items.filter((item) => item.kind === 'note');
  const id = (kind === 'edit' || kind === 'resolve' ? notes : items).map((item) => item.id).sort().at(which % Math.max(items.length, 1)) ?? 'nothing';
  switch (kind) {
    case 'edit':
      return editNote(session, { id, text: `Words ${count}.` });
    case 'resolve':
      return editNote(session, { id, resolved: true });
    case 'remove':
      return removeAnnotations(session, [id]);
    case 'reattach':
      return reattachAnnotation(session, { id, ...place(words) });
    case 'note':
      return correct(session, { items: [{ target: place(words), correction: { kind, text: `Words ${count}.` } }] });
    case 'not-a-name':
    case 'confirm':
      return correct(session, { items: [{ target: place(words), correction: { kind }, scope }] });
    default:
      return correct(session, { items: [{ target: place(words), correction: { kind: 'mark', as: kind }, scope }] });
  }
}

test('as many steps as were taken are taken back in turn, and the file says what it said before each', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const { session, files } = await open();
      const said = (): string => files.textOf(file).replaceAll(/"modified":"[^"]*"/g, '');
      const done: { readonly before: string; readonly changes: readonly AnnotationChange[] }[] = [];
      for (const [count, step] of taken.entries()) {
        const before = said();
        const { changes } = await take(step, session, count);
        if (changes.length > 0) done.push({ before, changes });
      }
      for (const { before, changes } of done.toReversed()) {
        const { failures } = await undoCorrections(session, changes);
        expect(failures).toEqual([]);
        expect(said()).toBe(before);
      }
      expect(files.textOf(file)).toBe('');
      session.dispose();
    }),
    { numRuns: 40 },
  );
});
