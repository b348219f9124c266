import { URI } from 'vscode-uri';
import type { NameType } from '../../core/names/mention';
import { pageScheme } from '../../protocol';

/** What a page is about. An identity is told by name and type too: its id may change with the documents it stands in. */
export type PageSubject =
  | { readonly kind: 'comparison'; readonly here: string; readonly there: string }
  | { readonly kind: 'story'; readonly uri: string }
  | { readonly kind: 'identity'; readonly identity: string; readonly name: string; readonly type: NameType };

const maxTitle = 80;

/**
 * The address of a page: `dossier:/<subject>/<title>.md`. The subject is a part of the path and not a query, because links
 * between Markdown documents lose theirs.
 */
export function pageUri(subject: PageSubject, title: string): string {
  return URI.from({ scheme: pageScheme, path: `/${encodeURIComponent(JSON.stringify(subject))}/${fileTitle(title)}.md` }).toString();
}

/** A reference from one page to another. */
export function pageReference(subject: PageSubject, title: string): string {
  const { path } = URI.parse(pageUri(subject, title));
  return `..${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** What the page of an address is about; undefined when it is the address of no page. */
export function pageSubject(uri: string): PageSubject | undefined {
  try {
    const { scheme, path } = URI.parse(uri);
    const parts = path.split('/');
    return scheme === pageScheme && parts.length === 3 ? readSubject(JSON.parse(decodeURIComponent(parts[1]!))) : undefined;
  } catch {
    return undefined;
  }
}

function readSubject(value: unknown): PageSubject | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, here, there, uri, identity, name, type } = value as Record<string, unknown>;
  if (kind === 'comparison' && typeof here === 'string' && typeof there === 'string') return { kind, here, there };
  if (kind === 'story' && typeof uri === 'string') return { kind, uri };
  if (kind === 'identity' && typeof identity === 'string' && typeof name === 'string' && isNameType(type)) return { kind, identity, name, type };
  return undefined;
}

function isNameType(value: unknown): value is NameType {
  return value === 'person' || value === 'organisation' || value === 'place';
}

/** A title as the name of a file: without signs that mean something in a path. */
function fileTitle(title: string): string {
  const safe = title.replace(/[\\/:*?"<>|#%\p{Cc}\p{Cf}\p{Surrogate}]+/gu, ' ').replace(/\s+/g, ' ').trim();
  return [...safe].slice(0, maxTitle).join('').trim() || 'Dossier';
}
