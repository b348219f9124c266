import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteOrderMark, csvRow } from '../../../server/src/core/export/csvRow';
import { newsFolder, uriOf } from '../../support/newsFolder';
import { exported, readCsv } from './readExport';

const vote = 'Harbour "vote", put off\n\nThe #Harbour Board# met in %Lowmere%.\n“We need time,” said @Ana Petrova@.\n';
const chair = 'Chair under fire\n\n@Ana Petrova@ was asked about the vote.\n“We need time,” said @Ana Petrova@.\n“It is late.”\n';
const { corpus } = newsFolder({ 'vote.txt': vote, 'deep/chair.txt': chair });

describe('a row of CSV', () => {
  test('holds any text, and gives it back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', ';', '“', '😀', ' ') }), { minLength: 1 }), (cells) => {
        const names = cells.map((_, index) => `c${index}`);
        const [row] = readCsv(byteOrderMark + csvRow(names) + csvRow(cells));
        expect(Object.values(row!)).toEqual(cells.map((cell) => (/^[\r\n]/.test(cell) ? `'${cell}` : cell)));
      }),
    );
  });

  test.each(['=HYPERLINK("http://host")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('makes no formula of %j', (text) => {
    expect(csvRow([text])).toBe(`"'${text.replaceAll('"', '""')}"\r\n`);
  });

  test('leaves numbers as they are', () => {
    expect(csvRow([12, 'twelve', 0.5])).toBe('12,"twelve",0.5\r\n');
  });
});

describe('the table of mentions', () => {
  const rows = readCsv(exported(corpus, 'mentions'));

  test('has a row for each mention with its file, line and neighbours', () => {
    expect(rows.map(({ document, line, text, type }) => [document, line, text, type])).toEqual([
      ['vote.txt', '3', 'Harbour Board', 'organisation'],
      ['vote.txt', '3', 'Lowmere', 'place'],
      ['vote.txt', '4', 'Ana Petrova', 'person'],
      ['deep/chair.txt', '3', 'Ana Petrova', 'person'],
      ['deep/chair.txt', '4', 'Ana Petrova', 'person'],
    ]);
    expect(rows[1]).toMatchObject({ headline: 'Harbour "vote", put off', before: expect.stringMatching(/Board met in$/) as string, after: expect.stringMatching(/^\. “We need/) as string });
  });

  test('gives offsets at which the text stands', () => {
    const { text } = corpus.documents.get(uriOf('vote.txt'))!.article;
    for (const row of rows.filter(({ document }) => document === 'vote.txt')) expect(text.slice(Number(row['start']), Number(row['end']))).toBe(row['text']);
  });

  test('names one identity alike in every document', () => {
    const ana = rows.filter(({ text }) => text === 'Ana Petrova');
    expect(new Set(ana.map((row) => row['identity_id'])).size).toBe(1);
    expect(rows[0]!['identity_id']).not.toBe(ana[0]!['identity_id']);
  });

  test('can be that of one document', () => {
    expect(readCsv(exported(corpus, 'mentions', [uriOf('deep/chair.txt')]))).toHaveLength(2);
  });
});

describe('the table of quotes', () => {
  const rows = readCsv(exported(corpus, 'quotes'));

  test('says who said what, where, and where else', () => {
    expect(rows.map(({ document, line, quote, speaker, certain, also_in }) => [document, line, quote, speaker, certain, also_in])).toEqual([
      ['vote.txt', '4', 'We need time,', 'Ana Petrova', 'yes', 'deep/chair.txt'],
      ['deep/chair.txt', '4', 'We need time,', 'Ana Petrova', 'yes', 'vote.txt'],
      ['deep/chair.txt', '5', 'It is late.', '', '', ''],
    ]);
  });
});

describe('the other documents of a quote', () => {
  test('can be told from each other, whatever they are called', () => {
    const { corpus: odd } = newsFolder({ 'vote.txt': vote, 'a; b.txt': chair, 'c;d.txt': chair });
    const cell = readCsv(exported(odd, 'quotes')).find(({ document }) => document === 'vote.txt')!['also_in']!;
    expect(cell.split('; ').map((path) => path.replaceAll('%3B', ';')).sort()).toEqual(['a; b.txt', 'c;d.txt']);
  });
});

describe('the table of identities', () => {
  test('counts mentions, documents and quotes of what is exported', () => {
    const [ana] = readCsv(exported(corpus, 'identities'));
    expect(ana).toMatchObject({ name: 'Ana Petrova', type: 'person', mentions: '3', documents: '2', quotes: '2', first_document: 'vote.txt', first_line: '4' });
    const [inOne] = readCsv(exported(corpus, 'identities', [uriOf('deep/chair.txt')]));
    expect(inOne).toMatchObject({ name: 'Ana Petrova', mentions: '2', documents: '1', quotes: '1', first_document: 'deep/chair.txt', first_line: '3' });
    expect(inOne!['identity_id']).toBe(ana!['identity_id']);
  });

  test('passes over documents that have gone', () => {
    expect(readCsv(exported(corpus, 'identities', [uriOf('gone.txt')]))).toEqual([]);
  });
});
