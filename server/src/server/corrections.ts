import type { Annotation, Judgement } from '../core/annotation/annotation';
import type { AnnotationChange as FileChange } from '../core/annotation/annotationFile';
import { targetAt } from '../core/annotation/anchor';
import { readAnnotation, writeAnnotation } from '../core/annotation/webAnnotation';
import { sourceOf } from '../core/text/article';
import { FileError } from '../files/fileSystem';
import type { AnnotationChange, AnnotationsResult, ChangeReachParams, ChangeReachResult, CorrectParams, CorrectResult, EditNoteParams, ReattachAnnotationParams } from '../protocol';
import { listAnnotations } from '../service/corrections/annotationList';
import { atPlace, correctedPlace } from '../service/corrections/correctedPlace';
import { findTarget } from '../service/corrections/correctionTarget';
import { CannotCorrect, judge, sentences, type Judged, type Judging } from '../service/corrections/judge';
import { isSame, slotOf } from '../service/corrections/slot';
import type { AnnotationStore } from './annotationStore';
import type { Session } from './session';
import { timeAfter } from './timeAfter';

type Failure = CorrectResult['failures'][number];
/** Changes for one file, made of what it holds when it is written, with the index of what asked for them. */
interface Work {
  readonly index: number;
  readonly store: AnnotationStore;
  /** Throws a CannotCorrect when that cannot be done. */
  readonly make: (annotations: ReadonlyMap<string, Annotation>) => readonly FileChange[];
}

const notThere = 'This correction or note is not there any more.';
const changedSince = 'This has been changed since, so it is left as it is.';

/** Writes corrections and notes. Each works on its own: what cannot be done is told by its index. */
export async function correct(session: Session, { items }: CorrectParams): Promise<CorrectResult> {
  const judging = judgingIn(session);
  const author = session.settings.notes.author.trim();
  const [item, ...others] = items;
  const place = item === undefined || others.length > 0 ? undefined : correctedPlace(session.corpus, item);
  const result = await carryOut(items.length, (index) => judge(judging, items[index]!).map((judged): Work => ({ index, store: storeFor(session, judged), make: (annotations) => put(judged, annotations, author) })));
  return place === undefined ? result : { ...result, place };
}

/** Takes changes back. */
export function undoCorrections(session: Session, changes: readonly AnnotationChange[]): Promise<CorrectResult> {
  return carryOut(changes.length, (index) => {
    const { id, folder, before, after } = changes[index]!;
    const store = session.annotations.stores.find((each) => each.folder === folder);
    const old = before === undefined ? undefined : readAnnotation(before);
    if (store === undefined || (before !== undefined && old?.id !== id)) throw new CannotCorrect(notThere);
    const make: Work['make'] = (annotations) => {
      const now = annotations.get(id);
      const written = after === undefined ? undefined : readAnnotation(after);
      if ((now && said(now)) !== (written && said(written))) throw new CannotCorrect(changedSince);
      return old === undefined || before === undefined ? [{ remove: id }] : [{ put: { ...old, modified: timeAfter(now) }, line: before }];
    };
    return [{ index, store, make }];
  });
}

/** Makes a correction again with another reach, once its words are found; see the protocol. */
export async function changeReach(session: Session, { item, place, changes, scope }: ChangeReachParams): Promise<ChangeReachResult> {
  const now = atPlace(session.corpus, item, place);
  if (now === undefined) return { changes: [], failures: [{ index: 0, message: 'Where its words stand now is not certain.' }], isTakenBack: false };
  const { failures } = await undoCorrections(session, changes);
  if (failures.length > 0) return { changes: [], failures, isTakenBack: false };
  return { ...(await correct(session, { items: [{ ...now, scope }] })), isTakenBack: true };
}

/** Removes annotations; a note with its replies. */
export function removeAnnotations(session: Session, ids: readonly string[]): Promise<CorrectResult> {
  return carryOut(ids.length, (index) => {
    const { store } = known(session, ids[index]!);
    return [{ index, store, make: (annotations) => thread(annotations, ids[index]!).map(({ id }) => ({ remove: id })) }];
  });
}

/**
 * Gives an annotation a new place, in another workspace folder too; a note goes with its replies. A reply whose note is gone becomes
 * a note.
 */
