import type { Position } from 'vscode-languageserver';
import { normaliseUri } from '../files/uris';
import type { PageParams } from '../protocol';

/** What a client sends to ask for a page; undefined when it is ill-formed. */
export function readPageParams(sent: unknown): PageParams | undefined {
  if (!isRecord(sent)) return undefined;
  const { kind, page, here, there, identity, uri, position, linksFrom } = sent;
  const links = typeof linksFrom === 'string' ? { linksFrom } : {};
  if (typeof page === 'string') return { page, ...links };
  if (kind === 'comparison' && typeof here === 'string' && typeof there === 'string') return { kind, here: normaliseUri(here), there: normaliseUri(there), ...links };
  if (kind === 'story' && typeof uri === 'string') return { kind, uri: normaliseUri(uri), ...links };
  if (kind !== 'identity') return undefined;
  if (typeof identity === 'string') return { kind, identity, ...links };
  return typeof uri === 'string' && isPosition(position) ? { kind, uri: normaliseUri(uri), position, ...links } : undefined;
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
