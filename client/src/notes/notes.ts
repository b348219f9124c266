import * as vscode from 'vscode';
import { CorrectRequest, EditNoteRequest, RemoveAnnotationsRequest } from '../../../server/src/protocol';
import type { AnnotationList } from '../annotations/annotationList';
import { editorInFront, protocolRange } from '../corrections/correctionTarget';
import type { Corrections } from '../corrections/corrections';
import type { FrontArticle } from '../frontArticle';
import { placeOf } from '../rows/row';
import type { Place, Row } from '../rows/row';
import type { LanguageServer } from '../server/languageServer';
import { NoteComment, ShownThreads, threadsOf, UnwrittenNote } from './noteThreads';

/** In ms. VS Code sends changes of a thread to its window after 100; what is drawn then may take the focus once more. */
const drawnAfter = 150;

/** The reader's notes, as comment threads in the editor and in VS Code's Comments view. They are kept beside the articles, never in them. */
export class Notes implements vscode.Disposable {
  readonly #controller = vscode.comments.createCommentController('dossier.notes', vscode.l10n.t('Dossier Notes'));
  readonly #threads = new ShownThreads(this.#controller);
  /** The thread that waits for its first note. */
  #unwritten: vscode.CommentThread | undefined;
  /** Threads of which the first note is on its way to the server. */
  readonly #sent = new Set<vscode.CommentThread>();
  readonly #disposables: vscode.Disposable[];

