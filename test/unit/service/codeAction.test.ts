import { describe, expect, test } from 'vitest';
import { CodeActionTriggerKind, type CodeAction, type CodeActionContext } from 'vscode-languageserver-protocol';
import type { CorrectParams } from '../../../server/src/protocol';
import { codeActionKinds, correctionKind, provideCodeActions } from '../../../server/src/service/codeAction';
import { provideDiagnostics } from '../../../server/src/service/diagnostics';
import { linesOf } from '../../../server/src/service/ranges';
import { newsFolder, uriOf } from '../../support/newsFolder';
import { annotated } from '../corpus/annotatedText';

function actionsAt(documents: Record<string, string>, context: Partial<CodeActionContext> = {}): CodeAction[] {
  const { corpus, document, position } = newsFolder(documents);
  return provideCodeActions(corpus, document, { start: position, end: position }, { diagnostics: [], ...context });
}

const itemOf = (action: CodeAction): CorrectParams['items'][number] => (action.command!.arguments![0] as CorrectParams).items[0]!;
const named = (actions: readonly CodeAction[], words: string): CodeAction => actions.find(({ title }) => title.includes(words))!;

describe('code actions', () => {
  const folder = { a: 'A vote\n\n@Ana Pet|rova@ spoke in %Lowmere%.', b: 'Later\n\nMs @Petrova@ met @Anton Petrova@.' };

  test('at a name: no name, another type, the same as a likely other', () => {
    const actions = actionsAt(folder);
    expect(actions.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['“Ana Petrova” is not a name, in the whole folder', '“Ana Petrova” is not a name here', '“Ana Petrova” is an organisation', '“Ana Petrova” is a place', '“Ana Petrova” is the same as “Anton Petrova”']),
    );
    expect(actions.map(({ title }) => title)).not.toContain('“Ana Petrova” is a person');
    expect(actions.every(({ kind, edit }) => codeActionKinds.includes(kind!) && edit === undefined)).toBe(true);
  });

  test('at a name that others share: that it is somebody else', () => {
    const at = (b: string): string[] => actionsAt({ a: 'A vote\n\n@Ana Petrova@ spoke.', b }).map(({ title }) => title);
    expect(at('Later\n\n@Ana Petrova@ said Ms @Pet|rova@ was tired.')).toContain('“Petrova” is not “Ana Petrova”');
    expect(at('Later\n\n@Ana Pet|rova@ said Ms @Petrova@ was tired.')).toContain('“Ana Petrova” is a different person here');
  });

  test('begin with what takes least away and end with what takes most', () => {
    const titles = actionsAt(folder).map(({ title }) => title);
    expect([titles[0], titles.at(-1)]).toEqual(['“Ana Petrova” is not a name here', '“Ana Petrova” is not a name, in the whole folder']);
  });

  test('tell namesakes apart by role or file', () => {
    const other = 'Later\n\nMayor @Ana Petrova@, no relation of the lawyer of the same name, was tired.';
    const { corpus, document, position } = newsFolder({ 'a.txt': 'A vote\n\n@Ana Pet|rova@ spoke.', 'b.txt': other });
    const offered = (): string[] =>
      provideCodeActions(corpus, document, { start: position, end: position }, { diagnostics: [] }).flatMap(({ title }) => (title.includes('the same as') ? [title] : []));
    expect(offered()).toEqual(['“Ana Petrova” is the same as “Ana Petrova” (b.txt)']);
    const analysis = annotated(other);
    const start = analysis.article.text.indexOf('Mayor');
    corpus.set(uriOf('b.txt'), { ...analysis, entities: analysis.entities.map((entity) => ({ ...entity, roles: [{ text: 'Mayor', start, end: start + 5 }] })) });
    expect(offered()).toEqual(['“Ana Petrova” is the same as “Ana Petrova” (Mayor)']);
  });

  test('carry the command that a client without an extension sends back', () => {
    const action = named(actionsAt(folder), 'not a name here');
    expect(action.command!.command).toBe('dossier/correct');
    expect(itemOf(action)).toMatchObject({ correction: { kind: 'not-a-name' }, scope: 'place' });
  });

  test('at a selection that is no name: what it may be', () => {
    const { corpus, document } = newsFolder({ a: 'A vote\n\nThe harbour fund spoke.' });
    const lines = linesOf(corpus.documents.get(document)!.article);
    const start = corpus.documents.get(document)!.article.text.indexOf('harbour fund');
    const actions = provideCodeActions(corpus, document, lines.range({ start, end: start + 'harbour fund'.length }), { diagnostics: [] });
    expect(actions.map(({ title }) => title)).toEqual(['“harbour fund” is a person', '“harbour fund” is an organisation', '“harbour fund” is a place', 'These words are a quote']);
  });

  test('at a word with a capital that no name stands at: what the words around it may be, at their own range', () => {
    const { corpus, document, position, textAt } = newsFolder({ a: 'A vote\n\nIt fell to Priti Venk|at of Lowmere.' });
    const actions = provideCodeActions(corpus, document, { start: position, end: position }, { diagnostics: [] });
    expect(actions.map(({ title }) => title)).toEqual(['“Priti Venkat” is a person', '“Priti Venkat” is an organisation', '“Priti Venkat” is a place']);
    const { target, correction } = itemOf(actions[0]!);
    expect(correction).toEqual({ kind: 'mark', as: 'person' });
    expect('uri' in target && textAt(document, target.range)).toBe('Priti Venkat');
  });

  test('at the only word with a capital of a sentence’s beginning: nothing by itself', () => {
    const folderOf = { a: 'A vote\n\nNur|ses spoke.' };
    expect(actionsAt(folderOf, { triggerKind: CodeActionTriggerKind.Automatic })).toEqual([]);
    expect(actionsAt(folderOf, { triggerKind: CodeActionTriggerKind.Invoked })).toHaveLength(3);
  });

  test('at a quote whose speaker’s name was not found: that it is a name', () => {
    const { corpus, document, position } = newsFolder({ a: 'A vote\n\n“We need ti|me,” said Priti Venkat, a nurse.' });
    const analysis = corpus.documents.get(document)!;
    const start = analysis.article.text.indexOf('Priti');
    const quotes = analysis.quotes.map((quote) => ({ ...quote, speaker: { start, end: start + 'Priti Venkat'.length, form: 'name' as const, certain: true } }));
    corpus.set(document, { ...analysis, quotes });
    const titles = provideCodeActions(corpus, document, { start: position, end: position }, { diagnostics: [] }).map(({ title }) => title);
    expect(titles).toEqual(['“Priti Venkat” is a person', '“Priti Venkat” is an organisation', '“Priti Venkat” is a place', 'This is not a quote']);
  });

  test('at a quote: somebody else says it, or it is none', () => {
    const titles = actionsAt({ a: 'A vote\n\n“We need ti|me,” said @Ana Petrova@ to @Joe Marsh@.' }).map(({ title }) => title);
    expect(titles).toEqual(['This is said by “Joe Marsh”', 'This is not a quote']);
  });

  test('mend the hint that nobody speaks a quote', () => {
    const { corpus, document, position } = newsFolder({ a: 'A vote\n\n“We need ti|me.”\n\n@Ana Petrova@ left.' });
    const diagnostics = provideDiagnostics(corpus.documents.get(document)!);
    expect(diagnostics).toHaveLength(1);
    const fix = named(provideCodeActions(corpus, document, { start: position, end: position }, { diagnostics }), 'said by “Ana Petrova”');
    expect(fix).toMatchObject({ kind: 'quickfix', diagnostics });
  });

  test('are only those of the kinds asked for, and none where nothing stands', () => {
    expect(actionsAt(folder, { only: ['quickfix'] })).toEqual([]);
    expect(actionsAt(folder, { only: ['refactor'] }).every(({ kind }) => kind === correctionKind)).toBe(true);
    expect(actionsAt({ a: 'A vo|te\n\nNobody spoke.' })).toEqual([]);
  });
});
