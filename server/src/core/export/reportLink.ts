import { link, type Markdown } from '../text/markdown';
import { encodePath } from '../text/pathReference';
import type { ExportedDocument } from './exportSelection';

/** A document of a report: its path, as a link that works in a report which stands in the documents' folder. */
export function documentLink({ path }: ExportedDocument): Markdown {
  return link(path, encodePath(path));
}

/** A place of a report: path and line, as a link. */
export function placeLink(document: ExportedDocument, offset: number): Markdown {
  const line = document.line(offset);
  return link(document.words('{0}, line {1}', document.path, line), `${encodePath(document.path)}#L${line}`);
}
