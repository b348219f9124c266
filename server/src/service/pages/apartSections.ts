import type { Comparison, DatedMatter, DatedPhrase, SpeakerApart } from '../../core/corpus/comparison/comparison';
import type { IdentityId } from '../../core/identity/identity';
import { counted } from '../../core/text/template';
import { bold, blocks, join, md, section, table, type Content, type Markdown } from '../../core/text/markdown';
import { lineLink, nameLink, pageDocument, type PageContext, type PageDocument } from './pageContext';
import { emphasised, firstOf } from './pageText';

const maxMatters = 40;
const maxSpeakers = 60;
const maxPlaces = 5;

/** The two documents of a comparison, and the tables' heads. */
export interface Pair {
  readonly context: PageContext;
  readonly here: PageDocument;
  readonly there: PageDocument;
  readonly head: readonly [Markdown, Markdown];
}

/** Who speaks in one of two documents alone, and whether the other names them. */
export function speakersInOne(pair: Pair, { speakersOnlyHere, speakersOnlyThere }: Comparison): Markdown {
  const { context, here, there, head } = pair;
  const { t } = context.language;
  const cells = (speaks: PageDocument, other: PageDocument, speaker: SpeakerApart): [Content, Content] => [quotesOf(pair, speaks, speaker), speaker.named ? firstMention(pair, other, speaker) : '–'];
  const rows = [
    ...speakersOnlyHere.map((speaker) => [nameOf(context, speaker.identity, bold(speaker.identity)), ...cells(here, there, speaker)]),
    ...speakersOnlyThere.map((speaker) => [nameOf(context, speaker.identity, bold(speaker.identity)), ...cells(there, here, speaker).reverse()]),
  ];
  const { listed, note } = firstOf(t, rows, maxSpeakers, '{0} more names are not listed.');
  return rows.length === 0 ? md`` : section(2, `${t('Who speaks in one only')} · ${rows.length}`, blocks([table(['', ...head], listed), note]));
}

/**
 * Names and events to which documents give dates in other words, with the words around them. `linkThere` leads to a place
 * in the second column, which may be of several documents.
 */
export function datesApart(context: PageContext, head: readonly [Content, Content], dates: readonly DatedMatter[], linkThere: typeof lineLink): Markdown {
  const { t } = context.language;
  const { listed, note } = firstOf(t, dates, maxMatters, '{0} more dates are not listed.');
  if (listed.length === 0) return md``;
  const phrases = (found: readonly DatedPhrase[], linkTo: typeof lineLink): Markdown => {
    const placed = found.slice(0, maxPlaces).flatMap(({ phrase, date }) => {
      const document = pageDocument(context, date.document);
      return document === undefined ? [] : [md`${linkTo(context, document, date.start)}: ${emphasised(document.analysis, phrase, [date])}`];
    });
    return join(placed, ' · ');
  };
  const rows = listed.map(({ identity, word, here, there }) => [nameOf(context, identity, md`“${word ?? ''}”`), phrases(here, lineLink), phrases(there, linkThere)]);
  return section(2, `${t('Dates that differ')} · ${dates.length}`, blocks([table(['', ...head], rows), note]));
}

/** The name as a link; what stands for it where there is none. */
function nameOf(context: PageContext, identity: IdentityId | undefined, otherwise: Markdown): Markdown {
  const named = identity === undefined ? undefined : context.corpus.identity(identity);
  return named === undefined ? otherwise : nameLink(context, named);
}

function quotesOf({ context }: Pair, document: PageDocument, { quotes }: SpeakerApart): Markdown {
  const { t } = context.language;
  const links = quotes.map((index) => {
    const { start, speaker } = document.analysis.quotes[index]!;
    return md`${lineLink(context, document, start)}${speaker?.certain === false ? md` (${t('speaker uncertain')})` : ''}`;
  });
  const places = new Map(links.map((link) => [link.source, link]));
  return md`${counted(t, quotes.length, '{0} quote', '{0} quotes')}: ${join([...places.values()].slice(0, maxPlaces), ', ')}`;
}

function firstMention({ context }: Pair, document: PageDocument, { identity }: SpeakerApart): Markdown {
  const first = document.analysis.mentions[context.corpus.identity(identity)?.mentions.get(document.uri)?.[0] ?? -1];
  return first === undefined ? md`–` : md`${context.language.t('named only')}: ${lineLink(context, document, first.start)}`;
}
