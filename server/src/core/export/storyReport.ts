import type { DocumentId, Place } from '../identity/identity';
import type { NameType } from '../names/mention';
import { boldMarkdown, escapeMarkdown } from '../text/escapeMarkdown';
import { differingSentences, maxComparedDocuments, type NamedDifference } from './differingSentences';
import { exportedDocuments, type ExportedDocument, type ExportPiece, type ExportSelection } from './exportSelection';
import { tallyIdentities, type IdentityTally } from './identityTally';
import { quotesBySpeaker, type ReportedQuote } from './quotesBySpeaker';
import { placeLink, documentLink } from './reportLink';

const maxRoles = 5;

const differenceNames: Readonly<Record<NamedDifference['kind'], string>> = {
  date: 'Date',
  number: 'Number',
  negation: 'Negation',
  speaker: 'Speaker',
  verb: 'Verb',
};

/**
 * One story of a report: its documents, names, quotes, and the sentences that differ. Quotes and differences cost more
 * than the rest and are pieces of their own. `number` counts from one.
 */
export function storyReport(selection: ExportSelection, story: readonly DocumentId[], number: number): ExportPiece[] {
  const parts = [
    (documents: readonly ExportedDocument[]) => overview(documents, number),
    (documents: readonly ExportedDocument[]) => quotesSection(selection, documents),
    (documents: readonly ExportedDocument[]) => differencesSection(selection, documents),
  ];
  return parts.map((write) => () => {
    const text = write(exportedDocuments(selection, story));
    return text === '' ? '' : `\n${text}\n`;
  });
}

function overview(documents: readonly ExportedDocument[], number: number): string {
  const names = tallyIdentities(documents);
  const title = documents.map(({ headline, path }) => headline || path)[0] ?? '';
  const sections = [section('Documents', documents.map(documentItem)), section('People', nameItems(names, 'person', documents)), section('Organisations', nameItems(names, 'organisation', documents))];
  return [`## ${number}. ${escapeMarkdown(title)}`, ...sections.filter((text) => text !== '')].join('\n\n');
}

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `### ${title}\n\n${items.join('\n')}`;
}

function documentItem(document: ExportedDocument): string {
  return `- ${escapeMarkdown(document.headline || 'No headline')} (${documentLink(document)})`;
}

function nameItems(names: readonly IdentityTally[], type: NameType, documents: readonly ExportedDocument[]): string[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return names
    .filter(({ identity }) => identity.type === type)
    .map(({ identity, first, mentions, documents: count }) => {
      const roles = identity.roles.flatMap((role) => {
        const document = byId.get(role.document);
        return document === undefined ? [] : [`${escapeMarkdown(role.text)} (${placeLink(document, role.start)})`];
      });
      const counts = `${mentions} ${mentions === 1 ? 'mention' : 'mentions'} in ${count} ${count === 1 ? 'document' : 'documents'}`;
      const others = identity.aliases.length === 0 ? [] : [`also called ${identity.aliases.map(escapeMarkdown).join(', ')}`];
      const place = roles.length === 0 ? [`first in ${placeLink(first.document, first.mention.start)}`] : [];
      return `- **${escapeMarkdown(identity.name)}**: ${[...roles.slice(0, maxRoles), ...others, ...place, counts].join('; ')}`;
    });
}

function quotesSection(selection: ExportSelection, documents: readonly ExportedDocument[]): string {
  const speakers = quotesBySpeaker(selection.corpus, documents);
  const parts = speakers.map(({ name, quotes }) => `#### ${escapeMarkdown(name ?? 'No speaker named')}\n\n${quotes.map(quoteItem).join('\n')}`);
  return parts.length === 0 ? '' : `### Quotes\n\n${parts.join('\n\n')}`;
}

function quoteItem({ document, quote, text, alsoAt }: ReportedQuote): string {
  const places = [...(quote.kind === 'indirect' ? ['reported'] : []), placeLink(document, quote.start), ...alsoAt.map((also) => `same words in ${placeLink(also.document, also.quote.start)}`)].join('; ');
  return `- ${escapeMarkdown(text)} (${places})`;
}

function differencesSection({ corpus }: ExportSelection, documents: readonly ExportedDocument[]): string {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const { listed, more } = differingSentences(corpus, documents);
  const side = (place: Place, words: readonly Place[]): string => `  - ${sentence(byId.get(place.document)!, place, words)}`;
  const items = listed.map(({ kind, here, there, hereWords, thereWords }) => [`- ${differenceNames[kind]}`, side(here, hereWords), side(there, thereWords)].join('\n'));
  const notes = [
    ...(more === 0 ? [] : [`${more} more ${more === 1 ? 'pair is' : 'pairs are'} not listed.`]),
    ...(documents.length > maxComparedDocuments ? [`Only the first ${maxComparedDocuments} documents were compared with each other.`] : []),
  ];
  return [section('Sentences that differ', items), ...notes].filter((text) => text !== '').join('\n\n');
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
