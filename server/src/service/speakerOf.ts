import type { Corpus } from '../core/corpus/corpus';
import type { QuoteRef } from '../core/corpus/versions/quoteVersions';

/** Who speaks a quote, for lists that print the name. */
export interface NamedSpeaker {
  readonly name: string;
  /** It is not certain, and must not be printed as if it were. */
  readonly isUncertain: boolean;
}

/** The canonical name of who speaks a quote; undefined where nobody is known to. */
export function speakerOf(corpus: Corpus, { document, quote }: QuoteRef): NamedSpeaker | undefined {
  const speaker = corpus.documents.get(document)?.quotes[quote]?.speaker;
  const identity = speaker?.mention === undefined ? undefined : corpus.identitiesOf(document)[speaker.mention];
  return speaker === undefined || identity === undefined ? undefined : { name: identity.name, isUncertain: !speaker.certain };
}

/** The surer of those whom the versions of one quote give as its speaker; of equals the first. */
export function surestSpeaker<Speaker extends NamedSpeaker>(speakers: readonly (Speaker | undefined)[]): Speaker | undefined {
  const known = speakers.filter((speaker) => speaker !== undefined);
  return known.find(({ isUncertain }) => !isUncertain) ?? known[0];
}
