import type { Annotation } from '../core/annotation/annotation';
import { changeAnnotationFile, readAnnotationFile, writeAnnotationFile, type AnnotationChange, type AnnotationFile, type DamagedLine } from '../core/annotation/annotationFile';
import { CorrectionRules } from '../core/annotation/correctionRules';
import { modifiedTime } from '../core/annotation/modifiedTime';
import { readAnnotation } from '../core/annotation/webAnnotation';
import { annotationFileOf, readAnnotationText } from '../files/annotationText';
import { FileError, type FileSystem } from '../files/fileSystem';
import type { FileWriter } from '../files/fileWriter';

/** So often another program may write at the same moment before it is given up. */
const attempts = 20;
/** A change that is gone this soon after it was written was lost to another window's, and is made again. */
const settling = 2000;
const lookAgainAfter = 300;

const empty: AnnotationFile = { annotations: new Map(), lines: new Map(), damaged: [] };

/** What became of one annotation: its line before and after. */
export interface StoredChange {
  readonly id: string;
  readonly before?: string;
  readonly after?: string;
}

interface RecentChange {
  readonly change: AnnotationChange;
  /** From this moment on it counts as settled, in ms since 1970. */
  readonly until: number;
}

/** The annotations of one workspace folder and their file, `.dossier/annotations.jsonl`. */
export class AnnotationStore {
  readonly uri: string;
  #content = '';
  #file = empty;
  #rules = new CorrectionRules([]);
  #problem: string | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  /** The last change of each annotation, while it may still be lost: one that was taken back since is not. */
  #recent: ReadonlyMap<string, RecentChange> = new Map();
  #closed = false;

  /**
   * @param folder URI of the workspace folder
   * @param writer undefined where nothing can be written
   * @param onDidChange called when the annotations are others than before
   */
  constructor(
    readonly folder: string,
    private readonly files: FileSystem,
    private readonly writer: FileWriter | undefined,
    private readonly onDidChange: () => void,
  ) {
    this.uri = annotationFileOf(folder).uri;
  }

  get annotations(): ReadonlyMap<string, Annotation> {
    return this.#file.annotations;
  }

  /** The line of an annotation in the file. */
  lineOf(id: string): string | undefined {
    return this.#file.lines.get(id);
  }

  get damaged(): readonly DamagedLine[] {
    return this.#file.damaged;
  }

  /** The annotations as corrections. */
  get rules(): CorrectionRules {
    return this.#rules;
  }

  /** Why the file cannot be used, a sentence for the user. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Reads the file again, after what is being written. Never rejects: what goes wrong is told by `problem`. */
  load(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#read().then(
        (content) => this.#take(content),
        (error: unknown) => this.#refuse(error),
      );
      await this.#writeLostAgain();
    });
  }

  /**
   * Makes changes on what the file holds at the moment of writing, so that what another window or git wrote stays.
   * Rejects with a `FileError` when the file cannot be read or written; then nothing has changed.
   * @param changes made of the annotations as they are then
   */
  change(changes: (annotations: ReadonlyMap<string, Annotation>) => readonly AnnotationChange[]): Promise<readonly StoredChange[]> {
    return this.#enqueue(async () => {
      const { made, stored } = await this.#write(changes);
      const until = Date.now() + settling;
      this.#recent = new Map([...this.#recent, ...made.map((change) => [idOf(change), { change, until }] as const)]);
      // Nobody tells of the change of a file that is not watched.
      setTimeout(() => this.#closed || void this.load(), lookAgainAfter);
      return stored;
    });
  }

  close(): void {
    this.#closed = true;
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #read(): Promise<string> {
    return readAnnotationText(this.files, this.folder);
  }

  #take(content: string): void {
    this.#problem = undefined;
    if (content === this.#content) return;
    this.#content = content;
    this.#file = content === '' ? empty : readAnnotationFile(content);
    this.#rules = new CorrectionRules(this.#file.annotations.values());
    if (this.#file.damaged.length > 0) {
      const count = this.#file.damaged.length;
      const { line } = this.#file.damaged[0]!;
      this.#problem =
        count === 1
          ? `A line of .dossier/annotations.jsonl cannot be read; it is kept in the file, line ${line + 1}.`
          : `${count} lines of .dossier/annotations.jsonl cannot be read; they are kept in the file, from line ${line + 1} on.`;
    }
    this.onDidChange();
  }

  /** What was read last stays in force. */
  #refuse(error: unknown): void {
    const problem = `.dossier/annotations.jsonl cannot be read: ${error instanceof FileError ? error.reason : String(error)}.`;
    if (this.#problem === problem) return;
    this.#problem = problem;
    this.onDidChange();
  }

  async #write(changes: (annotations: ReadonlyMap<string, Annotation>) => readonly AnnotationChange[]): Promise<{ made: readonly AnnotationChange[]; stored: readonly StoredChange[] }> {
    if (this.writer === undefined) throw new FileError('nothing can be written here');
    for (let attempt = 0; attempt < attempts; attempt++) {
      const content = await this.#read();
      const before = content === '' ? empty : readAnnotationFile(content);
      const made = changes(before.annotations);
      const after = changeAnnotationFile(before, made);
      const stored = differences(before, after);
      if (stored.length === 0) {
        this.#take(content);
        return { made: [], stored };
      }
      if (!stored.every(({ after: line }) => line === undefined || readAnnotation(line) !== undefined)) throw new FileError('it could not be read again');
      const next = writeAnnotationFile(after);
      const isUnchanged = async (): Promise<boolean> => (await this.#read()) === content;
      if (!(await this.writer.replace(this.uri, new TextEncoder().encode(next), isUnchanged))) continue;
      this.#take(next);
      return { made, stored };
    }
    throw new FileError('another program keeps writing it');
  }

  /** Makes changes again that another window, writing at the very same moment, has overwritten. Once each. */
  async #writeLostAgain(): Promise<void> {
    const now = Date.now();
    const recent = [...this.#recent].filter(([, { until }]) => until > now);
    const lost = recent.filter(([, { change }]) => isLost(change, this.#file.annotations));
    this.#recent = new Map(recent.filter((each) => !lost.includes(each)));
    if (lost.length > 0) await this.#write((annotations) => lost.flatMap(([, { change }]) => (isLost(change, annotations) ? [change] : []))).catch((error: unknown) => this.#refuse(error));
  }
}

function idOf(change: AnnotationChange): string {
  return 'remove' in change ? change.remove : change.put.id;
}

/** True when the file shows nothing of a change. */
function isLost(change: AnnotationChange, annotations: ReadonlyMap<string, Annotation>): boolean {
  if ('remove' in change) return annotations.has(change.remove);
  const known = annotations.get(change.put.id);
  return known === undefined || modifiedTime(known) < modifiedTime(change.put);
}

function differences(before: AnnotationFile, after: AnnotationFile): StoredChange[] {
  const ids = new Set([...before.lines.keys(), ...after.lines.keys()]);
  return [...ids].flatMap((id): StoredChange[] => {
    const [old, now] = [before.lines.get(id), after.lines.get(id)];
    return old === now ? [] : [{ id, ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) }];
  });
}
