import type { Annotation } from '../core/annotation/annotation';
import { writeAnnotation } from '../core/annotation/webAnnotation';
import { WholeWordFinder } from '../core/annotation/wholeWords';
import { noCorrections, type TextCorrections } from '../core/analysis/textCorrections';
import { keptIn } from '../core/collections/keptIn';
import { IdentityConstraints } from '../core/identity/across/identityConstraints';
import { FileError, missing, type FileSystem } from '../files/fileSystem';
import type { FileWriter } from '../files/fileWriter';
import { nearestFolder, relativePath, uriBelow } from '../files/uris';
import { AnnotationStore } from './annotationStore';
import { RenamedDocuments, type KnownDocuments } from './renamedDocuments';

/** Where the annotations of a document are kept. */
export interface AnnotationPlace {
  readonly store: AnnotationStore;
  /** Path of the document below the store's folder. */
  readonly source: string;
}

/** What has changed in the annotations of a folder: whether it can reach a document. */
export type Reaches = (uri: string, textOf: () => string | undefined) => boolean;

interface InForce {
  readonly annotation: Annotation;
  readonly line: string;
}

/** The annotations of all workspace folders. */
export class Annotations {
  readonly #stores = new Map<string, AnnotationStore>();
  /** What was last in force, by folder: each annotation with its line. */
  readonly #inForce = new Map<string, ReadonlyMap<string, InForce>>();
  /** By folder, where documents are that had been annotated under another path. */
  readonly #moved = new Map<string, Map<string, string>>();
  readonly #renamed = new Map<string, RenamedDocuments>();

  /** @param onDidChange what is in force has changed; told with which documents that can reach. */
  constructor(
    private readonly files: FileSystem,
    private readonly writer: FileWriter | undefined,
    private readonly onDidChange: (reaches: Reaches) => void,
  ) {}

