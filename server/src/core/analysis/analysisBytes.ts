import type { LocalEntity, Role } from '../identity/entity';
import type { Mention, MentionForm, NameType } from '../names/mention';
import type { Quote, QuoteKind, Speaker, SpeakerForm } from '../quotes/quote';
import type { Article, Paragraph, ParagraphKind } from '../text/article';
import type { Span } from '../text/span';
import type { Analysis } from './analysis';
import { ByteReader, ByteWriter, flag, indexedList, list, oneOf, optional, orUndefined, real, record, string, whole, type Field } from './binaryFields';

/** Counts up when the bytes of an analysis change their meaning. */
export const analysisFormat = 6;

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
/** The parts of an analysis, each of which can be read by itself. */
const sections = {
  article: record<Omit<Article, 'text' | 'source'>>({
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
  entities: indexedList(
    record<LocalEntity>({
      type: oneOf<NameType>(nameTypes),
      name: string,
      aliases: list(string),
      roles: list(record<Role>({ ...ends, text: string })),
      mentions: list(whole),
    }),
  ),
  entityOfMention: list(whole),
  rejected: list(span),
  apart: list(span),
} as const satisfies { readonly [Name in Section]: Field<Stored<Name>> };

type Section = Exclude<keyof Analysis, 'entityAt'>;
/** An article is stored without its text. */
type Stored<Name extends Section> = Name extends 'article' ? Omit<Article, 'text' | 'source'> : Required<Analysis>[Name];

const sectionNames = Object.keys(sections) as Section[];

/** An analysis as bytes, without its text: the lengths of its sections, then the sections; one that is absent has none. */
export function encodeAnalysis(analysis: Analysis): Uint8Array<ArrayBuffer> {
  const header = new ByteWriter();
  const body = new ByteWriter();
  for (const name of sectionNames) {
    const before = body.length;
    const value = analysis[name];
    if (value !== undefined) (sections[name] as Field<unknown>).write(body, value);
    header.whole(body.length - before);
  }
  const encoded = new Uint8Array(header.length + body.length);
  encoded.set(header.written());
  encoded.set(body.written(), header.length);
  return encoded;
}

/** The sections of an encoded analysis, each decoded when it is read. */
export class AnalysisSections {
  readonly #bytes: Uint8Array;

  /** Throws RangeError when the bytes are not those of an analysis. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const reader = new ByteReader(bytes);
    let length = 0;
    for (let index = 0; index < sectionNames.length; index++) length += reader.whole();
    if (reader.position + length !== bytes.length) throw new RangeError('Not as many bytes as the analysis has.');
  }

  has(name: Section): boolean {
    return this.#bytesOf(name).length > 0;
  }

  /** How many items the list of a section has. Throws RangeError when its bytes are damaged. */
  count(name: 'mentions' | 'quotes' | 'entities'): number {
    return new ByteReader(this.#bytesOf(name)).count();
  }

  /** One entity. Throws RangeError when the section's bytes are damaged or there is no such entity. */
  readEntity(entity: number): LocalEntity {
    return sections.entities.readOne(new ByteReader(this.#bytesOf('entities')), entity);
  }

  /** Throws RangeError when the section's bytes are damaged. */
  read<Name extends Section>(name: Name): Stored<Name> {
    const reader = new ByteReader(this.#bytesOf(name));
    const value = (sections[name] as unknown as Field<Stored<Name>>).read(reader);
    if (!reader.isAtEnd) throw new RangeError('More bytes than the section has.');
    return value;
  }

  /** Found anew each time: a folder has so many of these that two lists of numbers each would weigh more than they spare. */
  #bytesOf(name: Section): Uint8Array {
    const wanted = sectionNames.indexOf(name);
    const reader = new ByteReader(this.#bytes);
    let before = 0;
    let length = 0;
    for (let index = 0; index < sectionNames.length; index++) {
      const next = reader.whole();
      if (index < wanted) before += next;
      if (index === wanted) length = next;
    }
    const start = reader.position + before;
    return this.#bytes.subarray(start, start + length);
  }
}
