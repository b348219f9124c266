import type { Location, Position, Range } from 'vscode-languageserver-protocol';

/**
 * What the client and the server say to each other beyond the Language Server Protocol. The only file of the server
 * that the client imports. Plain clients get the same answers through `workspace/executeCommand` with the method's
 * name as the command and its parameters as the only argument.
 */

/**
 * A request: its method, typed with its parameters and its answer. Not the library's RequestType: client and server bring
 * different versions of the connection, which do not accept each other's, and the client would load a whole protocol for a name.
 */
export interface RequestMethod<Params, Result> {
  readonly method: string;
  /** Never present; carries the types. */
  readonly types?: (params: Params) => Result;
}
/** A notification: its method, typed with its parameters. */
export interface NotificationMethod<Params> {
  readonly method: string;
  /** Never present; carries the type. */
  readonly types?: (params: Params) => void;
}

export type NameType = 'person' | 'organisation' | 'place';

/** Settings under `dossier.`, read with `workspace/configuration`. Unknown or ill-typed values fall back, with a message. */
export interface Settings {
  /** Which names are highlighted; `dossier.highlight.people`, `.organisations`, `.places`, `.quotes`. */
  readonly highlight: { readonly people: boolean; readonly organisations: boolean; readonly places: boolean; readonly quotes: boolean };
  /** Globs, relative to the folder, of the files that are read: `dossier.files.include` (default all `.txt` files). */
  readonly files: { readonly include: readonly string[]; readonly exclude: readonly string[]; readonly maxSizeMB: number };
  /** Parts of the hover card: `dossier.hover.*`. */
  readonly hover: {
    readonly enabled: boolean;
    readonly roles: boolean;
    readonly counts: boolean;
    readonly aliases: boolean;
    readonly quotes: boolean;
    readonly documents: boolean;
    readonly versions: boolean;
    readonly actions: boolean;
  };
  /** Counts above the headline, and versions above quotes: `dossier.codeLens.enabled`, off by default. */
  readonly codeLens: { readonly enabled: boolean };
  /** The name beside "he said" and beside a bare surname: `dossier.inlayHints.enabled`, off by default. */
  readonly inlayHints: { readonly enabled: boolean };
  /** Hints on unclosed quotation marks and on quotes that nobody speaks: `dossier.diagnostics.enabled`. */
  readonly diagnostics: { readonly enabled: boolean };
  /** Who is named as the author of a new note: `dossier.notes.author`; nobody when it is empty, as by default. */
  readonly notes: { readonly author: string };
}

/** A document as people see it: its headline, with the file name beside it. */
export interface DocumentLabel {
  readonly uri: string;
  readonly headline: string;
  /** Name of the file without its folder. */
  readonly fileName: string;
}

/** A place that opens on a click, with the words it stands in: its line, cut to at most 200 characters. */
export interface Evidence extends Location {
  readonly excerpt: string;
}

export interface ReasonItem {
  readonly text: string;
  /** The same in fewer words, where there are any: for a line that is cut at its end. */
  readonly short?: string;
  readonly here: readonly Evidence[];
  readonly there: readonly Evidence[];
}

export type Verdict = 'same-story' | 'near-duplicate' | 'shares-quote' | 'shares-names' | 'shares-words';

export interface RelatedItem extends DocumentLabel {
  readonly verdict: Verdict;
  readonly score: number;
  /** Strongest first. */
  readonly reasons: readonly ReasonItem[];
  /** Where a click leads: the first evidence, else the document's start. */
  readonly range: Range;
}

/** What coverage is asked for: a document, the name at a position of it (else the document), or an identity. */
export type RelatedParams =
  | { readonly uri: string; readonly position?: Position }
  | { readonly identity: string };

