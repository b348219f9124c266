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
  readonly names: Uint8Array | readonly EntityName[];
  /** What `packAnalysis` gave, but for the names. */
  readonly bytes: ArrayBuffer;
  /** The sections of the analysis, where they are not those in the bytes. */
  readonly revised?: Uint8Array;
  readonly text: PackedText;
}

/** The parts of the bytes in their order. */
const [termPart, watchedPart, openingPart, sectionPart] = [0, 1, 2, 3];

/**
 * An analysis that lies in memory as bytes, with the terms of its document. Its parts are decoded when they are asked
 * for, and forgotten when they have not been for long. A part that is read again later is equal, but another object. What the
 * names of the folder need to know is told of the document as it is by itself.
 */
export class PackedAnalysis implements Analysis, NameNeeds {
  readonly terms: DocumentTerms;
  declare readonly rejected?: readonly Span[];
  #names: Uint8Array | readonly EntityName[] | undefined;
  readonly #text: PackedText;
  // Without views of their parts: a folder has so many of these that the views would weigh a tenth of what they show.
  readonly #bytes: ArrayBuffer;
  readonly #revised: Uint8Array | undefined;

  private constructor({ terms, names, bytes, revised, text }: Parts) {
    this.terms = terms;
    this.#names = names;
    this.#bytes = bytes;
    this.#revised = revised;
    this.#text = text;
    const sections = this.#sections;
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
    const { buffer } = new Uint8Array(bytes.subarray(0, namesAt));
    if (startOf(buffer, sectionPart) > namesAt) throw new RangeError('The bytes end too early.');
    // Made once to see that they can be made.
    for (const part of [watchedPart, openingPart]) numbersOf(buffer, part);
    return new PackedAnalysis({ terms: new TermsInBytes(numbersOf(buffer, termPart)), names, bytes: buffer, text: new PackedText(text) });
  }

  get watched(): Uint32Array {
    return numbersOf(this.#bytes, watchedPart);
  }

  get openings(): Uint32Array {
    return numbersOf(this.#bytes, openingPart);
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
    const { terms } = this;
    const names = this.#namesOf(analysis);
    return new PackedAnalysis({ terms: new TermsWithEntities(terms, readEntities(analysis, terms.leadEnd)), names, bytes: this.#bytes, revised: encodeAnalysis(analysis), text: this.#text });
  }

  /** The names of an analysis of the same text: `changeNames` leaves the aliases of an entity as they are where it is the same as before. */
  #namesOf(analysis: Analysis): EntityName[] {
    const known = new Map(this.takeNames()?.map((name, entity) => [this.entities[entity]!.aliases, name]));
    return analysis.entities.map((entity) => {
      const name = known.get(entity.aliases);
      return name?.isNamesake === isNamesake(analysis, entity) ? name : readEntityName(analysis, entity);
    });
  }

  get #sections(): AnalysisSections {
    return new AnalysisSections(this.#revised ?? new Uint8Array(this.#bytes, startOf(this.#bytes, sectionPart)));
  }

  get #decoded(): Decoded {
    let parts = decoded.get(this);
    if (!parts) decoded.set(this, (parts = {}));
    return parts;
  }
}

/** Where a part of the bytes begins. */
function startOf(bytes: ArrayBuffer, part: number): number {
  const lengths = new Uint32Array(bytes, 0, part);
  let start = headerBytes;
  for (let before = 0; before < part; before++) start += lengths[before]!;
  return start;
}

/** A part that is numbers of 32 bits. Throws RangeError when it is none. */
function numbersOf(bytes: ArrayBuffer, part: number): Uint32Array<ArrayBuffer> {
  const start = startOf(bytes, part);
  return new Uint32Array(bytes, start, (startOf(bytes, part + 1) - start) / 4);
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
