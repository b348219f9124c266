import { OccurrencesRequest } from '../../../server/src/protocol';
import type { OccurrencesItem } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';

/** Where an identity stands, by document, most mentions first; nowhere when it is gone. Rejects when the server fails. */
export async function findOccurrences(server: LanguageServer, identity: string): Promise<readonly OccurrencesItem[]> {
  return (await server.request(OccurrencesRequest, { identity })) ?? [];
}
