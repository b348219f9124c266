import type { Hover, Position } from 'vscode-languageserver-protocol';
import type { Analysis } from '../core/analysis/analysis';
import { markedQuoteText, quoteText } from '../core/analysis/quoteText';
import type { Corpus } from '../core/corpus/corpus';
import type { VersionKind } from '../core/corpus/quoteVersions';
import type { Identity } from '../core/identity/identity';
import type { Quote } from '../core/quotes/quote';
import type { Settings } from '../protocol';
import { renderCard, type Card, type CardLine, type CardPiece, type CardSupport } from './card';
import { labelOf, oneLine, textOf } from './labels';
import { quotesBy, versionsOf, type PlacedQuote } from './quotesOf';
import { linesOf } from './ranges';
import { targetAt, type Target } from './target';
import { wordDifference } from './wordDifference';

const maxRoles = 3;
const maxAliases = 4;
const maxQuotes = 2;
const maxDocuments = 10;
const maxVersions = 4;
const maxQuoteLength = 160;

const icons = { person: 'person', organisation: 'organization', place: 'location' } as const;
const kindNames = { direct: 'direct quote', mixed: 'partly quoted', indirect: 'indirect speech' } as const;

/** The card of the name or quote at a position; null where there is none or hovers are turned off. */
export function provideHover(
  corpus: Corpus,
  document: string,
  position: Position,
  settings: Settings['hover'],
  support: CardSupport,
): Hover | null {
  const analysis = corpus.documents.get(document);
  if (analysis === undefined || !settings.enabled) return null;
  const lines = linesOf(analysis.article);
  const target = targetAt(analysis, lines.offset(position));
  if (target === undefined) return null;
  const place: QuestionedPlace = { uri: document, position: lines.position(target.span.start) };
  const card = target.kind === 'name' ? nameCard(corpus, place, analysis, target, settings) : quoteCard(corpus, document, analysis, target.quote, settings);
  return card === undefined ? null : { contents: renderCard(card, support), range: lines.range(target.span) };
}

/** Where the card is shown: what its actions on this one place are told. */
interface QuestionedPlace {
  readonly uri: string;
  readonly position: Position;
}

function nameCard(
  corpus: Corpus,
  place: QuestionedPlace,
  analysis: Analysis,
  target: Target & { kind: 'name' },
  settings: Settings['hover'],
): Card | undefined {
  const document = place.uri;
  const identity = corpus.identitiesOf(document)[target.mention];
  if (identity === undefined) return undefined;
  const standsFor = target.standsFor ? `“${oneLine(textOf(analysis.article, target.span), maxQuoteLength)}” here is ` : '';
  const head: CardLine = {
    icon: icons[identity.type],
    pieces: [{ text: standsFor }, { text: identity.name, bold: true }, { text: ` · ${identity.type}` }],
  };
  return [
    [head, ...(settings.roles ? [rolesLine(corpus, document, identity)] : []), countsLine(document, identity, settings)],
    settings.quotes ? quoteLines(corpus, document, identity) : [],
    settings.documents ? documentLines(corpus, document, identity) : [],
    settings.actions ? [actionsLine(nameActions(identity, place))] : [],
  ];
}

function nameActions({ id: identity }: Identity, place: QuestionedPlace): CardPiece[] {
  return [
    action('Related coverage', 'dossier.showRelatedCoverage', { identity }),
    action('Dossier', 'dossier.showDossier', { identity }),
    action('Same as…', 'dossier.sameAs', place),
    action('Not a name', 'dossier.notAName', place),
  ];
}

function actionsLine(actions: readonly CardPiece[]): CardLine {
  return { isOfActions: true, pieces: actions.flatMap((piece, index) => (index === 0 ? [piece] : [{ text: ' · ' }, piece])) };
}

function rolesLine(corpus: Corpus, document: string, identity: Identity): CardLine {
  const pieces: CardPiece[] = [];
  for (const role of identity.roles.slice(0, maxRoles)) {
    if (pieces.length > 0) pieces.push({ text: ' · ' });
    pieces.push({ text: `${oneLine(role.text, maxQuoteLength)} ` });
    const source = placeLink(corpus, document, role.document, role.start);
    if (source !== undefined) pieces.push(source);
  }
  return { pieces };
}

function countsLine(document: string, identity: Identity, settings: Settings['hover']): CardLine {
  const here = identity.mentions.get(document)?.length ?? 0;
  const others = identity.mentions.size - (identity.mentions.has(document) ? 1 : 0);
  const counts = others === 0 ? `${here} here` : `${here} here · ${identity.count - here} in ${others} other ${others === 1 ? 'document' : 'documents'}`;
  const aliases = identity.aliases.slice(0, maxAliases).map((alias) => `“${alias}”`);
  const parts = [...(settings.counts ? [counts] : []), ...(settings.aliases && aliases.length > 0 ? [`also ${aliases.join(', ')}`] : [])];
  return { pieces: [{ text: parts.join(' · ') }] };
}

