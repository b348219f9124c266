import { describe, expect, test } from 'vitest';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { findAnchor } from '../../../server/src/core/annotation/anchor';
import { readTarget } from '../../../server/src/core/annotation/webAnnotationTarget';
import { newsFolder, uriOf } from '../../support/newsFolder';
import { annotated } from '../corpus/annotatedText';
import { exported } from './readExport';

type Json = Record<string, unknown>;

/** The motivations of the Web Annotation vocabulary. */
const motivations = ['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'];

const isIri = (value: unknown): boolean => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
const isReference = (value: unknown): boolean => typeof value === 'string' && /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$/.test(value);
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value : [value]) as Json[];

/** What of an annotation the Web Annotation Data Model does not allow; empty for a valid one. */
function faultsOf(annotation: Json): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what);
  };
  must(isIri(annotation['id']), 'id');
  must(annotation['type'] === 'Annotation', 'type');
  for (const motivation of listOf(annotation['motivation'])) must(motivations.includes(motivation as unknown as string), 'motivation');
  for (const body of listOf(annotation['body'])) {
    must(body['type'] === 'TextualBody' && typeof body['value'] === 'string' && body['format'] === 'text/plain', 'body');
    must(motivations.includes(body['purpose'] as string), 'purpose');
  }
  must(listOf(annotation['target']).length > 0, 'target');
  for (const { source, selector } of listOf(annotation['target'])) {
    must(isReference(source), 'source');
    for (const each of listOf(selector)) {
      const { type, exact, prefix, suffix, start, end } = each;
      if (type === 'TextQuoteSelector') must([exact, prefix, suffix].every((text) => typeof text === 'string') && exact !== '', 'quote selector');
      else must(type === 'TextPositionSelector' && Number.isInteger(start) && Number.isInteger(end) && (start as number) < (end as number), 'position selector');
    }
  }
  return faults;
}

const story = '😀 Harbour vote put off\n\nThe #Harbour Board# met.\n“We need time,” said @Ana Petrova@.\n“Nobody asked.”\n';
const odd = 'saved%20news/%C3%A9%20(1)%20%26%20co.txt';
const documents = { 'vote.txt': story, [odd]: 'Chair under fire\n\n@Ana Petrova@ was asked.\n', 'empty.txt': 'Nothing at all here\n' };
const { corpus } = newsFolder(documents);
const collection = JSON.parse(exported(corpus, 'jsonld')) as Json;
const page = collection['first'] as Json;
const items = page['items'] as Json[];

describe('the JSON-LD of a folder', () => {
  test('is an annotation collection with one page', () => {
    expect(Object.keys(collection)).toEqual(['@context', 'id', 'type', 'label', 'creator', 'total', 'first']);
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: items.length, first: { type: 'AnnotationPage', partOf: collection['id'], startIndex: 0 } });
    expect(listOf(collection['@context'])[0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(isIri(collection['id']) && isIri(page['id'])).toBe(true);
    expect(items).toHaveLength(5);
  });

  test('holds valid annotations, each with an id of its own', () => {
    expect(items.flatMap(faultsOf)).toEqual([]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test('classifies and identifies the mentions', () => {
    expect(items.find(({ id }) => String(id).startsWith('urn:dossier:mention:vote.txt'))).toMatchObject({
      motivation: ['classifying', 'identifying'],
      body: [
        { purpose: 'classifying', value: 'organisation' },
        { purpose: 'identifying', value: 'Harbour Board', 'dossier:identity': expect.stringMatching(/^urn:dossier:identity:e\d+$/) as string },
      ],
    });
  });

  test('highlights the quotes and describes who speaks, where that is known', () => {
    const quotes = items.filter(({ id }) => String(id).startsWith('urn:dossier:quote:'));
    expect(quotes.map(({ motivation }) => motivation)).toEqual([
      ['highlighting', 'classifying', 'describing'],
      ['highlighting', 'classifying'],
    ]);
    expect(listOf(quotes[0]!['body'])[1]).toMatchObject({ purpose: 'describing', value: 'Ana Petrova' });
  });

  test('leads back to the words, by the same reading as corrections', () => {
    const { text } = corpus.documents.get(uriOf('vote.txt'))!.article;
    const targets = items.filter(({ id }) => String(id).includes(':vote.txt:')).map(({ target }) => readTarget(target as Json)!);
    const words = targets.map((target) => findAnchor(text, target)).map((span) => text.slice(span!.start, span!.end));
    expect(words).toEqual(['Harbour Board', 'Ana Petrova', 'We need time,', 'Nobody asked.']);
    const points = [...text];
    expect(targets.map(({ position }) => points.slice(position!.start, position!.end).join(''))).toEqual(words);
  });

  test('has a target for each part of a quote that is interrupted', () => {
    const analysis = annotated('Vote\n\n“We need time,” said @Ana Petrova@.\n');
    const [quote] = analysis.quotes;
    const parts = ['We need', 'time,'].map((words) => ({ start: analysis.article.text.indexOf(words), end: analysis.article.text.indexOf(words) + words.length }));
    const interrupted = createCorpus();
    interrupted.set(uriOf('vote.txt'), { ...analysis, quotes: [{ ...quote!, parts }] });
    const annotations = ((JSON.parse(exported(interrupted, 'jsonld')) as Json)['first'] as Json)['items'] as Json[];
    expect(annotations.flatMap(faultsOf)).toEqual([]);
    expect(listOf(annotations.at(-1)!['target']).map((target) => readTarget(target)!.quote.exact)).toEqual(['We need', 'time,']);
  });

  test('is the same for the same documents, and has another name for others', () => {
    const readInAnotherOrder = newsFolder(Object.fromEntries(Object.entries(documents).reverse()));
    expect(exported(readInAnotherOrder.corpus, 'jsonld', [...corpus.documents.keys()])).toBe(exported(corpus, 'jsonld'));
    expect((JSON.parse(exported(corpus, 'jsonld', [uriOf('vote.txt')])) as Json)['id']).not.toBe(collection['id']);
  });

  test('of nothing is an empty collection', () => {
    expect(JSON.parse(exported(corpus, 'jsonld', []))).toMatchObject({ total: 0, first: { items: [] } });
  });
});
