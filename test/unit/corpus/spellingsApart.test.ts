import { expect, test } from 'vitest';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { annotated } from './annotatedText';

const background =
  'Rescuers in %Tarn Quay% worked through the night beside the lighthouse, and the harbour crews of #Orrin Lines# were thanked for pumping water from the burning herring ferry. The burning herring ferry was called a warning to every harbour.';

function namesApart(here: string, there: string): string[] {
  const corpus = createCorpus();
  corpus.set('here', annotated(`${background}\n\n${here}`));
  corpus.set('there', annotated(`${background}\n\n${there}`));
  expect(corpus.stories()).toContainEqual(['here', 'there']);
  const found = corpus.compare('here', 'there').differences.filter(({ kind }) => kind === 'name').map(({ hereWords, thereWords }) => [...hereWords, ...thereWords]);
  return found.map((places) => places.map(({ document, start, end }) => corpus.documents.get(document)!.article.text.slice(start, end)).join(' | '));
}

test.each([
  ['in a word', 'A nurse, @Hanne Voltaire@, was on board.', '@Hanne Voltayre@ slept below deck.', ['Hanne Voltaire | Hanne Voltayre']],
  ['in two words', 'A nurse, @Hanne Voltaire@, was on board.', '@Hannes Voltayre@ slept below deck.', ['Hanne Voltaire | Hannes Voltayre']],
  ['in a short word', 'A nurse, @Ann Petrova@, was on board.', '@Anne Petrova@ slept below deck.', ['Ann Petrova | Anne Petrova']],
  ['not in a very short one', 'A cook, @Kim Lee Un@, was on board.', '@Kim Lee Il@ slept below deck.', []],
  ['not in accents or capitals alone', 'A nurse, @Hanne Voltaïre@, was on board.', '@HANNE VOLTAIRE@ slept below deck.', []],
  ['not of two people whom one article names', 'A nurse, @Hanne Voltaire@, was on board.', '@Hanne Voltayre@ slept below deck, and so did @Hanne Voltaire@.', []],
  ['not of surnames alone', '@Voltaire@ was on board.', '@Voltayre@ slept below deck.', []],
])('one name that two articles of a story spell in two ways is a difference: %s', (_what, here, there, expected) => {
  expect(namesApart(here, there)).toEqual(expected);
});
