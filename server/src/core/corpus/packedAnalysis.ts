import { AnalysisSections, encodeAnalysis } from '../analysis/analysisBytes';
import type { Analysis } from '../analysis/analysis';
import type { LocalEntity } from '../identity/entity';
import { readEntityName, readEntityNames, type EntityName } from '../identity/across/entityName';
import { isNamesake } from '../identity/document/namesakes';
import { decodeEntityNames, encodeEntityNames } from '../identity/across/entityNameBytes';
import { readNameNeeds, type NameNeeds } from '../identity/folder/nameNeeds';
import type { Mention } from '../names/mention';
import type { Quote } from '../quotes/quote';
import { articleWith, type Article } from '../text/article';
import { PackedText } from '../text/packedText';
import type { Span } from '../text/span';
import { readDocumentTerms, readEntities, type DocumentTerms } from './terms/documentTerms';
import { Recent } from '../collections/recent';
import { encodeTerms, TermsInBytes, TermsWithEntities } from './terms/termBytes';
import type { WordForms } from './terms/wordForms';

/** Analyses of which some part stays decoded. */
const kept = 64;
const headerBytes = 16;

/** Parts of an analysis that were asked for lately. */
type Decoded = { -readonly [Part in Exclude<keyof Analysis, 'entityAt'>]?: Analysis[Part] };
const decoded = new Recent<PackedAnalysis, Decoded>(kept);

/** What a packed analysis is made of: the bytes of each. */
interface Parts {
  readonly terms: DocumentTerms;
  readonly needs: NameNeeds;
  readonly names: Uint8Array | readonly EntityName[];
  readonly sections: AnalysisSections;
  readonly text: PackedText;
}

/**
 * An analysis that lies in memory as bytes, with the terms of its document. Its parts are decoded when they are asked
 * for, and forgotten when they have not been for long. A part that is read again later is equal, but another object.
 */
export class PackedAnalysis implements Analysis {
  readonly terms: DocumentTerms;
  /** What the names of the folder need to know of the document as it is by itself. */
  readonly needs: NameNeeds;
  declare readonly rejected?: readonly Span[];
  #names: Uint8Array | readonly EntityName[] | undefined;
  readonly #text: PackedText;
  readonly #sections: AnalysisSections;

  private constructor({ terms, needs, names, sections, text }: Parts) {
    this.terms = terms;
    this.needs = needs;
    this.#names = names;
    this.#sections = sections;
    this.#text = text;
    if (sections.has('rejected')) this.rejected = sections.read('rejected');
  }

  /**
   * @param bytes what `packAnalysis` gave. Throws RangeError when they are something else
   * @param text the text that was analysed
   */
  static read(bytes: Uint8Array, text: string): PackedAnalysis {
    if (bytes.length < headerBytes) throw new RangeError('The bytes end too early.');
    const namesAt = bytes.length - new DataView(bytes.buffer, bytes.byteOffset).getUint32(headerBytes - 4, true);
    if (namesAt < headerBytes) throw new RangeError('The bytes end too early.');
    // Copies: the names are kept for a while only, and numbers of four bytes can only be read where they lie aligned.
    const names = new Uint8Array(bytes.subarray(namesAt));
    const kept = new Uint8Array(bytes.subarray(0, namesAt));
    const lengths = new Uint32Array(kept.buffer, 0, headerBytes / 4);
    let end = headerBytes;
    const next = (index: number): Uint8Array => {
      const start = end;
      end += lengths[index]!;
      if (end > kept.length) throw new RangeError('The bytes end too early.');
      return kept.subarray(start, end);
    };
    const numbers = (part: Uint8Array): Uint32Array => new Uint32Array(part.buffer, part.byteOffset, part.length / 4);
    const terms = new TermsInBytes(next(0));
    const needs = { watched: numbers(next(1)), openings: numbers(next(2)) };
    return new PackedAnalysis({ terms, needs, names, sections: new AnalysisSections(kept.subarray(end)), text: new PackedText(text) });
  }

  get article(): Article {
    const parts = this.#decoded;
    return (parts.article ??= articleWith(this.#text.read(), this.#sections.read('article')));
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
    return decoded.get(this)?.entities?.[entity] ?? this.#sections.readEntity(entity);
  }

  get entityOfMention(): readonly number[] {
    const parts = this.#decoded;
    return (parts.entityOfMention ??= this.#sections.read('entityOfMention'));
  }

  /** Told without decoding the quotes. */
  get quoteCount(): number {
    return this.#sections.count('quotes');
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
    const { terms, needs } = this;
    const sections = new AnalysisSections(encodeAnalysis(analysis));
    const names = this.#namesOf(analysis);
    return new PackedAnalysis({ terms: new TermsWithEntities(terms, readEntities(analysis, terms.leadEnd)), needs, names, sections, text: this.#text });
  }

  /** The names of an analysis of the same text: `changeNames` leaves the aliases of an entity as they are where it is the same as before. */
  #namesOf(analysis: Analysis): EntityName[] {
    const known = new Map(this.takeNames()?.map((name, entity) => [this.entities[entity]!.aliases, name]));
    return analysis.entities.map((entity) => {
      const name = known.get(entity.aliases);
      return name?.isNamesake === isNamesake(analysis, entity) ? name : readEntityName(analysis, entity);
    });
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
  const numbers = [watched, openings].map((each) => new Uint8Array(each.buffer, each.byteOffset, each.byteLength));
  const parts = [encodeTerms(readDocumentTerms(analysis, forms)), ...numbers];
  const sections = encodeAnalysis(analysis);
  const names = encodeEntityNames(readEntityNames(analysis));
  const all = [...parts, sections, names];
  const bytes = new Uint8Array(headerBytes + all.reduce((sum, { length }) => sum + length, 0));
  new Uint32Array(bytes.buffer, 0, headerBytes / 4).set([...parts, names].map(({ length }) => length));
  let at = headerBytes;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
