import { escapeHref, escapeMarkdown } from '../text/escapeMarkdown';
import { encodePath } from '../text/pathReference';
import type { ExportedDocument } from './exportSelection';

/** A document of a report: its path, as a link that works in a report which stands in the documents' folder. */
export function documentLink({ path }: ExportedDocument): string {
  return `[${escapeMarkdown(path)}](${escapeHref(encodePath(path))})`;
}

/** A place of a report: path and line, as a link. */
export function placeLink(document: ExportedDocument, offset: number): string {
  const line = document.line(offset);
  return `[${escapeMarkdown(document.words('{0}, line {1}', document.path, line))}](${escapeHref(encodePath(document.path))}#L${line})`;
}
