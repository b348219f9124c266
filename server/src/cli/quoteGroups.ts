import type { QuoteRef } from '../core/corpus/versions/quoteVersions';
import type { SpanText } from './annotation';
import type { Collection } from './collection';
import { quotePlace, speakerOf } from './comparedPair';

export interface QuoteMember extends SpanText {
  /** The document's id: its file name without extension. */
  readonly doc: string;
  /** The same by which `dossier related` calls it. */
  readonly file: string;
  /** Who says it, where that is known. */
  readonly speaker?: string;
}

/** The answer of `dossier quotes`: quotes that are versions of one utterance, in the order of the documents. */
export interface QuoteGroups {
  readonly groups: readonly { readonly members: readonly QuoteMember[] }[];
}

/** Groups the quotes of a collection: what is a version of a version is in one group, too. */
export function quoteGroups({ corpus, documents }: Collection): QuoteGroups {
  const groupOf = new Map<string, QuoteRef[]>();
  const groupWith = (ref: QuoteRef): QuoteRef[] => {
    const key = `${ref.document} ${ref.quote}`;
    let group = groupOf.get(key);
    if (group === undefined) groupOf.set(key, (group = [ref]));
    return group;
  };
  for (const { uri } of documents) {
    for (const { a, b } of corpus.quoteVersions(uri)) {
      const group = groupWith(a);
      const other = groupWith(b);
      if (group === other) continue;
      group.push(...other);
      for (const ref of other) groupOf.set(`${ref.document} ${ref.quote}`, group);
    }
  }
  const order = new Map(documents.map(({ uri }, index) => [uri, index]));
  const byPlace = (a: QuoteRef, b: QuoteRef): number => order.get(a.document)! - order.get(b.document)! || a.quote - b.quote;
  const groups = [...new Set(groupOf.values())].map((group) => [...group].sort(byPlace)).sort((a, b) => byPlace(a[0]!, b[0]!));
  const byUri = new Map(documents.map((document) => [document.uri, document]));
  return {
    groups: groups.map((group) => ({
      members: group.map(({ document: uri, quote }) => {
        const document = byUri.get(uri)!;
        const { start, end, text } = quotePlace(document, quote);
        const speaker = speakerOf(corpus, document, quote);
        return { doc: document.id, file: document.name, start, end, text, ...(speaker === undefined ? {} : { speaker }) };
      }),
    })),
  };
}
