import { expect, test } from 'vitest';
import type { Comparison } from '../../../server/src/core/corpus/comparison/comparison';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import type { Place } from '../../../server/src/core/identity/identity';
import { annotated } from './annotatedText';

function compare(here: string, there: string): { comparison: Comparison; names(ids: readonly string[]): string[]; words(places: readonly Place[]): string[] } {
  const corpus = createCorpus();
  corpus.set('here', annotated(here));
  corpus.set('there', annotated(there));
  return {
    comparison: corpus.compare('here', 'there'),
    names: (ids) => ids.map((id) => corpus.identity(id)!.name),
    words: (places) => places.map(({ document, start, end }) => corpus.documents.get(document)!.article.text.slice(start, end)),
  };
}

test('names are told apart by where they stand', () => {
  const { comparison, names } = compare('@Hanne Volt@ met @Pell Marsh@ at the #Orrin Water Company# today.', '@Pell Marsh@ went to %Saltby% with @Edda Quist@ instead.');
  expect(names(comparison.shared)).toEqual(['Pell Marsh']);
  expect(names(comparison.onlyHere)).toEqual(['Hanne Volt', 'Orrin Water Company']);
  expect(names(comparison.onlyThere)).toEqual(['Edda Quist', 'Saltby']);
});

test('quotes without a version in the other document are listed', () => {
  const { comparison } = compare(
    '“We saw the first crack at dawn and opened every gate,” @Hanne Volt@ said.\n“Nobody slept,” @Hanne Volt@ added.',
    '“We saw the first crack at dawn and opened every gate,” said @Hanne Volt@.',
  );
  expect(comparison.quotes).toMatchObject([{ a: { quote: 0 }, b: { quote: 0 } }]);
  expect(comparison.quotesOnlyHere).toEqual([1]);
  expect(comparison.quotesOnlyThere).toEqual([]);
});

test('two dates beside one name are put side by side', () => {
  const { comparison, words } = compare(
    'Negotiators reached the herring accord in %Tarn Quay% last month after long talks.',
    'The herring accord was reached by negotiators in %Tarn Quay% in early May, officials recalled.',
  );
  expect(comparison.differences[0]!.kind).toBe('date');
  expect(words(comparison.differences[0]!.hereWords)).toEqual(['last month']);
  expect(words(comparison.differences[0]!.thereWords)).toEqual(['early May']);
});

test('two numbers of one thing are put side by side', () => {
  const { comparison, words } = compare('The ferry fire injured 12 passengers near the lighthouse.', 'Seventeen crews fought the ferry fire that injured 15 passengers near the lighthouse.');
  expect(comparison.differences[0]!.kind).toBe('number');
  expect(words(comparison.differences[0]!.hereWords)).toEqual(['12']);
  expect(words(comparison.differences[0]!.thereWords)).toEqual(['15']);
});

test.each([
  ['25 June', []],
  ['18 June', ['date']],
])('a weekday is held against %s by the days they mean where both articles say when they were published', (day, expected) => {
  const { comparison } = compare(
    'Published 27 June 2025\n\nDivers raised the herring wreck off %Tarn Quay% on Wednesday with two cranes.',
    `Published 28 June 2025\n\nDivers raised the herring wreck off %Tarn Quay% on ${day} with two cranes.`,
  );
  expect(comparison.differences.map(({ kind }) => kind)).toEqual(expected);
});

