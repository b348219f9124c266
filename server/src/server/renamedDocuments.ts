import type { Annotation, AnnotationTarget } from '../core/annotation/annotation';
import { standsUnchanged } from '../core/annotation/anchor';
import { keptIn } from '../core/collections/keptIn';
import { CodePoints } from '../core/text/codePoints';
import { relativePath, uriBelow } from '../files/uris';

/** What of the folder is needed to follow documents that were renamed. */
export interface KnownDocuments {
  readonly uris: readonly string[];
  has(uri: string): boolean;
  textOf(uri: string): string | undefined;
  /** Something that is another thing once the document's text is another; undefined when there is no text. */
  stateOf(uri: string): object | undefined;
}

/** Where the annotated places of a document that is gone have been looked for. */
interface Search {
  readonly places: string;
  /** States of documents in which they have been looked for. */
  readonly seen: WeakSet<object>;
  /** URIs and states of the documents in which all stand unchanged. */
  readonly fitting: Map<string, object>;
}

/** Where a document is today that is annotated under another path. */
export interface Renamed {
  readonly path: string;
  /** Its annotated places do not all stand unchanged there any more: it would not be found again. */
  readonly isEdited: boolean;
}

/**
 * Finds documents of a folder that were renamed behind our back: when all annotated places of a document that is gone
 * stand unchanged in exactly one document that is there. What was found stays found, also edited or beside a copy, as long
 * as that document is there and the other is not. Each text is looked at once, however often this is asked.
 */
export class RenamedDocuments {
  readonly #folder: string;
  #searches: ReadonlyMap<string, Search> = new Map();
  /** By path, the URIs of documents that were found. */
  #found: ReadonlyMap<string, string> = new Map();

  /** @param folder its URI */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The documents that are annotated and unknown, by path, with the URIs of those that they are today if they are gone. */
  candidates(annotations: Iterable<Annotation>, documents: KnownDocuments): Map<string, string> {
    const lost = this.#lost(annotations, documents);
    this.#searches = new Map([...lost].map(([source, targets]) => [source, this.#searchFor(source, targets)]));
    if (lost.size > 0) for (const uri of documents.uris) if (relativePath(this.#folder, uri) !== undefined) this.#lookAt(uri, lost, documents);
    const candidates = new Map<string, string>();
    for (const [source, { fitting }] of this.#searches) {
      for (const [uri, state] of fitting) if (documents.stateOf(uri) !== state) fitting.delete(uri);
      const before = this.#found.get(source);
      const [uri, ...others] = before !== undefined && documents.has(before) ? [before] : fitting.keys();
      if (uri !== undefined && others.length === 0) candidates.set(source, uri);
    }
    return candidates;
  }

  /**
   * The documents that are annotated and gone, by path, with where they are today.
   * @param isGone whether a path has become that document: one that is merely not read, as the settings leave it out, has not
   */
  find(annotations: Iterable<Annotation>, documents: KnownDocuments, isGone: (path: string, uri: string) => boolean): Map<string, Renamed> {
    const found = new Map([...this.candidates(annotations, documents)].filter(([source, uri]) => isGone(source, uri)));
    this.#found = found;
    return new Map([...found].map(([source, uri]) => [source, { path: relativePath(this.#folder, uri)!, isEdited: !this.#searches.get(source)!.fitting.has(uri) }]));
  }

  #lost(annotations: Iterable<Annotation>, documents: KnownDocuments): Map<string, AnnotationTarget[]> {
    const lost = new Map<string, AnnotationTarget[]>();
    for (const { target } of annotations) {
      const { source, position } = target;
      if (source === undefined || position === undefined || documents.has(uriBelow(this.#folder, source))) continue;
      keptIn(lost, source, () => []).push(target);
    }
    return lost;
  }

  #searchFor(source: string, targets: readonly AnnotationTarget[]): Search {
    const places = JSON.stringify(targets);
    const search = this.#searches.get(source);
    return search?.places === places ? search : { places, seen: new WeakSet(), fitting: new Map() };
  }

  #lookAt(uri: string, lost: ReadonlyMap<string, readonly AnnotationTarget[]>, documents: KnownDocuments): void {
    const state = documents.stateOf(uri);
    if (state === undefined) return;
    const searches = [...this.#searches].filter(([, { seen }]) => !seen.has(state));
    const text = searches.length === 0 ? undefined : documents.textOf(uri);
    if (text === undefined) return;
    let points: CodePoints | undefined;
    for (const [source, { seen, fitting }] of searches) {
      seen.add(state);
      const targets = lost.get(source)!;
      // To count code points costs more than to see that the words are not there at all.
      const holdsAll = targets.every(({ quote: { prefix, exact, suffix } }) => text.includes(prefix + exact + suffix));
      if (holdsAll && targets.every((target) => standsUnchanged(text, target, (points ??= new CodePoints(text))))) fitting.set(uri, state);
    }
  }
}
