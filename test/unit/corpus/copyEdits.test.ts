import { expect, test } from 'vitest';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { annotated } from './annotatedText';

const background = 'Divers searched the harbour of %Tarn Quay% for the herring barge that was lost there, and @Hanne Volt@ of #Orrin Lines# thanked the pilots.';

/** What two articles of one story tell otherwise, in the order in which it is shown. */
function differences(here: string, there: string, published: readonly [string, string] = ['', '']): string[] {
  const corpus = createCorpus();
  corpus.set('here', annotated([published[0], background, here].filter(Boolean).join('\n\n')));
  corpus.set('there', annotated([published[1], background, there].filter(Boolean).join('\n\n')));
  const told = (from: 'here' | 'there', to: 'here' | 'there'): string[] =>
    corpus.compare(from, to).differences.map(({ kind, hereWords, thereWords }) => {
      const [one, other] = [hereWords, thereWords].map((places) => places.map(({ document, start, end }) => corpus.documents.get(document)!.article.text.slice(start, end)).join(', '));
      return from === 'here' ? `${kind} ${one} | ${other}` : `${kind} ${other} | ${one}`;
    });
  expect(told('there', 'here')).toEqual(told('here', 'there'));
  return told('here', 'there');
}

test.each([
  ['a number of nothing that is named', 'The pilot said that her gauge had read 141 when the pump failed.', 'The pilot said that her gauge had read 114 when the pump failed.', ['number 141 | 114']],
  ['a number before “more”', 'The lines have hired 14 more pilots for the winter.', 'The lines have hired 40 more pilots for the winter.', ['number 14 | 40']],
  ['the votes of one side', 'The harbour board voted by 24 to 19 to sell the tugboat.', 'The harbour board voted by 24 to 18 to sell the tugboat.', ['number 19 | 18']],
  ['the same in another writing', 'The harbour board voted 24–19 to sell the tugboat.', 'The harbour board voted 24 to 18 to sell the tugboat.', ['number 19 | 18']],
  ['a year long ago', 'The lighthouse, which opened in 1891, needs a new lamp.', 'The lighthouse, which opened in 1892, needs a new lamp.', ['date 1891 | 1892']],
  ['a year to come', 'The board said that no pier would close before 2029.', 'The board said that no pier would close before 2028.', ['date 2029 | 2028']],
  ['an age', 'A 34-year-old man from the mainland was arrested at the pier.', 'A 31-year-old man from the mainland was arrested at the pier.', ['number 34 | 31']],
  ['a place in a row', 'It was the third time that the pump failed in a storm.', 'It was the fourth time that the pump failed in a storm.', ['number third | fourth']],
  ['a sum', 'The tugboat was sold to a scrapyard for £1.1bn in cash.', 'The tugboat was sold to a scrapyard for 1.2 billion pounds in cash.', ['number £1.1bn | 1.2 billion pounds']],
  ['a weekday', 'The tugboat rammed the pier on Tuesday in thick fog.', 'The tugboat rammed the pier on Thursday in thick fog.', ['date Tuesday | Thursday']],
  ['a day of the month', 'The tugboat rammed the pier on 3 March in thick fog.', 'The tugboat rammed the pier on March 31 in thick fog.', ['date 3 March | March 31']],
  ['a time of the day', 'The tugboat rammed the pier at 9.20pm in thick fog.', 'The tugboat rammed the pier at 22:45 in thick fog.', ['number 9.20pm | 22:45']],
  ['a forename', 'Police in oilskins arrested @Pell Marsh@ at the pier.', 'Police in oilskins arrested @Edda Marsh@ at the pier.', ['name Pell Marsh | Edda Marsh']],
  ['a town', 'The pump was built by hand in %Lowmere% for the herring fleet.', 'The pump was built by hand in %Saltby% for the herring fleet.', ['name Lowmere | Saltby']],
  ['a denial', 'The pilot did not call the coastguard before the pump failed.', 'The pilot did call the coastguard before the pump failed.', ['negation not | ']],
  ['an opposite', 'The price of herring rose sharply after the pump failed.', 'The price of herring fell sharply after the pump failed.', ['verb rose | fell']],
  ['two numbers of one sentence', 'The pier took 12 masons and 300 barrels of tar to mend.', 'The pier took 15 masons and 500 barrels of tar to mend.', ['number 12, 300 | 15, 500']],
])('%s that was changed is shown', (_what, here, there, expected) => {
  expect(differences(here, there)).toEqual(expected);
});