test.each([
  ['a date that stands in both', 'Candidates for the herring council register in %Tarn Quay% from 16 October to 14 November.', 'Candidates for the herring council must register in %Tarn Quay% from 16 October to 14 November.'],
  ['a year and a month of it', 'The herring ferry sank near the lighthouse of %Tarn Quay% in 2012.', 'The herring ferry sank near the lighthouse of %Tarn Quay% in April 2012.'],
  ['a weekday and today', 'The herring ferry was raised near the lighthouse of %Tarn Quay% today.', 'The herring ferry was raised near the lighthouse of %Tarn Quay% on Tuesday.'],
  ['years apart', 'The herring ferry sank near the lighthouse of %Tarn Quay% on 3 March 2012.', 'On 9 June 2019 a herring ferry of %Tarn Quay% sank, not far from the old lighthouse.'],
  ['the month with which a figure is compared', 'The herring ferry of %Tarn Quay% carried fewer passengers in June 2019.', 'The herring ferry of %Tarn Quay% carried fewer passengers than in July 2019.'],
  ['one day written in two ways', 'The herring ferry sank near the lighthouse of %Tarn Quay% on Oct. 19.', 'The herring ferry sank near the lighthouse of %Tarn Quay% on 19 October.'],
  ['a day and a week that may hold it', 'The herring ferry sank near the lighthouse of %Tarn Quay% last Thursday.', 'The herring ferry sank near the lighthouse of %Tarn Quay% last week.'],
  ['today and a day that is told from an unknown one', 'Published 27 June 2025\n\nThe herring ferry sank near the lighthouse of %Tarn Quay% today.', 'The herring ferry sank near the lighthouse of %Tarn Quay% last Friday.'],
  ['the time at which an article was sent', 'The herring ferry sank near the lighthouse of %Tarn Quay% on 3 March.', 'On 5 March 4:33 PM the herring ferry sank near the lighthouse of %Tarn Quay%.'],
  ['a month and months ago', 'The herring ferry sank near the lighthouse of %Tarn Quay% in July.', 'The herring ferry sank near the lighthouse of %Tarn Quay% six months ago.'],
  ['the figures of a score and a day', 'The herring crews lost the 30-7 Oct. 19 race near the lighthouse of %Tarn Quay%.', 'The herring crews lost the race near the lighthouse of %Tarn Quay% on Oct. 19.'],
  ['a day and the month up to now', 'The herring ferry sank near the lighthouse of %Tarn Quay% on 4 February.', 'The herring ferry sank near the lighthouse of %Tarn Quay% within the last month.'],
  ['the days on which the articles were written', 'Ferry sinks June 01, 2009 The herring ferry sank near the lighthouse of %Tarn Quay%.', 'Ferry lost June 03, 2009 The herring ferry sank near the lighthouse of %Tarn Quay%.'],
])('%s are not put side by side as two dates', (_what, here, there) => {
  expect(compare(here, there).comparison.differences.filter(({ kind }) => kind === 'date')).toEqual([]);
});

test('the number that only one has is shown, not another that both have', () => {
  const { comparison, words } = compare('The ferry fire near the lighthouse injured 12 passengers and 3 sailors.', 'The ferry fire near the lighthouse injured 12 passengers and 5 sailors.');
  expect(comparison.differences.map(({ kind, hereWords, thereWords }) => [kind, words(hereWords), words(thereWords)])).toEqual([['number', ['3'], ['5']]]);
});

test.each([
  ['of different things', 'The ferry fire injured 12 passengers near the lighthouse.', 'Last year the ferry company carried 90,000 passengers in spite of strikes, storms and higher fares.'],
  ['of the dead and of the hurt', 'The ferry fire killed 12 passengers near the lighthouse.', 'The ferry fire injured 15 passengers near the lighthouse.'],
  ['that may be one, given less exactly', 'The ferry fire injured about 40 passengers near the lighthouse.', 'The ferry fire injured 43 passengers near the lighthouse.'],
  ['of which one is many times the other', 'The ferry fire injured 12 passengers near the lighthouse.', 'Near the lighthouse 1,500 passengers were injured by the ferry fire.'],
  ['that are ordinals, years, or the ends of a range', 'The ferry fire of 2012 injured 12 to 14 passengers near the 3rd lighthouse.', 'The ferry fire of 2013 injured 20 to 24 passengers near the 4th lighthouse.'],
  ['within words for a kind of thing', 'The ferry crews of Tarn Quay raced a two-seater near the lighthouse.', 'Near the lighthouse a four-seater was raced by the ferry crews of Tarn Quay.'],
  ['of months of their own', 'Published 3 April 2025\n\nFerry sales of #Orrin Lines# fell by 12 percent near the lighthouse.', 'Published 2 May 2025\n\nFerry sales of #Orrin Lines# fell by 15 percent near the lighthouse.'],
  ['of events of other years', 'In 2004 a ferry fire injured 12 passengers near the lighthouse.', 'In 2011 a ferry fire injured 15 passengers near the lighthouse.'],
  ['beside other names', 'Ferry sales of #Orrin Lines# fell by 12 percent near the lighthouse.', 'Ferry sales of #Pell Shipping# fell by 15 percent near the lighthouse.'],
])('two numbers %s are not put side by side', (_what, here, there) => {
  expect(compare(here, there).comparison.differences.filter(({ kind }) => kind === 'number')).toEqual([]);
});

test('what one denies and the other says is put side by side, with the denial', () => {
  const { comparison, words } = compare('@Hanne Volt@ has not signed the herring accord with the ferry crews.', 'The herring accord with the ferry crews was signed by @Hanne Volt@ at noon.');
  expect(comparison.differences.map(({ kind, hereWords, thereWords }) => [kind, words(hereWords), words(thereWords)])).toEqual([['negation', ['not'], ['signed']]]);
});

