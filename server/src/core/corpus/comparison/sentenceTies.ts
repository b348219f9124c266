import type { ComparableSentence } from './comparableSentences';
import type { ComparisonContext } from './sentenceDifference';

/** A shared word ties two sentences from this weight: telling, and in few sentences of either document. */
const leastOfWord = 0.3;
const weightOfName = 0.8;
const most = 1.5;

/** How firmly words and names that stand in few sentences of either document tie a sentence of the one to a sentence of the other. */
export class SentenceTies {
  readonly #here: Spread;
  readonly #there: Spread;
  readonly #context: ComparisonContext;
  readonly #known = new Map<ComparableSentence, Map<ComparableSentence, number>>();

  constructor(here: readonly ComparableSentence[], there: readonly ComparableSentence[], context: ComparisonContext) {
    this.#here = new Spread(here);
    this.#there = new Spread(there);
    this.#context = context;
  }

  /** 0 to 1.5. */
  between(here: ComparableSentence, there: ComparableSentence): number {
    let ties = this.#known.get(here);
    if (ties === undefined) this.#known.set(here, (ties = new Map()));
    let tie = ties.get(there);
    if (tie === undefined) ties.set(there, (tie = this.#tie(here, there)));
    return tie;
  }

  #tie(a: ComparableSentence, b: ComparableSentence): number {
    let tie = 0;
    for (const term of new Map(a.statement.terms.map((each) => [each.stem, each])).values()) {
      if (term.generic || term.word.length <= 3 || !b.statement.stems.has(term.stem)) continue;
      const weight = this.#context.background(term.word) ** 2 / this.#sentencesWith(term.stem);
      if (weight > leastOfWord) tie += weight;
    }
    for (const name of new Map(a.names.map((each) => [each.identity.id, each])).values()) {
      const { id } = name.identity;
      if (b.identities.has(id)) tie += (weightOfName * this.#context.nameWeight(name)) / Math.sqrt(this.#sentencesWith(id));
    }
    return Math.min(most, tie);
  }

  #sentencesWith(key: string): number {
    return Math.max(this.#here.sentencesWith(key), this.#there.sentencesWith(key));
  }
}

/** In how many sentences of a document stems and identities stand. */
class Spread {
  readonly #counts = new Map<string, number>();

  constructor(sentences: readonly ComparableSentence[]) {
    for (const { statement, identities } of sentences) {
      for (const key of [...statement.stems, ...identities]) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  sentencesWith(key: string): number {
    return this.#counts.get(key) ?? 1;
  }
}
