import type { DocumentQuote } from './comparableQuotes';
import type { DocumentTerms } from './documentTerms';
import type { QuoteVersion } from './quoteVersions';

interface Found {
  readonly stories: readonly DocumentTerms[];
  readonly versions: readonly QuoteVersion[];
}

/** The versions that two documents have of each other's quotes, as long as neither's quotes nor their stories change. */
export class VersionMemory {
  readonly #found = new WeakMap<readonly DocumentQuote[], WeakMap<readonly DocumentQuote[], Found>>();

  /** @param stories the documents whose words weigh less */
  get(ours: readonly DocumentQuote[], theirs: readonly DocumentQuote[], stories: readonly DocumentTerms[], make: () => readonly QuoteVersion[]): readonly QuoteVersion[] {
    let found = this.#found.get(ours);
    if (!found) this.#found.set(ours, (found = new WeakMap()));
    const kept = found.get(theirs);
    if (kept?.stories.length === stories.length && kept.stories.every((terms, k) => terms === stories[k])) return kept.versions;
    const versions = make();
    found.set(theirs, { stories, versions });
    return versions;
  }
}
