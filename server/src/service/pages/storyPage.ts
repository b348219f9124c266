import type { SentencePair } from '../../core/corpus/comparison/comparison';
import type { IdentityId, Place } from '../../core/identity/identity';
import type { QuoteRef } from '../../core/corpus/versions/quoteVersions';
import { wordsIn } from '../../core/text/article';
import { fileStemOf } from '../../core/text/fileName';
import { counted } from '../../core/text/template';
import { oneLine } from '../labels';
import type { Text } from '../language/translate';
import { datesApart } from './apartSections';
import { differenceNames } from './differenceNames';
import { blocks, heading, join, list, md, section, table, type Content, type Markdown } from '../../core/text/markdown';
import { headlineLink, lineLink, nameLink, pageDocument, pathLink, placeLink, type PageContext, type PageDocument } from './pageContext';
import { noDifferences, notAllDifferences } from './missedDifferences';
import { attributedQuote, emphasised, firstOf } from './pageText';

const maxItems = 40;
const maxRoleLength = 120;
const maxSentenceLength = 500;

/** One document held against all others of its story: what differs, what only it has, and what it lacks. Undefined when it is unknown. */
export function storyPage(context: PageContext, uri: string): { readonly title: string; readonly content: Markdown } | undefined {
  const here = pageDocument(context, uri);
  if (here === undefined) return undefined;
  const { t } = context.language;
  const story = context.corpus.compareStory(uri);
  const others = story.others.flatMap((other) => pageDocument(context, other) ?? []);
  const counts = [counted(t, others.length, '{0} other document', '{0} other documents'), ...(story.compared < others.length ? [t('the nearest {0} compared by sentences and quotes', story.compared)] : [])];
  const head = [heading(1, t('Compare with its story')), md`**${headlineLink(context, here)}** · ${pathLink(context, here)}`];
  const content =
    others.length === 0
      ? blocks([...head, md`*${t('No other document of the folder is on the same story.')}*`])
      : blocks([
          ...head,
          section(2, t('Its story'), blocks([counts.join(' · '), list(others.map((other) => md`${headlineLink(context, other)} · ${pathLink(context, other)}`))])),
          story.differences.length === 0
            ? noDifferences(t)
            : section(2, `${t('Sentences that differ')} · ${story.differences.length}`, blocks([pairs(context, here, story.differences, ({ kind }) => t(differenceNames[kind])), notAllDifferences(t)])),
          section(2, `${t('In other words')} · ${story.inOtherWords.length}`, pairs(context, here, story.inOtherWords)),
          datesApart(context, [t('This document'), t('Another')], story.dates, placeLink),
          quotes(context, 'Quotes only here', story.quotesOnlyHere.map((quote) => [{ document: uri, quote }])),
          sentences(context, 'Told only here', story.sentencesOnlyHere.map((sentence) => ({ sentence, documents: [] }))),
          names(context, 'Names only here', story.namesOnlyHere.map((identity) => ({ identity, documents: [] }))),
          quotes(context, 'Quotes only in the others', story.quotesMissing.map(({ versions }) => versions)),
          sentences(context, 'Told only in the others', story.sentencesMissing),
          names(context, 'Names only in the others', story.namesMissing),
        ]);
  return { title: t('{0} and its story', fileStemOf(here.uri)), content };
}

function pairs<P extends SentencePair>(context: PageContext, here: PageDocument, found: readonly P[], kind?: (pair: P) => string): Markdown {
  const { t } = context.language;
  const { listed, note } = firstOf(t, found, maxItems, '{0} more pairs of sentences are not listed.');
  const rows = listed.flatMap((pair) => {
    const there = pageDocument(context, pair.there.document);
    if (there === undefined) return [];
    const ours = md`${lineLink(context, here, pair.here.start)}: ${emphasised(here.analysis, pair.here, pair.hereWords)}`;
    const theirs = md`${placeLink(context, there, pair.there.start)}: ${emphasised(there.analysis, pair.there, pair.thereWords)}`;
    return [[...(kind === undefined ? [] : [kind(pair)]), ours, theirs]];
  });
  return rows.length === 0 ? md`` : blocks([table([...(kind === undefined ? [] : ['']), t('This document'), t('Another')], rows), note]);
}

/** A list of utterances, each by its nearest version with the places of all. */
function quotes(context: PageContext, title: Text, utterances: readonly (readonly QuoteRef[])[]): Markdown {
  const { t } = context.language;
  const { listed, note } = firstOf(t, utterances, maxItems, '{0} more quotes are not listed.');
  const items = listed.flatMap((versions): Markdown[] => {
    const placed = versions.flatMap(({ document: uri, quote }) => {
      const document = pageDocument(context, uri);
      return document === undefined ? [] : [{ document, quote }];
    });
    const [nearest] = placed;
    if (nearest === undefined) return [];
    const places = join(placed.map(({ document, quote }) => placeLink(context, document, document.analysis.quotes[quote]!.start)), ', ');
    return [md`${attributedQuote(context, nearest.document, nearest.quote)} (${places})`];
  });
  return section(2, `${t(title)} · ${utterances.length}`, items.length === 0 ? md`` : blocks([list(items), note]));
}

function sentences(context: PageContext, title: Text, found: readonly { readonly sentence: Place; readonly documents: readonly string[] }[]): Markdown {
  const { t } = context.language;
  const { listed, note } = firstOf(t, found, maxItems, '{0} more sentences are not listed.');
  const items = listed.flatMap(({ sentence, documents }): Markdown[] => {
    const document = pageDocument(context, sentence.document);
    if (document === undefined) return [];
    const more = documents.length > 1 ? `, ${t('told by {0} documents', documents.length)}` : '';
    const text = oneLine(wordsIn(document.analysis.article, sentence), maxSentenceLength);
    return [md`${text} (${placeLink(context, document, sentence.start)}${more})`];
  });
  return section(2, `${t(title)} · ${found.length}`, items.length === 0 ? md`` : blocks([list(items), note]));
}

function names(context: PageContext, title: Text, found: readonly { readonly identity: IdentityId; readonly documents: readonly string[] }[]): Markdown {
  const { t } = context.language;
  const { listed, note } = firstOf(t, found, maxItems, '{0} more names are not listed.');
  const items = listed.flatMap(({ identity: id, documents }): Markdown[] => {
    const identity = context.corpus.identity(id);
    if (identity === undefined) return [];
    const role: Content = identity.roles[0] === undefined ? t(identity.type) : oneLine(identity.roles[0].text, maxRoleLength);
    return [md`${nameLink(context, identity)}, ${role}${documents.length === 0 ? '' : md` (${counted(t, documents.length, '{0} document', '{0} documents')})`}`];
  });
  return section(2, `${t(title)} · ${found.length}`, items.length === 0 ? md`` : blocks([list(items), note]));
}