export interface RelatedResult {
  readonly subject:
    | ({ readonly kind: 'document' } & DocumentLabel)
    | { readonly kind: 'identity'; readonly identity: string; readonly name: string; readonly type: NameType };
  readonly documents: readonly RelatedItem[];
  /** True while the folder is still being read, so that more may follow. */
  readonly partial: boolean;
}
/** Related coverage; null when the document is unknown or declined. */
export const RelatedRequest: RequestMethod<RelatedParams, RelatedResult | null> = { method: 'dossier/related' };

export interface NameItem {
  readonly identity: string;
  readonly name: string;
  readonly type: NameType;
  /** Mentions in the scope asked for. */
  readonly count: number;
  /** Documents of the folder it stands in. */
  readonly documents: number;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  /** First mention in the scope asked for. */
  readonly location: Location;
}

/** What two documents share and where they part, for the sidebar's expanded items. */
export interface ComparisonParams {
  readonly here: string;
  readonly there: string;
}
export interface QuotePairItem {
  readonly kind: 'same-words' | 'nearly-same-words' | 'longer' | 'other-words';
  readonly speaker: string | undefined;
  /** Whether it is uncertain who speaks. */
  readonly isUncertain?: boolean;
  readonly here: Evidence;
  readonly there: Evidence;
}
/** Sentences of two documents on one matter. */
export interface SentencePairItem {
  readonly here: Evidence;
  readonly there: Evidence;
}
export interface DifferenceItem extends SentencePairItem {
  readonly kind: 'date' | 'number' | 'name' | 'negation' | 'speaker' | 'verb';
  /** The words that differ, of here and there; one may have none. */
  readonly words: readonly string[];
}
/** A name, or a word in quotation marks for what happened, that documents date in other words. */
export interface DatedItem {
  readonly name: string;
  readonly here: readonly Evidence[];
  readonly there: readonly Evidence[];
}
/** Somebody whose words only one of the two documents reports. */
export interface SpeakerItem {
  readonly name: string;
  readonly quotes: readonly Evidence[];
  /** Whether of none of the quotes it is certain that they speak it. */
  readonly isUncertain?: boolean;
  /** The other document names them. */
  readonly named: boolean;
}
export interface ComparisonResult {
  readonly here: DocumentLabel;
  readonly there: DocumentLabel;
  readonly shared: readonly NameItem[];
  readonly onlyHere: readonly NameItem[];
  readonly onlyThere: readonly NameItem[];
  readonly quotes: readonly QuotePairItem[];
  readonly dates: readonly DatedItem[];
  readonly speakersOnlyHere: readonly SpeakerItem[];
  readonly speakersOnlyThere: readonly SpeakerItem[];
  readonly differences: readonly DifferenceItem[];
  /** Sentences that tell of one matter in other words or with other details. */
  readonly inOtherWords: readonly SentencePairItem[];
}
export const ComparisonRequest: RequestMethod<ComparisonParams, ComparisonResult | null> = { method: 'dossier/compare' };

/** One document held against all others of its story. */
export interface StoryComparisonParams {
  readonly uri: string;
}
export interface QuoteItem {
  readonly speaker: string | undefined;
  /** Whether it is uncertain who speaks. */
  readonly isUncertain?: boolean;
  readonly place: Evidence;
}
/** A name that the document lacks; its count and place are those in the nearest document that has it. */
export interface MissingNameItem extends NameItem {
  /** The documents of the story that have it, nearest first. */
  readonly documentsWith: readonly string[];
}
/** What others quote and the document does not: versions of one utterance, one of each document. */
export interface MissingQuoteItem {
  readonly versions: readonly QuoteItem[];
}
export interface MissingSentenceItem {
  readonly sentence: Evidence;
  /** All documents of the story that tell it. */
  readonly documents: readonly string[];
}
export interface StoryComparisonResult {
  readonly here: DocumentLabel;
  /** The other documents of the story, nearest first. */
  readonly others: readonly DocumentLabel[];
  /** How many of them, the nearest ones, were compared by sentences and quotes. */
  readonly compared: number;
  readonly namesOnlyHere: readonly NameItem[];
  readonly namesMissing: readonly MissingNameItem[];
  readonly quotesOnlyHere: readonly QuoteItem[];
  readonly quotesMissing: readonly MissingQuoteItem[];
  /** Sentences that tell what no other document tells, the most telling first. */
  readonly sentencesOnlyHere: readonly Evidence[];
  readonly sentencesMissing: readonly MissingSentenceItem[];
  /** What it dates in other words than others of those do. */
  readonly dates: readonly DatedItem[];
  /** With any of the others, best first. */
  readonly differences: readonly DifferenceItem[];
  readonly inOtherWords: readonly SentencePairItem[];
  /** True while the folder is still being read, so that more may follow. */
  readonly partial: boolean;
}
/** Null when the document is unknown or declined. */
export const StoryComparisonRequest: RequestMethod<StoryComparisonParams, StoryComparisonResult | null> = { method: 'dossier/compareStory' };

