import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../../server/src/core/corpus/corpus';
import type { ComparisonResult, DifferenceItem, RelatedItem } from '../../../server/src/protocol';
import { compareDocuments } from '../../../server/src/service/compareDocuments';
import { compareStory } from '../../../server/src/service/compareStory';
import { relatedCoverage } from '../../../server/src/service/coverage';
import { createEngine } from '../../../server/src/service/engine';

const folder = path.resolve('../shared/seeds');
const hasSeeds = fs.existsSync(folder);
const read = (name: string): Uint8Array => fs.readFileSync(path.join('server/model', name));

// What an editor wants to read of the five articles beside the checkout, by the acceptance checks of gold/related-coverage.md.
// They are publishers' texts and no part of the project: skipped where they are not there.
describe.skipIf(!hasSeeds)('the story of the five articles beside the checkout', () => {
  let corpus: Corpus;
  const uris = new Map<string, string>();
  beforeAll(() => {
    const engine = createEngine({ vectors: read('vectors.bin'), names: read('names.bin') });
    corpus = engine.createCorpus();
    for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      const uri = pathToFileURL(path.join(folder, file)).toString();
      uris.set(file.slice(0, 3), uri);
      corpus.set(uri, engine.analyse(fs.readFileSync(path.join(folder, file), 'utf8')));
    }
  }, 60_000);

  const uri = (id: string): string => uris.get(id)!;
  const idOf = (document: string): string => [...uris].find(([, each]) => each === document)![0];
  const related = (id: string): readonly RelatedItem[] => relatedCoverage(corpus, { uri: uri(id) }, false)!.documents;
  const differences = (a: string, b: string): readonly DifferenceItem[] => compareDocuments(corpus, { here: uri(a), there: uri(b) })!.differences;

  test.each([
    ['000', ['004']],
    ['001', ['000']],
    ['002', ['003', '004']],
    ['003', ['002', '004']],
    ['004', ['000']],
  ])('of %s lists the other four, none as a copy, and first %j', (id, first) => {
    const listed = related(id);
    expect(listed.map((item) => [idOf(item.uri), item.verdict]).sort()).toEqual([...uris.keys()].filter((other) => other !== id).map((other) => [other, 'same-story']));
    expect(first).toContain(idOf(listed[0]!.uri));
  });

  test('has one card for each of those it names, in the articles that name them', () => {
    const documents = (name: string): string =>
      corpus
        .identities()
        .filter((identity) => identity.name === name || identity.aliases.includes(name))
        .map((identity) => [...identity.mentions.keys()].map(idOf).sort().join(' '))
        .join(' | ');
    expect(Object.fromEntries(['Scott Bessent', 'Howard Lutnick', 'Donald Trump', 'Xi Jinping', 'He Lifeng', 'White House', 'Fox Business Network', 'Conference Board'].map((name) => [name, documents(name)]))).toEqual({
      'Scott Bessent': '000 001 004',
      'Howard Lutnick': '002 003 004',
      'Donald Trump': '000 001 002 003 004',
      'Xi Jinping': '000 003 004',
      'He Lifeng': '000 001',
      'White House': '000 002 003',
      'Fox Business Network': '000 004',
      'Conference Board': '000 001',
    });
    for (const document of ['000', '001', '002', '003', '004']) {
      const ministry = corpus.identitiesOf(uri(document)).find(({ name }) => /ministry/i.test(name));
      expect([...ministry!.mentions.keys()]).toHaveLength(5);
    }
    expect(corpus.identities().filter(({ name, type }) => type === 'person' && /^(?:he|maria)$/i.test(name))).toEqual([]);
  });

  test('has one quotation in two wordings, and two translations of one sentence', () => {
    const quotes = (a: string, b: string): string[] => compareDocuments(corpus, { here: uri(a), there: uri(b) })!.quotes.map(({ kind, here }) => `${kind}: ${here.excerpt}`);
    expect(quotes('000', '004').filter((quote) => quote.includes('magnets will flow'))).not.toEqual([]);
    const translations = quotes('003', '004').filter((quote) => quote.includes('review and approve'));
    expect(translations).toHaveLength(1);
    expect(translations[0]).toMatch(/^other-words/);
  });

  test('says where they differ: who speaks, when, what was said of the White House', () => {
    const only = compareDocuments(corpus, { here: uri('000'), there: uri('003') })!;
    expect(only.onlyHere.map(({ name }) => name)).toContain('Scott Bessent');
    expect(only.onlyThere.map(({ name }) => name)).toContain('Howard Lutnick');
    const shown = (a: string, b: string, here: string, there: string): boolean => differences(a, b).some((item) => item.here.excerpt.includes(here) && item.there.excerpt.includes(there));
    expect(differences('003', '004').some(({ kind, here, there }) => kind === 'date' && here.excerpt.includes('Geneva') && there.excerpt.includes('Geneva'))).toBe(true);
    expect(differences('003', '004').map(({ words }) => words)).toContainEqual(['last month', 'early May']);
    expect(shown('000', '003', 'White House official', 'White House')).toBe(true);
    const speakers = (items: ComparisonResult['speakersOnlyHere']): string[] => items.map(({ name }) => name);
    expect(speakers(only.speakersOnlyHere)).toContain('Scott Bessent');
    expect(speakers(only.speakersOnlyThere)).toContain('Howard Lutnick');
  });

  test('says who speaks in one only, how each dates the same matter, and what is lifted in whose words', () => {
    const pair = (a: string, b: string): ComparisonResult => compareDocuments(corpus, { here: uri(a), there: uri(b) })!;
    const dates = (a: string, b: string): Record<string, string[]> => Object.fromEntries(pair(a, b).dates.map(({ name, here, there }) => [name, [here, there].map((lines) => lines.map(({ range }) => range.start.line + 1).join(' '))]));
    expect(pair('000', '003').speakersOnlyHere.concat(pair('000', '002').speakersOnlyHere).map(({ name, named }) => [name, named])).toContainEqual(['Scott Bessent', false]);
    expect(pair('000', '002').speakersOnlyThere.map(({ name, named }) => [name, named])).toEqual([['Howard Lutnick', false]]);
    expect(dates('000', '004')).toMatchObject({ Geneva: ['1', '17'], 'Donald Trump': ['7', '9'], '“signed”': ['7', '14'] });
    expect(dates('003', '004')).toMatchObject({ Geneva: ['15', '17'] });
    expect(pair('000', '002').inOtherWords.some(({ here, there }) => here.excerpt.includes('restrictive measures previously imposed') && there.excerpt.includes('forgo some'))).toBe(true);
  });

  test('says what each article alone tells, and what it lacks', () => {
    const story = (id: string): { only: string; lacks: string } => {
      const { sentencesOnlyHere, sentencesMissing } = compareStory(corpus, { uri: uri(id) }, false)!;
      return { only: sentencesOnlyHere.map(({ excerpt }) => excerpt).join('\n'), lacks: sentencesMissing.map(({ sentence }) => sentence.excerpt).join('\n') };
    };
    expect(story('000').only).toContain('military uses');
    expect(story('001').only).toContain('decades of tense negotiations');
    expect(story('002').only).toContain('Berry Wang');
    expect(story('003').only).toContain('Brussels and Tokyo');
    expect(story('004').only).toContain('visas');
    expect(story('000').lacks).toContain('Lutnick');
  });

  test('claims nothing without a line that it opens', () => {
    for (const id of uris.keys()) {
      for (const { reasons } of related(id)) {
        for (const { here, there } of reasons) {
          for (const { uri: document, range, excerpt } of [...here, ...there]) {
            const lines = corpus.documents.get(document)!.article.text.split(/\r\n|[\n\r]/);
            const words = excerpt.replace(/^… |…$/g, '').slice(0, 40);
            expect(lines[range.start.line]!.replace(/\s+/g, ' ')).toContain(words);
          }
        }
      }
    }
  });
});
