import type { AnnotatedTextEdit, ChangeAnnotation, Position, PrepareRenameResult, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Analysis } from '../core/analysis/analysis';
import type { Corpus } from '../core/corpus/corpus';
import type { Identity } from '../core/identity/identity';
import { wordsIn } from '../core/text/article';
import type { Span } from '../core/text/span';
import { english, type Translate } from './language/translate';
import { linesOf } from './ranges';
import { targetAt } from './target';

/** A name that gets another spelling. */
export interface Rename {
  readonly edit: WorkspaceEdit;
  /** The spelling that it has now. */
  readonly spelling: string;
  /** URIs of the documents that the edit changes. */
  readonly documents: readonly string[];
  /** Other documents spell it so, too, and are left as they are. */
  readonly isMoreElsewhere: boolean;
}

interface Spelled {
  readonly analysis: Analysis;
  readonly span: Span;
  readonly spelling: string;
  readonly identity: Identity;
}

/** The name at a position, whose spelling can be changed; null on a pronoun, a role, or no name. */
export function prepareRename(corpus: Corpus, document: string, position: Position): PrepareRenameResult | null {
  const found = spelledAt(corpus, document, position);
  return found === undefined ? null : { range: linesOf(found.analysis.article).range(found.span), placeholder: found.spelling };
}

/**
 * Edits that give the name at a position another spelling. They change source files, so they are only proposed: where each can be
 * confirmed, wherever the same identity is spelled so, in all documents, and also the words that change in its other spellings, such
 * as a surname alone; else in this document alone, before the eyes of whoever asked. Null where there is no name, or the new spelling
 * is empty or the old one.
 * @param canConfirm whether people are asked about each edit before it is made
 */
export function provideRename(corpus: Corpus, document: string, position: Position, newName: string, canConfirm: boolean, t: Translate = english.t): Rename | null {
  const found = spelledAt(corpus, document, position);
  const spelling = newName.trim();
  if (found === undefined || spelling === '' || spelling === found.spelling || /[\r\n]/.test(spelling)) return null;
  const words = canConfirm ? changedWords(found.spelling, spelling) : new Map<string, string>();
  const respelled = new Map<string, Respelling[]>();
  for (const [uri, mentions] of found.identity.mentions) {
    const analysis = corpus.documents.get(uri);
    if (analysis === undefined) continue;
    const own = mentions.flatMap((index): Respelling[] => {
      const mention = analysis.mentions[index];
      // While files are being read the identity may be of an older text than the document.
      if (mention === undefined) return [];
      const whole = wordsIn(analysis.article, mention) === found.spelling;
      return whole ? [{ edit: { range: linesOf(analysis.article).range(mention), newText: spelling }, old: found.spelling }] : wordsRespelled(analysis, mention, words);
    });
    if (own.length > 0) respelled.set(uri, own);
  }
  const rename = { spelling: found.spelling, documents: canConfirm ? [...respelled.keys()] : [document], isMoreElsewhere: !canConfirm && respelled.size > 1 };
  if (canConfirm) return { ...rename, edit: toBeConfirmed(respelled, t) };
  return { ...rename, edit: { changes: { [document]: (respelled.get(document) ?? []).map(({ edit }) => edit) } } };
}

function toBeConfirmed(respelled: ReadonlyMap<string, readonly Respelling[]>, t: Translate): WorkspaceEdit {
  const documentChanges = [...respelled].map(([uri, own]): TextDocumentEdit => ({ textDocument: { uri, version: null }, edits: own.map(({ edit, old }): AnnotatedTextEdit => ({ ...edit, annotationId: old })) }));
  const annotation = (old: string, now: string): ChangeAnnotation => ({ label: t('“{0}” becomes “{1}”', old, now), needsConfirmation: true, description: t('changes the text of the document') });
  const spellings = new Map([...respelled.values()].flat().map(({ edit, old }) => [old, edit.newText]));
  return { documentChanges, changeAnnotations: Object.fromEntries([...spellings].map(([old, now]) => [old, annotation(old, now)])) };
}

/** An edit with the words that it replaces, which stand for its annotation. */
interface Respelling {
  readonly edit: TextEdit;
  readonly old: string;
}

/** The words of a name that another spelling writes otherwise, word by word; none where the two have not as many words. */
function changedWords(old: string, now: string): ReadonlyMap<string, string> {
  const [before, after] = [old.split(/\s+/), now.split(/\s+/)];
  return new Map(before.length === after.length ? before.flatMap((word, index) => (word === after[index]! ? [] : [[word, after[index]!] as const])) : []);
}

function wordsRespelled({ article }: Analysis, { start, end }: Span, words: ReadonlyMap<string, string>): Respelling[] {
  if (words.size === 0) return [];
  return [...article.text.slice(start, end).matchAll(/[^\s]+/g)].flatMap(({ 0: word, index }): Respelling[] => {
    const newText = words.get(word);
    const range = { start: start + index, end: start + index + word.length };
    return newText === undefined ? [] : [{ edit: { range: linesOf(article).range(range), newText }, old: word }];
  });
}

function spelledAt(corpus: Corpus, document: string, position: Position): Spelled | undefined {
  const analysis = corpus.documents.get(document);
  if (analysis === undefined) return undefined;
  const target = targetAt(analysis, linesOf(analysis.article).offset(position));
  if (target?.kind !== 'name' || target.standsFor) return undefined;
  const identity = corpus.identitiesOf(document)[target.mention];
  return identity && { analysis, span: target.span, spelling: wordsIn(analysis.article, target.span), identity };
}
