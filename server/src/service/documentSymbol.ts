import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-protocol';
import type { Analysis } from '../core/analysis/analysis';
import { quoteText } from '../core/analysis/quoteText';
import type { Corpus } from '../core/corpus/corpus';
import type { Identity } from '../core/identity/identity';
import type { Quote } from '../core/quotes/quote';
import { wordsIn } from '../core/text/article';
import type { Span } from '../core/text/span';
import { counted } from '../core/text/template';
import { introducingMention } from './identityAt';
import { oneLine } from './labels';
import { english, type Translate } from './language/translate';
import { linesOf } from './ranges';
import { symbolKinds } from './symbolKinds';

const maxNameLength = 80;

/**
 * The outline: who stands in the article, each with what they say beneath; then quotes whose speaker is nobody known,
 * by the words that name the speaker. A person's range is the introducing mention.
 */
export function provideDocumentSymbols(corpus: Corpus, document: string, t: Translate = english.t): DocumentSymbol[] {
  const analysis = corpus.documents.get(document);
  if (analysis === undefined) return [];
  const identities = corpus.identitiesOf(document);
  const quotes = new Map<Identity, Quote[]>();
  const unresolved: Quote[] = [];
  for (const quote of analysis.quotes) {
    const speaker = quote.speaker?.mention === undefined ? undefined : identities[quote.speaker.mention];
    if (speaker === undefined) unresolved.push(quote);
    else quotes.set(speaker, [...(quotes.get(speaker) ?? []), quote]);
  }
  const symbols = [...new Set(identities)].flatMap((identity) => {
    const said = quotes.get(identity) ?? [];
    if (identity.type === 'place' && said.length === 0) return [];
    return [identitySymbol(analysis, identity, identity.mentions.get(document) ?? [], said, t)];
  });
  return [...symbols, ...unresolved.map((quote) => quoteSymbol(analysis, quote, speakerWords(analysis, quote, t), t))].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

function identitySymbol(analysis: Analysis, identity: Identity, mentions: readonly number[], quotes: readonly Quote[], t: Translate): DocumentSymbol {
  const span: Span = analysis.mentions[introducingMention(analysis, mentions)] ?? { start: 0, end: 0 };
  const range = linesOf(analysis.article).range(span);
  const said = quotes.length === 0 ? '' : ` · ${counted(t, quotes.length, '{0} quote', '{0} quotes')}`;
  return {
    name: oneLine(identity.name, maxNameLength),
    detail: `${t(identity.type)} · ${mentions.length}${said}`,
    kind: symbolKinds[identity.type],
    range,
    selectionRange: range,
    children: quotes.map((quote) => quoteSymbol(analysis, quote, undefined, t)),
  };
}

function quoteSymbol(analysis: Analysis, quote: Quote, speaker: string | undefined, t: Translate): DocumentSymbol {
  const lines = linesOf(analysis.article);
  const range = lines.range(quote);
  const name = oneLine(quoteText(analysis, quote), maxNameLength);
  return {
    name: t('“{0}”', name),
    detail: speaker ?? (quote.kind === 'indirect' ? t('indirect') : ''),
    kind: SymbolKind.String,
    range,
    selectionRange: range,
  };
}

function speakerWords(analysis: Analysis, quote: Quote, t: Translate): string {
  return quote.speaker === undefined ? t('no speaker named') : oneLine(wordsIn(analysis.article, quote.speaker), maxNameLength);
}