export async function reattachAnnotation(session: Session, { id, uri, range }: ReattachAnnotationParams): Promise<CorrectResult> {
  let left: { readonly store: AnnotationStore; readonly annotations: readonly Annotation[] } | undefined;
  const moved = await carryOut(1, () => {
    const from = known(session, id).store;
    const found = findTarget(session.corpus, { uri, range });
    if (found === undefined) throw new CannotCorrect(sentences.noArticle);
    if (found.selection.start === found.selection.end) throw new CannotCorrect(sentences.noWords);
    const { store, source } = placeOf(session, uri);
    const target = targetAt(source, sourceOf(found.analysis.article), found.selection);
    const putFrom = (annotations: ReadonlyMap<string, Annotation>): FileChange[] =>
      thread(annotations, id).map((annotation) => {
        const line = from.lineOf(annotation.id);
        const put = { ...annotation, target, judgement: withItsNote(annotation.judgement, annotations), modified: timeAfter(annotation) };
        return { put, ...(line === undefined ? {} : { line }) };
      });
    if (from === store) return [{ index: 0, store, make: putFrom }];
    left = { store: from, annotations: thread(from.annotations, id) };
    return [{ index: 0, store, make: () => putFrom(from.annotations) }];
  });
  if (left === undefined || moved.failures.length > 0) return moved;
  const { changes, failures } = await removeUnchanged(left.store, left.annotations);
  return { changes: [...moved.changes, ...changes], failures };
}

/** Removes annotations but those that were changed meanwhile. */
function removeUnchanged(store: AnnotationStore, before: readonly Annotation[]): Promise<CorrectResult> {
  const make: Work['make'] = (annotations) =>
    before.flatMap((annotation) => {
      const now = annotations.get(annotation.id);
      return now !== undefined && writeAnnotation(now) === writeAnnotation(annotation) ? [{ remove: annotation.id }] : [];
    });
  return carryOut(1, () => [{ index: 0, store, make }]);
}

/** A judgement without the note that it answers, where that is gone. */
function withItsNote(judgement: Judgement, annotations: ReadonlyMap<string, Annotation>): Judgement {
  if (judgement.kind !== 'note' || judgement.replyTo === undefined || annotations.has(judgement.replyTo)) return judgement;
  const { replyTo: _, ...note } = judgement;
  return note;
}

/** Changes the words of a note, or whether its thread is resolved. */
export function editNote(session: Session, { id, text, resolved }: EditNoteParams): Promise<CorrectResult> {
  return carryOut(1, () => {
    const { store } = known(session, id);
    const make: Work['make'] = (annotations) => {
      const annotation = annotations.get(id);
      if (annotation?.judgement.kind !== 'note') throw new CannotCorrect(notThere);
      const { value, replyTo, resolved: was } = annotation.judgement;
      const words = text === undefined ? value : text.trim();
      if (words === '') throw new CannotCorrect(sentences.empty);
      const isResolved = resolved ?? was ?? false;
      const judgement = { kind: 'note', value: words, ...(replyTo === undefined ? {} : { replyTo }), ...(isResolved ? { resolved: true } : {}) } as const;
      return [{ put: { ...annotation, judgement, modified: timeAfter(annotation) } }];
    };
    return [{ index: 0, store, make }];
  });
}

/** The annotations of a document, or of all folders. */
export function annotationsOf(session: Session, uri: string | undefined): AnnotationsResult {
  const { corpus, annotations } = session;
  const own = uri === undefined ? undefined : annotations.placeOf(uri)?.store;
  const stores = uri === undefined ? annotations.stores : own === undefined ? [] : [own];
  const items = annotations.stores.flatMap((store) => {
    const listed = listAnnotations(
      {
        annotations: store.annotations,
        uriOf: (source) => annotations.uriOf(store, source),
        isKeptFor: (document) => annotations.placeOf(document)?.store === store,
        analysisOf: (document) => corpus.documents.get(document),
        t: session.language.t,
      },
      uri,
    );
    // What an outer folder says of the document has no effect, and is shown; what it says of all of its own is not about this one.
    return uri === undefined || store === own ? listed : listed.filter((item) => item.uri === uri);
  });
  return {
    items,
    damaged: stores.flatMap((store) => store.damaged.map((line) => ({ uri: store.uri, ...line }))),
    partial: session.indexer.state === 'indexing',
  };
}