  constructor(
    list: AnnotationList,
    private readonly corrections: Corrections,
    private readonly server: LanguageServer,
    private readonly front: FrontArticle,
  ) {
    this.#controller.options = { prompt: vscode.l10n.t('Reply…'), placeHolder: vscode.l10n.t('Write a note') };
    const register = (command: string, run: (argument: never) => unknown): vscode.Disposable => vscode.commands.registerCommand(command, run);
    const registerInThread = (command: string, run: (argument: never) => unknown): vscode.Disposable =>
      register(command, async (argument: never) => {
        await run(argument);
        // A first note that could not be written is still in its editor.
        if (this.#unwritten === undefined) await giveFocusToEditor();
      });
    this.#disposables = [
      this.#threads,
      this.#controller,
      list.onDidChange(({ items }) => {
        this.#threads.show(threadsOf(items));
      }),
      vscode.window.onDidChangeTextEditorSelection(() => {
        this.#dropIfClosed();
      }),
      register('dossier.addNote', (argument: unknown) => this.#begin(argument)),
      registerInThread('dossier.writeNote', (reply: vscode.CommentReply) => this.#reply(reply)),
      register('dossier.editNote', (comment: NoteComment) => {
        this.#setMode(comment, vscode.CommentMode.Editing);
      }),
      registerInThread('dossier.cancelEditNote', (comment: NoteComment | UnwrittenNote) => {
        this.#cancel(comment);
      }),
      registerInThread('dossier.saveNote', (comment: NoteComment | UnwrittenNote) => this.#save(comment)),
      registerInThread('dossier.removeNote', (comment: NoteComment) => this.#remove(comment.id)),
      registerInThread('dossier.removeNoteThread', (thread: vscode.CommentThread) => this.#removeThread(thread)),
      registerInThread('dossier.resolveNote', (thread: vscode.CommentThread) => this.#resolve(thread, true)),
      registerInThread('dossier.reopenNote', (thread: vscode.CommentThread) => this.#resolve(thread, false)),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /**
   * Opens a thread on the selection, else the word at the cursor, or on the passage of a row, with an empty note. VS Code's own
   * command would do so too, but it draws a bar beside every line where a note could stand.
   */
  async #begin(argument: unknown): Promise<void> {
    const place = (argument as Row | undefined)?.place;
    const inFront = editorInFront(this.front);
    const article = place === undefined ? inFront?.document.uri : placeOf(place).uri;
    if (article === undefined) return;
    if (vscode.workspace.getWorkspaceFolder(article) === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('A note is kept in the folder of its article: open that folder first.'));
      return;
    }
    // The note takes the focus once VS Code has drawn it. What is typed before shall go nowhere rather than into the article.
    await vscode.commands.executeCommand('workbench.action.focusStatusBar');
    const editor = place === undefined ? inFront : await show(place);
    if (editor === undefined) return;
    const { document, selection } = editor;
    const range = selection.isEmpty ? (document.getWordRangeAtPosition(selection.active) ?? document.lineAt(selection.active).range) : selection;
    editor.selection = new vscode.Selection(range.start, range.end);
    this.#dropUnwritten();
    const note = new UnwrittenNote('');
    // A thread without a comment would be drawn with a form for a reply.
    const thread = this.#controller.createCommentThread(document.uri, range, [note]);
    note.thread = thread;
    thread.label = vscode.l10n.t('New note');
    thread.canReply = false;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    this.#unwritten = thread;
  }

  /** A thread that was opened and closed again without a word. */
  #dropIfClosed(): void {
    if (this.#unwritten?.collapsibleState === vscode.CommentThreadCollapsibleState.Collapsed) this.#dropUnwritten();
  }

  /** Lets go of a thread that waits for its first note, unless that is being written. */
  #dropUnwritten(thread = this.#unwritten): void {
    if (thread === undefined || this.#sent.has(thread)) return;
    thread.dispose();
    if (this.#unwritten === thread) this.#unwritten = undefined;
  }

  /** The note that begins a thread. If it cannot be written, its words stay in its editor. */
  async #writeFirst({ body: text, thread }: UnwrittenNote): Promise<void> {
    if (thread === undefined) return;
    this.#sent.add(thread);
    try {
      await this.#write(thread, text);
    } finally {
      this.#sent.delete(thread);
      if (this.#threads.idOf(thread) === undefined) thread.comments = [new UnwrittenNote(text, thread)];
    }
  }

  async #reply({ thread, text }: vscode.CommentReply): Promise<void> {
    await this.#write(thread, text, this.#threads.idOf(thread));
  }

  async #write(thread: vscode.CommentThread, text: string, replyTo?: string): Promise<void> {
    const range = thread.range ?? new vscode.Range(0, 0, 0, 0);
    const item = {
      target: { uri: thread.uri.toString(), range: protocolRange(range) },
      correction: { kind: 'note' as const, text, ...(replyTo === undefined ? {} : { replyTo }) },
    };
    await this.corrections.record(vscode.l10n.t('Note written'), async () => {
      const result = await this.server.request(CorrectRequest, { items: [item] });
      const [change] = result.changes;
      if (replyTo === undefined && change !== undefined) {
        this.#threads.adopt(change.id, thread);
        if (this.#unwritten === thread) this.#unwritten = undefined;
      }
      return result;
    });
  }

  /** A note without a word stays as it was; a new one is none. */
  async #save(comment: NoteComment | UnwrittenNote): Promise<void> {
    const isEmpty = comment.body.trim() === '';
    if (comment instanceof NoteComment) {
      const { id, body: text, saved } = comment;
      if (isEmpty) comment.body = saved;
      else await this.corrections.record(vscode.l10n.t('Note changed'), () => this.server.request(EditNoteRequest, { id, text }));
      this.#setMode(comment, vscode.CommentMode.Preview);
    } else if (isEmpty) this.#dropUnwritten(comment.thread);
    else await this.#writeFirst(comment);
  }

  #cancel(comment: NoteComment | UnwrittenNote): void {
    if (comment instanceof NoteComment) {
      comment.body = comment.saved;
      this.#setMode(comment, vscode.CommentMode.Preview);
    } else this.#dropUnwritten(comment.thread);
  }

  async #remove(id: string): Promise<void> {
    await this.corrections.record(vscode.l10n.t('Note removed'), () => this.server.request(RemoveAnnotationsRequest, { ids: [id] }));
  }

  async #removeThread(thread: vscode.CommentThread): Promise<void> {
    const id = this.#threads.idOf(thread);
    if (id !== undefined) await this.#remove(id);
    else this.#dropUnwritten(thread);
  }

  async #resolve(thread: vscode.CommentThread, resolved: boolean): Promise<void> {
    const id = this.#threads.idOf(thread);
    if (id === undefined) return;
    const label = resolved ? vscode.l10n.t('Note resolved') : vscode.l10n.t('Note opened again');
    await this.corrections.record(label, () => this.server.request(EditNoteRequest, { id, resolved }));
  }

  #setMode(comment: NoteComment, mode: vscode.CommentMode): void {
    comment.mode = mode;
    this.#threads.redraw(comment);
  }
}

/** What had the focus in a thread goes with its editor or its button, and VS Code gives it to nothing else: keys would go nowhere. */
async function giveFocusToEditor(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, drawnAfter));
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

async function show(place: Place): Promise<vscode.TextEditor> {
  const { uri, selection } = placeOf(place);
  return vscode.window.showTextDocument(uri, { selection, preserveFocus: true });
}