  get stores(): readonly AnnotationStore[] {
    return [...this.#stores.values()];
  }

  /** What cannot be used, one sentence each. */
  get problems(): readonly string[] {
    return this.stores.flatMap(({ problem }) => problem ?? []);
  }

  /** Reads the annotations of these folders and forgets those of others. Never rejects. */
  async setFolders(folders: readonly string[]): Promise<void> {
    const before = [...this.#stores.keys()];
    for (const [folder, store] of this.#stores) {
      if (folders.includes(folder)) continue;
      store.close();
      this.#stores.delete(folder);
      this.#renamed.delete(folder);
      this.#moved.delete(folder);
      this.#changed(folder, new Map());
    }
    const added = folders.filter((folder) => !this.#stores.has(folder));
    for (const folder of added) this.#stores.set(folder, new AnnotationStore(folder, this.files, this.writer, () => this.#changed(folder, this.#stores.get(folder)?.annotations ?? new Map())));
    await Promise.all(added.map((folder) => this.#stores.get(folder)!.load()));
    // Of a folder in another the documents are corrected by what is said in the one or in the other.
    const comeOrGone = [...added, ...before.filter((folder) => !folders.includes(folder))];
    const isInner = (folder: string): boolean => [...before, ...folders].some((outer) => relativePath(outer, folder) !== undefined);
    if (!comeOrGone.some(isInner)) return;
    this.onDidChange((uri) => {
      const [old, now] = [before, folders].map((all) => nearestFolder(all, uri)?.folder);
      return old !== undefined && now !== undefined && old !== now;
    });
  }

  /** Whether a file of annotations lies directly in this folder. */
  heeds(inFolder: string): boolean {
    return this.stores.some(({ uri }) => uri.slice(0, uri.lastIndexOf('/')) === inFolder);
  }

  /** Reads the files of annotations again that are among these, or lie in folders among them. */
  filesChanged(uris: readonly string[]): void {
    for (const store of this.stores) if (uris.some((uri) => store.uri === uri || relativePath(uri, store.uri) !== undefined)) void store.load();
  }

  /** Where annotations of a document are kept; undefined when it lies in no workspace folder. */
  placeOf(uri: string): AnnotationPlace | undefined {
    const nearest = nearestFolder(this.#stores.keys(), uri);
    return nearest && { store: this.#stores.get(nearest.folder)!, source: nearest.path };
  }

  /** The document of a path that an annotation names, under the path it has today. */
  uriOf(store: AnnotationStore, source: string): string {
    return uriBelow(store.folder, this.pathOf(store, source));
  }

  /** The path that a document has today, by that under which it is annotated. */
  pathOf(store: AnnotationStore, source: string): string {
    return this.#moved.get(store.folder)?.get(source) ?? source;
  }

  /** The paths under which a document is annotated: its own and those it had. */
  sourcesOf({ store, source }: AnnotationPlace): readonly string[] {
    const moved = this.#moved.get(store.folder);
    if (moved === undefined) return [source];
    return [source, ...[...moved].flatMap(([old, now]) => (now === source ? [old] : []))];
  }

  /** The corrections that reach a text. */
  correctionsOf(uri: string, text: string): TextCorrections {
    const place = this.placeOf(uri);
    return place === undefined ? noCorrections : place.store.rules.of(this.sourcesOf(place), text);
  }

  /** The user's word on who is who. Names are joined across folders, so what is said in one of them counts in all. */
  get constraints(): IdentityConstraints {
    return new IdentityConstraints(this.stores.flatMap((store) => store.rules.identityJudgements((source) => this.uriOf(store, source))));
  }

  /**
   * Looks for documents that were renamed behind our back, see `RenamedDocuments`. One call at a time.
   * @returns the URIs of those that would not be found another time, because they have been edited since
   */
  async followRenames(documents: KnownDocuments): Promise<string[]> {
    const edited: string[] = [];
    for (const store of this.stores) {
      const search = keptIn(this.#renamed, store.folder, () => new RenamedDocuments(store.folder));
      const gone = await this.#goneOf(store.folder, search.candidates(store.annotations.values(), documents));
      if (this.#stores.get(store.folder) !== store) continue;
      const renamed = search.find(store.annotations.values(), documents, (source, uri) => gone.get(source) === uri);
      const found = new Map([...renamed].map(([source, { path }]) => [source, path]));
      for (const { path, isEdited } of renamed.values()) if (isEdited) edited.push(uriBelow(store.folder, path));
      const before = this.#moved.get(store.folder) ?? new Map<string, string>();
      const differing = [...new Set([...before.keys(), ...found.keys()])].filter((source) => before.get(source) !== found.get(source));
      if (differing.length === 0) continue;
      this.#moved.set(store.folder, found);
      const paths = new Set(differing.flatMap((source) => [before.get(source), found.get(source)]));
      this.onDidChange((uri) => paths.has(relativePath(store.folder, uri)));
    }
    return edited;
  }

  /** Those of the documents, by path, that are no file any more, or by another name the one that was found: in another case, or by a link. */
  async #goneOf(folder: string, candidates: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
    const isGone = async (old: string, found: string): Promise<boolean> => {
      try {
        await this.files.stat(old);
        return (await this.files.realUri(old)) === (await this.files.realUri(found));
      } catch (error) {
        return error instanceof FileError && error.reason === missing;
      }
    };
    const asked = [...candidates].map(async ([source, uri]) => ((await isGone(uriBelow(folder, source), uri)) ? [[source, uri] as const] : []));
    return new Map((await Promise.all(asked)).flat());
  }

  #changed(folder: string, annotations: ReadonlyMap<string, Annotation>): void {
    const before = this.#inForce.get(folder) ?? new Map<string, InForce>();
    const after = new Map([...annotations].map(([id, annotation]) => [id, { annotation, line: writeAnnotation(annotation) }]));
    this.#inForce.set(folder, after);
    const ids = new Set([...before.keys(), ...after.keys()]);
    const changed = [...ids]
      .flatMap((id) => {
        const [old, now] = [before.get(id), after.get(id)];
        return old?.line === now?.line ? [] : [old, now].flatMap((each) => each?.annotation ?? []);
      })
      .filter(({ judgement }) => judgement.kind !== 'note');
    const sources = new Set(changed.flatMap(({ target }) => target.source ?? []));
    const finder = new WholeWordFinder([...new Set(changed.flatMap(({ target }) => (target.source === undefined ? target.quote.exact : [])))]);
    this.onDidChange((uri, textOf) => {
      const place = this.placeOf(uri);
      if (place?.store.folder !== folder) return false;
      if (this.sourcesOf(place).some((source) => sources.has(source))) return true;
      const text = finder.isEmpty ? undefined : textOf();
      return text !== undefined && finder.find(text).size > 0;
    });
  }
}
