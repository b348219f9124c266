import type { Annotation } from './annotation';
import { readAnnotation, writeAnnotation } from './webAnnotation';

/** A file of annotations: what could be read, and the lines that could not, kept as they are. */
export interface AnnotationFile {
  /** One for each id: the one modified last. */
  readonly annotations: ReadonlyMap<string, Annotation>;
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
  const damaged: DamagedLine[] = [];
  for (const [line, text] of content.split(/\r?\n/).entries()) {
    if (text.trim() === '' || conflictMark.test(text)) continue;
    const annotation = readAnnotation(text);
    if (annotation === undefined) damaged.push({ line, text });
    else keepLatest(annotations, annotation);
  }
  return { annotations, damaged };
}

/** The file's content: annotations sorted by id, one a line, so that git merges it; damaged lines last. */
export function writeAnnotationFile({ annotations, damaged }: AnnotationFile): string {
  const sorted = [...annotations.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...sorted.map(writeAnnotation), ...damaged.map(({ text }) => text)].map((line) => `${line}\n`).join('');
}

/** A change to a file of annotations. */
export type AnnotationChange = { readonly put: Annotation } | { readonly remove: string };

/**
 * The file with the changes made. Made on what the file holds at the moment of writing, so that another window's
 * annotations stay.
 */
export function changeAnnotationFile(file: AnnotationFile, changes: readonly AnnotationChange[]): AnnotationFile {
  const annotations = new Map(file.annotations);
  for (const change of changes) {
    if ('put' in change) keepLatest(annotations, change.put);
    else annotations.delete(change.remove);
  }
  return { annotations, damaged: file.damaged };
}

function keepLatest(annotations: Map<string, Annotation>, annotation: Annotation): void {
  const known = annotations.get(annotation.id);
  if (known === undefined || isLater(annotation, known)) annotations.set(annotation.id, annotation);
}

/** Later by time; on equal times the one whose line sorts last, so that every reader decides alike. */
function isLater(a: Annotation, b: Annotation): boolean {
  const byTime = Date.parse(a.modified) - Date.parse(b.modified);
  return byTime === 0 || Number.isNaN(byTime) ? writeAnnotation(a) > writeAnnotation(b) : byTime > 0;
}
