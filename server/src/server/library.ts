import type { Analysis } from '../core/analysis/analysis';
import { correctionsKey, noCorrections, type TextCorrections } from '../core/analysis/textCorrections';
import type { Corpus, IsCancelled, LongQuestion } from '../core/corpus/corpus';
import { countQuotes } from '../core/corpus/packedAnalysis';
import { Recent } from '../core/collections/recent';
import type { IdentityConstraints } from '../core/identity/across/identityConstraints';
import { sourceOf } from '../core/text/article';
import { judgeText, type ReadResult } from '../files/readDocument';
import type { KnownLines } from '../files/whyNotProse';
import type { Skipped } from '../protocol';
import type { Engine } from '../service/engine';
import { inSlices } from './inSlices';
import { traced } from './traced';

/** An open document: what the editor holds wins over what the disk holds. */
interface OpenDocument {
  readonly text: () => string;
  /** It has been edited since it was opened. */
  readonly edited: boolean;
  /** What its current text is; undefined until somebody asks. */
  content?: Content;
  /** The corrections under which it is that. */
  corrections?: string;
}

/** Of so many documents, those edited last, edits are followed; of up to twice as many in between. */
const followersKept = 4;

/** Of so many open documents, those opened last, it is worked out ahead what is related to them. */
const mostPrepared = 16;

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
  readonly #followers = new Recent<string, Engine['analyse']>(followersKept);
  /** What the lines of open documents look like. */
  readonly #lines = new Map<string, KnownLines>();
  /** Open documents whose latest text the corpus does not hold yet. */
  readonly #stale = new Set<string>();
  readonly #skipped = new Map<string, string>();
  /** The corrections under which files were analysed, where there are any. */
  readonly #corrections = new Map<string, string>();
  #maxSizeMB: number;
  #quotes = 0;
  /** So many questions are being worked out. */
  #asked = 0;

  /**
   * @param correctionsOf the user's corrections of a text
   * @param onDidChange called after every change of what the library holds, before it is analysed; told whether somebody
   * types, so that more changes follow.
   * @param log told what should not happen: each document that the corpus cannot take in, and why
   */
  constructor(
    engine: Engine,
    maxSizeMB: number,
    readonly correctionsOf: (uri: string, text: string) => TextCorrections,
    private readonly onDidChange: (isTyped: boolean) => void,
    private readonly log: (message: string) => void = () => undefined,
  ) {
    this.#engine = engine;
    this.#corpus = engine.createCorpus((uri, error) => this.#leaveOut(uri, error));
    this.#maxSizeMB = maxSizeMB;
  }

  /** The corpus with the latest text of every open document. */
  get corpus(): Corpus {
    for (const uri of this.#stale) this.#store(uri, this.#contentOf(this.#open.get(uri)!, uri));
    this.#stale.clear();
    return this.#corpus;
  }

  get isBeingRead(): boolean {
    return this.#corpus.isBeingRead;
  }

  /** That many documents are on their way, see `Corpus.isBeingRead`. Once they are there, what was answered meanwhile may be out of date. */
  set isBeingRead(isBeingRead: boolean) {
    this.#corpus.isBeingRead = isBeingRead;
    if (!isBeingRead) this.onDidChange(false);
  }

  /**
   * Works out what a question about a document needs, while other requests are heard. What is asked next, before anything else is
   * heard, is answered at once. Rejects with `CancelledError` when `isCancelled` says so meanwhile.
   */
  async workOut(question: LongQuestion, uri: string, isCancelled: IsCancelled): Promise<void> {
    this.#asked++;
    try {
      await inSlices((isOver) => this.corpus.workOut(question, uri, isOver), () => this.#corpus.version, isCancelled);
    } finally {
      this.#asked--;
    }
  }

  /**
   * See `Corpus.settle`; waits while somebody's question is worked out, which would have to begin again. Never throws: what cannot be
   * settled is logged, and whoever asks about it next is told.
   */
  settle(isOver: () => boolean, areMoreExpected: boolean): boolean {
    if (this.#asked > 0) return false;
    try {
      return this.#corpus.settle(isOver, areMoreExpected);
    } catch (error) {
      this.log(`What the documents tell of each other cannot be followed up: ${traced(error)}`);
      return true;
    }
  }

  /**
   * See `Corpus.prepare`: open documents are likely asked about, those opened last first; waits while somebody's question is worked out.
   * Never throws: a question that needs what cannot be prepared is told so.
   */
  prepare(isOver: () => boolean): boolean {
    if (this.#asked > 0) return false;
    try {
      return this.#corpus.prepare(isOver, [...this.#open.keys()].slice(-mostPrepared).reverse());
    } catch (error) {
      this.log(`What questions will need cannot be prepared: ${traced(error)}`);
      return true;
    }
  }

  /** The analysis of one document; undefined when it is unknown or left alone. Leaves the corpus as it is. */
  analysis(uri: string): Analysis | undefined {
    const document = this.#open.get(uri);
    if (document === undefined) return this.#corpus.documents.get(uri);
    const content = this.#contentOf(document, uri);
    if ('skipped' in content) return undefined;
    return this.#stale.has(uri) ? this.#corpus.revise(uri, content.analysis) : this.#corpus.documents.get(uri);
  }

  /** Files that are left alone, and why. */
  get skipped(): readonly Skipped[] {
    const reasons = new Map(this.#skipped);
    for (const uri of this.#stale) {
      const content = this.#open.get(uri)?.content;
      if (content === undefined) continue;
      if ('skipped' in content) reasons.set(uri, content.skipped);
      else reasons.delete(uri);
    }
    return [...reasons].map(([uri, reason]) => ({ uri, reason }));
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
    return [...new Set([...this.#analyses.keys(), ...this.#skipped.keys(), ...this.#open.keys()])];
  }

  /** True for documents that are known, those left alone too. */
  has(uri: string): boolean {
    return this.#analyses.has(uri) || this.#skipped.has(uri) || this.#open.has(uri);
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** Opens a document or gives an open one a new text. An article opened as it was read from disk changes nothing. */
  setOpen(uri: string, text: () => string, isTyped = false): void {
    const edited = this.#open.has(uri);
    const known = edited ? undefined : this.#known(uri, text());
    this.#open.set(uri, { text, edited, ...known });
    if (known !== undefined) return;
    this.#stale.add(uri);
    this.onDidChange(isTyped);
  }

  /** Closes a document. Its last text stands until `setFile` or `delete` tells what the disk holds. */
  close(uri: string): void {
    if (this.#stale.delete(uri)) this.#store(uri, this.#contentOf(this.#open.get(uri)!, uri));
    this.#keepCorrections(uri, this.#open.get(uri)?.corrections ?? '');
    this.#open.delete(uri);
    this.#followers.delete(uri);
    this.#lines.delete(uri);
  }

  /** True when the document is known with exactly this text, under these corrections. */
  holds(uri: string, text: string, corrections: TextCorrections): boolean {
    return this.#sourceOf(uri) === text && (this.#corrections.get(uri) ?? '') === correctionsKey(corrections);
  }

  /** The text of a document; undefined when it is unknown or left alone. */
  textOf(uri: string): string | undefined {
    const open = this.#open.get(uri);
    if (open === undefined) return this.#sourceOf(uri);
    return 'skipped' in this.#contentOf(open, uri) ? undefined : open.text();
  }

  /** Something that is another thing once the text of the document is another; undefined when it is unknown or left alone. */
  stateOf(uri: string): object | undefined {
    return this.#open.get(uri) ?? this.#analyses.get(uri);
  }

  /** Takes the user's word on who is who. */
  constrain(constraints: IdentityConstraints): void {
    this.#corpus.constrain(constraints);
    this.onDidChange(false);
  }

  /** Analyses open documents anew whose corrections have changed. Files are read again by whoever knows of the change. */
  correctOpen(): void {
    for (const [uri, { text, content, corrections }] of this.#open) {
      if (content !== undefined && correctionsKey(this.correctionsOf(uri, text())) !== (corrections ?? '')) this.setOpen(uri, text);
    }
  }

  /** Takes in what the disk holds, analysed under corrections; nothing happens while the document is open. */
  setFile(uri: string, content: Content, corrections: TextCorrections = noCorrections): void {
    if (this.#open.has(uri)) return;
    this.#keepCorrections(uri, correctionsKey(corrections));
    this.#store(uri, content);
    this.onDidChange(false);
  }

  /** Forgets a document unless it is open. */
  delete(uri: string): void {
    if (this.#open.has(uri)) return;
    this.#quotes -= this.#countQuotes(uri);
    this.#analyses.delete(uri);
    this.#corpus.delete(uri);
    this.#skipped.delete(uri);
    this.#corrections.delete(uri);
    this.onDidChange(false);
  }

  /** Judges open documents by a new limit; those on disk are read again by whoever scans. */
  setMaxSizeMB(maxSizeMB: number): void {
    if (maxSizeMB === this.#maxSizeMB) return;
    this.#maxSizeMB = maxSizeMB;
    for (const [uri, { text }] of this.#open) this.setOpen(uri, text);
  }

  /** What a text is that has been analysed as that of the document; undefined when it has not. */
  #known(uri: string, text: string): Required<Pick<OpenDocument, 'content' | 'corrections'>> | undefined {
    const analysis = this.#analyses.get(uri);
    if (analysis === undefined || sourceOf(analysis.article) !== text) return undefined;
    const corrections = this.correctionsOf(uri, text);
    return this.holds(uri, text, corrections) ? { content: { analysis }, corrections: correctionsKey(corrections) } : undefined;
  }

  #contentOf(document: OpenDocument, uri: string): Content {
    if (document.content !== undefined) return document.content;
    let lines = this.#lines.get(uri);
    if (lines === undefined) this.#lines.set(uri, (lines = { looks: new Map() }));
    document.content = analysed(judgeText(document.text(), uri, this.#maxSizeMB, lines), (text) => {
      const corrections = this.correctionsOf(uri, text);
      document.corrections = correctionsKey(corrections);
      return this.#analyseOf(uri, document)(text, corrections);
    });
    return document.content;
  }

  /** What follows the edits of a text remembers much of it: it is made at the first edit, and kept for the texts edited last. */
  #analyseOf(uri: string, { edited }: OpenDocument): Engine['analyse'] {
    if (!edited) return this.#engine.analyse;
    let analyse = this.#followers.get(uri);
    if (!analyse) this.#followers.set(uri, (analyse = this.#engine.follow()));
    return analyse;
  }

  /** The text that was analysed last. */
  #sourceOf(uri: string): string | undefined {
    const analysis = this.#analyses.get(uri);
    return analysis && sourceOf(analysis.article);
  }

  #countQuotes(uri: string): number {
    const analysis = this.#analyses.get(uri);
    return analysis === undefined ? 0 : countQuotes(analysis);
  }

  #keepCorrections(uri: string, corrections: string): void {
    if (corrections === '') this.#corrections.delete(uri);
    else this.#corrections.set(uri, corrections);
  }

  #store(uri: string, content: Content): void {
    this.#quotes -= this.#countQuotes(uri);
    if ('analysis' in content) {
      this.#analyses.set(uri, content.analysis);
      this.#quotes += countQuotes(content.analysis);
      this.#skipped.delete(uri);
      this.#corpus.set(uri, content.analysis);
    } else {
      this.#analyses.delete(uri);
      this.#corpus.delete(uri);
      this.#skipped.set(uri, content.skipped);
    }
  }

  /** A document that the corpus could not take in is left alone like one whose analysis fails. */
  #leaveOut(uri: string, error: unknown): void {
    this.#quotes -= this.#countQuotes(uri);
    this.#analyses.delete(uri);
    this.#skipped.set(uri, cannotBeAnalysed(error).skipped);
    this.log(`${uri} is left alone: it cannot be taken into the folder: ${traced(error)}`);
    this.onDidChange(false);
  }
}

function analysed(read: ReadResult, analyse: (text: string) => Analysis): Content {
  if ('skipped' in read) return read;
  try {
    return { analysis: analyse(read.text) };
  } catch (error) {
    return cannotBeAnalysed(error);
  }
}

/** What a text is whose analysis failed. */
export function cannotBeAnalysed(error: unknown): { readonly skipped: string } {
  return { skipped: `cannot be analysed: ${String(error)}` };
}
