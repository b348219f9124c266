import * as vscode from 'vscode';
import { ChangeReachRequest, CorrectRequest, UndoCorrectionsRequest } from '../../../server/src/protocol';
import type { AnnotationChange, CorrectionRequestItem, CorrectionScope, CorrectParams, CorrectResult } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import { correctionLabel } from './correctionLabel';
import { reachOfChange, wordsOfChange } from './wordsOfChange';

/** Something that was corrected, and what undoes it. */
interface Done {
  /** What was done, in a few words. */
  readonly label: string;
  readonly items: readonly CorrectionRequestItem[];
  readonly changes: readonly AnnotationChange[];
  /** Where it was made, when it can reach elsewhere. */
  readonly place?: string;
}

/** What was corrected or undone last; undefined when nothing is to be told any more. */
type Told = { readonly label: string; readonly isUndone: boolean } | undefined;

const rememberedSteps = 100;

/**
 * Sends corrections to the server and remembers what undoes them, in this window. Nothing is asked first, for all can be undone;
 * what could not be done is told. Sets the context keys `dossier.canUndoCorrection` and `dossier.canChangeReach`.
 */
export class Corrections implements vscode.Disposable {
  readonly #done: Done[] = [];
  readonly #changed = new vscode.EventEmitter<Told>();

  /** Something was corrected, or that was undone. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly server: LanguageServer) {
    server.handleCommand(CorrectRequest, (parameters) => this.applyCarried(parameters));
  }

  /** Makes corrections together; one step undoes them. @param label what is done, in a few words */
  async apply(items: readonly CorrectionRequestItem[], label: string): Promise<void> {
    await this.record(label, () => this.server.request(CorrectRequest, { items }), items);
  }

  /** Makes a correction that a code action of the server carries; the server checks it. */
  async applyCarried(parameters: unknown): Promise<void> {
    const items = (parameters as Partial<CorrectParams> | undefined)?.items;
    if (!Array.isArray(items)) return;
    const kinds = new Set((items as CorrectParams['items']).map(({ correction }) => correctionLabel(correction)));
    await this.apply(items as CorrectParams['items'], [...kinds].join(', '));
  }

  /** Sends a request that changes annotations, and remembers what undoes it. */
  async record(label: string, send: () => Promise<CorrectResult>, items: readonly CorrectionRequestItem[] = []): Promise<void> {
    const result = await send();
    this.#remember(label, result, items);
    tell(result.failures);
  }

  #remember(label: string, { changes, place }: CorrectResult, items: readonly CorrectionRequestItem[]): void {
    if (changes.length === 0) return;
    this.#done.push({ label: items.length > 1 ? label : labelled(label, changes, items.length === 1), items, changes, ...(place === undefined ? {} : { place }) });
    if (this.#done.length > rememberedSteps) this.#done.shift();
    this.#publish();
    this.#changed.fire({ label: this.#done.at(-1)!.label, isUndone: false });
  }

  /** Takes the last correction back. What could not be written can be undone once more; what somebody else has changed since is left for good. */
  async undo(): Promise<void> {
    await this.#replaceLast(async (last) => {
      const { changes, failures } = await this.server.request(UndoCorrectionsRequest, { changes: last.changes });
      const left = last.changes.filter((_, index) => failures.some((failure) => failure.index === index && failure.mayRetry === true));
      if (left.length > 0) this.#done.push({ ...last, changes: left });
      this.#publish();
      this.#changed.fire(changes.length > 0 ? { label: last.label, isUndone: true } : undefined);
      tell(failures);
    });
  }

  /** Takes the last step away while something comes in its place; when that fails altogether, it is there again. */
  async #replaceLast(replace: (last: Done) => Promise<void>): Promise<void> {
    const last = this.#done.pop();
    this.#publish();
    if (last === undefined) return;
    try {
      await replace(last);
    } catch (error) {
      this.#done.push(last);
      this.#publish();
      throw error;
    }
  }

  /** What the last correction was that can be undone, in a few words; undefined when there is none. */
  get last(): string | undefined {
    return this.#done.at(-1)?.label;
  }

  /** How far the last correction reaches, if it can reach elsewhere. */
  get reach(): CorrectionScope | undefined {
    const [change] = this.#done.at(-1)?.changes ?? [];
    return this.#lastWithReach === undefined || change === undefined ? undefined : reachOfChange(change);
  }

  /** Makes the last correction again, for another part of the folder. */
  async changeReach(scope: CorrectionScope): Promise<void> {
    if (this.#lastWithReach === undefined) return;
    await this.#replaceLast(async (last) => {
      const { items, changes, place = '' } = last;
      const item = items[0]!;
      const result = await this.server.request(ChangeReachRequest, { item, place, changes, scope });
      if (!result.isTakenBack) this.#done.push(last);
      else if (result.changes.length === 0) this.#changed.fire({ label: last.label, isUndone: true });
      this.#publish();
      this.#remember(correctionLabel(item.correction), result, items);
      tell(result.failures);
    });
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** One correction of a passage: one of an identity is of the folder by its nature. */
  get #lastWithReach(): CorrectionRequestItem | undefined {
    const { items = [], place } = this.#done.at(-1) ?? {};
    return items.length === 1 && place !== undefined ? items[0] : undefined;
  }

  #publish(): void {
    void vscode.commands.executeCommand('setContext', 'dossier.canUndoCorrection', this.#done.length > 0);
    void vscode.commands.executeCommand('setContext', 'dossier.canChangeReach', this.#lastWithReach !== undefined);
  }
}

/** With the words that one change is about, of a name with several spellings the first, and, of a correction, how far it reaches. */
function labelled(label: string, changes: readonly AnnotationChange[], isCorrection: boolean): string {
  const [change] = changes;
  const words = change === undefined ? undefined : wordsOfChange(change);
  if (change === undefined || words === undefined) return label;
  switch (isCorrection ? reachOfChange(change) : undefined) {
    case 'place':
      return vscode.l10n.t('{0}, at this place: “{1}”', label, words);
    case 'document':
      return vscode.l10n.t('{0}, in this document: “{1}”', label, words);
    case 'folder':
      return vscode.l10n.t('{0}, in the whole folder: “{1}”', label, words);
    case undefined:
      return vscode.l10n.t('{0}: “{1}”', label, words);
  }
}

function tell(failures: CorrectResult['failures']): void {
  const messages = [...new Set(failures.map(({ message }) => message))];
  if (messages.length > 0) void vscode.window.showWarningMessage(messages.join(' '));
}
