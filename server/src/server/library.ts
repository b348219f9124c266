import type { Analysis } from '../core/analysis/analysis';
import type { Corpus } from '../core/corpus/corpus';
import { judgeText, type ReadResult } from '../files/readDocument';
import type { Skipped } from '../protocol';
import type { Engine } from '../service/engine';

/** An open document: what the editor holds wins over what the disk holds. */
interface OpenDocument {
  readonly text: () => string;
  readonly analyse: Engine['analyse'];
  /** What its current text is; undefined until somebody asks. */
  content?: Content;
}

/** What a text is: an article with its analysis, or something that is left alone, and why. */
export type Content = { readonly analysis: Analysis } | { readonly skipped: string };

/**
 * The documents Dossier knows, open ones over those on disk, as one corpus. An open document is analysed when it is
 * first asked for after a change, so that typing costs nothing by itself. URIs are normalised by the caller.
 */
export class Library {
  readonly #engine: Engine;
  readonly #corpus: Corpus;
  /** What the corpus was given: told without asking it what documents tell of each other. */
  readonly #analyses = new Map<string, Analysis>();
  readonly #open = new Map<string, OpenDocument>();
  /** Open documents whose latest text the corpus does not hold yet. */
  readonly #stale = new Set<string>();
  readonly #skipped = new Map<string, string>();
  #maxSizeMB: number;
  #quotes = 0;

  /** @param onDidChange called after every change of what the library holds, before it is analysed. */
  constructor(
    engine: Engine,
    maxSizeMB: number,
    private readonly onDidChange: () => void,
  ) {
    this.#engine = engine;
    this.#corpus = engine.createCorpus();
    this.#maxSizeMB = maxSizeMB;
  }

  /** The corpus with the latest text of every open document. */
  get corpus(): Corpus {
    for (const uri of this.#stale) this.#store(uri, this.#contentOf(this.#open.get(uri)!, uri));
    this.#stale.clear();
    return this.#corpus;
  }

  /** The analysis of one document; undefined when it is unknown or left alone. Leaves the corpus as it is. */
  analysis(uri: string): Analysis | undefined {
    const document = this.#open.get(uri);
    if (document === undefined) return this.#corpus.documents.get(uri);
    const content = this.#contentOf(document, uri);
    if ('skipped' in content) return undefined;
    return this.#stale.has(uri) ? this.#corpus.revise(content.analysis) : this.#corpus.documents.get(uri);
  }

  /** Files that are left alone, and why. */
  get skipped(): readonly Skipped[] {
    return [...this.#skipped].map(([uri, reason]) => ({ uri, reason }));
  }

  /** Number of quotes in all documents that have been analysed. */
  get quotes(): number {
    return this.#quotes;
  }

  /** Number of documents that have been analysed. */
  get size(): number {
    return this.#analyses.size;
  }

  /** All documents known, those left alone too. */
  get uris(): readonly string[] {
    return [...new Set([...this.#analyses.keys(), ...this.#skipped.keys()])];
  }

  /** True for documents that are known, those left alone too. */
  has(uri: string): boolean {
    return this.#analyses.has(uri) || this.#skipped.has(uri);
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** Opens a document or gives an open one a new text. */
  setOpen(uri: string, text: () => string): void {
    this.#open.set(uri, { text, analyse: this.#open.get(uri)?.analyse ?? this.#engine.follow() });
    this.#stale.add(uri);
    this.onDidChange();
  }

  /** Closes a document. Its last text stands until `setFile` or `delete` tells what the disk holds. */
  close(uri: string): void {
    if (this.#stale.delete(uri)) this.#store(uri, this.#contentOf(this.#open.get(uri)!, uri));
    this.#open.delete(uri);
  }

  /** True when the document is known with exactly this text. */
  holds(uri: string, text: string): boolean {
    return this.#analyses.get(uri)?.article.text === text;
  }

  /** Takes in what the disk holds; nothing happens while the document is open. */
  setFile(uri: string, content: Content): void {
    if (this.#open.has(uri)) return;
    this.#store(uri, content);
    this.onDidChange();
  }

  /** Forgets a document unless it is open. */
  delete(uri: string): void {
    if (this.#open.has(uri)) return;
    this.#quotes -= this.#analyses.get(uri)?.quotes.length ?? 0;
    this.#analyses.delete(uri);
    this.#corpus.delete(uri);
    this.#skipped.delete(uri);
    this.onDidChange();
  }

  /** Judges open documents by a new limit; those on disk are read again by whoever scans. */
  setMaxSizeMB(maxSizeMB: number): void {
    if (maxSizeMB === this.#maxSizeMB) return;
    this.#maxSizeMB = maxSizeMB;
    for (const [uri, { text }] of this.#open) this.setOpen(uri, text);
  }

  #contentOf(document: OpenDocument, uri: string): Content {
    return (document.content ??= analysed(judgeText(document.text(), uri, this.#maxSizeMB), document.analyse));
  }

  #store(uri: string, content: Content): void {
    this.#quotes -= this.#analyses.get(uri)?.quotes.length ?? 0;
    if ('analysis' in content) {
      this.#analyses.set(uri, content.analysis);
      this.#corpus.set(uri, content.analysis);
      this.#quotes += content.analysis.quotes.length;
      this.#skipped.delete(uri);
    } else {
      this.#analyses.delete(uri);
      this.#corpus.delete(uri);
      this.#skipped.set(uri, content.skipped);
    }
  }
}

function analysed(read: ReadResult, analyse: Engine['analyse']): Content {
  if ('skipped' in read) return read;
  try {
    return { analysis: analyse(read.text) };
  } catch (error) {
    return cannotBeAnalysed(error);
  }
}

/** What a text is whose analysis failed. */
export function cannotBeAnalysed(error: unknown): Content {
  return { skipped: `cannot be analysed: ${String(error)}` };
}
