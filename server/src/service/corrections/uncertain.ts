import type { Analysis } from '../../core/analysis/analysis';
import type { Corpus } from '../../core/corpus/corpus';
import { wordsIn } from '../../core/text/article';
import type { UncertainItem, UncertainResult } from '../../protocol';
import { evidenceOf, oneLine } from '../labels';
import { linesOf } from '../ranges';
import { certainConfidence } from '../tokenLayers';

const most = 1000;
const maxWords = 120;

/** What was found in a document, or in all, but is uncertain: names, and who speaks a quote. */
export function listUncertain(corpus: Corpus, uri: string | undefined): Omit<UncertainResult, 'partial'> {
  const documents = uri === undefined ? [...corpus.documents.keys()].sort() : [uri];
  const items: UncertainItem[] = [];
  let total = 0;
  for (const document of documents) {
    const analysis = corpus.documents.get(document);
    if (analysis === undefined) continue;
    const found = uncertainIn(corpus, document, analysis);
    total += found.length;
    items.push(...found.slice(0, most - items.length));
  }
  return { items, total };
}

function uncertainIn(corpus: Corpus, uri: string, analysis: Analysis): UncertainItem[] {
  const { article } = analysis;
  const identities = corpus.identitiesOf(uri);
  const names = analysis.mentions.flatMap((mention, index): UncertainItem[] => {
    const identity = identities[index];
    if (identity === undefined || mention.confidence >= certainConfidence) return [];
    const target = { uri, range: linesOf(article).range(mention) };
    return [
      {
        ...evidenceOf(uri, article, mention),
        kind: mention.type,
        words: wordsIn(article, mention),
        confidence: mention.confidence,
        identity: identity.id,
        name: identity.name,
        accept: { target, correction: { kind: 'confirm' } },
        reject: { target, correction: { kind: 'not-a-name' }, scope: 'place' },
      },
    ];
  });
  const quotes = analysis.quotes.flatMap((quote): UncertainItem[] => {
    const { speaker } = quote;
    if (speaker?.certain !== false) return [];
    const target = { uri, range: linesOf(article).range(quote) };
    const identity = speaker.mention === undefined ? undefined : identities[speaker.mention];
    return [
      {
        ...evidenceOf(uri, article, quote),
        kind: identity === undefined ? 'quote' : 'speaker',
        words: oneLine(wordsIn(article, quote), maxWords),
        confidence: quote.confidence,
        ...(identity === undefined ? {} : { identity: identity.id, name: identity.name }),
        accept: { target, correction: { kind: 'confirm' } },
        reject: { target, correction: { kind: 'not-a-quote' } },
      },
    ];
  });
  return [...names, ...quotes].sort((a, b) => a.confidence - b.confidence || a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}
