import type { Hover, Position } from 'vscode-languageserver-protocol';
import type { Analysis } from '../core/analysis/analysis';
import { markedQuoteText, quoteText, readableQuote } from '../core/analysis/quoteText';
import type { Corpus } from '../core/corpus/corpus';
import type { VersionKind } from '../core/corpus/versions/quoteVersions';
import type { Role } from '../core/identity/entity';
import type { Identity } from '../core/identity/identity';
import type { Quote } from '../core/quotes/quote';
import { wordsIn } from '../core/text/article';
import type { Settings } from '../protocol';
import { renderCard, type Card, type CardLine, type CardPiece, type CardSupport } from './card';
import { documentsNamingMost } from './documentsNaming';
import { labelOf, oneLine } from './labels';
import { english, type Translate } from './language/translate';
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
  t: Translate = english.t,
): Hover | null {
  const analysis = corpus.documents.get(document);
  if (analysis === undefined || !settings.enabled) return null;
  const lines = linesOf(analysis.article);
  const target = targetAt(analysis, lines.offset(position));
  if (target === undefined) return null;
  const place: QuestionedPlace = { uri: document, position: lines.position(target.span.start) };
  const card = target.kind === 'name' ? nameCard({ corpus, document, analysis, settings, t }, place, target) : quoteCard({ corpus, document, analysis, settings, t }, target.quote);
  return card === undefined ? null : { contents: renderCard(card, support), range: lines.range(target.span) };
}

/** Where the card is shown: what its actions on this one place are told. */
interface QuestionedPlace {
  readonly uri: string;
  readonly position: Position;
}

/** What a card is made from, and in which language. */
interface CardContext {
  readonly corpus: Corpus;
  readonly document: string;
  readonly analysis: Analysis;
  readonly settings: Settings['hover'];
  readonly t: Translate;
}

function nameCard(context: CardContext, place: QuestionedPlace, target: Target & { kind: 'name' }): Card | undefined {
  const { corpus, document, analysis, settings, t } = context;
  const identity = corpus.identitiesOf(document)[target.mention];
  if (identity === undefined) return undefined;
  const standsFor = target.standsFor ? `${t('“{0}” here is', oneLine(wordsIn(analysis.article, target.span), maxQuoteLength))} ` : '';
  const head: CardLine = {
    icon: icons[identity.type],
    pieces: [{ text: standsFor }, { text: identity.name, bold: true }, { text: ` · ${t(identity.type)}` }],
  };
  return [
    [head, ...(settings.roles ? [rolesLine(context, identity)] : []), countsLine(context, identity)],
    settings.quotes ? quoteLines(context, identity) : [],
    settings.documents ? documentLines(context, identity) : [],
    settings.actions ? [actionsLine(nameActions(identity, place, t))] : [],
  ];
}

function nameActions({ id: identity }: Identity, place: QuestionedPlace, t: Translate): CardPiece[] {
  return [
    action(t('Related coverage'), 'dossier.showRelatedCoverage', { identity }),
    action(t('Dossier'), 'dossier.showDossier', { identity }),
    action(t('Same as…'), 'dossier.sameAs', place),
    action(t('Not a name'), 'dossier.notAName', place),
  ];
}

function actionsLine(actions: readonly CardPiece[]): CardLine {
  return { isOfActions: true, pieces: actions.flatMap((piece, index) => (index === 0 ? [piece] : [{ text: ' · ' }, piece])) };
}

/** Roles that the document at hand gives come first, with their line in it. */
function rolesLine(context: CardContext, identity: Identity): CardLine {
  const { analysis, document } = context;
  const entities = new Set((identity.mentions.get(document) ?? []).map((mention) => analysis.entityOfMention[mention]!));
  const here = [...entities].flatMap((entity) => analysis.entities[entity]?.roles ?? []);
  const roles = identity.roles.map((role) => ({ ...role, ...placeHere(here, role.text, document) }));
  const pieces: CardPiece[] = [];
  for (const role of roles.toSorted((a, b) => Number(b.document === document) - Number(a.document === document)).slice(0, maxRoles)) {
    if (pieces.length > 0) pieces.push({ text: ' · ' });
    pieces.push({ text: `${oneLine(role.text, maxQuoteLength)} ` });
    const source = placeLink(context, role.document, role.start);
    if (source !== undefined) pieces.push(source);
  }
  return { pieces };
}

function placeHere(roles: readonly Role[], text: string, document: string): { readonly document: string; readonly start: number } | undefined {
  const role = roles.find((candidate) => candidate.text.toLowerCase() === text.toLowerCase());
  return role && { document, start: role.start };
}

function countsLine({ document, settings, t }: CardContext, identity: Identity): CardLine {
  const here = identity.mentions.get(document)?.length ?? 0;
  const others = identity.mentions.size - (identity.mentions.has(document) ? 1 : 0);
  const elsewhere = others === 1 ? '{0} here · {1} in {2} other document' : '{0} here · {1} in {2} other documents';
  const counts = others === 0 ? t('{0} here', here) : t(elsewhere, here, identity.count - here, others);
  const aliases = identity.aliases.slice(0, maxAliases).map((alias) => t('“{0}”', alias));
  const parts = [...(settings.counts ? [counts] : []), ...(settings.aliases && aliases.length > 0 ? [t('also {0}', aliases.join(', '))] : [])];
  return { pieces: [{ text: parts.join(' · ') }] };
}

