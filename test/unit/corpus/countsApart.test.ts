import { expect, test } from 'vitest';
import { countsIn } from '../../../server/src/core/corpus/comparison/counts';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { annotated } from './annotatedText';

const background =
  'Rescuers in %Tarn Quay% worked through the night beside the lighthouse, and @Hanne Volt@ of #Orrin Lines# thanked the harbour crews for pumping water from the burning herring ferry. @Pell Marsh@ called the burning herring ferry a warning to every harbour.';

/** The numbers in which two articles on one story differ: each with a sentence of its own beside the same words on the fire. */
function numbersApart(here: string, there: string): string[] {
  const corpus = createCorpus();
  corpus.set('here', annotated(`${background}\n\n${here}`));
  corpus.set('there', annotated(`${background}\n\n${there}`));
  expect(corpus.stories()).toContainEqual(['here', 'there']);
  const words = corpus.compare('here', 'there').differences.filter(({ kind }) => kind === 'number').map(({ hereWords, thereWords }) => [hereWords, thereWords]);
  return words.map((sides) => sides.map(([place]) => corpus.documents.get(place!.document)!.article.text.slice(place!.start, place!.end)).join(' | '));
}

test.each([
  ['things that either counts once', 'Twelve pumps and a tugboat stood on the pier by midnight.', 'At dawn 15 pumps from other towns were drawn up along the pier.', ['Twelve | 15']],
  ['speeds, however they are written', 'A gust of 235 kph tore the tarpaulin from the pier.', 'The tarpaulin on the pier was hit by gusts of 214km/h, the weather office said.', ['235 | 214']],
  ['shares of one thing', 'The turnout was 61.4 per cent of all members.', 'In the end turnout was 64.1 percent of the members.', ['61.4 per cent | 64.1 percent']],
  ['large numbers that are near, whatever else is told', 'She won the harbour seat by 4,721 votes.', 'He lost it by 4,217 votes.', ['4,721 | 4,217']],
  ['a toll that is called one', 'At least 14 passengers of the night ferry were killed.', 'The death toll of the night ferry has risen to 21.', ['14 | 21']],
  ['lives', 'At least 14 passengers of the night ferry were killed.', 'The night ferry sank with the loss of 21 lives.', ['14 | 21']],
  ['one person', 'A storm killed one person, the harbour police said.', 'The harbour police said three people were killed in the storm.', ['one | three']],
  ['those whose number stands at the end', 'Two smugglers were killed, the harbour police said.', 'The harbour police put the number of smugglers killed at four.', ['Two | four']],
  ['all of them', 'Seven wagons of the herring train left the rails.', 'The herring train had nine of its 22 wagons derailed on the rails.', ['Seven | nine']],
  ['a toll', 'At least 14 passengers were killed, the harbour police said.', 'The harbour police said that twenty-one people were killed.', ['14 | twenty-one']],
])('%s are put side by side though the sentences share little', (_what, here, there, expected) => {
  expect(numbersApart(here, there)).toEqual(expected);
});

test.each([
  ['what is counted for each player', 'The goalkeeper of the pier club made 12 saves in the morning.', 'At dawn there had been 15 saves by the other goalkeeper.'],
  ['tolls of the dead and of the hurt', 'At least 14 passengers were killed, the harbour police said.', 'The harbour police said that 21 people were injured.'],
  ['whole and part', 'Nine pumps stood on the pier by midnight.', 'Some of the 15 pumps of its pier were broken: nine of its 15 pumps worked.'],
  ['those of whom it is said before', 'A man has died and 12 guests have been put up at the harbour inn.', 'The harbour inn said that three people have died.'],
  ['arrests before', 'He has four prior arrests, the harbour police said.', 'The harbour police said one person was arrested.'],
  ['what happened last year', 'A storm last year killed one person, the harbour police said.', 'The harbour police said three people were killed in the storm.'],
  ['what happened in another year', 'Twelve pumps stood on the pier by midnight.', 'In 1987 firemen brought 15 pumps to the pier.'],
  ['one given less exactly', 'About 40 pumps stood on the pier by midnight.', 'By dawn 43 pumps were drawn up along the pier.'],
])('%s are not', (_what, here, there) => {
  expect(numbersApart(here, there)).toEqual([]);
});

test('sentences that give two numbers do not stand among those in other words as well', () => {
  const [here, there] = [
    'At least 14 passengers were killed when the night train of %Tarn Quay% left the rails near the old harbour bridge early on Monday.',
    'Early on Monday at least 19 people were killed near the old harbour bridge of %Tarn Quay% as the night train jumped off the rails.',
  ];
  const corpus = createCorpus();
  corpus.set('here', annotated(`${background}\n\n${here}`));
  corpus.set('there', annotated(`${background}\n\n${there}`));
  const { differences, inOtherWords } = corpus.compare('here', 'there');
  expect(differences.map(({ kind }) => kind)).toEqual(['number']);
  expect(inOtherWords).toEqual([]);
});

test('a number that headline and text tell is shown where the text tells it', () => {
  const corpus = createCorpus();
  corpus.set('here', annotated(`At least 14 killed in harbour blaze\n\n${background}\n\nAt least 14 passengers were killed, the harbour police said.`));
  corpus.set('there', annotated(`${background}\n\nThe harbour police said that 21 people were killed.`));
  const [difference] = corpus.compare('here', 'there').differences;
  expect(corpus.documents.get('here')!.article.text.slice(difference!.here.start, difference!.here.end)).toBe('At least 14 passengers were killed, the harbour police said.');
});

test('a number counts what stands behind it, though that word is a key of every object', () => {
  const text = 'The harbour hired 3 million constructors.';
  expect(countsIn(text, { start: 0, end: text.length }, []).map(({ units }) => units)).toEqual([['constructor']]);
});

test.each([
  ['The bribes came to R2.4-million.', 'The bribes came to 2.4 million rand.'],
  ['The jetty cost Rs. 10 crore.', 'The jetty cost 100 million rupees.'],
  ['The ransom was N50 million.', 'The ransom was 50 million naira.'],
  ['The yard booked ¥38bn.', 'The yard booked 38 billion yen.'],
])('money is one, with a sign as with a word: %s', (one, other) => {
  const [a, b] = [one, other].map((text) => countsIn(text, { start: 0, end: text.length }, []));
  expect([a![0]!.value, a![0]!.units[0]]).toEqual([b![0]!.value, b![0]!.units[0]]);
});
