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
  readonly hover: { readonly enabled: boolean; readonly quotes: boolean; readonly documents: boolean };
  /** The name beside "he said" and beside a bare surname: `dossier.inlayHints.enabled`, off by default. */
  readonly inlayHints: { readonly enabled: boolean };
  /** Hints on unclosed quotation marks and on quotes that nobody speaks: `dossier.diagnostics.enabled`. */
  readonly diagnostics: { readonly enabled: boolean };
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
  readonly kind: 'same-words' | 'longer' | 'other-words';
  readonly speaker: string | undefined;
  readonly here: Evidence;
  readonly there: Evidence;
}
export interface DifferenceItem {
  readonly kind: 'date' | 'number' | 'name' | 'negation' | 'speaker' | 'verb' | 'detail';
  readonly here: Evidence;
  readonly there: Evidence;
}
export interface ComparisonResult {
  readonly here: DocumentLabel;
  readonly there: DocumentLabel;
  readonly shared: readonly NameItem[];
  readonly onlyHere: readonly NameItem[];
  readonly onlyThere: readonly NameItem[];
  readonly quotes: readonly QuotePairItem[];
  readonly differences: readonly DifferenceItem[];
}
export const ComparisonRequest: RequestMethod<ComparisonParams, ComparisonResult | null> = { method: 'dossier/compare' };

export interface NamesParams {
  readonly scope: 'document' | 'folder';
  /** The document, or any document of the folder. */
  readonly uri?: string;
}
export interface NamesResult {
  /** Most mentions first. */
  readonly names: readonly NameItem[];
  readonly partial: boolean;
}
export const NamesRequest: RequestMethod<NamesParams, NamesResult> = { method: 'dossier/names' };

export interface OccurrencesParams {
  readonly identity: string;
}
export interface OccurrencesItem extends DocumentLabel {
  readonly places: readonly Evidence[];
}
/** Where an identity stands, by document, most mentions first; null when it is gone. */
export const OccurrencesRequest: RequestMethod<OccurrencesParams, readonly OccurrencesItem[] | null> = { method: 'dossier/occurrences' };

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
  readonly skipped: readonly Skipped[];
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

/** Semantic token types and modifiers, in the order of the legend. */
export const tokenTypes = ['person', 'organisation', 'place', 'quote'] as const;
export const tokenModifiers = ['quoted', 'speaker', 'uncertain'] as const;

/** Languages Dossier serves. */
export const languages = ['plaintext', 'news-article'] as const;
