import { expect, test } from 'vitest';
import type { Analysis } from '../../../server/src/core/analysis/analysis';
import { statementTimeline } from '../../../server/src/core/corpus/statementTimeline';
import type { NameType } from '../../../server/src/core/names/mention';
import { growthOf } from '../../support/growth';
import { testEngine } from '../../support/testEngine';

const names: Readonly<Record<string, NameType>> = { 'Hanne Volt': 'person', 'Pell Marsh': 'person', Volt: 'person' };

/** Each statement as "who: when (basis)" with the words that say when. */
function timeline(documents: Readonly<Record<string, string>>): string[] {
  const engine = testEngine(names);
  const corpus = engine.createCorpus();
  for (const [document, text] of Object.entries(documents)) corpus.set(document, engine.analyse(text));
  return statementTimeline(corpus, Object.keys(documents)).map(({ document, speaker, when }) => {
    const { text } = corpus.documents.get(document)!.article;
    const time = when ? `${when.first === when.last ? when.first : `${when.first}…${when.last}`} by ${when.basis}` : 'no date';
    return `${(speaker && corpus.identity(speaker)?.name) ?? 'nobody'}: ${time}${when?.span ? ` “${text.slice(when.span.start, when.span.end)}”` : ''}`;
  });
}

const published = 'Dam Board Meets\n\nPublished 27 June 2025\n\n';

test.each([
  ['after the cue', '“The dam is safe and will stay so,” Hanne Volt said on Tuesday.', '2025-06-24 by text “Tuesday”'],
  ['after the cue and the one who was told', '“The dam is safe and will stay so,” Hanne Volt told reporters on Tuesday.', '2025-06-24 by text “Tuesday”'],
  ['before the cue', '“The dam is safe and will stay so,” Hanne Volt on Tuesday said.', '2025-06-24 by text “Tuesday”'],
  ['at the beginning of the sentence', 'On Tuesday, Hanne Volt said: “The dam is safe and will stay so.”', '2025-06-24 by text “Tuesday”'],
  ['of another year', '“The dam is safe and will stay so,” Hanne Volt said in March 2021.', '2021-03-01…2021-03-31 by text “March 2021”'],
])('a statement has the date that stands %s', (_where, sentence, expected) => {
  expect(timeline({ a: published + sentence })).toEqual([`Hanne Volt: ${expected}`]);
});

test.each([
  ['is part of what is said', '“The dam was safe on Tuesday and will stay so,” Hanne Volt said.'],
  ['belongs to something else', '“The dam is safe and will stay so,” Hanne Volt said after a meeting that began on Tuesday.'],
  ['lies in the future', '“The dam is safe and will stay so,” Hanne Volt said on 3 July 2025.'],
])('a date that %s is not that of the statement', (_what, sentence) => {
  expect(timeline({ a: published + sentence })).toEqual(['Hanne Volt: 2025-06-27 by publication “27 June 2025”']);
});

test('statements stand in the order of time, those without a date at the end', () => {
  const said = (who: string, when: string): string => `“The dam is safe and will stay so,” ${who} said${when}.`;
  expect(
    timeline({
      'a.txt': said('Pell Marsh', ' on Tuesday'),
      '2025-06-20 b.txt': said('Pell Marsh', ''),
      'c.txt': published + said('Hanne Volt', ' yesterday'),
      'd.txt': published + said('Pell Marsh', ' last week'),
    }),
  ).toEqual([
    'Pell Marsh: 2025-06-20 by publication',
    'Pell Marsh: 2025-06-16…2025-06-22 by text “last week”',
    'Hanne Volt: 2025-06-26 by text “yesterday”',
    'Pell Marsh: no date',
  ]);
});

test('a text of dated quotes alone takes time in proportion to its length', () => {
  const engine = testEngine({});
  const analyses = new Map<string, Analysis>();
  const growth = growthOf('“Yes, we will,” he said on Friday. ', (text) => {
    const analysis = analyses.get(text) ?? engine.analyse(text);
    analyses.set(text, analysis);
    // A copy, for which nothing is remembered.
    statementTimeline({ documents: new Map([['a', { ...analysis }]]), identitiesOf: () => [] }, ['a']);
  });
  expect(growth).toBeLessThan(3);
}, 60_000);
