import type { Analysis } from '../../analysis/analysis';
import type { Identity, IdentityId } from '../../identity/identity';
import { nationOf } from '../../identity/lexicon/nations';
import { readPublicBody } from '../../identity/names/publicBody';
import { detachedCopy } from '../../text/detachedCopy';
import { indexAt } from '../../text/span';
import type { Quote } from '../../quotes/quote';
import type { ComparableQuote } from './quoteLikeness';
import { deniesClaim } from '../lexicon/statementWords';
import { readStatement, type Statement } from '../statements/statement';

/** A quote of a document, ready to be held against quotes of others. */
export interface DocumentQuote extends ComparableQuote {
  /** What is read as its statement: its words, and those that it refers back to. */
  readonly text: string;
  /** Its own sentences one by one. */
  readonly sentences: readonly Statement[];
  /** Index into the document's quotes. */
  readonly quote: number;
  /** Index of the quote whose words were read together with this one's, because this one refers back to it. */
  readonly borrowed: number | undefined;
}

/** Characters between two quotes of one speaker across which "that" may refer back. */
const referenceReach = 60;
const sentenceEnd = /(?<=[.!?…]["'”’)]?)\s+/;
const refersBack = /\b(?:do|does|did|done) (?:that|so)\b|\b(?:this|that) (?:is|would|will|was)\b|\bthat's\b|\bit (?:is|was)\b|\bit's\b/i;

/** The quotes of a document with the identities of their speakers. `identities` are those of its mentions. */
export function comparableQuotes(analysis: Analysis, identities: readonly Identity[]): DocumentQuote[] {
  const { article, quotes } = analysis;
  const wordsOf = (quote: Quote): string => quote.parts.map(({ start, end }) => article.text.slice(start, end)).join(' ');
  const speakerOf = (quote: Quote): Identity | undefined => (quote.speaker?.mention === undefined ? undefined : identities[quote.speaker.mention]);
  return quotes.map((quote, index) => {
    const text = wordsOf(quote);
    const speaker = speakerOf(quote);
    const before = quotes[index - 1];
    const borrows =
      before !== undefined &&
      refersBack.test(text.replace(/[’‘]/g, "'")) &&
      quote.start - before.end <= referenceReach &&
      speaker?.id === speakerOf(before)?.id &&
      indexAt(article.paragraphs, quote.start) === indexAt(article.paragraphs, before.start);
    // A copy: quotes are kept longer than the text that they are cut from.
    return new ReadQuote(index, detachedCopy(borrows ? `${wordsOf(before)} ${text}` : text), text.length, speaker, quote.speaker?.form === 'unnamed', deniesBy(quote, article.text), borrows ? index - 1 : undefined);
  });
}

/** How far after a cue the word stands that says what is denied: "rejected claims". */
const reachOfClaim = 14;

/** Whether the word that introduces a quote of an article denies it: what stands within quotation marks was said as it stands. */
function deniesBy({ cue, kind }: Quote, text: string): boolean {
  if (cue === undefined || kind === 'direct') return false;
  const [word = '', next = ''] = text.slice(cue.start, cue.end + reachOfClaim).toLowerCase().match(/\p{L}+/gu) ?? [];
  return deniesClaim(word, next);
}

/** One class for all: an object with a getter of its own is kept as a table. */
class ReadQuote implements DocumentQuote {
  readonly speaker: IdentityId | undefined;
  readonly nation: string | undefined;
  #statement: Statement | undefined;
  #sentences: readonly Statement[] | undefined;

  constructor(
    readonly quote: number,
    readonly text: string,
    private readonly ownLength: number,
    speaker: Identity | undefined,
    readonly unnamed: boolean,
    readonly isDenied: boolean,
    readonly borrowed: number | undefined,
  ) {
    this.speaker = speaker?.id;
    this.nation = speaker && nationOfBody(speaker);
  }

  /** Most quotes are not held against others: what takes time waits until it is asked for. */
  get statement(): Statement {
    return (this.#statement ??= readStatement(this.text));
  }

  get sentences(): readonly Statement[] {
    return (this.#sentences ??= this.text.slice(-this.ownLength).split(sentenceEnd).map(readStatement));
  }
}

/** Whether two lists of quotes are the same to whoever compares them with others. */
export function compareTheSame(before: readonly DocumentQuote[], now: readonly DocumentQuote[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ text, speaker, unnamed, nation, isDenied, borrowed }, k) => {
      const was = before[k]!;
      return text === was.text && speaker === was.speaker && unnamed === was.unnamed && nation === was.nation && isDenied === was.isDenied && borrowed === was.borrowed;
    })
  );
}

/** The nation for which a place or a public body speaks. */
function nationOfBody(identity: Identity): string | undefined {
  if (identity.type === 'person') return undefined;
  for (const name of [identity.name, ...identity.aliases]) {
    const country = readPublicBody(name)?.country;
    if (country) return country;
    const words = name.toLowerCase().replace(/['’]s\b/g, '').replace(/\./g, '');
    const nation = nationOf(words) ?? (identity.type === 'organisation' ? nationOf(words.split(' ', 1)[0]!) ?? nationOf(words.replace(/^.* of (?:the )?/, '')) : undefined);
    if (nation) return nation;
  }
  return undefined;
}
