import type { Analysis } from '../analysis/analysis';
import type { Corpus } from '../corpus/corpus';
import type { DocumentId, Identity } from '../identity/identity';
import { sourceOf, titleOf, wordsIn } from '../text/article';
import { LineStarts } from '../text/lineStarts';
import type { Span } from '../text/span';
import type { ReportWords } from './reportWords';

/** What is exported: documents of a corpus, in the order of the output. */
export interface ExportSelection {
  readonly corpus: Corpus;
  readonly documents: readonly DocumentId[];
  /** The path by which people know a document, with `/` between its parts; relative to the folder it lies in. */
  readonly pathOf: (document: DocumentId) => string;
  /** What a report says of its own, in the reader's language. */
  readonly words: ReportWords;
}

/** A stretch of an export, made when it is wanted. */
export type ExportPiece = () => string;

/** One document with what every export says of it. */
export class ExportedDocument {
  readonly path: string;
  readonly words: ReportWords;
  /** For each mention of the analysis its identity. */
  readonly identities: readonly Identity[];
  #lines: LineStarts | undefined;

  constructor(
    { corpus, pathOf, words }: ExportSelection,
    readonly id: DocumentId,
    readonly analysis: Analysis,
  ) {
    this.path = pathOf(id);
    this.words = words;
    this.identities = corpus.identitiesOf(id);
  }

  /** With every line end. */
  get text(): string {
    return sourceOf(this.analysis.article);
  }

  /** What the document is called; empty when it is blank. */
  get headline(): string {
    return titleOf(this.analysis.article);
  }

  /** The words of a stretch, on one line. */
  slice(span: Span): string {
    return wordsIn(this.analysis.article, span);
  }

  /** The line that holds the offset, counted from one. */
  line(offset: number): number {
    this.#lines ??= new LineStarts(this.text);
    return this.#lines.lineAt(offset) + 1;
  }
}

/** The documents with these ids; those that the corpus does not hold are passed over. */
export function exportedDocuments(selection: ExportSelection, ids: readonly DocumentId[] = selection.documents): ExportedDocument[] {
  return ids.flatMap((id) => {
    const analysis = selection.corpus.documents.get(id);
    return analysis === undefined ? [] : [new ExportedDocument(selection, id, analysis)];
  });
}
