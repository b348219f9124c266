import type { AnnotatedTextEdit, ChangeAnnotation, Position, PrepareRenameResult, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Analysis } from '../core/analysis/analysis';
import type { Corpus } from '../core/corpus/corpus';
import type { Identity } from '../core/identity/identity';
import { wordsIn } from '../core/text/article';
import type { Span } from '../core/text/span';
import { english, type Translate } from './language/translate';
import { linesOf } from './ranges';
import { targetAt } from './target';

/** What the client can take of a rename. */
export interface RenameSupport {
  /** Edits that people must agree to one by one before they are made. */
  readonly changeAnnotations: boolean;
  readonly documentChanges: boolean;
}

const annotationId = 'spelling';

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
 * Edits that give the name at a position another spelling wherever the same identity is spelled so, in all documents.
 * They change source files, so they are only proposed: people look at them first where the client can show them. Null
 * where there is no name, or the new spelling is empty or the old one.
 */
export function provideRename(corpus: Corpus, document: string, position: Position, newName: string, support: RenameSupport, t: Translate = english.t): WorkspaceEdit | null {
  const found = spelledAt(corpus, document, position);
  const spelling = newName.trim();
  if (found === undefined || spelling === '' || spelling === found.spelling || /[\r\n]/.test(spelling)) return null;
  const edits = new Map<string, TextEdit[]>();
  for (const [uri, mentions] of found.identity.mentions) {
    const analysis = corpus.documents.get(uri);
    if (analysis === undefined) continue;
    const own = mentions.flatMap((index): TextEdit[] => {
      const mention = analysis.mentions[index]!;
      return wordsIn(analysis.article, mention) === found.spelling ? [{ range: linesOf(analysis.article).range(mention), newText: spelling }] : [];
    });
    if (own.length > 0) edits.set(uri, own);
  }
  if (!support.documentChanges) return { changes: Object.fromEntries(edits) };
  const label = t('“{0}” becomes “{1}”', found.spelling, spelling);
  const annotation: ChangeAnnotation = { label, needsConfirmation: true, description: t('changes the text of the document') };
  const annotated = (edit: TextEdit): TextEdit | AnnotatedTextEdit => (support.changeAnnotations ? { ...edit, annotationId } : edit);
  const documentChanges = [...edits].map(([uri, own]): TextDocumentEdit => ({ textDocument: { uri, version: null }, edits: own.map(annotated) }));
  return { documentChanges, ...(support.changeAnnotations ? { changeAnnotations: { [annotationId]: annotation } } : {}) };
}

function spelledAt(corpus: Corpus, document: string, position: Position): Spelled | undefined {
  const analysis = corpus.documents.get(document);
  if (analysis === undefined) return undefined;
  const target = targetAt(analysis, linesOf(analysis.article).offset(position));
  if (target?.kind !== 'name' || target.standsFor) return undefined;
  const identity = corpus.identitiesOf(document)[target.mention];
  return identity && { analysis, span: target.span, spelling: wordsIn(analysis.article, target.span), identity };
}
