import { findAllAnchors, findAnchor } from '../../core/annotation/anchor';
import type { Annotation } from '../../core/annotation/annotation';
import type { Analysis } from '../../core/analysis/analysis';
import { sourceOf } from '../../core/text/article';
import type { AnnotationItem, AnnotationKind } from '../../protocol';
import type { Translate } from '../language/translate';
import { linesOf } from '../ranges';

/** Where annotations are kept, and what is known of the documents they are about. */
export interface AnnotatedFolder {
  /** By id. */
  readonly annotations: ReadonlyMap<string, Annotation>;
  /** The document of a path, as it is called today. */
  uriOf(source: string): string;
  /** False of a document whose annotations are kept in another folder, one within this: those kept here have no effect on it. */
  isKeptFor(uri: string): boolean;
  analysisOf(uri: string): Analysis | undefined;
  readonly t: Translate;
}

/** The annotations of a folder, or with `document` those of the document and those of the whole folder. */
export function listAnnotations(folder: AnnotatedFolder, document: string | undefined): AnnotationItem[] {
  const items = [...folder.annotations.values()].flatMap((annotation): AnnotationItem[] => {
    const uri = annotation.target.source === undefined ? undefined : folder.uriOf(annotation.target.source);
    return document === undefined || uri === undefined || uri === document ? [itemOf(folder, annotation, uri)] : [];
  });
  return items.sort(byPlace);
}

function itemOf(folder: AnnotatedFolder, annotation: Annotation, uri: string | undefined): AnnotationItem {
  const { id, created, modified, creator, target, judgement } = annotation;
  const { exact, prefix, suffix } = target.quote;
  const isNote = judgement.kind === 'note';
  return {
    id,
    kind: kindOf(annotation),
    ...('value' in judgement && judgement.kind !== 'class' ? { value: judgement.value } : {}),
    scope: target.source === undefined ? 'folder' : target.position === undefined ? 'document' : 'place',
    words: exact,
    before: prefix,
    after: suffix,
    ...placeOf(folder, annotation, uri),
    created,
    modified,
    ...(creator === undefined ? {} : { creator }),
    ...(isNote && judgement.replyTo !== undefined && !isLostReply(folder, annotation) ? { replyTo: judgement.replyTo } : {}),
    ...(isNote && judgement.resolved === true ? { resolved: true } : {}),
  };
}

/** A reply whose note is gone, as when git has merged its removal: no thread shows it. */
function isLostReply({ annotations }: AnnotatedFolder, { judgement }: Annotation): boolean {
  return judgement.kind === 'note' && judgement.replyTo !== undefined && !annotations.has(judgement.replyTo);
}

function placeOf(folder: AnnotatedFolder, annotation: Annotation, uri: string | undefined): Pick<AnnotationItem, 'state' | 'reason' | 'uri' | 'range'> {
  const { target } = annotation;
  if (isLostReply(folder, annotation)) return { state: 'orphaned', reason: folder.t('The note that it answers is not there any more.'), ...(uri === undefined ? {} : { uri }) };
  if (uri === undefined) return { state: 'attached' };
  if (!folder.isKeptFor(uri)) return { state: 'orphaned', reason: folder.t('The document lies in another folder of the workspace, which has corrections and notes of its own.'), uri };
  const analysis = folder.analysisOf(uri);
  if (analysis === undefined) return { state: 'orphaned', reason: folder.t('The document is not there.'), uri };
  const text = sourceOf(analysis.article);
  const span = target.position === undefined ? findAllAnchors(text, target.quote)[0] : findAnchor(text, target);
  if (span !== undefined) return { state: 'attached', uri, range: linesOf(analysis.article).range(span) };
  return { state: 'orphaned', reason: folder.t(text.includes(target.quote.exact) ? 'Where its words stand now is not certain.' : 'Its words are not there any more.'), uri };
}

function kindOf({ judgement }: Annotation): AnnotationKind {
  return judgement.kind === 'class' ? judgement.value : judgement.kind;
}

function byPlace(a: AnnotationItem, b: AnnotationItem): number {
  if (a.uri !== b.uri) return a.uri === undefined ? 1 : b.uri === undefined || a.uri < b.uri ? -1 : 1;
  const [here, there] = [a.range?.start, b.range?.start];
  if (here !== undefined && there !== undefined && (here.line !== there.line || here.character !== there.character)) return here.line - there.line || here.character - there.character;
  if ((here === undefined) !== (there === undefined)) return here === undefined ? 1 : -1;
  return a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1;
}
