import type { Comparison, Difference, SentencePair } from '../../core/corpus/comparison/comparison';
import type { QuoteVersion, VersionKind } from '../../core/corpus/versions/quoteVersions';
import { dayTime } from '../../core/dates/calendarTime';
import type { Identity, IdentityId } from '../../core/identity/identity';
import { fileStemOf } from '../../core/text/fileName';
import { counted } from '../../core/text/template';
import { oneLine } from '../labels';
import { reasonText } from '../reasonText';
import { surestSpeaker } from '../speakerOf';
import { datesApart, speakersInOne, type Pair } from './apartSections';
import { differenceNames } from './differenceNames';
import { blocks, heading, join, list, md, section, table, type Content, type Markdown } from '../../core/text/markdown';
import { headlineLink, lineLink, nameLink, pageDocument, pathLink, type PageContext, type PageDocument } from './pageContext';
import { noDifferences, notAllDifferences } from './missedDifferences';
import { attributedQuote, differingWords, emphasised, firstOf, pageSpeaker, quoteWords, speakerWords, timeWords } from './pageText';

const maxDifferences = 40;
const maxQuotes = 80;
const maxNames = 100;
const maxRoleLength = 120;

const versionNames = { 'same-words': 'same words', 'nearly-same-words': 'nearly the same words', longer: 'one is longer', 'other-words': 'other words' } as const satisfies Record<VersionKind, string>;

/** Two documents side by side: what differs, who says what in which words, who stands in both and in one only. */
export function comparisonPage(context: PageContext, hereUri: string, thereUri: string): { readonly title: string; readonly content: Markdown } | undefined {
  const here = pageDocument(context, hereUri);
  const there = pageDocument(context, thereUri);
  if (here === undefined || there === undefined) return undefined;
  const { t } = context.language;
  const comparison = context.corpus.compare(hereUri, thereUri);
  const pair: Pair = { context, here, there, head: [pathLink(context, here), pathLink(context, there)] };
  const content = blocks([
    heading(1, t('Compare coverage')),
    summary(pair),
    differences(pair, comparison.differences),
    inOtherWords(pair, comparison.inOtherWords),
    datesApart(context, pair.head, comparison.dates, lineLink),
    speakersInOne(pair, comparison),
    quotesInBoth(pair, comparison.quotes),
    quotesInOne(pair, here, comparison.quotesOnlyHere),
    quotesInOne(pair, there, comparison.quotesOnlyThere),
    namesInBoth(pair, comparison),
    namesInOne(pair, here, comparison.onlyHere),
    namesInOne(pair, there, comparison.onlyThere),
  ]);
  return { title: t('{0} and {1}', fileStemOf(here.uri), fileStemOf(there.uri)), content };
}

function summary({ context, here, there, head }: Pair): Markdown {
  const { t } = context.language;
  const related = context.corpus.related(here.uri).find(({ document }) => document === there.uri);
  const verdict = related === undefined ? t('Neither on one story nor tied by names or quotes.') : related.reasons.map((reason) => reasonText(reason, context.language)).join(' · ');
  const facts = ({ analysis, dates }: PageDocument): Content =>
    [...(dates.published === undefined ? [] : [timeWords(t, dayTime(dates.published.day))]), counted(t, analysis.quotes.length, '{0} quote', '{0} quotes')].join(' · ');
  return blocks([
    table(head, [
      [md`**${headlineLink(context, here)}**`, md`**${headlineLink(context, there)}**`],
      [facts(here), facts(there)],
    ]),
    verdict === '' ? '' : md`${verdict}`,
  ]);
}

function differences({ context, here, there, head }: Pair, found: readonly Difference[]): Markdown {
  const { t } = context.language;
  const { listed, note } = firstOf(t, found, maxDifferences, '{0} more pairs of sentences are not listed.');
  if (listed.length === 0) return noDifferences(t);
  const rows = listed.map((difference) => [t(differenceNames[difference.kind]), ...sentencesOf({ context, here, there }, difference)]);
  return section(2, `${t('Sentences that differ')} · ${found.length}`, blocks([table(['', ...head], rows), note, notAllDifferences(t)]));
}

function inOtherWords(pair: Pair, found: readonly SentencePair[]): Markdown {
  const { t } = pair.context.language;
  const { listed, note } = firstOf(t, found, maxDifferences, '{0} more pairs of sentences are not listed.');
  if (listed.length === 0) return md``;
  return section(2, `${t('In other words')} · ${found.length}`, blocks([table(pair.head, listed.map((sentences) => sentencesOf(pair, sentences))), note]));
}

