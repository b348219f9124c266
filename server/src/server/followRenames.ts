import type { Annotation } from '../core/annotation/annotation';
import { writeAnnotation } from '../core/annotation/webAnnotation';
import type { Annotations } from './annotations';
import type { AnnotationStore } from './annotationStore';
import { timeAfter } from './timeAfter';

/**
 * Follows documents and folders that were renamed, from one workspace folder to another too. What moves is read from the
 * files of annotations at that moment: git may have changed them together with what was renamed.
 */
export async function renameSources(annotations: Annotations, files: readonly { readonly oldUri: string; readonly newUri: string }[]): Promise<void> {
  const moves = files.flatMap(({ oldUri, newUri }) => {
    const from = annotations.placeOf(oldUri);
    const to = annotations.placeOf(newUri);
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  await Promise.all([...new Set(moves.map(({ from }) => from.store))].map((store) => store.load()));
  for (const { from, to } of moves) {
    const movedOf = (all: ReadonlyMap<string, Annotation>): Moved[] => [...all.values()].flatMap((before) => movedBetween(before, (source) => annotations.pathOf(from.store, source), from.source, to.source) ?? []);
    if (movedOf(from.store.annotations).length === 0) continue;
    if (from.store === to.store) await to.store.change((all) => movedOf(all).flatMap(({ before, after }) => (before.target.source === after.target.source ? [] : [{ put: after }])));
    else await moveAcross(from.store, to.store, movedOf);
  }
}

/** Annotates documents that were renamed behind our back under the paths that they have today. */
export function writeRenamed(annotations: Annotations, uris: readonly string[]): Promise<void> {
  return renameSources(annotations, uris.map((uri) => ({ oldUri: uri, newUri: uri })));
}

interface Moved {
  readonly before: Annotation;
  readonly after: Annotation;
}

/**
 * An annotation of a document, or of one in a folder, under its new path; undefined when it is of another document.
 * @param pathOf the path that a document has today: it may have been renamed before, behind our back
 */
function movedBetween(before: Annotation, pathOf: (source: string) => string, from: string, to: string): Moved | undefined {
  if (before.target.source === undefined) return undefined;
  const today = pathOf(before.target.source);
  const rest = today === from ? '' : today.startsWith(`${from}/`) ? today.slice(from.length) : undefined;
  return rest === undefined ? undefined : { before, after: { ...before, target: { ...before.target, source: to + rest }, modified: timeAfter(before) } };
}

/** First written there, then removed here, unless it was changed here meanwhile. */
async function moveAcross(from: AnnotationStore, to: AnnotationStore, movedOf: (all: ReadonlyMap<string, Annotation>) => readonly Moved[]): Promise<void> {
  let moved: readonly Moved[] = [];
  await from.change((all) => {
    moved = movedOf(all);
    return [];
  });
  await to.change(() =>
    moved.map(({ after }) => {
      const line = from.lineOf(after.id);
      return { put: after, ...(line === undefined ? {} : { line }) };
    }),
  );
  await from.change((all) =>
    moved.flatMap(({ before }) => {
      const now = all.get(before.id);
      return now !== undefined && writeAnnotation(now) === writeAnnotation(before) ? [{ remove: before.id }] : [];
    }),
  );
}
