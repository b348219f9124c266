import { findEntities } from '../../../server/src/core/identity/document/findEntities';
import { namesInParagraphs } from '../../../server/src/core/names/namesInParagraphs';
import { findQuotes } from '../../../server/src/core/quotes/findQuotes';
import type { QuoteKind, SpeakerForm } from '../../../server/src/core/quotes/quote';
import { readArticle } from '../../../server/src/core/text/readArticle';
import type { Span } from '../../../server/src/core/text/span';
import { readNames } from '../../support/markers';

/** A quote in words, so that tests read like sentences. */
export interface QuoteInWords {
  readonly kind: QuoteKind;
  /** What is said; the parts of an interrupted quote are joined by " … ". */
  readonly says: string;
  readonly cue: string | undefined;
  /** The words that name the speaker. */
  readonly by: string | undefined;
  /** The full name the speaker resolves to. */
  readonly who: string | undefined;
  readonly form: SpeakerForm | undefined;
  readonly certain: boolean | undefined;
  readonly fragments: readonly string[];
  /** Position in the list of the first quote of its statement. */
  readonly group: number;
  readonly closed: boolean;
}

/** The quotes of a text whose names are marked: `[P:…]` person, `[O:…]` organisation, `[L:…]` place, `[X:…]` other. */
export function readQuotes(marked: string): QuoteInWords[] {
  const { text, names } = readNames(marked);
  const article = readArticle(text);
  const recognised = namesInParagraphs(names, article.paragraphs);
  const found = findEntities(article, recognised);
  const { quotes } = findQuotes({ article, recognised, mentions: found.mentionsByParagraph, entities: found.groups, entityOfMention: found.entityOfMention });
  const words = ({ start, end }: Span): string => text.slice(start, end);
  return quotes.map(({ kind, parts, cue, speaker, fragments, group, closed }) => {
    const entity = speaker?.mention === undefined ? undefined : found.entityOfMention[speaker.mention];
    return {
      kind,
      says: parts.map(words).join(' … '),
      cue: cue && words(cue),
      by: speaker && words(speaker),
      who: entity === undefined ? speaker?.antecedent && words(speaker.antecedent) : found.entities[entity]?.name,
      form: speaker?.form,
      certain: speaker?.certain,
      fragments: fragments.map(words),
      group,
      closed,
    };
  });
}
