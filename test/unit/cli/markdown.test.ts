import { expect, test } from 'vitest';
import type { ComparedPair } from '../../../server/src/cli/comparedPair';
import type { ComparedStory } from '../../../server/src/cli/comparedStory';
import { comparisonMarkdown, quotesMarkdown, relatedMarkdown, storyMarkdown } from '../../../server/src/cli/markdown';

const place = (line: number, text: string) => ({ line, text, start: 0, end: text.length });
const here = { id: 'a', file: 'a_1.txt', path: 'news/a_1.txt', headline: 'Vote *now* | later' };
const there = { id: 'b', file: 'b.txt', path: 'news/b.txt', headline: '' };

test('a comparison has its tables and lists, in which texts of documents are escaped and nothing else is', () => {
  const pair: ComparedPair = {
    here,
    there,
    shared: [{ type: 'PER', name: 'Ann [Lee]' }],
    onlyHere: [],
    onlyThere: [{ type: 'ORG', name: 'A_B' }],
    quotes: [{ kind: 'same-words', here: place(3, '“We | they”'), there: place(5, '“We”') }],
    quotesOnlyHere: [],
    quotesOnlyThere: [],
    dates: [{ name: 'Ann', here: [place(1, 'Monday'), place(2, '1 May')], there: [place(4, 'Tuesday')] }],
    speakersOnlyHere: [{ type: 'PER', name: 'Jo_', named: true, quotes: [place(3, 'x'), place(3, 'y'), place(7, 'z')] }],
    speakersOnlyThere: [{ type: 'PER', name: 'Al', named: false, quotes: [place(2, 'x')] }],
    differences: [],
    inOtherWords: [],
  };
  expect(comparisonMarkdown(pair)).toBe(
    [
      '# Vote \\*now\\* \\| later and b',
      'Here: news/a\\_1.txt  \nThere: news/b.txt',
      '## Quotes in both\n\n| Here | There |\n| --- | --- |\n| line 3: “We \\| they” | line 5: “We” |',
      '## Dates that differ\n\n| Here | There |\n| --- | --- |\n| line 1: Monday; line 2: 1 May | line 4: Tuesday |',
      '## Speaks only here\n\n- Jo\\_: line 3, 7 (named in both)',
      '## Speaks only there\n\n- Al: line 2',
      '## In both\n\n- Ann \\[Lee\\] (person)',
      '## Only there\n\n- A\\_B (organisation)\n',
    ].join('\n\n'),
  );
});

test('a story names the files beside what others tell', () => {
  const told = { ...place(2, '5 < 6'), doc: 'b', file: 'b_2.txt' };
  const story: ComparedStory = {
    here,
    others: [there],
    compared: 1,
    namesOnlyHere: [],
    namesMissing: [{ type: 'LOC', name: 'Oslo', docs: ['b'], files: ['b_2.txt', 'c.txt'] }],
    quotesOnlyHere: [],
    quotesMissing: [{ versions: [told, { ...told, file: 'c.txt' }] }],
    sentencesOnlyHere: [{ ...place(9, '1. That'), doc: 'a', file: 'a_1.txt' }],
    sentencesMissing: [],
    dates: [],
    differences: [{ kind: 'number', here: { ...place(1, '$5'), doc: 'a', file: 'a_1.txt' }, there: told }],
    inOtherWords: [],
  };
  expect(storyMarkdown(story)).toBe(
    [
      '# Vote \\*now\\* \\| later',
      'news/a\\_1.txt, against b.txt',
      '## Statements that differ\n\n| Here | There |\n| --- | --- |\n| line 1: \\$5 | b\\_2.txt, line 2: 5 &lt; 6 |',
      '## Told only here\n\n- line 9: 1\\. That',
      '## Quotes elsewhere\n\n- b\\_2.txt, line 2: 5 &lt; 6 (b\\_2.txt, c.txt)',
      '## Names elsewhere\n\n- Oslo (place): b\\_2.txt, c.txt\n',
    ].join('\n\n'),
  );
  expect(storyMarkdown({ ...story, others: [], namesMissing: [], quotesMissing: [], sentencesOnlyHere: [], differences: [] })).toBe(
    '# Vote \\*now\\* \\| later\n\nnews/a\\_1.txt stands alone: no other article is on its story.\n',
  );
});

test('what is related stands by file, quotes by utterance', () => {
  const item = { file: 'b_2.txt', score: 0.5, same: true, duplicate: false, reasons: ['2 people: A_B, C', 'same day'] };
  expect(relatedMarkdown({ runs: { 'a_1.txt': [item], 'c.txt': [] }, clusters: [['a_1.txt', 'b_2.txt'], ['c.txt']] })).toBe(
    '# Stories\n\n- a\\_1.txt, b\\_2.txt\n\n## a\\_1.txt\n\n- b\\_2.txt (0.50, same story): 2 people: A\\_B, C; same day\n\n## c.txt\n\nNothing related.\n',
  );
  const member = { doc: 'a', file: 'a_1.txt', text: 'We *must*', start: 0, end: 9 };
  expect(quotesMarkdown({ groups: [{ members: [member, { ...member, file: 'c.txt', speaker: 'Jo_' }] }] })).toBe('## 1\n\n- a\\_1.txt: “We \\*must\\*”\n- c.txt: “We \\*must\\*” (Jo\\_)\n');
  expect(quotesMarkdown({ groups: [] })).toBe('No quote stands in more than one document.\n');
});