/** Most mentions first, by name, most documents first, or in the order in which documents (by path) and their text name them. */
export type NameOrder = 'count' | 'name' | 'spread' | 'first';
export interface NamesParams {
  readonly scope: 'document' | 'folder';
  /** The document, or any document of the folder. */
  readonly uri?: string;
  /** By mentions without it. */
  readonly order?: NameOrder;
  /** Only names that hold each of these words in the name, another spelling or a role, whatever their case and accents. */
  readonly filter?: string;
  /** How many of a type are wanted at most; all of a type that it does not name. */
  readonly limits?: Readonly<Partial<Record<NameType, number>>>;
}
export interface NamesResult {
  readonly names: readonly NameItem[];
  /** How many names of each type there are, with those beyond the limits. */
  readonly totals: Readonly<Record<NameType, number>>;
  readonly partial: boolean;
}
export const NamesRequest: RequestMethod<NamesParams, NamesResult> = { method: 'dossier/names' };

export interface IdentityParams {
  readonly identity: string;
  /** A document whose quotes come first. */
  readonly uri?: string;
}
export interface OccurrencesItem extends DocumentLabel {
  readonly places: readonly Evidence[];
}
export interface IdentityResult {
  /** As given, commonest first, each where it stands first. */
  readonly roles: readonly { readonly text: string; readonly place: Evidence }[];
  /** What it says, at most twenty; `excerpt` begins with the quote. */
  readonly quotes: readonly Evidence[];
  /** Where it stands, most mentions first. */
  readonly documents: readonly OccurrencesItem[];
}
/** What is known of an identity; null when it is gone. */
export const IdentityRequest: RequestMethod<IdentityParams, IdentityResult | null> = { method: 'dossier/identity' };

/** How far a correction reaches: one place, all such words of a document, or all such words of the folder. */
export type CorrectionScope = 'place' | 'document' | 'folder';

/**
 * What a correction or note is about: a range of a document (an empty one stands for the name or quote at it), or an
 * identity with all its names, in the whole folder.
 */
export type CorrectionTarget = { readonly uri: string; readonly range: Range } | { readonly identity: string };

export type Correction =
  | { readonly kind: 'not-a-name' | 'not-a-quote' }
  | { readonly kind: 'mark'; readonly as: NameType | 'quote' }
  /** The name stands for this identity. */
  | { readonly kind: 'same-as'; readonly identity: string }
  /** The name does not stand for the identity that it is taken for. */
  | { readonly kind: 'split' }
  /** What the identity is called. */
  | { readonly kind: 'canonical-name'; readonly name: string }
  /** Who speaks the quote: an identity named in the document; without one nobody that it names. */
  | { readonly kind: 'speaker'; readonly identity?: string }
  /** What was found is right, however uncertain it was. */
  | { readonly kind: 'confirm' }
  /** A note, or with the id of another note a reply to it: then the target is that of the other. */
  | { readonly kind: 'note'; readonly text: string; readonly replyTo?: string };

