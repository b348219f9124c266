import { normaliseUri } from '../files/uris';
import type { CoverageMapParams, MentionParams, NameType } from '../protocol';

const nameTypes: readonly unknown[] = ['person', 'organisation', 'place'] satisfies NameType[];

/** What a client sends to ask for the map; undefined when it is ill-formed. */
export function readCoverageMapParams(sent: unknown): CoverageMapParams | undefined {
  if (!isRecord(sent) || !Array.isArray(sent['types'])) return undefined;
  const { types, story, filter, fromDocument, fromName } = sent;
  return {
    types: (types as unknown[]).filter((type) => nameTypes.includes(type)) as NameType[],
    ...(typeof story === 'string' ? { story: normaliseUri(story) } : {}),
    ...(typeof filter === 'string' ? { filter } : {}),
    ...(typeof fromDocument === 'number' ? { fromDocument } : {}),
    ...(typeof fromName === 'number' ? { fromName } : {}),
  };
}

/** A name and a document of the map; undefined when they are ill-formed. */
export function readMentionParams(sent: unknown): MentionParams | undefined {
  if (!isRecord(sent) || typeof sent['identity'] !== 'string' || typeof sent['uri'] !== 'string') return undefined;
  return { identity: sent['identity'], uri: normaliseUri(sent['uri']) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
