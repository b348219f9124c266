import { AnalysisSections, encodeAnalysis } from '../analysis/analysisBytes';
import type { Analysis } from '../analysis/analysis';
import type { LocalEntity } from '../identity/entity';
import type { Mention } from '../names/mention';
import type { Quote } from '../quotes/quote';
import type { Article } from '../text/article';
import { PackedText } from '../text/packedText';
import type { Span } from '../text/span';
import { readDocumentTerms, readEntities, type DocumentTerms } from './documentTerms';
import { Recent } from './recent';
import { encodeTerms, TermsInBytes } from './termBytes';
import type { WordForms } from './wordForms';

/** Analyses of which some part stays decoded. */
const kept = 64;
const lengthBytes = 4;

/** Parts of an analysis that were asked for lately. */
type Decoded = { -readonly [Part in Exclude<keyof Analysis, 'entities'>]?: Analysis[Part] };
const decoded = new Recent<PackedAnalysis, Decoded>(kept);

/**
 * An analysis that lies in memory as bytes, with the terms of its document. Its parts are decoded when they are asked
 * for, and all but the entities are forgotten when they have not been for long. A part that is read again later is equal,
 * but another object.
 */
export class PackedAnalysis implements Analysis {
  readonly terms: DocumentTerms;
  declare readonly rejected?: readonly Span[];
  readonly #text: PackedText;
  readonly #sections: AnalysisSections;
  /** Kept once they were asked for: who is who in a folder is decided over the entities of all documents that share a name. */
  #entities: readonly LocalEntity[] | undefined;

  /**
   * @param bytes what `packAnalysis` gave; kept. Throws RangeError when they are something else
   * @param text the text that was analysed
   */
  constructor(bytes: Uint8Array, text: string | PackedText) {
    // Numbers of four bytes can only be read in place.
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    if (aligned.length < lengthBytes) throw new RangeError('The bytes end too early.');
    const [termsLength] = new Uint32Array(aligned.buffer, aligned.byteOffset, 1) as unknown as [number];
    const termsEnd = lengthBytes + termsLength;
    if (termsEnd > aligned.length) throw new RangeError('The bytes end too early.');
    this.terms = new TermsInBytes(aligned.subarray(lengthBytes, termsEnd));
    this.#sections = new AnalysisSections(aligned.subarray(termsEnd));
    this.#text = typeof text === 'string' ? new PackedText(text) : text;
    if (this.#sections.has('rejected')) this.rejected = this.#sections.read('rejected');
  }

  get article(): Article {
    const parts = this.#decoded;
    return (parts.article ??= { text: this.#text.read(), ...this.#sections.read('article') });
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
    return (this.#entities ??= this.#sections.read('entities'));
  }

  get entityOfMention(): readonly number[] {
    const parts = this.#decoded;
    return (parts.entityOfMention ??= this.#sections.read('entityOfMention'));
  }

  /** A packed analysis of the same text, of which only names and what refers to them differ. */
  withNames(analysis: Analysis): PackedAnalysis {
    const { terms } = this;
    const { words, capitals, stems, bigrams, numbers, dates, head, leadEnd, quoteRuns, quotesOfRuns, shingles, firstPlaces } = terms;
    const renamed = { words, capitals, stems, bigrams, numbers, dates, head, leadEnd, quoteRuns, quotesOfRuns, shingles, firstPlaces, entities: readEntities(analysis, leadEnd) };
    return new PackedAnalysis(pack(renamed, analysis), this.#text);
  }

  get #decoded(): Decoded {
    let parts = decoded.get(this);
    if (!parts) decoded.set(this, (parts = {}));
    return parts;
  }
}

/** The bytes of a `PackedAnalysis`: the length of the terms in bytes, the terms, the analysis. */
export function packAnalysis(analysis: Analysis, forms: WordForms): Uint8Array<ArrayBuffer> {
  return pack(readDocumentTerms(analysis, forms), analysis);
}

function pack(documentTerms: DocumentTerms, analysis: Analysis): Uint8Array<ArrayBuffer> {
  const terms = encodeTerms(documentTerms);
  const sections = encodeAnalysis(analysis);
  const bytes = new Uint8Array(lengthBytes + terms.length + sections.length);
  new Uint32Array(bytes.buffer, 0, 1)[0] = terms.length;
  bytes.set(terms, lengthBytes);
  bytes.set(sections, lengthBytes + terms.length);
  return bytes;
}