export interface CorrectionRequestItem {
  readonly target: CorrectionTarget;
  readonly correction: Correction;
  /**
   * Without it: the folder for names and identities, the place for everything about quotes, for `confirm` and for notes.
   * A name that shall stand for another identity, or be split from it, in one place only, does so in that document.
   * So does a forename alone, where nothing else is asked for.
   */
  readonly scope?: CorrectionScope;
}

/** Corrections and notes that are written together, each on its own: what cannot be done is told by `failures`. */
export interface CorrectParams {
  readonly items: readonly CorrectionRequestItem[];
}

/** What became of one annotation: its line of the file before and after; undefined where there was or is none. */
export interface AnnotationChange {
  readonly id: string;
  /** The workspace folder whose file holds it. */
  readonly folder: string;
  readonly before?: string;
  readonly after?: string;
}
export interface CorrectResult {
  /** What was written. To undo it, send it to `dossier/undoCorrections`. */
  readonly changes: readonly AnnotationChange[];
  /** What could not be done, by the index of what was asked (of an id, a change), and why: a sentence for the user. */
  readonly failures: readonly CorrectFailure[];
  /** Of the one correction of a passage where it was made, for `dossier/changeReach`; nothing else can read it. */
  readonly place?: string;
}
export interface CorrectFailure {
  readonly index: number;
  readonly message: string;
  /** The file could not be written: it may be tried again. */
  readonly mayRetry?: boolean;
}
/** Writes corrections and notes. Their effect is there when the answer comes, in open documents; in others soon after. */
export const CorrectRequest: RequestMethod<CorrectParams, CorrectResult> = { method: 'dossier/correct' };

/** Takes changes back. One whose annotation has been changed since by somebody else is left, and told by `failures`. */
export interface UndoCorrectionsParams {
  readonly changes: readonly AnnotationChange[];
}
export const UndoCorrectionsRequest: RequestMethod<UndoCorrectionsParams, CorrectResult> = { method: 'dossier/undoCorrections' };

/** Makes a correction of a passage again with another reach, at its words where they stand now, in place of what it has written. */
export interface ChangeReachParams {
  readonly item: CorrectionRequestItem;
  /** The `place` and the `changes` that came of it. */
  readonly place: string;
  readonly changes: readonly AnnotationChange[];
  readonly scope: CorrectionScope;
}
export interface ChangeReachResult extends CorrectResult {
  /** What was written before is taken back. Else all is left as it was, as it is where its words are not found for certain. */
  readonly isTakenBack: boolean;
}
export const ChangeReachRequest: RequestMethod<ChangeReachParams, ChangeReachResult> = { method: 'dossier/changeReach' };

/** Removes annotations by their ids; a note with its replies. */
export interface RemoveAnnotationsParams {
  readonly ids: readonly string[];
}
export const RemoveAnnotationsRequest: RequestMethod<RemoveAnnotationsParams, CorrectResult> = { method: 'dossier/removeAnnotations' };

/** Gives an annotation, say an orphan, a new place; a note goes with its replies, and a reply whose note is gone becomes a note. */
export interface ReattachAnnotationParams {
  readonly id: string;
  readonly uri: string;
  readonly range: Range;
}
export const ReattachAnnotationRequest: RequestMethod<ReattachAnnotationParams, CorrectResult> = { method: 'dossier/reattachAnnotation' };

/** Changes the words of a note, or whether its thread is resolved. */
export interface EditNoteParams {
  readonly id: string;
  readonly text?: string;
  readonly resolved?: boolean;
}
export const EditNoteRequest: RequestMethod<EditNoteParams, CorrectResult> = { method: 'dossier/editNote' };

export type AnnotationKind = NameType | 'quote' | 'not-a-name' | 'not-a-quote' | 'same-as' | 'not-same-as' | 'canonical-name' | 'speaker' | 'confirmed' | 'note';

