import type { LocalEntity, Role } from '../identity/entity';
import type { Mention, MentionForm, NameType } from '../names/mention';
import type { Quote, QuoteKind, Speaker, SpeakerForm } from '../quotes/quote';
import type { Article, Paragraph, ParagraphKind } from '../text/article';
import type { Span } from '../text/span';
import type { Analysis } from './analysis';
import { ByteReader, ByteWriter, flag, list, oneOf, optional, orUndefined, real, record, string, whole } from './binaryFields';

/** Counts up when the bytes of an analysis change their meaning. */
export const analysisFormat = 2;

const paragraphKinds = ['headline', 'standfirst', 'byline', 'dateline', 'body', 'subheading', 'boilerplate'] as const satisfies readonly ParagraphKind[];
const nameTypes = ['person', 'organisation', 'place'] as const satisfies readonly NameType[];
const mentionForms = ['full', 'short', 'acronym'] as const satisfies readonly MentionForm[];
const quoteKinds = ['direct', 'mixed', 'indirect'] as const satisfies readonly QuoteKind[];
const speakerForms = ['name', 'role', 'pronoun', 'unnamed'] as const satisfies readonly SpeakerForm[];

const ends = { start: whole, end: whole };
const span = record<Span>(ends);
const speaker = record<Speaker>({
  ...ends,
  form: oneOf<SpeakerForm>(speakerForms),
  mention: optional(whole),
  antecedent: optional(span),
  certain: flag,
});
const analysisFields = record<Omit<Analysis, 'article'> & { readonly article: Omit<Article, 'text'> }>({
  article: record<Omit<Article, 'text'>>({
    paragraphs: list(record<Paragraph>({ ...ends, kind: oneOf<ParagraphKind>(paragraphKinds) })),
    headline: orUndefined(span),
  }),
  mentions: list(
    record<Mention>({
      ...ends,
      type: oneOf<NameType>(nameTypes),
      confidence: real,
      form: oneOf<MentionForm>(mentionForms),
      title: optional(span),
      boilerplate: optional(flag),
    }),
  ),
  quotes: list(
    record<Quote>({
      ...ends,
      kind: oneOf<QuoteKind>(quoteKinds),
      parts: list(span),
      fragments: list(span),
      cue: optional(span),
      speaker: optional(speaker),
      group: whole,
      confidence: real,
      closed: flag,
    }),
  ),
  entities: list(
    record<LocalEntity>({
      type: oneOf<NameType>(nameTypes),
      name: string,
      aliases: list(string),
      roles: list(record<Role>({ ...ends, text: string })),
      mentions: list(whole),
    }),
  ),
  entityOfMention: list(whole),
  rejected: optional(list(span)),
});

/** An analysis as bytes, without its text. */
export function encodeAnalysis(analysis: Analysis): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  analysisFields.write(writer, analysis);
  return writer.written();
}

/** The analysis that was encoded, of the same text. Throws RangeError when the bytes are not those of an analysis. */
export function decodeAnalysis(bytes: Uint8Array, text: string): Analysis {
  const reader = new ByteReader(bytes);
  const { article, ...rest } = analysisFields.read(reader);
  if (!reader.isAtEnd) throw new RangeError('More bytes than an analysis has.');
  return { article: { text, ...article }, ...rest };
}
