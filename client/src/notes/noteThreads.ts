import * as vscode from 'vscode';
import type { AnnotationItem } from '../../../server/src/protocol';
import { placeOf } from '../rows/row';

/** A note, or a reply to one, as VS Code draws it. Its text is plain: no link in it runs anything. */
export class NoteComment implements vscode.Comment {
  readonly id: string;
  mode = vscode.CommentMode.Preview;
  body: string;
  readonly author: vscode.CommentAuthorInformation;
  readonly timestamp: Date;
  readonly contextValue = 'note';
  /** The words before they are edited. */
  saved: string;

  constructor({ id, value = '', creator, modified }: AnnotationItem) {
    this.id = id;
    this.body = value;
    this.saved = value;
    this.author = { name: creator ?? vscode.l10n.t('Note') };
    this.timestamp = new Date(modified);
  }
}

/** The note that a new thread begins with, while the reader writes it. VS Code gives the focus to the editor of such a comment. */
export class UnwrittenNote implements vscode.Comment {
  mode = vscode.CommentMode.Editing;
  readonly author: vscode.CommentAuthorInformation;

  /** @param thread the one that it begins, once that is there */
  constructor(
    public body: string,
    public thread?: vscode.CommentThread,
  ) {
    const author = vscode.workspace.getConfiguration('dossier').get<unknown>('notes.author');
    this.author = { name: typeof author === 'string' && author !== '' ? author : vscode.l10n.t('Note') };
  }
}

/** A note with its replies, oldest first. */
export interface NoteThread {
  /** The note that it begins with; a thread without a place is not shown in the text. */
  readonly first: AnnotationItem & { readonly uri: string; readonly range: NonNullable<AnnotationItem['range']> };
  readonly notes: readonly AnnotationItem[];
}

/** The threads among annotations whose place is known. */
export function threadsOf(items: readonly AnnotationItem[]): NoteThread[] {
  const replies = new Map<string, AnnotationItem[]>();
  for (const item of items) if (item.replyTo !== undefined) replies.set(item.replyTo, [...(replies.get(item.replyTo) ?? []), item]);
  return items.flatMap((item) => {
    const { kind, replyTo, uri, range } = item;
    if (kind !== 'note' || replyTo !== undefined || uri === undefined || range === undefined) return [];
    const oldestFirst = (replies.get(item.id) ?? []).toSorted((a, b) => (a.created < b.created ? -1 : 1));
    return [{ first: { ...item, uri, range }, notes: [item, ...oldestFirst] }];
  });
}

/** The threads of the comment controller, kept in step with the notes: what has not changed is left as the reader has it open. */
export class ShownThreads implements vscode.Disposable {
  readonly #shown = new Map<string, { readonly thread: vscode.CommentThread; drawn: string }>();

  constructor(private readonly controller: vscode.CommentController) {}

  /** The id of the note that a thread begins with; undefined for one that was not written yet. */
  idOf(thread: vscode.CommentThread): string | undefined {
    return [...this.#shown].find(([, shown]) => shown.thread === thread)?.[0];
  }

  /** Takes a thread that the reader has opened for the note that begins it. */
  adopt(id: string, thread: vscode.CommentThread): void {
    const known = this.#shown.get(id);
    if (known !== undefined && known.thread !== thread) known.thread.dispose();
    thread.canReply = true;
    this.#shown.set(id, { thread, drawn: '' });
  }

  /** Draws a note again whose mode or text was changed: a thread notices only another list. */
  redraw(note: NoteComment): void {
    for (const { thread } of this.#shown.values()) if (thread.comments.includes(note)) thread.comments = [...thread.comments];
  }

  show(threads: readonly NoteThread[]): void {
    const ids = new Set(threads.map(({ first }) => first.id));
    for (const [id, { thread }] of this.#shown) {
      if (ids.has(id)) continue;
      thread.dispose();
      this.#shown.delete(id);
    }
    for (const thread of threads) this.#draw(thread);
  }

  dispose(): void {
    for (const { thread } of this.#shown.values()) thread.dispose();
    this.#shown.clear();
  }

  #draw({ first, notes }: NoteThread): void {
    const { uri, selection } = placeOf(first);
    const known = this.#shown.get(first.id);
    const stays = known?.thread.uri.toString() === uri.toString();
    if (known !== undefined && !stays) known.thread.dispose();
    const shown = known !== undefined && stays ? known : { thread: this.controller.createCommentThread(uri, selection, []), drawn: '' };
    this.#shown.set(first.id, shown);
    const drawn = JSON.stringify([first.range, first.resolved, notes]);
    if (drawn === shown.drawn) return;
    const isNew = shown.drawn === '';
    shown.drawn = drawn;
    const { thread } = shown;
    thread.range = selection;
    thread.label = first.words === '' ? vscode.l10n.t('Note') : vscode.l10n.t('Note on “{0}”', first.words);
    thread.comments = notes.map((note) => edited(thread, note) ?? new NoteComment(note));
    thread.contextValue = first.resolved === true ? 'resolved' : 'open';
    thread.state = first.resolved === true ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    if (isNew && !stays) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    if (first.resolved === true) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
  }
}

/** The comment of a note that is being edited: it keeps what was typed, while replies come or another window resolves the thread. */
function edited({ comments }: vscode.CommentThread, { id, value = '' }: AnnotationItem): NoteComment | undefined {
  const found = comments.find((comment) => comment instanceof NoteComment && comment.id === id && comment.mode === vscode.CommentMode.Editing) as NoteComment | undefined;
  if (found !== undefined) found.saved = value;
  return found;
}
