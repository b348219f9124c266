import type { CoverageMapParams, CoverageMapResult } from '../../../server/src/protocol';

/** What the extension sends to the map's webview: a map with its serial number, or that none could be read. */
export type ToWebview = { readonly kind: 'map'; readonly serial: number; readonly map: CoverageMapResult } | { readonly kind: 'failed' };

/**
 * What the webview sends. Names, documents and statements are told by their number on the map with that serial number, so that
 * nothing can be opened that the map does not show.
 */
export type FromWebview =
  | { readonly kind: 'ask'; readonly params: CoverageMapParams }
  | { readonly kind: 'openCell'; readonly serial: number; readonly name: number; readonly document: number; readonly toSide: boolean }
  | { readonly kind: 'openDocument'; readonly serial: number; readonly document: number; readonly toSide: boolean }
  | { readonly kind: 'showDossier'; readonly serial: number; readonly name: number }
  | { readonly kind: 'chooseFiles' }
  | { readonly kind: 'openStatement'; readonly serial: number; readonly statement: number; readonly toSide: boolean };

/** The words of the webview, in the user's language; `{0}` and so on stand for what is filled in. */
export interface MapStrings {
  readonly person: string;
  readonly organisation: string;
  readonly place: string;
  readonly documents: string;
  readonly names: string;
  readonly counts: string;
  readonly inDocuments: string;
  readonly allStories: string;
  readonly cell: string;
  readonly emptyCell: string;
  readonly nameHead: string;
  readonly documentHead: string;
  readonly range: string;
  readonly reading: string;
  readonly failed: string;
  readonly nothing: string;
  readonly noDocuments: string;
  readonly name: string;
  readonly kind: string;
  readonly standsIn: string;
  readonly others: string;
  readonly statements: string;
  readonly undated: string;
  readonly broken: string;
  readonly legend: string;
  readonly noStatements: string;
  readonly published: string;
  readonly said: string;
  readonly uncertain: string;
}
