import type { Analysis } from '../../analysis/analysis';
import type { DateMention, DocumentDates } from '../../dates/documentDates';
import type { Identity, IdentityId } from '../../identity/identity';
import { splitSentences } from '../../text/sentences';
import { contains, overlaps, type Span } from '../../text/span';
import { contentParagraphs } from '../documentTerms';
import { isNegating } from '../lexicon/statementWords';
import { readStatement, type Statement } from '../statement';
import { wordSpans } from './wordSpans';

/** A name in a sentence. */
export interface SentenceName extends Span {
  readonly identity: Identity;
}

/** A sentence as it is compared with sentences of another document. */
export interface ComparableSentence extends Span {
  readonly statement: Statement;
  readonly names: readonly SentenceName[];
  readonly identities: ReadonlySet<IdentityId>;
  readonly dates: readonly DateMention[];
  /** The names in it of those whose words it reports. */
  readonly speakers: readonly SentenceName[];
  /** The first word that denies something. */
  readonly negation: Span | undefined;
  /** It is a headline, a line without an end mark, or runs on from a headline and the date beside it. */
  readonly heading: boolean;
}

const shortestSentence = 6;
/** Comparing is quadratic: of a longer document only the beginning is compared. */
const mostSentences = 200;

/** The sentences of a document's own text that say enough to be compared, each wording once. `dates` are those of the document. */
export function comparableSentences(analysis: Analysis, identities: readonly Identity[], dates: DocumentDates): ComparableSentence[] {
  const { text } = analysis.article;
  const names = analysis.mentions.flatMap((mention, index): SentenceName[] => {
    const identity = identities[index];
    return identity && !mention.boilerplate ? [{ start: mention.start, end: mention.end, identity }] : [];
  });
  const published = dates.published?.span;
  const seen = new Set<string>();
  const sentences: ComparableSentence[] = [];
  for (const paragraph of contentParagraphs(analysis)) {
    if (sentences.length >= mostSentences) break;
    for (const span of splitSentences(text, paragraph)) {
      const words = text.slice(span.start, span.end);
      const statement = readStatement(words);
      if (statement.words.length < shortestSentence || seen.has(words)) continue;
      seen.add(words);
      const own = names.filter((name) => contains(span, name));
      sentences.push({
        ...span,
        statement,
        names: own,
        identities: new Set(own.map(({ identity }) => identity.id)),
        dates: dates.mentions.filter((date) => contains(span, date)),
        speakers: own.filter((name) => speaksIn(analysis, name, span)),
        negation: statement.negated ? wordSpans(text, span, isNegating)[0] : undefined,
        heading: !/[.!?]["”’)]*$|["”]$/.test(words) || (published !== undefined && contains(span, published)),
      });
    }
  }
  return sentences.slice(0, mostSentences);
}

function speaksIn({ quotes, mentions }: Analysis, name: Span, sentence: Span): boolean {
  return quotes.some(({ speaker, start, end }) => {
    if (speaker?.mention === undefined || !contains(sentence, speaker)) return false;
    return overlaps(sentence, { start, end }) && mentions[speaker.mention]!.start === name.start;
  });
}
