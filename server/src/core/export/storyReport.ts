import type { DifferenceKind } from '../corpus/comparison/comparison';
import type { DocumentId, Place } from '../identity/identity';
import type { NameType } from '../names/mention';
import type { Quote } from '../quotes/quote';
import { blocks, bold, heading, join, list, md, section, type Content, type Markdown } from '../text/markdown';
import { differingSentences, maxComparedDocuments } from './differingSentences';
import { exportedDocuments, type ExportedDocument, type ExportPiece, type ExportSelection } from './exportSelection';
import { tallyIdentities, type IdentityTally } from './identityTally';
import { quotesBySpeaker, type ReportedQuote } from './quotesBySpeaker';
import { placeLink, documentLink } from './reportLink';
import { worded } from './reportMarkdown';
import type { ReportText, ReportWords } from './reportWords';

const maxRoles = 5;

const differenceNames = {
  date: 'Date',
  number: 'Number',
  name: 'Name',
  negation: 'Negation',
  speaker: 'Speaker',
  verb: 'Verb',
} as const satisfies Record<DifferenceKind, ReportText>;

/**
 * One story of a report: its documents, names, quotes, and the sentences that differ. Quotes and differences cost more
 * than the rest and are pieces of their own. `number` counts from one.
 */
export function storyReport(selection: ExportSelection, story: readonly DocumentId[], number: number): ExportPiece[] {
  const parts = [
    (documents: readonly ExportedDocument[]) => overview(selection, documents, number),
    (documents: readonly ExportedDocument[]) => quotesSection(selection, documents),
    (documents: readonly ExportedDocument[]) => differencesSection(selection, documents),
  ];
  return parts.map((write) => () => {
    const { source } = write(exportedDocuments(selection, story));
    return source === '' ? '' : `\n${source}\n`;
  });
}

function overview({ words }: ExportSelection, documents: readonly ExportedDocument[], number: number): Markdown {
  const names = tallyIdentities(documents);
  const title = documents.map(({ headline, path }) => headline || path)[0] ?? '';
  return blocks([
    heading(2, md`${number}. ${title}`),
    section(3, worded(words, 'Documents'), list(documents.map((document) => md`${document.headline || words('No headline')} (${documentLink(document)})`))),
    section(3, worded(words, 'People'), list(nameItems(words, names, 'person', documents))),
    section(3, worded(words, 'Organisations'), list(nameItems(words, names, 'organisation', documents))),
  ]);
}

function nameItems(words: ReportWords, names: readonly IdentityTally[], type: NameType, documents: readonly ExportedDocument[]): Markdown[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return names
    .filter(({ identity }) => identity.type === type)
    .map(({ identity, first, mentions, documents: count }) => {
      const roles = identity.roles.flatMap((role) => {
        const document = byId.get(role.document);
        return document === undefined ? [] : [md`${role.text} (${placeLink(document, role.start)})`];
      });
      const counts = worded(words, count === 1 ? '{0} in {1} document' : '{0} in {1} documents', worded(words, mentions === 1 ? '{0} mention' : '{0} mentions', mentions), count);
      const others = identity.aliases.length === 0 ? [] : [worded(words, 'also called {0}', join(identity.aliases, ', '))];
      const place = roles.length === 0 ? [worded(words, 'first in {0}', placeLink(first.document, first.mention.start))] : [];
      return md`**${identity.name}**: ${join([...roles.slice(0, maxRoles), ...others, ...place, counts], '; ')}`;
    });
}

function quotesSection({ corpus, words }: ExportSelection, documents: readonly ExportedDocument[]): Markdown {
  const speakers = quotesBySpeaker(corpus, documents);
  const parts = speakers.map(({ name, quotes }) => blocks([heading(4, name ?? words('No speaker named')), list(quotes.map((quote) => quoteItem(words, quote)))]));
  return section(3, worded(words, 'Quotes'), blocks(parts));
}

function quoteItem(words: ReportWords, { document, quote, text, alsoAt }: ReportedQuote): Markdown {
  const doubt = ({ speaker }: Quote): Markdown[] => (speaker?.certain === false ? [worded(words, 'speaker uncertain')] : []);
  const others = alsoAt.flatMap((also) => [worded(words, 'same words in {0}', placeLink(also.document, also.quote.start)), ...doubt(also.quote)]);
  const places = [...(quote.kind === 'indirect' ? [worded(words, 'reported')] : []), placeLink(document, quote.start), ...doubt(quote), ...others];
  return md`${text} (${join(places, '; ')})`;
}

function differencesSection({ corpus, words }: ExportSelection, documents: readonly ExportedDocument[]): Markdown {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const { listed, more } = differingSentences(corpus, documents);
  const side = (place: Place, differing: readonly Place[]): Markdown => md`  - ${sentence(byId.get(place.document)!, place, differing)}`;
  const items = listed.map(({ kind, here, there, hereWords, thereWords }) => join([worded(words, differenceNames[kind]), side(here, hereWords), side(there, thereWords)], '\n'));
  const notes = [
    ...(more === 0 ? [] : [worded(words, '{0} more pairs of sentences are not listed.', more)]),
    ...(documents.length > maxComparedDocuments ? [worded(words, 'Only the first {0} documents were compared with each other.', maxComparedDocuments)] : []),
  ];
  return blocks([section(3, worded(words, 'Sentences that differ'), list(items)), ...notes]);
}

/** A sentence with some words in bold. */
function sentence(document: ExportedDocument, place: Place, words: readonly Place[]): Markdown {
  const pieces: Content[] = [];
  let end = place.start;
  for (const word of words.toSorted((a, b) => a.start - b.start)) {
    if (word.start < end || word.end > place.end) continue;
    pieces.push(document.text.slice(end, word.start), bold(document.slice(word)));
    end = word.end;
  }
  return md`${join([...pieces, document.text.slice(end, place.end)], '')} (${placeLink(document, place.start)})`;
}
