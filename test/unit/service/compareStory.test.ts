import { expect, test } from 'vitest';
import { compareStory } from '../../../server/src/service/compareStory';
import { testEngine } from '../../support/testEngine';

const engine = testEngine({ 'Ana Petrova': 'person', 'Joe Marsh': 'person', 'Harbour Board': 'organisation', Lowmere: 'place' });
const lead = 'The Harbour Board of Lowmere put off the vote on the ferry contract after a stormy meeting in the customs house.';
const here = `Ferry vote put off\n\n${lead}\n\n“We need more time to read it,” said Ana Petrova.\n`;
const there = `Board puts off ferry vote\n\n${lead}\n\n“Nobody asked the islanders at all,” said Joe Marsh.\n`;
const corpus = engine.createCorpus();
corpus.set('file:///news/here.txt', engine.analyse(here));
corpus.set('file:///news/there.txt', engine.analyse(there));

test('what only one article of a story has comes with its place', () => {
  const story = compareStory(corpus, { uri: 'file:///news/here.txt' }, false)!;
  expect(story.here.headline).toBe('Ferry vote put off');
  expect(story.others.map(({ fileName }) => fileName)).toEqual(['there.txt']);
  expect(story.namesOnlyHere.map(({ name }) => name)).toEqual(['Ana Petrova']);
  expect(story.namesMissing).toMatchObject([{ name: 'Joe Marsh', documentsWith: ['file:///news/there.txt'], location: { uri: 'file:///news/there.txt' } }]);
  expect(story.quotesOnlyHere).toMatchObject([{ speaker: 'Ana Petrova', place: { uri: 'file:///news/here.txt', range: { start: { line: 4 } } } }]);
  expect(story.quotesMissing).toMatchObject([{ versions: [{ speaker: 'Joe Marsh', place: { uri: 'file:///news/there.txt', range: { start: { line: 4 } } } }] }]);
});

test('an unknown document is held against nothing', () => {
  expect(compareStory(corpus, { uri: 'file:///news/gone.txt' }, false)).toBeNull();
});