export interface AnnotationItem {
  readonly id: string;
  readonly kind: AnnotationKind;
  /** The other name, the canonical name, the speaker, or the words of the note. */
  readonly value?: string;
  readonly scope: CorrectionScope;
  /** The words it is about, with what stood before and after them. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** `orphaned`: its words are not to be found with certainty, or the note that it answers is gone. It is kept and has no effect. */
  readonly state: 'attached' | 'orphaned';
  /** Why it is orphaned, a phrase for the user. */
  readonly reason?: string;
  /** The document, but for annotations of the folder. Of an orphan, the document where it belonged. */
  readonly uri?: string;
  /** Where it stands; the first place of an annotation of a document. Undefined for orphans and for the folder. */
  readonly range?: Range;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
  readonly creator?: string;
  /** Of a reply: the note that its thread begins with. */
  readonly replyTo?: string;
  /** Of a note: its thread is resolved. */
  readonly resolved?: boolean;
}
/** A line of an annotation file that cannot be read. It is kept in the file, at its end. */
export interface DamagedAnnotation {
  /** The file. */
  readonly uri: string;
  /** Zero-based. */
  readonly line: number;
  readonly text: string;
}
/** Of a document, or without `uri` of all folders. */
export interface AnnotationsParams {
  readonly uri?: string;
}
export interface AnnotationsResult {
  /** By document, then by place; those of the folder last. A document has those of its folder too. */
  readonly items: readonly AnnotationItem[];
  readonly damaged: readonly DamagedAnnotation[];
  /** True while the folder is still being read: what looks orphaned may not be. */
  readonly partial: boolean;
}
export const AnnotationsRequest: RequestMethod<AnnotationsParams, AnnotationsResult> = { method: 'dossier/annotations' };
/** Server to client: corrections or notes have changed, here or on disk, or what they are attached to. */
export const AnnotationsChangedNotification: NotificationMethod<void> = { method: 'dossier/annotationsChanged' };

/** Who may be meant: by the name at a range or of an identity (`same-as`), or as the speaker of the quote there. */
export interface LikelyIdentitiesParams {
  readonly target: CorrectionTarget;
  readonly purpose: 'same-as' | 'speaker';
}
export interface LikelyIdentity extends NameItem {
  /** Why it is likely, a phrase for people: "shares “Lee”", "named in this paragraph". Empty when nothing speaks for it. */
  readonly why: string;
}
export interface LikelyIdentitiesResult {
  /** Most likely first; at most a hundred. */
  readonly identities: readonly LikelyIdentity[];
  /** The identity that is now meant. */
  readonly current?: string;
  /** What is to be corrected: the name, or the words of the quote. */
  readonly subject: string;
}
export const LikelyIdentitiesRequest: RequestMethod<LikelyIdentitiesParams, LikelyIdentitiesResult | null> = { method: 'dossier/likelyIdentities' };

/** What was found but is uncertain. */
export interface UncertainItem extends Evidence {
  readonly kind: NameType | 'quote' | 'speaker';
  readonly words: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** The name's identity, or the speaker's. */
  readonly identity?: string;
  readonly name?: string;
  /** What to send to accept or to reject it. */
  readonly accept: CorrectionRequestItem;
  readonly reject: CorrectionRequestItem;
}
/** Of a document, or without `uri` of the folder. */
export interface UncertainParams {
  readonly uri?: string;
}
export interface UncertainResult {
  /** Least certain first within a document; at most a thousand. */
  readonly items: readonly UncertainItem[];
  /** How many there are. */
  readonly total: number;
  readonly partial: boolean;
}
export const UncertainRequest: RequestMethod<UncertainParams, UncertainResult> = { method: 'dossier/uncertain' };