test.each([
  ['a day in another order', 'The tugboat rammed the pier on 3 March in thick fog.', 'The tugboat rammed the pier on March 3 in thick fog.'],
  ['a sum in words', '“You found £3m for the pier,” she shouted across the quay.', '“You found three million for the pier,” she shouted across the quay.'],
  ['a number in words', 'The pier took forty masons and much tar to mend.', 'The pier took 40 masons and much tar to mend.'],
  ['a score with a dash', 'The harbour board voted 24–19 to sell the tugboat.', 'The harbour board voted 24 to 19 to sell the tugboat.'],
  ['a rounded number', 'The pier took about 40 masons and much tar to mend.', 'The pier took 43 masons and much tar to mend.'],
  ['another unit', 'The wreck lay five miles off the pier in thick fog.', 'The wreck lay eight kilometres off the pier in thick fog.'],
  ['a surname alone', 'Police in oilskins arrested @Pell Marsh@ at the pier.', 'Police in oilskins arrested Mr @Marsh@ at the pier.'],
  ['other people in another sentence of the kind', '@Pell Marsh@, 34, was arrested at the old pier of the harbour.', '@Edda Quist@, 31, was arrested at the old pier of the harbour.'],
  ['another year with its own number', 'In 2004 the pier took 12 masons to mend after a storm.', 'In 2011 the pier took 15 masons to mend after a storm.'],
  ['the dead and the hurt', 'The storm killed 12 passengers at rest on the pier.', 'The storm injured 15 passengers at rest on the pier.'],
  ['a part of the same time', 'The lighthouse was built by masons in May 2012 for the fleet.', 'The lighthouse was built by masons in 2012 for the fleet.'],
])('%s is no change', (_what, here, there) => {
  expect(differences(here, there)).toEqual([]);
});

test.each([
  ['“today” of two days', 'The tugboat rammed the pier today in thick fog.', 'The tugboat rammed the pier yesterday in thick fog.', []],
  ['weekdays of two weeks', 'The tugboat rammed the pier on Tuesday in thick fog.', 'The tugboat rammed the pier on Thursday in thick fog.', []],
])('%s are no change where the articles are of other days', (_what, here, there, expected) => {
  expect(differences(here, there, ['Published 3 March 2025', 'Published 14 March 2025'])).toEqual(expected);
});

test('a sentence is held against the one that it was copied from', () => {
  const both = ['The first pump lifts 120 barrels a day out of the barge.', 'The second pump lifts 140 barrels a day out of the barge.'];
  expect(differences(both.join(' '), both.join(' '))).toEqual([]);
  expect(differences(both.join(' '), both.join(' ').replace('140', '410'))).toEqual(['number 140 | 410']);
});

test('a passage in the same words is enough for a number or a year', () => {
  expect(differences('The old harbour lighthouse, which opened in 1891, will be sold in January.', 'Masons turned their backs on the board over the old harbour lighthouse, which opened in 1892.')).toEqual(['date 1891 | 1892']);
  expect(differences('The old lamp opened in 1891.', 'Masons turned their backs on the board, whose hall was opened in 1892.')).toEqual([]);
});

test('a copy with many changes has all of them listed, before anything else', () => {
  const lines = (shift: number): string => [...'abcdefghijklmn'].map((letter, index) => `Barge ${letter}${letter}${letter} of the ${letter}${letter} fleet carried ${10 + index + shift * 30} nets past pier ${letter}.`).join(' ');
  expect(differences(lines(0), lines(1))).toHaveLength(14);
});
