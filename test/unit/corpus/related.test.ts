import { expect, test } from 'vitest';
import type { Corpus } from '../../../server/src/core/corpus/corpus';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import type { Place } from '../../../server/src/core/identity/identity';
import { annotated } from './annotatedText';

const ferryMorning = `Ferry service to %Lowmere% suspended after hull crack

The #Harbour Board# on Tuesday suspended the ferry between %Tarn Quay% and %Lowmere% after divers found a crack in the hull of the Sandpiper.

“We will not carry a single passenger until the plates have been welded and tested,” @Ilse Vantongeren@ said. The repair will cost 340,000 crowns.`;
const ferryEvening = `Islanders stranded as cracked ferry is taken out of service

Some 1,200 residents of %Lowmere% are cut off since the #Harbour Board# suspended the Sandpiper ferry on Tuesday. Divers had found a crack in the hull.

@Ilse Vantongeren@ told reporters: “We will not carry a single passenger until the plates have been welded and tested, and that takes days.” Repairs of 340,000 crowns are planned at %Tarn Quay%.`;
const school = `Village school wins reading prize

Pupils of %Lowmere% primary school have won the national reading prize for their library of sea tales, the jury of the #Book Trust# said.`;
const election = `Mayor seeks third term in city vote

@Oddny Brask@ announced that she will stand again in the autumn election for mayor of %Vellin%, promising cheaper housing and more trams.`;

function folder(documents: Readonly<Record<string, string>>): Corpus {
  const corpus = createCorpus();
  for (const [name, text] of Object.entries(documents)) corpus.set(name, annotated(text));
  return corpus;
}
const textAt = (corpus: Corpus, places: readonly Place[]): string[] =>
  places.map(({ document, start, end }) => corpus.documents.get(document)!.article.text.slice(start, end));

test('another report of the same event comes first and is called the same story', () => {
  const corpus = folder({ ferryMorning, ferryEvening, school, election });
  const [first] = corpus.related('ferryMorning');
  expect(first).toMatchObject({ document: 'ferryEvening', verdict: 'same-story' });
});

test('a document that only shares a place shares names, and one that shares nothing is not listed', () => {
  const corpus = folder({ ferryMorning, ferryEvening, school, election });
  expect(corpus.related('ferryMorning').slice(1)).toMatchObject([{ document: 'school', verdict: 'shares-names' }]);
});

test('a document on a like matter that shares no name comes last, for its words', () => {
  const repairs = `Museum shows old shipyard

Visitors may look into the hull of a wooden barge and learn from carpenters how a crack was once found and filled with tar. Children hammer nails, sing shanties and taste ship's biscuit in the reading room upstairs.`;
  const corpus = folder({ ferryMorning, repairs });
  const [only, ...rest] = corpus.related('ferryMorning');
  expect(rest).toEqual([]);
  expect(only).toMatchObject({ document: 'repairs', verdict: 'shares-words' });
  expect(only!.reasons.map(({ kind }) => kind)).toEqual(['words']);
  expect(only!.reasons[0]!.text).toMatch(/^words in both: \p{L}+(?:, \p{L}+)+$/u);
  expect(textAt(corpus, only!.reasons[0]!.there)).toContain('hull');
});

test('the reasons begin with the shared quotation and show it on both sides', () => {
  const corpus = folder({ ferryMorning, ferryEvening, school, election });
  const [reason] = corpus.related('ferryMorning')[0]!.reasons;
  expect(reason).toMatchObject({ kind: 'same-quote', text: 'quote in both' });
  expect(textAt(corpus, reason!.here)[0]).toContain('until the plates have been welded');
  expect(textAt(corpus, reason!.there)[0]).toContain('until the plates have been welded');
});

test('only quotations in the same words are called the same', () => {
  const ferryNight = ferryEvening.replace(', and that takes days.”', '.” She added: “Nobody should set out on foot across the sands, whatever the tide may be.”');
  const ferryNoon = `${ferryMorning}\n\n“Nobody must set out on foot across the sands, whatever the tide may be,” @Ilse Vantongeren@ said.`;
  const quoted = (there: string): string | undefined => folder({ ferryNoon, there, school, election }).related('ferryNoon')[0]?.reasons.find(({ kind }) => kind === 'same-quote')?.text;
  expect(quoted(ferryNight.replace('should', 'must'))).toBe('2 same quotes');
  expect(quoted(ferryNight)).toBe('2 quotes in both, 1 word for word');
});

test('what is part of a name is no reason, a word of the same letters is', () => {
  const words = (here: string, there: string): string | undefined => {
    const corpus = createCorpus();
    corpus.set('here', annotated(`Alone at sea\n\n@Ida Brandt@ left. ${here}`));
    corpus.set('there', annotated(`Home again\n\n@Ida Brandt@ came. ${there}`));
    return corpus.related('here')[0]?.reasons.find(({ kind }) => kind === 'words')?.text;
  };
  expect(words('@Joost van der Velde@ left, @Joost van der Velde@ said.', 'It was @Piet van der Meer@, not @Anne van der Meer@.')).toBeUndefined();
  expect(words('@Joost van der Velde@ drove the van to the mast.', 'By the mast @Piet van der Meer@ parked a van.')).toMatch(/^words in both: (?:van, mast|mast, van)$/);
});