/** Three CSV tables, W3C Web Annotations, a report. */
export type ExportFormat = 'mentions' | 'quotes' | 'identities' | 'jsonld' | 'markdown';
export interface ExportParams {
  /** `story`: the document and those on the same story. */
  readonly scope: 'document' | 'story' | 'folder';
  /** The document; not needed for the folder. */
  readonly uri?: string;
  readonly format: ExportFormat;
  /** Where to go on: `next` of the page before; without it the export begins. */
  readonly from?: number;
}
/** A page of an export. The text of all its pages together is the export's file, in UTF-8. */
export interface ExportResult {
  readonly text: string;
  /** What to ask for after this page; absent on the last. */
  readonly next?: number;
  /** What `next` counts up to. */
  readonly total: number;
  /** Pages belong together when their versions are equal. When they are not, the folder has changed: begin again. */
  readonly version: number;
  /** True while the folder is still being read: there is no text then. */
  readonly partial: boolean;
}
/** Exports page by page, so that it can be stopped and nothing waits for it; null when the document is unknown or declined. */
export const ExportRequest: RequestMethod<ExportParams, ExportResult | null> = { method: 'dossier/export' };

/**
 * Whether a file is one of the folder's texts, or would be read as one were it there: nothing is written over it. Says so while the
 * folder is being read, and of texts that are left alone.
 */
export const FolderTextRequest: RequestMethod<{ readonly uri: string }, boolean> = { method: 'dossier/isFolderText' };

/** The scheme of pages: Markdown documents that the server gives by `workspace/textDocumentContent`. */
export const pageScheme = 'dossier';
/**
 * A page: two documents compared; one against its whole story; an identity, by its id or by a place where its name stands; or one by its address. With
 * `linksFrom`, a folder, its links are relative to that folder, for a file to be saved there.
 */
export type PageParams = (
  | { readonly kind: 'comparison'; readonly here: string; readonly there: string }
  | { readonly kind: 'story'; readonly uri: string }
  | { readonly kind: 'identity'; readonly identity: string }
  | { readonly kind: 'identity'; readonly uri: string; readonly position: Position }
  | { readonly page: string }
) & { readonly linksFrom?: string };
export interface PageResult {
  /** Where the server gives it by `workspace/textDocumentContent`; its path ends in `.md`. */
  readonly uri: string;
  readonly title: string;
  readonly text: string;
}
/** A page; null when what it is asked about is unknown. */
export const PageRequest: RequestMethod<PageParams, PageResult | null> = { method: 'dossier/page' };

/** What the map shows: a story, or all documents; the names of some types that hold each word of the filter. */
export interface CoverageMapParams {
  /** A document, for its story alone. */
  readonly story?: string;
  readonly types: readonly NameType[];
  readonly filter?: string;
  /** How many documents and names stand before those wanted; brought down to the beginning of a page. */
  readonly fromDocument?: number;
  readonly fromName?: number;
}
export interface MapDocument extends DocumentLabel {
  /** Number of its story. */
  readonly story: number;
  /** ISO 8601 day. */
  readonly published?: string;
}
export interface MapName {
  readonly identity: string;
  readonly name: string;
  readonly type: NameType;
  readonly role?: string;
}
/** A quote with its date: the first and last day on which it may have been said, ISO 8601. */
export interface MapStatement {
  /** Number of the document on the map. */
  readonly document: number;
  readonly speaker?: string;
  /** Whether it is uncertain who speaks. */
  readonly isUncertain?: boolean;
  readonly first: string;
  readonly last: string;
  /** Where the date comes from: the words beside it, or the day its article was published. */
  readonly basis: 'text' | 'publication';
  readonly text: string;
  readonly range: Range;
}
/** A story of two or more documents; `uri` is its first. */
export interface MapStory {
  readonly uri: string;
  readonly title: string;
  readonly documents: number;
}
/** One page of documents by one page of names. */
export interface CoverageMapResult {
  readonly version: number;
  readonly partial: boolean;
  readonly documents: readonly MapDocument[];
  readonly fromDocument: number;
  readonly totalDocuments: number;
  readonly names: readonly MapName[];
  readonly fromName: number;
  readonly totalNames: number;
  /** Three numbers a cell: name, document, mentions. Cells without mentions are left out. */
  readonly cells: readonly number[];
  /** All stories of the folder, to choose one from. */
  readonly stories: readonly MapStory[];
  /** Of these documents, the earliest first. */
  readonly statements: readonly MapStatement[];
  readonly totalStatements: number;
  readonly undatedStatements: number;
  /** In how many documents those stand. */
  readonly undatedDocuments: number;
}
export const CoverageMapRequest: RequestMethod<CoverageMapParams, CoverageMapResult> = { method: 'dossier/coverageMap' };

