import { describe, expect, test } from 'vitest';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { annotated } from './annotatedText';

/** The kinds of the differences of two texts, and the words that differ. */
function differences(here: string, there: string): string[] {
  const corpus = createCorpus();
  const texts = new Map([['here', annotated(here)], ['there', annotated(there)]]);
  for (const [document, analysis] of texts) corpus.set(document, analysis);
  const words = ({ document, start, end }: { document: string; start: number; end: number }): string => texts.get(document)!.article.text.slice(start, end);
  return corpus.compare('here', 'there').differences.map(({ kind, hereWords, thereWords }) => `${kind} ${hereWords.map(words).join()} | ${thereWords.map(words).join()}`);
}

describe('two ages of one person', () => {
  test.each([
    ['Divers searched all night for @Piotr Halloran@, 24, near the old weir.', 'Still missing on Friday was @Piotr Halloran@, 25.'],
    ['Divers searched all night for @Piotr Halloran@ (24) near the old weir.', 'The crew hopes that @Piotr Halloran@, aged 25, is alive.'],
    ['Divers searched all night for the 24-year-old pit electrician @Piotr Halloran@.', 'Still missing on Friday was @Piotr Halloran@, 25.'],
    ['@Piotr Halloran@ went down first. He was 24.', 'Still missing on Friday was @Piotr Halloran@, 25.'],
    ['@Piotr Halloran@ went down first. The 24-year-old has worked at the weir since spring.', 'Still missing on Friday was @Piotr Halloran@, 25.'],
    ['@Piotr Halloran@, whose calm voice carried divers through long nights at the old weir, has died at the age of 24.', 'Still missing on Friday was @Piotr Halloran@, 25.'],
    ['The electrician @Piotr Halloran@, who went down first, has died aged 24.', '@Piotr Halloran@ dead at 25 after a night near the old weir.'],
  ])('are a difference whatever else is told: %s', (here, there) => {
    expect(differences(here, there)).toEqual(['number 24 | 25']);
  });

  test('are one, too, where they are so far apart that two people of one name may be meant, yet might be a slip', () => {
    expect(differences('Divers searched all night for @Piotr Halloran@, 34, near the old weir.', 'Still missing on Friday was @Piotr Halloran@, 43.')).toEqual(['number 34 | 43']);
  });

  test.each([
    ['one age', 'Divers searched all night for @Piotr Halloran@, 24, near the old weir.', 'Still missing on Friday was @Piotr Halloran@, 24.'],
    ['the ages of two people', 'Divers searched all night for @Piotr Halloran@, 24, near the old weir.', 'Still missing on Friday was @Sean Quill@, 25.'],
    ['those of two of one name', 'Divers searched all night for @Piotr Halloran@, 62, near the old weir.', 'Still missing on Friday was @Piotr Halloran@, 27.'],
    ['the age of one of two people', '@Piotr Halloran@ and @Sean Quill@ went down first. He was 24.', 'Still missing on Friday was @Piotr Halloran@, 25.'],
    ['a number behind a name', 'Divers searched all night with @Piotr Halloran@, 24 hours without sleep.', 'Still missing on Friday was @Piotr Halloran@, 25.'],
    ['articles between which a birthday may lie', 'Published 4 March 2024\n\nDivers searched all night for @Piotr Halloran@, 24, near the old weir.', 'Published 4 April 2024\n\nStill missing on Friday was @Piotr Halloran@, 25.'],
    ['articles of two years', 'Published 4 March 2024\n\nDivers searched all night for @Piotr Halloran@, 24, near the old weir.', 'Published 4 March 2025\n\nStill missing on Friday was @Piotr Halloran@, 25.'],
  ])('are not %s', (_, here, there) => {
    expect(differences(here, there)).toEqual([]);
  });
});
