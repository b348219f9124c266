import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analysis/analyse';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { mentionTable } from '../../../server/src/core/export/mentionTable';
import { quoteTable } from '../../../server/src/core/export/quoteTable';
import { inEnglish } from '../../../server/src/core/export/reportWords';
import { evidenceOf, excerptAround } from '../../../server/src/service/labels';
import { linesOf } from '../../../server/src/service/ranges';
import { semanticTokens } from '../../../server/src/service/semanticTokens';
import { recogniserOf } from '../../support/testEngine';
import { readCsv } from '../export/readExport';

const text = [
  'PORT ELLEN - The harbour bridge was opened again on Monday after the',
  'council had spent four million crowns on it. “It will carry heavier',
  'lorries than it did, and nobody will have to wait,” said Mira',
  'Olsen, who chairs the board that runs the port and has seen the',
  'ferries come and go for as long as anybody can remember.',
].join('\r\n');
const analysis = analyse(text, recogniserOf({ 'Mira Olsen': 'person' }));
const { article } = analysis;
const mention = analysis.mentions[0]!;

describe('in an article whose lines were broken', () => {
  test('a name and a quote are coloured line by line', () => {
    const lines = linesOf(article);
    const data = semanticTokens(analysis, { people: true, organisations: true, places: true, quotes: true });
    const shown: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      character = data[i] === 0 ? character + data[i + 1]! : data[i + 1]!;
      line += data[i]!;
      const { start, end } = lines.lineSpan(line);
      expect(start + character + data[i + 2]!).toBeLessThanOrEqual(end);
      shown.push(text.slice(start + character, start + character + data[i + 2]!));
    }
    expect(shown).toEqual(['“It will carry heavier', 'lorries than it did, and nobody will have to wait,”', 'Mira', 'Olsen']);
  });

  test('a place begins on the line of the file', () => {
    const { range, excerpt } = evidenceOf('file:///a.txt', article, mention);
    expect(range.start.line).toBe(2);
    expect(range.end.line).toBe(3);
    expect(excerpt).toContain('said Mira Olsen, who chairs');
  });

  test('a passage is shown beyond the end of its line', () => {
    expect(excerptAround(article, analysis.quotes[0]!)).toMatch(/^“It will carry heavier lorries than it did/);
  });

  test('who is named across a line end is one with who is not, under one spelling', () => {
    const corpus = createCorpus();
    corpus.set('a.txt', analysis);
    corpus.set('b.txt', analyse('Mira Olsen left.', recogniserOf({ 'Mira Olsen': 'person' })));
    expect(corpus.identitiesOf('a.txt').map(({ name, aliases }) => [name, ...aliases])).toEqual([['Mira Olsen']]);
    expect(corpus.identitiesOf('b.txt')).toEqual(corpus.identitiesOf('a.txt'));
  });

  test('tables hold names and quotes on one line, with places in the file', () => {
    const corpus = createCorpus();
    corpus.set('a.txt', analysis);
    const table = (make: typeof mentionTable): Record<string, string>[] => readCsv(make({ corpus, documents: ['a.txt'], words: inEnglish, pathOf: (document) => document }).map((piece) => piece()).join(''));
    expect(table(mentionTable).map(({ text: name, start, end }) => [name, text.slice(Number(start), Number(end))])).toEqual([['Mira Olsen', 'Mira\r\nOlsen']]);
    expect(table(quoteTable).map(({ quote, speaker }) => [quote, speaker])).toEqual([['It will carry heavier lorries than it did, and nobody will have to wait', 'Mira Olsen']]);
  });
});