/** Two sentences, each after its line, with the words in which they differ set off. */
function sentencesOf({ context, here, there }: Pick<Pair, 'context' | 'here' | 'there'>, pair: SentencePair): Content[] {
  return [
    md`${lineLink(context, here, pair.here.start)}: ${emphasised(here.analysis, pair.here, pair.hereWords)}`,
    md`${lineLink(context, there, pair.there.start)}: ${emphasised(there.analysis, pair.there, pair.thereWords)}`,
  ];
}

function quotesInBoth(pair: Pair, versions: readonly QuoteVersion[]): Markdown {
  const { context, here, there, head } = pair;
  const { t } = context.language;
  const { listed, note } = firstOf(t, versions, maxQuotes, '{0} more quotes are not listed.');
  if (listed.length === 0) return md``;
  const rows = listed.map(({ a, b, kind }) => {
    const quotes = [here.analysis.quotes[a.quote]!, there.analysis.quotes[b.quote]!] as const;
    const [ours, theirs] = [quoteWords(here.analysis, quotes[0]), quoteWords(there.analysis, quotes[1])] as const;
    const speaker = surestSpeaker([pageSpeaker(context.corpus, here, a.quote), pageSpeaker(context.corpus, there, b.quote)]);
    const words = (own: string, other: string): Content => (kind === 'other-words' ? own : differingWords(own, other));
    return [
      md`${speaker === undefined ? '' : md`${speakerWords(t, speaker)} · `}${t(versionNames[kind])}`,
      md`${lineLink(context, here, quotes[0].start)}: ${words(ours, theirs)}`,
      md`${lineLink(context, there, quotes[1].start)}: ${words(theirs, ours)}`,
    ];
  });
  return section(2, `${t('Quotes in both')} · ${versions.length}`, blocks([table(['', ...head], rows), note]));
}

function quotesInOne({ context }: Pair, document: PageDocument, quotes: readonly number[]): Markdown {
  const { t } = context.language;
  const { listed, note } = firstOf(t, quotes, maxQuotes, '{0} more quotes are not listed.');
  if (listed.length === 0) return md``;
  const items = listed.map((index) => {
    const quote = document.analysis.quotes[index]!;
    return md`${attributedQuote(context, document, index)} (${lineLink(context, document, quote.start)})`;
  });
  return section(2, `${t('Quotes only in {0}', document.path)} · ${quotes.length}`, blocks([list(items), note]));
}

function namesInBoth({ context, here, there, head }: Pair, { shared }: Comparison): Markdown {
  const { t } = context.language;
  const { listed, note } = firstOf(t, identities(context, shared), maxNames, '{0} more names are not listed.');
  if (listed.length === 0) return md``;
  const rows = listed.map((identity) => [nameLink(context, identity), roleIn(context, identity), mentionsIn(context, here, identity), mentionsIn(context, there, identity)]);
  return section(2, `${t('Names in both')} · ${shared.length}`, blocks([table([t('Name'), t('As'), ...head], rows), note]));
}

function namesInOne({ context }: Pair, document: PageDocument, ids: readonly IdentityId[]): Markdown {
  const { t } = context.language;
  const { listed, note } = firstOf(t, identities(context, ids), maxNames, '{0} more names are not listed.');
  if (listed.length === 0) return md``;
  const rows = listed.map((identity) => [nameLink(context, identity), roleIn(context, identity), mentionsIn(context, document, identity)]);
  return section(2, `${t('Names only in {0}', document.path)} · ${ids.length}`, blocks([table([t('Name'), t('As'), t('Mentions')], rows), note]));
}

function identities({ corpus }: PageContext, ids: readonly IdentityId[]): Identity[] {
  return ids.flatMap((id) => corpus.identity(id) ?? []);
}

function roleIn({ language: { t } }: PageContext, { roles, type }: Identity): string {
  return oneLine(roles[0]?.text ?? t(type), maxRoleLength);
}

/** How often a name stands in a document, and where first. */
function mentionsIn(context: PageContext, document: PageDocument, identity: Identity): Markdown {
  const mentions = identity.mentions.get(document.uri) ?? [];
  const first = document.analysis.mentions[mentions[0] ?? -1];
  return first === undefined ? md`0` : join([`${mentions.length}`, lineLink(context, document, first.start)], ' · ');
}