export interface MentionParams {
  readonly identity: string;
  readonly uri: string;
}
/** Where an identity stands first in a document; null when it does not. */
export const FirstMentionRequest: RequestMethod<MentionParams, Location | null> = { method: 'dossier/firstMention' };

/** A file that is left alone, and why ("no prose", "binary", "over 20 MB", "cannot be read: permission denied"). */
export interface Skipped {
  readonly uri: string;
  readonly reason: string;
}
export interface Status {
  readonly state: 'idle' | 'indexing' | 'ready' | 'cancelled';
  readonly indexed: number;
  readonly total: number;
  readonly people: number;
  readonly organisations: number;
  readonly quotes: number;
  /** Files that are left alone. All of them when the status is asked for; when it is told unasked those that are open, and some others. */
  readonly skipped: readonly Skipped[];
  /** How many files are left alone. */
  readonly skippedCount: number;
  /** Settings that could not be used and what is used instead, one sentence each. */
  readonly problems: readonly string[];
}
/** Server to client, whenever it changes, at most a few times a second. */
export const StatusNotification: NotificationMethod<Status> = { method: 'dossier/status' };
export const StatusRequest: RequestMethod<void, Status> = { method: 'dossier/getStatus' };
/** Server to client: what the views show may have changed. */
export const ChangedNotification: NotificationMethod<void> = { method: 'dossier/changed' };
/** Reads the folder again from disk. */
export const RebuildRequest: RequestMethod<void, void> = { method: 'dossier/rebuild' };

/** A file or folder of the workspace that only the client can reach: another scheme than `file`, or a server in a browser. */
export interface FileParams {
  readonly uri: string;
}
/** What stands there; `linked-…`: a link that leads to one. */
export type FileKind = 'file' | 'folder' | 'linked-file' | 'linked-folder' | 'other';
/** What the client answers, or why it cannot: `missing`, "permission denied". */
export type FileAnswer<Result> = Result | { readonly failure: string };
/** `size` is in bytes, `modified` in milliseconds since 1970 (0, or left out, where it is not known). */
export interface FileStatusAnswer {
  readonly kind: FileKind;
  readonly size: number;
  readonly modified?: number;
}
/** Server to client. */
export const StatFileRequest: RequestMethod<FileParams, FileAnswer<FileStatusAnswer>> = { method: 'dossier/file/stat' };
export interface FolderEntries {
  readonly entries: readonly { readonly name: string; readonly kind: FileKind }[];
}
export const ListFolderRequest: RequestMethod<FileParams, FileAnswer<FolderEntries>> = { method: 'dossier/file/list' };
/** Puts a file of annotations, the only file that is written so, in place of what is there; makes its folder. */
export interface WriteFileParams extends FileParams {
  readonly base64: string;
}
export const WriteFileRequest: RequestMethod<WriteFileParams, FileAnswer<Record<never, never>>> = { method: 'dossier/file/write' };
export const ReadFileRequest: RequestMethod<FileParams, FileAnswer<{ readonly base64: string }>> = { method: 'dossier/file/read' };

/** The first message to a server in a worker; it answers with any message when it is ready for the protocol. */
export interface WorkerStart {
  /** The model's files. */
  readonly vectors: Uint8Array;
  readonly names: Uint8Array;
  readonly version: string;
}

/** Semantic token types and modifiers, in the order of the legend. */
export const tokenTypes = ['person', 'organisation', 'place', 'quote'] as const;
export const tokenModifiers = ['quoted', 'speaker', 'uncertain'] as const;

/** Languages Dossier serves. */
export const languages = ['plaintext', 'news-article'] as const;
