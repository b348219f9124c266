import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../../server/src/core/analysis/analysis';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { prepareCallHierarchy, provideIncomingCalls, provideOutgoingCalls } from '../../../server/src/service/callHierarchy';
import { provideDiagnostics } from '../../../server/src/service/diagnostics';
import { provideDocumentLinks } from '../../../server/src/service/documentLink';
import { provideFoldingRanges } from '../../../server/src/service/foldingRange';
import { provideInlayHints } from '../../../server/src/service/inlayHint';
import { linesOf } from '../../../server/src/service/ranges';
import { provideSelectionRanges } from '../../../server/src/service/selectionRange';
import { newsFolder, uriOf } from '../../support/newsFolder';
import { annotated } from '../corpus/annotatedText';
import { growthBetween } from '../../support/growth';

const textIn = (analysis: Analysis, range: Parameters<ReturnType<typeof linesOf>['span']>[0]): string => {
  const { start, end } = linesOf(analysis.article).span(range);
  return analysis.article.text.slice(start, end);
};
const plainAnalysis = (text: string): Analysis => ({ article: readArticle(text), mentions: [], quotes: [], entities: [], entityOfMention: [] });
const everything = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

describe('call hierarchy', () => {
  const folder = newsFolder({
    'a.txt': 'One\n\n“@Joe Marsh@ is wrong,” @Ana Petrova@ said.\n“We trust #Harbour Board#,” @Joe| Marsh@ said.',
    'b.txt': 'Two\n\n“Ask @Joe Marsh@,” @Mia Stone@ said.',
  });
  const [item] = prepareCallHierarchy(folder.corpus, folder.document, folder.position)!;

  test('tells who speaks about somebody, in every document', () => {
    const calls = provideIncomingCalls(folder.corpus, item!);
    expect(calls.map(({ from, fromRanges }) => [from.name, from.detail, ...fromRanges.map((range) => folder.textAt(from.uri, range))])).toEqual([
      ['Ana Petrova', 'One', 'Joe Marsh'],
      ['Mia Stone', 'Two', 'Joe Marsh'],
    ]);
  });

  test('tells whom somebody speaks about in the document', () => {
    const calls = provideOutgoingCalls(folder.corpus, item!);
    expect(calls.map(({ to, fromRanges }) => [to.name, ...fromRanges.map((range) => folder.textAt(folder.document, range))])).toEqual([['Harbour Board', 'Harbour Board']]);
  });

  test('of something that has gone is empty', () => {
    for (const data of [undefined, 'nobody', { evil: true }]) {
      expect(provideIncomingCalls(folder.corpus, { ...item!, data })).toEqual([]);
      expect(provideOutgoingCalls(folder.corpus, { ...item!, data })).toEqual([]);
    }
  });
});

describe('inlay hints', () => {
  const text = 'One\n\n@Ana Petrova@ arrived. “We stay,” she said.';
  const base = annotated(text);
  const she = base.article.text.indexOf('she');
  const withPronoun = (certain: boolean): Analysis => ({
    ...base,
    quotes: [{ ...base.quotes[0]!, speaker: { start: she, end: she + 3, form: 'pronoun', mention: 0, certain } }],
  });
  const hints = (analysis: Analysis): string[] => {
    const corpus = createCorpus();
    corpus.set(uriOf('a.txt'), analysis);
    return provideInlayHints(corpus, uriOf('a.txt'), everything).map(({ position, label }) => {
      const before = analysis.article.text.slice(0, linesOf(analysis.article).offset(position));
      return `${/\w+$/.exec(before)![0]} ${label as string}`;
    });
  };

  test('name who a pronoun stands for', () => {
    expect(hints(withPronoun(true))).toEqual(['she (Ana Petrova)']);
  });

  test('keep silent where that is doubtful', () => {
    expect(hints(withPronoun(false))).toEqual([]);
  });
});

describe('diagnostics', () => {
  test('point at quoted words that nobody speaks and at a mark that is never closed', () => {
    const analysis = annotated('“We stay,” said @Ana Petrova@.\n\n“Nobody knows.”\n\n“We go');
    const [first, second] = analysis.quotes;
    const open = { start: analysis.article.text.indexOf('“We go'), end: analysis.article.text.length };
    const quotes = [first!, second!, { ...second!, ...open, parts: [open], fragments: [open], closed: false }];
    expect(provideDiagnostics({ ...analysis, quotes }).map(({ code, range }) => [code, textIn(analysis, range)])).toEqual([
      ['no-speaker', 'Nobody knows.'],
      ['unclosed-quotation-mark', '“We go'],
    ]);
  });
});

test('selection grows from word to name, quote, sentence, paragraph and text', () => {
  const analysis = annotated('Headline here\n\nMore words. “We met @Ana Petrova@ there,” @Joe Marsh@ said.');
  const offset = analysis.article.text.indexOf('trova');
  let [range] = provideSelectionRanges(analysis, [linesOf(analysis.article).position(offset)]) as [ReturnType<typeof provideSelectionRanges>[number] | undefined];
  const grown: string[] = [];
  for (; range !== undefined; range = range.parent) grown.push(textIn(analysis, range.range));
  expect(grown).toEqual([
    'Petrova',
    'Ana Petrova',
    'We met Ana Petrova there,',
    '“We met Ana Petrova there,”',
    '“We met Ana Petrova there,” Joe Marsh said.',
    'More words. “We met Ana Petrova there,” Joe Marsh said.',
    analysis.article.text,
  ]);
});

test('sections and what the site added fold', () => {
  const kinds = ['headline', 'body', 'subheading', 'body', 'body', 'subheading', 'body', 'boilerplate', 'boilerplate'] as const;
  const text = kinds.map((kind, index) => `${kind} ${index}`).join('\n');
  let start = 0;
  const paragraphs = kinds.map((kind, index) => {
    const end = start + `${kind} ${index}`.length;
    const paragraph = { start, end, kind };
    start = end + 1;
    return paragraph;
  });
  const analysis: Analysis = { ...plainAnalysis(text), article: { text, paragraphs, headline: undefined } };
  const line = (number: number): string => text.split('\n')[number]!;
  expect(provideFoldingRanges(analysis).map(({ startLine, endLine }) => `${line(startLine)} to ${line(endLine)}`)).toEqual([
    'subheading 2 to body 4',
    'subheading 5 to body 6',
    'boilerplate 7 to boilerplate 8',
  ]);
});

describe('document links', () => {
  const targets = (text: string): (string | undefined)[] => provideDocumentLinks(plainAnalysis(text)).map(({ target }) => target);

  test('are the addresses without the punctuation around them', () => {
    expect(targets('See (https://news.example/a?b=1), www.paper.example/x. Or http://wiki.example/Rose_(flower)!')).toEqual([
      'https://news.example/a?b=1',
      'https://www.paper.example/x',
      'http://wiki.example/Rose_(flower)',
    ]);
  });

  test('are none for other schemes', () => {
    expect(targets('javascript:alert(1) file:///etc/passwd command:x https:// www.')).toEqual([]);
  });

  test('are found in time that is in proportion to a hostile text', () => {
    const finding = (count: number) => (): void => void targets(`http://a${')'.repeat(4 * count)} ${'www.'.repeat(count)}`);
    expect(growthBetween(finding(25_000), finding(200_000), 8)).toBeLessThan(3);
  }, 60_000);
});
