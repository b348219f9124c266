import { describe, expect, test } from 'vitest';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import type { PageParams } from '../../../server/src/protocol';
import { compareDocuments } from '../../../server/src/service/compareDocuments';
import { pageText, providePage, type PageFolder } from '../../../server/src/service/pages/page';
import { pageReference, pageSubject, pageUri } from '../../../server/src/service/pages/pageSubject';
import { doubtfulSpeakers } from '../../support/doubtfulSpeakers';
import { newsFolder, uriOf, type NewsFolder } from '../../support/newsFolder';
import { testEngine } from '../../support/testEngine';

const root = 'file:///news';
const pageFolder = ({ corpus }: Pick<NewsFolder, 'corpus'>, folder: string | undefined = root): PageFolder => ({
  corpus,
  folder,
  partial: false,
  pathOf: (uri) => uri.replace(`${root}/`, ''),
});
const comparison = (here: string, there: string): PageParams => ({ kind: 'comparison', here: uriOf(here), there: uriOf(there) });

const words = 'the ferry contract was signed without a single public hearing';
const ferry = {
  'agency.txt': `Ferry contract signed\n\n“${words},” said @Ana Petrova@, chair of the #Harbour Board#.\n\nThe ferry contract costs the #Harbour Board# 30 million.\n\n@Joe Marsh@ left.`,
  'islander.txt': `Board signs ferry contract\n\n“${words} in the night,” said @Ana Petrova@.\n\nThe ferry contract costs the #Harbour Board# 36 million.`,
};

