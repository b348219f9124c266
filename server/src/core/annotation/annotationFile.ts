import type { Annotation } from './annotation';
import { modifiedTime } from './modifiedTime';
import { readAnnotation, writeAnnotation } from './webAnnotation';

/** A file of annotations: what could be read, and the lines that could not, kept as they are. */
export interface AnnotationFile {
  /** One for each id: the one modified last. */
  readonly annotations: ReadonlyMap<string, Annotation>;
  /** By id the line of each, as it was written: other programs may say more in it. */
  readonly lines: ReadonlyMap<string, string>;
  /** Damaged lines, in the order of the file. They are never thrown away. */
  readonly damaged: readonly DamagedLine[];
}

export interface DamagedLine {
  /** Zero-based. */
  readonly line: number;
  readonly text: string;
}

/** Marks that git leaves in a file whose merge it could not finish. */
const conflictMark = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;

/**
 * Reads a file of one JSON-LD annotation a line. Conflict marks of an unfinished merge are passed over: both sides
 * count. Of two annotations with one id the one modified last stands.
 */
export function readAnnotationFile(content: string): AnnotationFile {
  const annotations = new Map<string, Annotation>();
  const lines = new Map<string, string>();
  const damaged: DamagedLine[] = [];
  for (const [line, text] of content.split(/\r?\n/).entries()) {
    if (text.trim() === '' || conflictMark.test(text)) continue;
    const annotation = readAnnotation(text);
    if (annotation === undefined) damaged.push({ line, text });
    else if (keepLatest(annotations, annotation)) lines.set(annotation.id, text);
  }
  return { annotations, lines, damaged };
}

/** The file's content: annotations sorted by id, one a line, so that git merges it; damaged lines last. */
export function writeAnnotationFile({ lines, damaged }: AnnotationFile): string {
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  return [...sorted, ...damaged.map(({ text }) => text)].map((line) => `${line}\n`).join('');
}

/** A change to a file of annotations. `line` is one that the annotation was read from: what other programs say in it is kept. */
export type AnnotationChange = { readonly put: Annotation; readonly line?: string } | { readonly remove: string };

/**
 * The file with the changes made. Made on what the file holds at the moment of writing, so that another window's
 * annotations stay.
 */
export function changeAnnotationFile(file: AnnotationFile, changes: readonly AnnotationChange[]): AnnotationFile {
  const annotations = new Map(file.annotations);
  const lines = new Map(file.lines);
  for (const change of changes) {
    if ('remove' in change) {
      annotations.delete(change.remove);
      lines.delete(change.remove);
    } else if (keepLatest(annotations, change.put)) {
      const { id } = change.put;
      lines.set(id, writeAnnotation(change.put, lines.get(id) ?? change.line));
    }
  }
  return { annotations, lines, damaged: file.damaged };
}

/** @returns whether it stands, in place of what was there */
function keepLatest(annotations: Map<string, Annotation>, annotation: Annotation): boolean {
  const known = annotations.get(annotation.id);
  const stands = known === undefined || isLater(annotation, known);
  if (stands) annotations.set(annotation.id, annotation);
  return stands;
}

/** Later by time; on equal times the one whose line sorts last, so that every reader decides alike. */
function isLater(a: Annotation, b: Annotation): boolean {
  const byTime = modifiedTime(a) - modifiedTime(b);
  return byTime === 0 ? writeAnnotation(a) > writeAnnotation(b) : byTime > 0;
}