function quoteLines(corpus: Corpus, document: string, identity: Identity): CardLine[] {
  return quotesBy(corpus, identity, document, maxQuotes).map((placed) => ({
    icon: 'quote',
    pieces: [{ text: `${quoteExcerpt(placed)} ` }, ...optional(placeLink(corpus, document, placed.document, placed.quote.start))],
  }));
}

function documentLines(corpus: Corpus, document: string, identity: Identity): CardLine[] {
  const others = [...identity.mentions].filter(([other]) => other !== document).sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const lines: CardLine[] = others.slice(0, maxDocuments).flatMap(([other, mentions]) => {
    const analysis = corpus.documents.get(other);
    const first = analysis?.mentions[mentions[0] ?? -1];
    if (analysis === undefined || first === undefined) return [];
    const { headline, fileName } = labelOf(other, analysis.article);
    const link = { uri: other, line: linesOf(analysis.article).lineAt(first.start) };
    return [{ icon: 'file', pieces: [{ text: headline, link }, { text: headline === fileName ? ` · ${mentions.length}` : ` · ${fileName} · ${mentions.length}` }] }];
  });
  if (others.length > maxDocuments) lines.push({ pieces: [{ text: `and ${others.length - maxDocuments} more` }] });
  return lines;
}

function quoteCard(corpus: Corpus, document: string, analysis: Analysis, index: number, settings: Settings['hover']): Card {
  const quote = analysis.quotes[index]!;
  const versions = settings.versions ? versionsOf(corpus, document, index) : [];
  const own = quoteText(analysis, quote);
  const speaker = quote.speaker?.mention === undefined ? undefined : corpus.identitiesOf(document)[quote.speaker.mention];
  const lines = versions.slice(0, maxVersions).map(({ kind, other }): CardLine => ({
    icon: 'versions',
    pieces: [...versionPieces(own, kind, other), ...optional(placeLink(corpus, document, other.document, other.quote.start))],
  }));
  if (versions.length > maxVersions) lines.push({ pieces: [{ text: `and ${versions.length - maxVersions} more versions` }] });
  return [
    [{ icon: 'quote', pieces: speakerPieces(corpus, document, analysis, quote) }, { pieces: [{ text: quoteFacts(analysis, quote) }] }],
    lines,
    settings.actions
      ? [
          actionsLine([
            action('Related coverage', 'dossier.showRelatedCoverage', { uri: document }),
            ...(speaker === undefined ? [] : [action(`Dossier of ${speaker.name}`, 'dossier.showDossier', { identity: speaker.id })]),
          ]),
        ]
      : [],
  ];
}

/** How another document gives the quote; of nearly equal wording the words that differ stand out. */
function versionPieces(own: string, kind: VersionKind, other: PlacedQuote): CardPiece[] {
  const text = oneLine(markedQuoteText(other.analysis, other.quote), maxQuoteLength);
  if (kind === 'other-words') return [{ text: `other words: ${text} ` }];
  const isLonger = quoteText(other.analysis, other.quote).length > own.length;
  const name = kind === 'same-words' ? 'same words' : isLonger ? 'longer version' : 'shorter version';
  const words = wordDifference(own, text).flatMap(({ text: run, differs }, index) => [{ text: index === 0 ? '' : ' ' }, { text: run, bold: differs }]);
  return [{ text: `${name}: ` }, ...words, { text: ' ' }];
}

function speakerPieces(corpus: Corpus, document: string, analysis: Analysis, quote: Quote): CardPiece[] {
  const { speaker } = quote;
  if (speaker === undefined) return [{ text: 'No speaker named' }];
  const words = oneLine(textOf(analysis.article, speaker), maxQuoteLength);
  const identity = speaker.mention === undefined ? undefined : corpus.identitiesOf(document)[speaker.mention];
  const doubt = speaker.certain ? '' : ' · uncertain';
  if (identity === undefined) return [{ text: words, bold: true }, { text: doubt }];
  const asWorded = speaker.form === 'name' ? '' : ` · “${words}”`;
  return [{ text: identity.name, bold: true }, { text: `${asWorded}${doubt}` }];
}

function quoteFacts(analysis: Analysis, quote: Quote): string {
  const facts: string[] = [kindNames[quote.kind]];
  if (quote.cue !== undefined) facts.push(`“${oneLine(textOf(analysis.article, quote.cue), maxQuoteLength)}”`);
  if (!quote.closed) facts.push('quotation mark not closed');
  return facts.join(' · ');
}

function quoteExcerpt({ analysis, quote }: PlacedQuote): string {
  return oneLine(markedQuoteText(analysis, quote), maxQuoteLength);
}

/** "line 5" within the document, else the other document's file name. */
function placeLink(corpus: Corpus, here: string, document: string, offset: number): CardPiece | undefined {
  const analysis = corpus.documents.get(document);
  if (analysis === undefined) return undefined;
  const line = linesOf(analysis.article).lineAt(offset);
  const text = document === here ? `line ${line + 1}` : labelOf(document, analysis.article).fileName;
  return { text, link: { uri: document, line } };
}

function action(text: string, command: string, argument: unknown): CardPiece {
  return { text, link: { command, argument } };
}

function optional<T>(item: T | undefined): T[] {
  return item === undefined ? [] : [item];
}
