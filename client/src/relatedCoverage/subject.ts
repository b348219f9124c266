import type { RelatedParams } from '../../../server/src/protocol';

const longestText = 4096;

/**
 * Reads the argument of a command link, which anybody may have written, as what coverage is asked for; undefined when it
 * is anything else, holds a key more or less, or a text of unreasonable length.
 */
export function parseSubject(argument: unknown): RelatedParams | undefined {
  if (!isRecord(argument)) return undefined;
  const keys = Object.keys(argument).sort().join(' ');
  const { uri, position, identity } = argument;
  if (keys === 'identity' && isText(identity)) return { identity };
  if (keys === 'uri' && isText(uri)) return { uri };
  if (keys === 'position uri' && isText(uri) && isPosition(position)) return { uri, position: { line: position.line, character: position.character } };
  return undefined;
}

function isPosition(value: unknown): value is { readonly line: number; readonly character: number } {
  return isRecord(value) && isIndex(value['line']) && isIndex(value['character']);
}

function isIndex(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longestText;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
