import { IdentityRequest } from '../../../server/src/protocol';
import type { IdentityResult } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';

/** What is known of an identity, the quotes of one document first; nothing when it is gone. Rejects when the server fails. */
export type FindDetails = (identity: string, uri: string) => Promise<IdentityResult>;

/** Asks the server for them, each time. */
export function detailsFinder(server: LanguageServer): FindDetails {
  return async (identity, uri) => (await server.request(IdentityRequest, { identity, uri })) ?? { roles: [], quotes: [], documents: [] };
}