/** Does what was asked, file by file, each in one writing; what cannot be done does not keep the rest from it. */
async function carryOut(count: number, workFor: (index: number) => readonly Work[]): Promise<CorrectResult> {
  const failures: Failure[] = [];
  const attempt = <T>(index: number, act: () => T): T | undefined => {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof CannotCorrect)) throw error;
      failures.push({ index, message: error.message });
      return undefined;
    }
  };
  const work = Array.from({ length: count }, (_, index) => attempt(index, () => workFor(index)) ?? []).flat();
  const changes: AnnotationChange[] = [];
  for (const store of new Set(work.map((each) => each.store))) {
    const own = work.filter((each) => each.store === store);
    const before = failures.length;
    try {
      const stored = await store.change((annotations) => {
        failures.length = before; // It may be made again, of what another program has written.
        const soFar = new Map(annotations);
        return own.flatMap(({ index, make }) => {
          const made = attempt(index, () => make(soFar)) ?? [];
          for (const change of made) if ('put' in change) soFar.set(change.put.id, change.put);
          return made;
        });
      });
      changes.push(...stored.map((change) => ({ ...change, folder: store.folder })));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      failures.push(...[...new Set(own.map(({ index }) => index))].map((index) => ({ index, message: `.dossier/annotations.jsonl cannot be written: ${error.reason}.`, mayRetry: true })));
    }
  }
  return { changes, failures: failures.sort((a, b) => a.index - b.index) };
}

/** A judgement takes the place of one that decided the same of the same words. A new note is its author's, where there is one. */
function put(judged: Judged, annotations: ReadonlyMap<string, Annotation>, author: string): FileChange[] {
  const { target, judgement } = judged;
  const slot = slotOf(judged);
  const isOfWords = ({ target: other }: Annotation): boolean => other.quote.exact === target.quote.exact && other.source === target.source;
  const old = slot === undefined ? undefined : [...annotations.values()].find((annotation) => isOfWords(annotation) && slotOf(annotation) === slot);
  if (old !== undefined && isSame(old, judged)) return [];
  const modified = timeAfter(old);
  if (old !== undefined) return [{ put: { ...old, target, judgement, modified } }];
  const creator = judgement.kind === 'note' && author !== '' ? { creator: author } : {};
  return [{ put: { id: `urn:uuid:${crypto.randomUUID()}`, created: modified, modified, ...creator, target, judgement } }];
}

function judgingIn(session: Session): Judging {
  return {
    corpus: session.corpus,
    sourceOf: (uri) => placeOf(session, uri).source,
    folderOf: (uri) => session.annotations.placeOf(uri)?.store.folder,
    annotation: (id) => session.annotations.stores.map((store) => store.annotations.get(id)).find((annotation) => annotation !== undefined),
  };
}

function storeFor(session: Session, { uri, judgement }: Judged): AnnotationStore {
  if (judgement.kind === 'note' && judgement.replyTo !== undefined) return known(session, judgement.replyTo).store;
  return placeOf(session, uri ?? '').store;
}

/** Where a document's annotations are kept. Throws a CannotCorrect that says why they cannot be. */
function placeOf(session: Session, uri: string): { readonly store: AnnotationStore; readonly source: string } {
  const place = session.annotations.placeOf(uri);
  if (place !== undefined) return place;
  if (uri.startsWith('untitled:')) throw new CannotCorrect('Save the document in a folder of the workspace first: corrections and notes are kept beside it.');
  throw new CannotCorrect('The document lies in no folder of the workspace, and corrections and notes are kept there. Open its folder first.');
}

function known(session: Session, id: string): { readonly store: AnnotationStore; readonly annotation: Annotation } {
  for (const store of session.annotations.stores) {
    const annotation = store.annotations.get(id);
    if (annotation !== undefined) return { store, annotation };
  }
  throw new CannotCorrect(notThere);
}

/** An annotation with the replies to it. */
function thread(annotations: ReadonlyMap<string, Annotation>, id: string): Annotation[] {
  return [...annotations.values()].filter((annotation) => annotation.id === id || (annotation.judgement.kind === 'note' && annotation.judgement.replyTo === id));
}

/** What an annotation says, whenever that was written: a step that is taken back is written anew, and the one before it goes back too. */
function said(annotation: Annotation): string {
  return writeAnnotation({ ...annotation, modified: '' });
}
