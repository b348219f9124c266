import { describe, expect, test } from 'vitest';
import type { Comparison, DatedMatter } from '../../../server/src/core/corpus/comparison/comparison';
import type { Corpus } from '../../../server/src/core/corpus/corpus';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { annotated } from './annotatedText';

function compare(here: string, there: string): { readonly corpus: Corpus; readonly comparison: Comparison } {
  const corpus = createCorpus();
  corpus.set('here', annotated(here));
  corpus.set('there', annotated(there));
  return { corpus, comparison: corpus.compare('here', 'there') };
}

describe('dates of one matter', () => {
  function dated(here: string, there: string): string[] {
    const { corpus, comparison } = compare(here, there);
    const text = (document: string, { phrase }: DatedMatter['here'][number]): string => corpus.documents.get(document)!.article.text.slice(phrase.start, phrase.end);
    return comparison.dates.map(({ identity, word, here: ours, there: theirs }) => {
      const name = identity === undefined ? `“${word ?? ''}”` : corpus.identity(identity)!.name;
      return `${name}: ${ours.map((phrase) => text('here', phrase)).join(', ')} | ${theirs.map((phrase) => text('there', phrase)).join(', ')}`;
    });
  }

  test('stand beside a name that both have, wherever the sentences part', () => {
    expect(
      dated(
        'The herring accord followed long talks that were held in %Tarn Quay% this spring and never ended.',
        'Fishing crews still remember how the first meeting in %Tarn Quay% in early May fell apart over nets.',
      ),
    ).toEqual(['Tarn Quay: Tarn Quay this spring | Tarn Quay in early May']);
  });

  test('stand beside a word for what happened, past a name between the two', () => {
    expect(
      dated('“We just ratified it with %Norland% yesterday,” @Hanne Volt@ told the crowd in the harbour.', 'The herring treaty was ratified earlier this week, said the minister for the sea.'),
    ).toEqual(['“ratified”: ratified it with Norland yesterday | ratified earlier this week']);
  });

  test.each([
    ['one date in both', 'The crews met again in %Tarn Quay% on Friday to mend nets.', 'Nobody slept when they met in %Tarn Quay% on Friday at noon.'],
    ['the same day in other words', 'Published 27 June 2025\n\nThe crews met again in %Tarn Quay% on Wednesday to mend nets.', 'Published 27 June 2025\n\nNobody slept when they met in %Tarn Quay% on 25 June at noon.'],
    ['another clause', 'The crews met again on Friday, and %Tarn Quay% was quiet all day.', 'Nobody slept when they met in %Tarn Quay% on Monday at noon.'],
    ['a year beside a day', 'The crews built their harbour in %Tarn Quay% in 1988 from stone.', 'Nobody slept when they met in %Tarn Quay% yesterday at noon.'],
    ['different names', 'The crews met again in %Tarn Quay% on Friday to mend nets.', 'Nobody slept when they came to %Saltby% on Monday at noon.'],
  ])('are not told of where there is %s', (_case, here, there) => {
    expect(dated(here, there)).toEqual([]);
  });
});

describe('those who speak in one document alone', () => {
  test('come with their quotes, those with most first, and are marked where the other names them', () => {
    const { corpus, comparison } = compare(
      '“We saw the first crack at dawn,” @Hanne Volt@ said.\n“Nobody slept,” @Pell Marsh@ said.\n“All of us ran,” @Pell Marsh@ added.',
      'The crack at the dam was first seen by @Hanne Volt@ at dawn.\n“It held for years,” said @Edda Quist@.',
    );
    const told = (speakers: Comparison['speakersOnlyHere']): unknown => speakers.map(({ identity, quotes, named }) => [corpus.identity(identity)!.name, quotes, named]);
    expect(told(comparison.speakersOnlyHere)).toEqual([
      ['Pell Marsh', [1, 2], false],
      ['Hanne Volt', [0], true],
    ]);
    expect(told(comparison.speakersOnlyThere)).toEqual([['Edda Quist', [0], false]]);
  });

  test('are nobody where one document is unknown, or both are the same', () => {
    const { corpus } = compare('“Nobody slept,” @Pell Marsh@ said.', 'Nothing.');
    expect(corpus.compare('here', 'gone')).toMatchObject({ dates: [], speakersOnlyHere: [], speakersOnlyThere: [] });
    expect(corpus.compare('here', 'here')).toMatchObject({ dates: [], speakersOnlyHere: [], speakersOnlyThere: [] });
  });
});