describe('a comparison of two documents', () => {
  const folder = newsFolder(ferry);
  const { text, title } = providePage(pageFolder(folder), comparison('agency.txt', 'islander.txt'))!;

  test('sets quotes side by side, with the words that differ and links to file and line', () => {
    expect(title).toBe('agency and islander');
    const row = text.split('\n').find((line) => line.includes('one is longer'))!;
    expect(row).toContain('| **Ana Petrova** · one is longer |');
    expect(row).toContain('[line 3](/agency.txt#L3): ');
    expect(row).toMatch(/\[line 3\]\(\/islander\.txt#L3\): “the ferry.* \*\*in the night\*\*/);
  });

  test('sets sentences side by side that differ in a number', () => {
    const row = text.split('\n').find((line) => line.startsWith('| Number |'))!;
    expect(row).toContain('[line 5](/agency.txt#L5)');
    expect(row).toContain('**30 million**');
    expect(row).toContain('**36 million**');
  });

  test('sets dates beside one name side by side, and tells who speaks in one only', () => {
    const dated = newsFolder({
      'agency.txt': 'Ferry contract signed\n\nThe talks on the ferry in %Lowmere% last month were long, as all knew.\n\n“Nobody asked us,” said @Joe Marsh@.\n\n“It was late,” @Joe Marsh@ added. “Too late.”',
      'islander.txt': 'Board signs ferry contract\n\nEverybody remembers how the first talks in %Lowmere% in early May fell apart.\n\n@Joe Marsh@ left. “We shall sail,” said @Lena Vos@.',
    });
    const page = providePage(pageFolder(dated), comparison('agency.txt', 'islander.txt'))!.text;
    expect(page).toMatch(/## Dates that differ · 1\n/);
    expect(page).toMatch(/\| \[Lowmere\].*: Lowmere \*\*last month\*\* \| \[line 3\]\(\/islander\.txt#L3\): Lowmere in \*\*early May\*\* \|/);
    expect(page).toMatch(/## Who speaks in one only · 2\n/);
    expect(page).toMatch(/\| \[Joe Marsh\].* \| 3 quotes: \[line 5\]\(\S+, \[line 7\]\(\S+ \| named only: \[line 5\]\(\/islander\.txt#L5\) \|/);
    expect(page).toMatch(/\| \[Lena Vos\].* \| – \| 1 quote: \[line 5\]\(\/islander\.txt#L5\) \|/);
  });

  test('says of a speaker who is uncertain that he is, wherever the name is printed', () => {
    const doubtful = newsFolder({ ...ferry, 'other.txt': 'Ferry\n\n“Nobody asked us about it,” said @Lena Vos@.' });
    for (const [uri, analysis] of [...doubtful.corpus.documents]) doubtful.corpus.set(uri, doubtfulSpeakers(analysis));
    const both = providePage(pageFolder(doubtful), comparison('agency.txt', 'islander.txt'))!.text;
    expect(both).toContain('| **Ana Petrova** (speaker uncertain) · one is longer |');
    const one = providePage(pageFolder(doubtful), comparison('agency.txt', 'other.txt'))!.text;
    expect(one).toMatch(/\| \[Lena Vos\].* \| – \| 1 quote: \[line 3\]\(\/other\.txt#L3\) \(speaker uncertain\) \|/);
    expect(one).toMatch(/\*\*Lena Vos\*\* \(speaker uncertain\): “Nobody/);
    const { corpus } = doubtful;
    expect(compareDocuments(corpus, { here: uriOf('agency.txt'), there: uriOf('islander.txt') })!.quotes).toMatchObject([{ speaker: 'Ana Petrova', isUncertain: true }]);
    expect(compareDocuments(corpus, { here: uriOf('agency.txt'), there: uriOf('other.txt') })!.speakersOnlyThere).toMatchObject([{ name: 'Lena Vos', isUncertain: true }]);
  });

  test('takes a speaker for certain whom either document names for certain', () => {
    const half = newsFolder(ferry);
    half.corpus.set(uriOf('agency.txt'), doubtfulSpeakers(half.corpus.documents.get(uriOf('agency.txt'))!));
    expect(providePage(pageFolder(half), comparison('agency.txt', 'islander.txt'))!.text).toContain('| **Ana Petrova** · one is longer |');
  });

  test('does not take it for agreement that no difference was found, nor the list for complete', () => {
    const none = newsFolder({ 'a.txt': 'Kelp\n\nDivers found kelp.', 'b.txt': 'Moss\n\nWalkers found moss.' });
    expect(providePage(pageFolder(none), comparison('a.txt', 'b.txt'))!.text).toMatch(/## Sentences that differ\n\n\*Dossier found none. It finds only some of them/);
    expect(text).toContain('*There may be others: Dossier finds only some.*');
  });

  test('names who stands in both, and who in one', () => {
    expect(text).toMatch(/## Names in both · 2\n/);
    expect(text).toMatch(/## Names only in agency\.txt · 1\n[^#]*\[Joe Marsh\]\(\.\.\//);
    expect(text).not.toContain('Names only in islander.txt');
  });

  test('of one that the folder does not hold is none', () => {
    expect(providePage(pageFolder(folder), comparison('agency.txt', 'gone.txt'))).toBeNull();
  });
});

test('what was reported stands in the words that introduce it', () => {
  const engine = testEngine({ 'Ana Petrova': 'person', 'Joe Marsh': 'person' });
  const corpus = createCorpus();
  corpus.set(uriOf('a.txt'), engine.analyse('Ferry contract\n\nThe mayor Ana Petrova has denied the charge of the islanders. “We shall sail,” Joe Marsh said.'));
  corpus.set(uriOf('b.txt'), engine.analyse('Kelp\n\nDivers found kelp off the island.'));
  const page = providePage(pageFolder({ corpus }), comparison('a.txt', 'b.txt'))!.text;
  expect(page).toMatch(/\n- \*\*Ana Petrova\*\* has denied the charge of the islanders \(speaker uncertain\) \(\[line 3\]/);
  expect(page).toMatch(/\n- \*\*Joe Marsh\*\*: “We shall sail,” \(/);
});

describe('a document against its story', () => {
  const folder = newsFolder({
    ...ferry,
    'courier.txt': `Ferry deal signed\n\n“${words},” said @Ana Petrova@ of the #Harbour Board#.\n\nThe ferry contract was signed by @Lena Vos@ of the #Harbour Board#.`,
  });
  const { text, title } = providePage(pageFolder(folder), { kind: 'story', uri: uriOf('agency.txt') })!;

  test('lists the story, what only it has and what it lacks', () => {
    expect(title).toBe('agency and its story');
    expect(text).toContain('*There may be others: Dossier finds only some.*');
    expect(text).toMatch(/## Its story\n\n2 other documents\n\n- \[/);
    expect(text).toMatch(/## Names only here · 1\n\n- \[Joe Marsh\]/);
    expect(text).toMatch(/## Names only in the others · 1\n\n- \[Lena Vos\]\([^)]*\), person \(1 document\)/);
    expect(text).toMatch(/\| Number \| \[line 5\].*\*\*30 million\*\*.*\| \[islander\.txt, line 5\].*\*\*36 million\*\*/);
  });

  test('tells which dates others give otherwise', () => {
    const dated = newsFolder({
      'agency.txt': `${ferry['agency.txt']}\n\nThe talks in %Lowmere% last month were long.`,
      'islander.txt': `${ferry['islander.txt']}\n\nThe first talks in %Lowmere% in early May fell apart.`,
    });
    const page = providePage(pageFolder(dated), { kind: 'story', uri: uriOf('agency.txt') })!.text;
    expect(page).toMatch(/## Dates that differ · 1\n/);
    expect(page).toMatch(/\| \[Lowmere\].*\(\/agency\.txt#L9\): Lowmere \*\*last month\*\* \| \[islander\.txt, line 7\]\(.*\): Lowmere in \*\*early May\*\* \|/);
  });

  test('says so when it stands alone', () => {
    const alone = newsFolder({ 'a.txt': 'Kelp\n\nDivers found kelp.' });
    expect(providePage(pageFolder(alone), { kind: 'story', uri: alone.document })!.text).toContain('No other document of the folder is on the same story.');
  });
});

describe('the page of an identity', () => {
  const folder = newsFolder({ ...ferry, 'letters.txt': 'Letters\n\n“We need |time,” said @Ana Pet|rova@.'.replace('|', '') });
  const page = providePage(pageFolder(folder), { kind: 'identity', uri: folder.document, position: folder.position })!;

  test('counts, quotes once with their versions, and lists documents and companions', () => {
    expect(page.title).toBe('Ana Petrova');
    expect(page.text).toContain('# Ana Petrova\n\nPerson · 3 mentions in 3 documents · 3 quotes\n');
    expect(page.text).toMatch(/## Says · 3\n/);
    expect(page.text).toMatch(/\n {2}- longer: .*\*\*in the night\*\*.*\[islander\.txt, line 3\]\(\/islander\.txt#L3\)/);
    expect(page.text).toMatch(/\| \[Letters\]\(\/letters\.txt\) · \[letters\.txt\]\(\/letters\.txt\) \|/);
    expect(page.text).toMatch(/### Organisations\n\n- \[Harbour Board\]\(\.\.\/.*\.md\) \(2 documents, 1 paragraph\)/);
  });

  test('is found again by its address, also when its id has changed', () => {
    expect(providePage(pageFolder(folder), { page: page.uri })!.text).toBe(page.text);
    expect(pageUri({ kind: 'identity', identity: 'half', name: 'Ana \ud83d', type: 'person' }, 'Ana \ud83d')).toMatch(/\/Ana\.md$/);
    const moved = pageUri({ kind: 'identity', identity: 'another', name: 'Ana Petrova', type: 'person' }, 'Ana Petrova');
    expect(providePage(pageFolder(folder), { page: moved })!.text).toBe(page.text);
  });

  test('says so when the name is gone', () => {
    expect(pageText(pageFolder(newsFolder({ 'a.txt': 'Nobody.' })), page.uri)).toContain('no longer in the folder');
  });

  test('tells statements with their dates', () => {
    const dated = newsFolder({ 'a.txt': 'Vote\n\nPublished 27 June 2025\n\n“We need more time for this,” @Ana Pet|rova@ said.', 'b.txt': 'Vote\n\nPublished 30 June 2025\n\n“We have had the time that was needed,” @Ana Petrova@ said.' });
    const { text } = providePage(pageFolder(dated), { kind: 'identity', uri: dated.document, position: dated.position })!;
    expect(text).toMatch(/\| by 27 June 2025 \| “We need more time for this,” \| \[a\.txt, line 5\]/);
    expect(text).toMatch(/\| 27 June 2025 \| 1 \|/);
  });
});

describe('links', () => {
  const folder = newsFolder({ 'a b/é.txt': '@Ana Pet|rova@ spoke.' });
  const place = { kind: 'identity', uri: folder.document, position: folder.position } as const;
  const href = (from: PageFolder, linksFrom?: string): string | undefined => {
    const { text } = providePage(from, linksFrom === undefined ? place : { ...place, linksFrom })!;
    return /line 1\]\(([^)]*)\)/.exec(text)?.[1];
  };

  test.each([
    ['from the folder of the workspace', root, undefined, '/a%20b/%C3%A9.txt#L1'],
    ['from another folder', 'file:///others', undefined, '/../news/a%20b/%C3%A9.txt#L1'],
    ['from a saved file', root, 'file:///news/notes', '../a%20b/%C3%A9.txt#L1'],
    ['from a file beside it', root, 'file:///news/a%20b', '%C3%A9.txt#L1'],
    ['from another machine', 'vscode-remote://host/news', undefined, undefined],
  ])('%s', (_, start, linksFrom, expected) => {
    expect(href(pageFolder(folder, start), linksFrom)).toBe(expected);
  });

  test('without a folder are left out', () => {
    expect(href({ ...pageFolder(folder), folder: undefined })).toBeUndefined();
  });

  test('a saved page leads to no other page', () => {
    const { text } = providePage(pageFolder(newsFolder(ferry)), { ...comparison('agency.txt', 'islander.txt'), linksFrom: root })!;
    expect(text).not.toContain('.md)');
    expect(text).toContain('| Joe Marsh |');
  });
});

describe('addresses', () => {
  const subject = { kind: 'identity', identity: 'person a/b\n?#', name: 'A % “B”', type: 'person' } as const;

  test('hold what the page is about and end in its title', () => {
    expect(pageSubject(pageUri(subject, 'A/B: ..%2f'))).toEqual(subject);
    expect(pageUri(subject, 'A/B')).toMatch(/\/A%20B\.md$/);
    expect(pageUri(subject, '\u202e')).toMatch(/\/Dossier\.md$/);
  });

  test('a reference from page to page leads to the address', () => {
    const base = new URL(pageUri({ kind: 'comparison', here: 'a', there: 'b' }, 'a and b'));
    expect(decodeURIComponent(new URL(pageReference(subject, 'A'), base).pathname)).toBe(decodeURIComponent(new URL(pageUri(subject, 'A')).pathname));
  });

  test.each(['file:///a.md', 'dossier:/x/y.md', 'dossier:/%7B%7D/y.md', 'dossier:/a', '%', ''])('%j is none', (uri) => {
    expect(pageSubject(uri)).toBeUndefined();
  });
});

test('text of a document makes no markup', () => {
  const hostile = '<img src=x> [x](command:evil) $x$ ![y](http://host/z) `x`';
  const folder = newsFolder({ 'a<i>.txt': `${hostile} ||\n\n@Ana Petrova@ ${hostile}`, 'b.txt': `B\n\n@Ana Pet|rova@ said: “${hostile} |.”` });
  const { text } = providePage(pageFolder(folder), { kind: 'identity', uri: folder.document, position: folder.position })!;
  expect(text).toContain('\\[x\\]\\(command:evil\\)');
  expect(text.replace(/\\./g, '')).not.toMatch(/[<`$!]|command:evil\)/);
  for (const row of text.split('\n').filter((line) => line.startsWith('|'))) expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(5);
});
