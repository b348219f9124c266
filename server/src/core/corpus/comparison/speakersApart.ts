import type { IdentityId } from '../../identity/identity';
import type { ComparableDocument } from './comparableDocument';
import type { SpeakerApart } from './comparison';

/**
 * People and organisations whose words the first document reports and the second does not, though it may name them:
 * those with most quotes first. A quote of an unknown speaker, or within what the site added, counts for nobody.
 */
export function speakersApart(here: ComparableDocument, there: ComparableDocument): SpeakerApart[] {
  const others = quotesOfSpeakers(there);
  const named = new Set(there.identities.map(({ id }) => id));
  return [...quotesOfSpeakers(here)]
    .filter(([identity]) => !others.has(identity))
    .map(([identity, quotes]) => ({ identity, quotes, named: named.has(identity) }))
    .sort((a, b) => b.quotes.length - a.quotes.length || a.quotes[0]! - b.quotes[0]!);
}

function quotesOfSpeakers({ analysis, identities }: ComparableDocument): Map<IdentityId, number[]> {
  const quotes = new Map<IdentityId, number[]>();
  analysis.quotes.forEach(({ speaker }, quote) => {
    const mention = speaker?.mention;
    const identity = mention === undefined || analysis.mentions[mention]!.boilerplate ? undefined : identities[mention];
    if (identity === undefined || (identity.type !== 'person' && identity.type !== 'organisation')) return;
    const known = quotes.get(identity.id);
    if (known) known.push(quote);
    else quotes.set(identity.id, [quote]);
  });
  return quotes;
}
