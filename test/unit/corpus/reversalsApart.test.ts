import { expect, test } from 'vitest';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import type { Place } from '../../../server/src/core/identity/identity';
import { annotated } from './annotatedText';

/** What two articles on one story have otherwise, and of which sentences they are said to agree. */
function compare(here: string, there: string): { differences: [string, string[], string[]][]; agreed: number } {
  const story = 'The herring ferry of @Hanne Volt@ burned off %Saltby% on 3 March, and the lighthouse crew saw the glow of the burning nets.';
  const corpus = createCorpus();
  corpus.set('here', annotated(`${story} ${here}`));
  corpus.set('there', annotated(`${story} ${there}`));
  const words = (places: readonly Place[]): string[] => places.map(({ document, start, end }) => corpus.documents.get(document)!.article.text.slice(start, end));
  const { differences, inOtherWords } = corpus.compare('here', 'there');
  return { differences: differences.map(({ kind, hereWords, thereWords }) => [kind, words(hereWords), words(thereWords)]), agreed: inOtherWords.length };
}

test.each([
  ['a bare verb', 'The skipper, @Pell Marsh@, has resigned.', 'In the evening @Pell Marsh@ said that he had not resigned.', [['negation', ['resigned'], ['not']]]],
  ['a refusal', '@Pell Marsh@ conceded the regatta.', '@Pell Marsh@ refused to concede and asked for another race.', [['negation', ['conceded'], ['refused']]]],
  ['a thing insured', 'The paintings in the cabin were insured.', 'The paintings were not insured.', [['negation', ['insured'], ['not']]]],
  ['what somebody rules out', '@Pell Marsh@ ruled out sabotage.', '@Pell Marsh@ could not rule out sabotage.', [['negation', ['ruled out'], ['sabotage']]]],
])('%s that one denies and the other tells as a fact is put side by side, however little else is shared', (_what, here, there, expected) => {
  expect(compare(here, there).differences).toEqual(expected);
});

test.each([
  ['of two people', '@Pell Marsh@ has resigned.', '@Edda Quist@ said that she had not resigned.'],
  ['of what may be', '@Pell Marsh@ might have been insured.', '@Pell Marsh@ was not insured.'],
  ['that both tell', '@Pell Marsh@ never resigned.', '@Pell Marsh@ said that he had not resigned.'],
  ['that is taken back', '@Pell Marsh@ did not rule out sabotage.', '@Pell Marsh@ could not rule out sabotage.'],
  ['of a thing that the other denies something of, too', '@Pell Marsh@ saw the paintings that could not be insured.', 'There were no paintings, @Pell Marsh@ said.'],
  ['of who only does not know', '@Pell Marsh@ told of the paintings.', '@Pell Marsh@ did not know of the paintings.'],
])('a denial %s is none of what the other tells', (_what, here, there) => {
  expect(compare(here, there).differences).toEqual([]);
});

test('claims that are rejected, disputed or not true are denied', () => {
  const told = 'The ferry crews had been warned of the gale.';
  for (const denial of ['@Pell Marsh@ rejected claims that the ferry crews had been warned of the gale.', '@Pell Marsh@ disputed that the ferry crews had been warned of the gale.', 'It is not true that the ferry crews had been warned of the gale, @Pell Marsh@ said.']) {
    expect(compare(told, denial).differences.map(([kind]) => kind)).toEqual(['negation']);
  }
});

test.each([
  ['two tolls', 'At least 16 people, four women among them, died when the ferry of the herring company sank off the lighthouse in a gale before dawn, the harbour office said.', 'The ferry of the herring company that sank off the lighthouse in a gale before dawn, killing 18 passengers, was overloaded, the harbour office had told the company.'],
  ['a denial', 'The harbour office said the new rule for herring nets was not a response to the strike of the ferry crews in the spring.', 'The new rule for herring nets was an answer to the strike of the ferry crews in the spring, a lighthouse keeper said.'],
])('sentences that %s keeps apart are not told as agreement', (_what, here, there) => {
  expect(compare(here, there).agreed).toBe(0);
});
