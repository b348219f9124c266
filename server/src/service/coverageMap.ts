import { readableQuote } from '../core/analysis/quoteText';
import type { Corpus } from '../core/corpus/corpus';
import { statementTimeline } from '../core/corpus/statementTimeline';
import { documentDates } from '../core/dates/documentDates';
import type { DocumentId, Identity } from '../core/identity/identity';
import { foldName } from '../core/identity/names/nameText';
import type { CoverageMapParams, CoverageMapResult, MapDocument, MapName, MapStatement, MapStory } from '../protocol';
import { labelOf, oneLine } from './labels';
import { linesOf } from './ranges';

/** What one answer holds at most: the rest is told as totals and asked for page by page. */
export const maxMapDocuments = 500;
export const maxMapNames = 200;
const maxStatements = 1000;
const maxStories = 300;
const maxStatementLength = 240;
const maxRoleLength = 80;

interface NameCount {
  readonly identity: Identity;
  /** Mentions by the number of the document on the map. */
  readonly mentions: Map<number, number>;
}

/**
 * Who stands in which document, and what was said when. Documents of one story stand together: the largest story first, in
 * a story by day of publication, then by path. Names that stand in most of the documents come first.
 */
export function coverageMap(corpus: Corpus, params: CoverageMapParams, pathOf: (uri: string) => string, partial: boolean): CoverageMapResult {
  const stories = orderedStories(corpus, pathOf);
  const chosen = params.story === undefined ? stories : stories.filter((story) => story.includes(params.story!));
  const all = chosen.flatMap((story) => story.map((uri) => ({ uri, story })));
  const fromDocument = firstOfPage(params.fromDocument, all.length, maxMapDocuments);
  const placed = all.slice(fromDocument, fromDocument + maxMapDocuments);
  const uris = placed.map(({ uri }) => uri);
  const counts = countNames(corpus, uris, params);
  const fromName = firstOfPage(params.fromName, counts.length, maxMapNames);
  const names = counts.slice(fromName, fromName + maxMapNames);
  const numbers = new Map(uris.map((uri, number) => [uri, number]));
  const statements = datedStatements(corpus, uris, numbers);
  return {
    version: corpus.version,
    partial,
    documents: placed.map(({ uri, story }) => mapDocument(corpus, uri, chosen.indexOf(story))),
    fromDocument,
    totalDocuments: all.length,
    names: names.map(mapName),
    fromName,
    totalNames: counts.length,
    cells: names.flatMap(({ mentions }, name) => [...mentions].flatMap(([document, count]) => [name, document, count])),
    stories: stories.filter(({ length }) => length > 1).slice(0, maxStories).flatMap((story) => mapStory(corpus, story)),
    ...statements,
  };
}

function orderedStories(corpus: Corpus, pathOf: (uri: string) => string): DocumentId[][] {
  const byDay = (uri: DocumentId): string => documentDates(corpus.documents.get(uri)!, uri).published?.day ?? '9';
  const ordered = corpus.stories().map((story) => {
    const keyed = story.map((uri) => ({ uri, day: byDay(uri), path: pathOf(uri) }));
    return keyed.sort((a, b) => compare(a.day, b.day) || compare(a.path, b.path));
  });
  ordered.sort((a, b) => b.length - a.length || compare(a[0]!.day, b[0]!.day) || compare(a[0]!.path, b[0]!.path));
  return ordered.map((story) => story.map(({ uri }) => uri));
}

function countNames(corpus: Corpus, uris: readonly DocumentId[], { types, filter = '' }: CoverageMapParams): NameCount[] {
  const words = foldName(filter).toLowerCase().split(' ').filter((word) => word !== '');
  const counts = new Map<string, NameCount>();
  uris.forEach((uri, document) => {
    const mentions = corpus.documents.get(uri)!.mentions;
    corpus.identitiesOf(uri).forEach((identity, mention) => {
      if (mentions[mention]!.boilerplate === true || !types.includes(identity.type)) return;
      let count = counts.get(identity.id);
      if (count === undefined) counts.set(identity.id, (count = { identity, mentions: new Map() }));
      count.mentions.set(document, (count.mentions.get(document) ?? 0) + 1);
    });
  });
  return [...counts.values()]
    .filter(({ identity }) => words.every((word) => [identity.name, ...identity.aliases].some((name) => foldName(name).toLowerCase().includes(word))))
    .sort((a, b) => b.mentions.size - a.mentions.size || total(b) - total(a) || compare(a.identity.name, b.identity.name));
}

function total({ mentions }: NameCount): number {
  let sum = 0;
  for (const count of mentions.values()) sum += count;
  return sum;
}

function mapDocument(corpus: Corpus, uri: DocumentId, story: number): MapDocument {
  const analysis = corpus.documents.get(uri)!;
  const published = documentDates(analysis, uri).published?.day;
  return { ...labelOf(uri, analysis.article), story, ...(published === undefined ? {} : { published }) };
}

function mapName({ identity: { id, name, type, roles } }: NameCount): MapName {
  const [role] = roles;
  return { identity: id, name, type, ...(role === undefined ? {} : { role: oneLine(role.text, maxRoleLength) }) };
}

function mapStory(corpus: Corpus, story: readonly DocumentId[]): MapStory[] {
  const [first] = story;
  const analysis = first === undefined ? undefined : corpus.documents.get(first);
  return first === undefined || analysis === undefined ? [] : [{ uri: first, title: labelOf(first, analysis.article).headline, documents: story.length }];
}

function datedStatements(
  corpus: Corpus,
  uris: readonly DocumentId[],
  numbers: ReadonlyMap<DocumentId, number>,
): Pick<CoverageMapResult, 'statements' | 'totalStatements' | 'undatedStatements' | 'undatedDocuments'> {
  const all = statementTimeline(corpus, uris);
  const dated = all.filter(({ when }) => when !== undefined);
  const undated = all.filter(({ when }) => when === undefined);
  const statements = dated.slice(0, maxStatements).map(({ document, quote: index, speaker, when }): MapStatement => {
    const analysis = corpus.documents.get(document)!;
    const quote = analysis.quotes[index]!;
    const { first, last, basis } = when!;
    const name = speaker === undefined ? undefined : corpus.identity(speaker)?.name;
    const text = oneLine(readableQuote(analysis, quote).text, maxStatementLength);
    const isUncertain = name !== undefined && quote.speaker?.certain === false;
    return { document: numbers.get(document)!, ...(name === undefined ? {} : { speaker: name }), ...(isUncertain ? { isUncertain } : {}), first, last, basis, text, range: linesOf(analysis.article).range(quote) };
  });
  return { statements, totalStatements: dated.length, undatedStatements: undated.length, undatedDocuments: new Set(undated.map(({ document }) => document)).size };
}

/** The place to begin a page at: a multiple of its length within the list. */
function firstOfPage(asked: number | undefined, count: number, length: number): number {
  const last = Math.max(0, Math.ceil(count / length) - 1) * length;
  return Math.min(Math.max(0, Math.floor((asked ?? 0) / length) * length), last);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