test.each([
  ['that both have', '@Hanne Volt@ has not signed the herring accord with the ferry crews.', 'The herring accord with the ferry crews was never signed by @Hanne Volt@.'],
  ['of a list that both have', '“Do not mend the herring nets and do not dry the herring nets,” @Hanne Volt@ told the ferry crews.', '@Hanne Volt@ told the ferry crews not to mend the herring nets, dry the herring nets or sell them.'],
  ['taken back at once', '@Hanne Volt@ not only signed the herring accord with the ferry crews.', 'The herring accord with the ferry crews was signed by @Hanne Volt@ at noon.'],
  ['that is half of a word', 'The herring accord was a no-bid contract with the ferry crews.', 'The herring accord was a bid contract with the ferry crews.'],
  ['that is a condition', 'Ferry crews may sail if @Hanne Volt@ has not signed the herring accord with them.', '@Hanne Volt@ signed the herring accord with the ferry crews.'],
  ['contrary to fact', '@Hanne Volt@ would not have signed the herring accord with the ferry crews.', '@Hanne Volt@ signed the herring accord with the ferry crews.'],
  ['until a day', '@Hanne Volt@ will not sign the herring accord with the ferry crews until Friday.', '@Hanne Volt@ will sign the herring accord with the ferry crews.'],
  ['of something done by somebody else', '@Hanne Volt@ has not signed the herring accord with the ferry crews.', '@Pell Marsh@ signed the herring accord with the ferry crews.'],
])('a denial %s is no difference', (_what, here, there) => {
  expect(compare(here, there).comparison.differences.filter(({ kind }) => kind === 'negation')).toEqual([]);
});

test.each([
  ['one thing', '“The ferry crews will mend the herring nets before the storm,” @Hanne Volt@ said.', '“All ferry crews will mend their herring nets before the storm,” @Pell Marsh@ said.', [['speaker', ['Hanne Volt'], ['Pell Marsh']]]],
  ['two things', '“The ferry crews of the harbour will mend the herring nets,” @Hanne Volt@ said.', '“The lighthouse of the harbour may close before the storm,” @Pell Marsh@ said.', []],
])('%s said by two speakers', (_what, here, there, expected) => {
  const { comparison, words } = compare(here, there);
  expect(comparison.differences.map(({ kind, hereWords, thereWords }) => [kind, words(hereWords), words(thereWords)])).toEqual(expected);
});

test('sentences on one matter in other words stand in a list of their own', () => {
  const { comparison, words } = compare(
    'The ferry crews pulled the herring wreck off the lighthouse rocks with two borrowed rusty cranes.',
    'With two cranes the ferry crews pulled the herring wreck off the lighthouse rocks before a cheering crowd.',
  );
  expect(comparison.differences).toEqual([]);
  expect(comparison.inOtherWords.map(({ hereWords, thereWords }) => [words(hereWords), words(thereWords)])).toEqual([[['borrowed', 'rusty'], ['cheering', 'crowd']]]);
});

test('of sentences in other words no number stands out that both give, nor a name', () => {
  const { comparison, words } = compare(
    'The ferry crews of @Hanne Volt@ pulled the herring wreck off the lighthouse rocks with borrowed rusty cranes for £42 million.',
    'For £42m the ferry crews of @Volt@ pulled the herring wreck off the lighthouse rocks before a cheering crowd.',
  );
  expect(comparison.inOtherWords.map(({ hereWords, thereWords }) => [words(hereWords), words(thereWords)])).toEqual([[['borrowed', 'rusty', 'cranes'], ['cheering', 'crowd']]]);
});

test.each([
  ['with like words beside them', 'The council will impose the herring levy on ferry crews of Tarn Quay.', 'The council will lift the herring levy on ferry crews of Tarn Quay.', ['verb']],
  ['within a name', 'The council of Tarn Quay voted on the herring levy in the south of the island.', 'The council of %North Tarn Quay% voted on the herring levy in the east of the island.', []],
  ['with other words beside them', 'The herring levy vote of the ferry crews of Tarn Quay is back.', 'Out at sea, ferry crews of Tarn Quay cheered the herring levy vote.', []],
])('opposite words %s', (_where, here, there, expected) => {
  expect(compare(here, there).comparison.differences.map(({ kind }) => kind)).toEqual(expected);
});

test('a document compared with one that is not there shares nothing', () => {
  const { comparison } = compare('@Hanne Volt@ slept.', '');
  expect(comparison).toMatchObject({ shared: [], quotes: [], differences: [] });
});
