import { URI } from 'vscode-uri';
import type { Analysis } from '../../core/analysis/analysis';
import type { Corpus } from '../../core/corpus/corpus';
import { documentDates, type DocumentDates } from '../../core/dates/documentDates';
import type { Identity } from '../../core/identity/identity';
import { labelOf } from '../labels';
import type { Language } from '../language/translate';
import { linesOf } from '../ranges';
import { link, md, type Markdown } from '../../core/text/markdown';
import { pageReference } from './pageSubject';

/** What a page is made from. */
export interface PageContext {
  readonly corpus: Corpus;
  /** The path by which people know a document. */
  readonly pathOf: (uri: string) => string;
  readonly links: PageLinks;
  readonly language: Language;
  /** True while the folder is still being read. */
  readonly partial: boolean;
}

/**
 * Where links lead from. `page`: from a page that the editor shows; a Markdown preview takes a path that begins with a slash
 * from the first folder of the workspace. `file`: from a file that the page is saved to, which can lead to no other page.
 */
export type PageLinks =
  | { readonly from: 'page'; /** None when no folder is open. */ readonly folder: string | undefined }
  | { readonly from: 'file'; readonly folder: string };

/** A document as a page shows it. */
export interface PageDocument {
  readonly uri: string;
  readonly path: string;
  readonly headline: string;
  readonly analysis: Analysis;
  readonly dates: DocumentDates;
}

/** A document of the corpus for a page; undefined when it has gone. */
export function pageDocument({ corpus, pathOf }: PageContext, uri: string): PageDocument | undefined {
  const analysis = corpus.documents.get(uri);
  return analysis === undefined ? undefined : { uri, path: pathOf(uri), headline: labelOf(uri, analysis.article).headline, analysis, dates: documentDates(analysis, uri) };
}

/** The headline, leading to the document. */
export function headlineLink(context: PageContext, { uri, headline }: PageDocument): Markdown {
  return link(headline, documentHref(context.links, uri));
}

/** The path, leading to the document. */
export function pathLink(context: PageContext, { uri, path }: PageDocument): Markdown {
  return link(path, documentHref(context.links, uri));
}

/** "line 5", leading there. */
export function lineLink(context: PageContext, document: PageDocument, offset: number): Markdown {
  const line = linesOf(document.analysis.article).lineAt(offset) + 1;
  return link(context.language.t('line {0}', line), lineHref(context.links, document.uri, line));
}

/** "file.txt, line 5", leading there. */
export function placeLink(context: PageContext, document: PageDocument, offset: number): Markdown {
  const line = linesOf(document.analysis.article).lineAt(offset) + 1;
  return link(context.language.t('{0}, line {1}', document.path, line), lineHref(context.links, document.uri, line));
}

/** A name, leading to its own page. */
export function nameLink({ links }: PageContext, identity: Identity): Markdown {
  if (links.from === 'file') return md`${identity.name}`;
  const { id, name, type } = identity;
  return link(name, pageReference({ kind: 'identity', identity: id, name, type }, name));
}

function lineHref(links: PageLinks, uri: string, line: number): string | undefined {
  const href = documentHref(links, uri);
  return href === undefined ? undefined : `${href}#L${line}`;
}

/** Undefined for a document that no path from there leads to. */
function documentHref({ from, folder }: PageLinks, uri: string): string | undefined {
  if (folder === undefined) return undefined;
  const [start, end] = [URI.parse(folder), URI.parse(uri)];
  if (start.scheme !== end.scheme || start.authority !== end.authority) return undefined;
  const path = relativePath(start.path, end.path);
  return `${from === 'page' ? '/' : ''}${path.map(encodeURIComponent).join('/')}`;
}

/** The parts of the way from a folder to a file. */
function relativePath(folder: string, file: string): string[] {
  const [from, to] = [folder, file].map((path) => path.split('/').filter((part) => part !== '')) as [string[], string[]];
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)];
}
