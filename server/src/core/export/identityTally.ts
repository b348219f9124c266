import type { Identity, IdentityId } from '../identity/identity';
import type { Mention } from '../names/mention';
import type { ExportedDocument } from './exportSelection';

/** How often and where one identity stands in some documents. */
export interface IdentityTally {
  readonly identity: Identity;
  /** Its first mention in the order of the documents. */
  readonly first: { readonly document: ExportedDocument; readonly mention: Mention };
  mentions: number;
  documents: number;
  /** Quotes it speaks. */
  quotes: number;
}

/** The identities that stand in the documents, most mentions first; equally many in the order in which they appear. */
export function tallyIdentities(documents: Iterable<ExportedDocument>): IdentityTally[] {
  const tallies = new Map<IdentityId, IdentityTally>();
  for (const document of documents) {
    const { analysis, identities } = document;
    for (const [index, mention] of analysis.mentions.entries()) {
      const identity = identities[index];
      if (identity === undefined) continue;
      const tally = tallies.get(identity.id);
      if (tally === undefined) tallies.set(identity.id, { identity, first: { document, mention }, mentions: 1, documents: 0, quotes: 0 });
      else tally.mentions++;
    }
    for (const { id } of new Set(identities)) tallies.get(id)!.documents++;
    for (const { speaker } of analysis.quotes) {
      const identity = speaker?.mention === undefined ? undefined : identities[speaker.mention];
      if (identity !== undefined) tallies.get(identity.id)!.quotes++;
    }
  }
  return [...tallies.values()].sort((a, b) => b.mentions - a.mentions);
}
