import { expect, test } from 'vitest';
import { CancelledError, type Corpus } from '../../../server/src/core/corpus/corpus';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { annotated } from './annotatedText';

const lead = 'The herring ferry Solveig sank near the lighthouse of %Tarn Quay% in a storm, and divers of the #Orrin Salvage Company# raised the wreck with two cranes.';
const here = `Ferry Solveig raised off Tarn Quay

${lead}
“We saw the first crack at dawn and opened every gate,” @Hanne Volt@ said.
A veterinary surgeon examined forty frightened sheep that swam ashore beside the wreck.`;
const second = `Divers raise ferry Solveig off Tarn Quay

${lead}
“Nobody was asleep when the hull began to tear,” @Pell Marsh@ said.
Insurers estimate compensation for passengers at ninety thousand crowns.`;
const third = `Wreck of ferry Solveig raised off Tarn Quay

${lead}
“Nobody was asleep when the hull began to tear,” said @Pell Marsh@ of the ferry.
Insurers estimate compensation for all passengers at ninety thousand crowns or more.
@Edda Quist@ flew in.`;
const other = 'Football club buys goalkeeper\n\n@Ivo Brandt@ signed for #Dunmore Rovers# after weeks of talks about wages.';

function folder(documents: Readonly<Record<string, string>>): Corpus {
  const corpus = createCorpus();
  for (const [document, text] of Object.entries(documents)) corpus.set(document, annotated(text));
  return corpus;
}

test('a document is held against the whole of its story', () => {
  const corpus = folder({ here, second, third, other });
  const story = corpus.compareStory('here');
  const name = (id: string): string => corpus.identity(id)!.name;
  const text = ({ document, start, end }: { document: string; start: number; end: number }): string => corpus.documents.get(document)!.article.text.slice(start, end);
  expect([...story.others].sort()).toEqual(['second', 'third']);
  expect(story.namesOnlyHere.map(name)).toEqual(['Hanne Volt']);
  expect(story.namesMissing.map(({ identity, documents }) => [name(identity), documents.length])).toEqual([
    ['Pell Marsh', 2],
    ['Edda Quist', 1],
  ]);
  expect(story.quotesOnlyHere).toEqual([0]);
  expect(story.quotesMissing.map(({ versions }) => versions.map(({ document }) => document).sort())).toEqual([['second', 'third']]);
  expect(story.sentencesOnlyHere.map(text)).toContain('A veterinary surgeon examined forty frightened sheep that swam ashore beside the wreck.');
  const compensation = story.sentencesMissing.filter(({ sentence }) => text(sentence).startsWith('Insurers'));
  expect(compensation.map(({ documents }) => [...documents].sort())).toEqual([['second', 'third']]);
});

test('what it dates in other words than others do stands together', () => {
  const dated = (date: string, sentence: string): string => `${here.replace(/^/, `Published 27 June 2025\n\n`)}\nThe harbour council met in %Tarn Quay% ${date}. ${sentence}`;
  const corpus = folder({
    here: dated('on Friday', 'It ended at noon.'),
    second: dated('on Monday', 'Nobody voted.'),
    third: dated('on Friday', 'Few came.'),
    fourth: dated('on Tuesday', 'It was short.'),
  });
  const { dates } = corpus.compareStory('here');
  const text = ({ document, start, end }: { document: string; start: number; end: number }): string => `${document}: ${corpus.documents.get(document)!.article.text.slice(start, end)}`;
  expect(dates.map(({ identity, here: ours, there }) => [corpus.identity(identity!)!.name, ours.map(({ date }) => text(date)), there.map(({ date }) => text(date)).sort()])).toEqual([
    ['Tarn Quay', ['here: Friday'], ['fourth: Tuesday', 'second: Monday']],
  ]);
});

test('a document that stands alone has nothing to be held against', () => {
  const story = folder({ here, other }).compareStory('here');
  expect(story).toMatchObject({ others: [], namesOnlyHere: [], namesMissing: [], quotesOnlyHere: [], quotesMissing: [], sentencesOnlyHere: [], sentencesMissing: [], dates: [], differences: [], inOtherWords: [] });
  expect(folder({ here }).compareStory('elsewhere')).toMatchObject({ others: [], namesOnlyHere: [], quotesOnlyHere: [] });
});

test('a comparison that nobody waits for ends', () => {
  expect(() => folder({ here, second, third }).compareStory('here', () => true)).toThrow(CancelledError);
});
