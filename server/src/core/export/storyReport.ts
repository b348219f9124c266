import type { DifferenceKind } from '../corpus/comparison/comparison';
import type { DocumentId, Place } from '../identity/identity';
import type { NameType } from '../names/mention';
import { boldMarkdown, escapeMarkdown } from '../text/escapeMarkdown';
import { counted } from '../text/template';
import { differingSentences, maxComparedDocuments } from './differingSentences';
import { exportedDocuments, type ExportedDocument, type ExportPiece, type ExportSelection } from './exportSelection';
import { tallyIdentities, type IdentityTally } from './identityTally';
import { quotesBySpeaker, type ReportedQuote } from './quotesBySpeaker';
import { placeLink, documentLink } from './reportLink';
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
    const text = write(exportedDocuments(selection, story));
    return text === '' ? '' : `\n${text}\n`;
  });
}

function overview({ words }: ExportSelection, documents: readonly ExportedDocument[], number: number): string {
  const names = tallyIdentities(documents);
  const title = documents.map(({ headline, path }) => headline || path)[0] ?? '';
  const sections = [
    section(words('Documents'), documents.map((document) => documentItem(words, document))),
    section(words('People'), nameItems(words, names, 'person', documents)),
    section(words('Organisations'), nameItems(words, names, 'organisation', documents)),
  ];
  return [`## ${number}. ${escapeMarkdown(title)}`, ...sections.filter((text) => text !== '')].join('\n\n');
}

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `### ${title}\n\n${items.join('\n')}`;
}

function documentItem(words: ReportWords, document: ExportedDocument): string {
  return `- ${escapeMarkdown(document.headline || words('No headline'))} (${documentLink(document)})`;
}

function nameItems(words: ReportWords, names: readonly IdentityTally[], type: NameType, documents: readonly ExportedDocument[]): string[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return names
    .filter(({ identity }) => identity.type === type)
    .map(({ identity, first, mentions, documents: count }) => {
      const roles = identity.roles.flatMap((role) => {
        const document = byId.get(role.document);
        return document === undefined ? [] : [`${escapeMarkdown(role.text)} (${placeLink(document, role.start)})`];
      });
      const counts = words(count === 1 ? '{0} in {1} document' : '{0} in {1} documents', counted(words, mentions, '{0} mention', '{0} mentions'), count);
      const others = identity.aliases.length === 0 ? [] : [words('also called {0}', identity.aliases.map(escapeMarkdown).join(', '))];
      const place = roles.length === 0 ? [words('first in {0}', placeLink(first.document, first.mention.start))] : [];
      return `- **${escapeMarkdown(identity.name)}**: ${[...roles.slice(0, maxRoles), ...others, ...place, counts].join('; ')}`;
    });
}

function quotesSection({ corpus, words }: ExportSelection, documents: readonly ExportedDocument[]): string {
  const speakers = quotesBySpeaker(corpus, documents);
  const parts = speakers.map(({ name, quotes }) => `#### ${escapeMarkdown(name ?? words('No speaker named'))}\n\n${quotes.map((quote) => quoteItem(words, quote)).join('\n')}`);
  return parts.length === 0 ? '' : `### ${words('Quotes')}\n\n${parts.join('\n\n')}`;
}

function quoteItem(words: ReportWords, { document, quote, text, alsoAt }: ReportedQuote): string {
  const places = [...(quote.kind === 'indirect' ? [words('reported')] : []), placeLink(document, quote.start), ...alsoAt.map((also) => words('same words in {0}', placeLink(also.document, also.quote.start)))].join('; ');
  return `- ${escapeMarkdown(text)} (${places})`;
}

function differencesSection({ corpus, words }: ExportSelection, documents: readonly ExportedDocument[]): string {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const { listed, more } = differingSentences(corpus, documents);
  const side = (place: Place, differing: readonly Place[]): string => `  - ${sentence(byId.get(place.document)!, place, differing)}`;
  const items = listed.map(({ kind, here, there, hereWords, thereWords }) => [`- ${words(differenceNames[kind])}`, side(here, hereWords), side(there, thereWords)].join('\n'));
  const notes = [
    ...(more === 0 ? [] : [words('{0} more pairs of sentences are not listed.', more)]),
    ...(documents.length > maxComparedDocuments ? [words('Only the first {0} documents were compared with each other.', maxComparedDocuments)] : []),
  ];
  return [section(words('Sentences that differ'), items), ...notes].filter((text) => text !== '').join('\n\n');
}

/** A sentence with some words in bold. */
function sentence(document: ExportedDocument, place: Place, words: readonly Place[]): string {
  let text = '';
  let end = place.start;
  for (const word of words.toSorted((a, b) => a.start - b.start)) {
    if (word.start < end || word.end > place.end) continue;
    text += escapeMarkdown(document.text.slice(end, word.start)) + boldMarkdown(document.slice(word));
    end = word.end;
  }
  return `${text}${escapeMarkdown(document.text.slice(end, place.end))} (${placeLink(document, place.start)})`;
}
