import { AnalysisSections, encodeAnalysis } from '../analysis/analysisBytes';
import type { Analysis } from '../analysis/analysis';
import type { LocalEntity } from '../identity/entity';
import { readEntityName, readEntityNames, type EntityName } from '../identity/across/entityName';
import { isKeptApart } from '../identity/across/toldApart';
import { isNamesake } from '../identity/document/namesakes';
import { decodeEntityNames, encodeEntityNames } from '../identity/across/entityNameBytes';
import { readNameNeeds, type NameNeeds } from '../identity/folder/nameNeeds';
import type { Mention } from '../names/mention';
import type { Quote } from '../quotes/quote';
import { articleWith, type Article } from '../text/article';
import type { Span } from '../text/span';
import { readDocumentTerms, readEntities, type DocumentTerms } from './terms/documentTerms';
import { KeptBytes, type ByteStore } from '../collections/byteStore';
import { Recent } from '../collections/recent';
import { DocumentBytes, joinParts, namesIn, sectionsIn } from './documentBytes';
import { encodeTerms, TermsInBytes, TermsWithEntities } from './terms/termBytes';
import type { WordForms } from './terms/wordForms';

/** Analyses of which some part stays decoded. */
const kept = 128;

/** Parts of an analysis that were asked for lately. */
type Decoded = { -readonly [Part in Exclude<keyof Analysis, 'entityAt'>]?: Analysis[Part] } & { sections?: AnalysisSections };
const decoded = new Recent<PackedAnalysis, Decoded>(kept);

/** What a packed analysis is made of. */
interface Parts {
  readonly terms: DocumentTerms;
  readonly names: Uint8Array | readonly EntityName[];
  readonly document: DocumentBytes;
  /** The sections of the analysis, where they are not those of the document. */
  readonly revised?: KeptBytes;
  readonly sections: AnalysisSections;
  readonly store: ByteStore | undefined;
}

/**
 * An analysis that is kept as bytes, in a store or in memory, with the text and the terms of its document. Its parts are decoded when
 * they are asked for, and forgotten when they have not been for long. A part that is read again later is equal, but another object.
 * What the names of the folder need to know is told of the document as it is by itself.
 */
export class PackedAnalysis implements Analysis, NameNeeds {
  readonly terms: DocumentTerms;
  /** The number of its quotes. */
  readonly quoteCount: number;
  declare readonly rejected?: readonly Span[];
  declare readonly apart?: readonly Span[];
  #names: Uint8Array | readonly EntityName[] | undefined;
  readonly #document: DocumentBytes;
  readonly #revised: KeptBytes | undefined;
  readonly #store: ByteStore | undefined;

  private constructor({ terms, names, document, revised, sections, store }: Parts) {
    this.terms = terms;
    this.quoteCount = sections.count('quotes');
    this.#names = names;
    this.#document = document;
    this.#revised = revised;
    this.#store = store;
    if (sections.has('rejected')) this.rejected = sections.read('rejected');
    if (sections.has('apart')) this.apart = sections.read('apart');
  }

  /**
   * @param bytes what `packAnalysis` gave. Throws RangeError when they are something else
   * @param text the text that was analysed
   * @param store keeps both, where there is one
   */
  static read(bytes: Uint8Array, text: string, store?: ByteStore): PackedAnalysis {
    const document = new DocumentBytes(bytes, text, store);
    const sections = new AnalysisSections(sectionsIn(bytes));
    const analysis = new PackedAnalysis({ terms: new TermsInBytes(document), names: namesIn(bytes), document, sections, store });
    // Whoever reads it is about to ask.
    decoded.set(analysis, { sections, article: articleWith(text, sections.read('article')) });
    return analysis;
  }

  get watched(): Uint32Array {
    return this.#document.watched;
  }

  get openings(): Uint32Array {
    return this.#document.openings;
  }

  get article(): Article {
    const parts = this.#decoded;
    return (parts.article ??= articleWith(this.#document.text, this.#sections.read('article')));
  }

  get mentions(): readonly Mention[] {
    const parts = this.#decoded;
    return (parts.mentions ??= this.#sections.read('mentions'));
  }

  get quotes(): readonly Quote[] {
    const parts = this.#decoded;
    return (parts.quotes ??= this.#sections.read('quotes'));
  }

  get entities(): readonly LocalEntity[] {
    const parts = this.#decoded;
    return (parts.entities ??= this.#sections.read('entities'));
  }

  /** Decoded by itself: who is who in a folder is decided over one entity of each of many documents. */
  entityAt(entity: number): LocalEntity {
    const parts = decoded.get(this);
    return parts?.entities?.[entity] ?? (parts?.sections ?? this.#readSections()).readEntity(entity);
  }

  get entityOfMention(): readonly number[] {
    const parts = this.#decoded;
    return (parts.entityOfMention ??= this.#sections.read('entityOfMention'));
  }

  /** What `readEntityNames` gives, once: who takes it keeps what is needed of it. Undefined afterwards, and when the bytes are damaged: it can be read again. */
  takeNames(): readonly EntityName[] | undefined {
    const names = this.#names;
    this.#names = undefined;
    if (!(names instanceof Uint8Array)) return names;
    try {
      return decodeEntityNames(names);
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  /** A packed analysis of the same text, of which only names and what refers to them differ. */
  withNames(analysis: Analysis): PackedAnalysis {
    const { terms } = this;
    const names = this.#namesOf(analysis);
    const bytes = encodeAnalysis(analysis);
    const store = this.#store;
    const revised = new KeptBytes(bytes, store);
    const sections = new AnalysisSections(bytes);
    return new PackedAnalysis({ terms: new TermsWithEntities(terms, readEntities(analysis, terms.leadEnd)), names, document: this.#document, revised, sections, store });
  }

  /** The names of an analysis of the same text: `changeNames` leaves the aliases of an entity as they are where it is the same as before. */
  #namesOf(analysis: Analysis): EntityName[] {
    const known = new Map(this.takeNames()?.map((name, entity) => [this.entities[entity]!.aliases, name]));
    return analysis.entities.map((entity) => {
      const name = known.get(entity.aliases);
      return name?.isNamesake === isNamesake(analysis, entity) && name.isKeptApart === isKeptApart(analysis, entity, name.gender) ? name : readEntityName(analysis, entity);
    });
  }

  get #sections(): AnalysisSections {
    const parts = this.#decoded;
    return (parts.sections ??= this.#readSections());
  }

  #readSections(): AnalysisSections {
    return new AnalysisSections(this.#revised?.read() ?? this.#document.sections);
  }

  get #decoded(): Decoded {
    let parts = decoded.get(this);
    if (!parts) decoded.set(this, (parts = {}));
    return parts;
  }
}

/** The number of quotes of an analysis. */
export function countQuotes(analysis: Analysis): number {
  return analysis instanceof PackedAnalysis ? analysis.quoteCount : analysis.quotes.length;
}

/**
 * The bytes of a `PackedAnalysis`: the lengths in bytes of the terms, of the two parts of `NameNeeds` and of the names, then
 * terms and needs, then the analysis, then the names.
 */
export function packAnalysis(analysis: Analysis, forms: WordForms): Uint8Array<ArrayBuffer> {
  const { watched, openings } = readNameNeeds(analysis);
  const inBytes = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);
  const numbers = [encodeTerms(readDocumentTerms(analysis, forms)), inBytes(watched), inBytes(openings)] as const;
  return joinParts(numbers, encodeAnalysis(analysis), encodeEntityNames(readEntityNames(analysis)));
}
