import type { Position, Range } from 'vscode-languageserver-protocol';
import type { Corpus } from '../../server/src/core/corpus/corpus';
import { createCorpus } from '../../server/src/core/corpus/createCorpus';
import { linesOf } from '../../server/src/service/ranges';
import { annotated } from '../unit/corpus/annotatedText';

/** A corpus of documents written as `annotated` reads them, and the place of the cursor `|` that stands in one of them. */
export interface NewsFolder {
  readonly corpus: Corpus;
  /** The document that holds the cursor, else the first. */
  readonly document: string;
  readonly position: Position;
  /** The text that a range covers. */
  textAt(document: string, range: Range): string;
}

/** @param documents marked text by file name; each gets a URI below `file:///news`. */
export function newsFolder(documents: Readonly<Record<string, string>>): NewsFolder {
  const corpus = createCorpus();
  let cursor: { document: string; offset: number } | undefined;
  for (const [name, marked] of Object.entries(documents)) {
    const document = uriOf(name);
    const at = marked.indexOf('|');
    if (at >= 0) cursor = { document, offset: marked.slice(0, at).replace(/[@#%]/g, '').length };
    corpus.set(document, annotated(marked.replace('|', '')));
  }
  const { document, offset } = cursor ?? { document: [...corpus.documents.keys()][0]!, offset: 0 };
  const lines = (uri: string): ReturnType<typeof linesOf> => linesOf(corpus.documents.get(uri)!.article);
  return {
    corpus,
    document,
    position: lines(document).position(offset),
    textAt: (uri, range) => {
      const { start, end } = lines(uri).span(range);
      return corpus.documents.get(uri)!.article.text.slice(start, end);
    },
  };
}

export function uriOf(name: string): string {
  return `file:///news/${name}`;
}