test('words that are common in English are no reason, nor are contractions', () => {
  const common = ['man', 'old', 'told', 'keep', 'small', 'night'];
  const vectors = { rank: (word: string) => (common.includes(word) ? 200 : word === 'didnt' ? -1 : 20_000), similarity: () => NaN };
  const words = (here: string, there: string): string | undefined => {
    const corpus = createCorpus({ vectors });
    corpus.set('here', annotated(`Alone at sea\n\n@Ida Brandt@ left. ${here}`));
    corpus.set('there', annotated(`Home again\n\n@Ida Brandt@ came. ${there}`));
    return corpus.related('here')[0]?.reasons.find(({ kind }) => kind === 'words')?.text;
  };
  expect(words("An old man told how he didn't keep his small boat at night.", "That night the old man didn't know what a small dog told him to keep.")).toBeUndefined();
  expect(words('An old man told how the mast and the boat’s keel broke.', 'The old man told of the keel, of the boat’s mast.')).toMatch(/^words in both: (?:mast|keel|boat)(?:, (?:mast|keel|boat)){2}$/);
});

test('the reasons name the people and organisations in both', () => {
  const corpus = folder({ ferryMorning, ferryEvening, school, election });
  const { reasons } = corpus.related('ferryMorning')[0]!;
  const people = reasons.find(({ kind }) => kind === 'people');
  expect(people?.text).toBe('Ilse Vantongeren');
  expect(textAt(corpus, people!.here)).toEqual(['Ilse Vantongeren']);
  expect(textAt(corpus, people!.there)).toEqual(['Ilse Vantongeren']);
  expect(reasons.find(({ kind }) => kind === 'organisations')?.text).toBe('Harbour Board');
});

test('each document stands in exactly one story', () => {
  const corpus = folder({ ferryMorning, ferryEvening, school, election });
  expect(corpus.stories()).toEqual([['election'], ['ferryEvening', 'ferryMorning'], ['school']]);
});

test('the same text with a few words changed is a near-duplicate', () => {
  const copy = ferryMorning.replace('340,000', '350,000').replace('on Tuesday', 'on Tuesday morning');
  const corpus = folder({ ferryMorning, copy, school });
  expect(corpus.related('ferryMorning')[0]).toMatchObject({ document: 'copy', verdict: 'near-duplicate' });
  expect(corpus.related('ferryMorning')[0]!.reasons[0]!.kind).toBe('near-duplicate');
});

test('a text that was shortened and written on is a near-duplicate with large parts of the same text', () => {
  const edited = `${ferryMorning.slice(0, -90)} Islanders were told to wait at home, and a second boat from the mainland may be chartered by the weekend if the council finds the money for it.`;
  const corpus = folder({ ferryMorning, edited, school });
  const [first] = corpus.related('ferryMorning');
  expect(first).toMatchObject({ document: 'edited', verdict: 'near-duplicate' });
  expect(first!.reasons[0]!.text).toBe('large parts of the same text');
});

test('a quotation shared across two stories is a reason of its own', () => {
  const profile = `Sayings of the year

@Bram Oost@ and @Tilde Marr@ of the #Almanac Society# have chosen the sayings of the year. Their list, printed every winter in %Vellin%, begins with a goalkeeper's apology and ends with a verse by the poet @Edda Quist@ on snow, sleep and rye bread.

@Bram Oost@ likes the apology best, for it rhymes. @Tilde Marr@ prefers an old gardener on the patience of carp. Third comes @Ilse Vantongeren@: “We will not carry a single passenger until the plates have been welded and tested.” Readers of the almanac may vote until candlemas, and the winner receives a cheese.

The jury argued for three evenings. @Edda Quist@ defended short verses against long proverbs, @Bram Oost@ wanted more goalkeepers, and @Tilde Marr@ counted commas. Past winners include a beekeeper, two lexicographers and a child who asked why owls never blink. The almanac appears in nine thousand copies, bound in blue linen, and smells of glue.`;
  const others = Object.fromEntries(Array.from({ length: 8 }, (_, k) => [`election${k}`, election.replace('trams', `trams and ${k} parks`)]));
  const corpus = folder({ ferryMorning, profile, school, ...others });
  expect(corpus.related('profile').map(({ document, verdict }) => [document, verdict])).toContainEqual(['ferryMorning', 'shares-quote']);
});

test('an unknown document has no related coverage', () => {
  expect(folder({ school }).related('elsewhere')).toEqual([]);
});