function quoteLines(context: CardContext, identity: Identity): CardLine[] {
  const { corpus, document } = context;
  return quotesBy(corpus, identity, document, maxQuotes).map((placed) => ({
    icon: 'quote',
    pieces: [{ text: `${quoteExcerpt(placed)} ` }, ...optional(placeLink(context, placed.document, placed.quote.start))],
  }));
}

function documentLines({ corpus, document, t }: CardContext, identity: Identity): CardLine[] {
  const others = identity.mentions.size - (identity.mentions.has(document) ? 1 : 0);
  const lines: CardLine[] = documentsNamingMost(identity, document, maxDocuments).flatMap(([other, mentions]) => {
    const analysis = corpus.documents.get(other);
    const first = analysis?.mentions[mentions[0] ?? -1];
    if (analysis === undefined || first === undefined) return [];
    const { headline, fileName } = labelOf(other, analysis.article);
    const link = { uri: other, line: linesOf(analysis.article).lineAt(first.start) };
    return [{ icon: 'file', pieces: [{ text: headline, link }, { text: headline === fileName ? ` · ${mentions.length}` : ` · ${fileName} · ${mentions.length}` }] }];
  });
  if (others > maxDocuments) lines.push({ pieces: [{ text: t('and {0} more', others - maxDocuments) }] });
  return lines;
}

function quoteCard(context: CardContext, index: number): Card {
  const { corpus, document, analysis, settings, t } = context;
  const quote = analysis.quotes[index]!;
  const versions = settings.versions ? versionsOf(corpus, document, index) : [];
  const own = quoteText(analysis, quote);
  const speaker = quote.speaker?.mention === undefined ? undefined : corpus.identitiesOf(document)[quote.speaker.mention];
  const lines = versions.slice(0, maxVersions).map(({ kind, other }): CardLine => ({
    icon: 'versions',
    pieces: [...versionPieces(own, kind, other, t), ...optional(placeLink(context, other.document, other.quote.start))],
  }));
  if (versions.length > maxVersions) lines.push({ pieces: [{ text: t('and {0} more versions', versions.length - maxVersions) }] });
  return [
    [{ icon: 'quote', pieces: speakerPieces(context, quote) }, { pieces: [{ text: quoteFacts(context, quote) }] }],
    lines,
    settings.actions
      ? [
          actionsLine([
            action(t('Related coverage'), 'dossier.showRelatedCoverage', { uri: document }),
            ...(speaker === undefined ? [] : [action(t('Dossier of {0}', speaker.name), 'dossier.showDossier', { identity: speaker.id })]),
          ]),
        ]
      : [],
  ];
}

/** How another document gives the quote; of nearly equal wording the words that differ stand out. */
function versionPieces(own: string, kind: VersionKind, other: PlacedQuote, t: Translate): CardPiece[] {
  const text = oneLine(markedQuoteText(other.analysis, other.quote), maxQuoteLength);
  if (kind === 'other-words') return [{ text: `${t('other words')}: ${text} ` }];
  const isLonger = quoteText(other.analysis, other.quote).length > own.length;
  const name = t(kind === 'same-words' ? 'same words' : kind === 'nearly-same-words' ? 'nearly the same words' : isLonger ? 'longer version' : 'shorter version');
  const words = wordDifference(own, text).flatMap(({ text: run, differs }, index) => [{ text: index === 0 ? '' : ' ' }, { text: run, bold: differs }]);
  return [{ text: `${name}: ` }, ...words, { text: ' ' }];
}

function speakerPieces({ corpus, document, analysis, t }: CardContext, quote: Quote): CardPiece[] {
  const { speaker } = quote;
  if (speaker === undefined) return [{ text: t('No speaker named') }];
  const words = oneLine(wordsIn(analysis.article, speaker), maxQuoteLength);
  const identity = speaker.mention === undefined ? undefined : corpus.identitiesOf(document)[speaker.mention];
  const doubt = speaker.certain ? '' : ` · ${t('uncertain')}`;
  if (identity === undefined) return [{ text: words, bold: true }, { text: doubt }];
  const asWorded = speaker.form === 'name' ? '' : ` · ${t('“{0}”', words)}`;
  return [{ text: identity.name, bold: true }, { text: `${asWorded}${doubt}` }];
}

function quoteFacts({ analysis, t }: CardContext, quote: Quote): string {
  const facts: string[] = [t(kindNames[quote.kind])];
  if (quote.cue !== undefined) facts.push(t('“{0}”', oneLine(wordsIn(analysis.article, quote.cue), maxQuoteLength)));
  if (!quote.closed) facts.push(t('quotation mark not closed'));
  return facts.join(' · ');
}

function quoteExcerpt({ analysis, quote }: PlacedQuote): string {
  return oneLine(readableQuote(analysis, quote).text, maxQuoteLength);
}

/** "line 5" within the document, on one line of the card; else the other document's file name. */
function placeLink({ corpus, document: here, t }: CardContext, document: string, offset: number): CardPiece | undefined {
  const analysis = corpus.documents.get(document);
  if (analysis === undefined) return undefined;
  const line = linesOf(analysis.article).lineAt(offset);
  const text = document === here ? t('line {0}', line + 1).replace(' ', '\u00a0') : labelOf(document, analysis.article).fileName;
  return { text, link: { uri: document, line } };
}

function action(text: string, command: string, argument: unknown): CardPiece {
  return { text, link: { command, argument } };
}

function optional<T>(item: T | undefined): T[] {
  return item === undefined ? [] : [item];
}
