import type { Identity } from '../identity/identity';
import type { Quote } from '../quotes/quote';
import type { ExportedDocument } from './exportSelection';

/** Who says a quote, as far as the article lets it be known. */
export interface QuoteSpeaker {
  readonly identity: Identity | undefined;
  /** The canonical name, else the words that name the speaker; undefined when a mere pronoun or nothing does. */
  readonly name: string | undefined;
}

/** Who says a quote of a document, by the words that a pronoun stands for where it is one. */
export function quoteSpeaker(document: ExportedDocument, { speaker }: Quote): QuoteSpeaker {
  if (speaker === undefined) return { identity: undefined, name: undefined };
  const identity = speaker.mention === undefined ? undefined : document.identities[speaker.mention];
  const words = speaker.antecedent ?? (speaker.form === 'pronoun' ? undefined : speaker);
  return { identity, name: identity?.name ?? (words && document.slice(words)) };
}
