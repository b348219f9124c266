import { hashText } from '../../text/textHash';
import type { Steps } from '../cancellation';
import type { DocumentQuote } from './comparableQuotes';
import type { DocumentTerms } from '../terms/documentTerms';
import type { QuoteVersion } from './quoteVersions';
import { differenceOfTerms } from '../terms/termVector';

interface Found {
  readonly stories: readonly DocumentTerms[];
  readonly versions: readonly QuoteVersion[];
}

/** The versions that two documents have of each other's quotes, as long as neither's quotes change, nor what their stories hold of the words in them. */
export class VersionMemory {
  readonly #found = new WeakMap<readonly DocumentQuote[], WeakMap<readonly DocumentQuote[], Found>>();

  /**
   * Those that are known, or what `make` finds bit by bit.
   * @param stories the documents whose words weigh less
   */
  *get(ours: readonly DocumentQuote[], theirs: readonly DocumentQuote[], stories: readonly DocumentTerms[], make: () => Steps<readonly QuoteVersion[]>): Steps<readonly QuoteVersion[]> {
    let found = this.#found.get(ours);
    if (!found) this.#found.set(ours, (found = new WeakMap()));
    const kept = found.get(theirs);
    const stands = kept?.stories.length === stories.length && holdTheSame(kept.stories, stories, [...ours, ...theirs]);
    const versions = stands ? kept.versions : yield* make();
    found.set(theirs, { stories, versions });
    return versions;
  }
}

/** Whether of each two documents in the same place of two lists both or neither hold each word of these quotes. */
function holdTheSame(before: readonly DocumentTerms[], now: readonly DocumentTerms[], quotes: readonly DocumentQuote[]): boolean {
  let words: ReadonlySet<number> | undefined;
  return now.every((terms, k) => {
    if (terms === before[k]) return true;
    const quoted = (words ??= new Set(quotes.flatMap(({ statement }) => Array.from(statement.contentWords, (word) => hashText(word)))));
    let isSame = true;
    const look = (word: number): void => void (isSame &&= !quoted.has(word));
    differenceOfTerms(before[k]!.words.terms, terms.words.terms, look, look);
    return isSame;
  });
}
