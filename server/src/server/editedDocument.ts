import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * Open documents as their client edits them. A change that begins past the last line counts as one at the end, as the
 * protocol has it for characters; the library (1.0.16) keeps holes in its table of lines after one, so that later
 * changes would go astray: then it reads the text anew.
 */
export const editedDocument: TextDocumentsConfiguration<TextDocument> = {
  create: TextDocument.create,
  update(document, changes, version) {
    for (const change of changes) {
      const isPastEnd = 'range' in change && change.range.start.line >= document.lineCount;
      TextDocument.update(document, [change], version);
      if (isPastEnd) TextDocument.update(document, [{ text: document.getText() }], version);
    }
    return document;
  },
};
