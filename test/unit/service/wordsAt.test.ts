import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { nameLikeWordsAt, nameLikeWordsIn } from '../../../server/src/service/corrections/wordsAt';

/** The words found at `|`. */
function wordsAt(marked: string): string | undefined {
  const before = 'A headline\n\n';
  const text = before + marked.replace('|', '');
  const found = nameLikeWordsAt(readArticle(text), before.length + marked.indexOf('|'));
  return found && text.slice(found.start, found.end);
}

describe('words that may be a name', () => {
  test.each([
    ['It fell to Priti Venkat|araman, a nurse.', 'Priti Venkataraman'],
    ['|Priti Venkataraman, a nurse, spoke.', 'Priti Venkataraman'],
    ['They met Priti Venkataraman|.', 'Priti Venkataraman'],
    ['Then Ana van der |Berg spoke.', 'Ana van der Berg'],
    ['It was |al-Sayegh who spoke.', 'al-Sayegh'],
    ['Shares of Hartley & |Dunne fell.', 'Hartley & Dunne'],
    ['Shares of M&|S fell.', 'M&S'],
    ['It was J. K. Mar|low’s book.', 'J. K. Marlow'],
    ['In Bris|bane nobody spoke.', 'Brisbane'],
    ['They left Lowmere. Ana| spoke.', 'Ana'],
  ])('%s', (marked, words) => {
    expect(wordsAt(marked)).toBe(words);
  });

  test.each(['The |harbour is open.', 'The| harbour is open.', 'It was 1|984.'])('none: %s', (marked) => {
    expect(wordsAt(marked)).toBeUndefined();
  });

  test('of a stretch are several before a single one, and within it', () => {
    const text = 'A headline\n\n“No,” said Nurse, a friend of Priti Venkataraman Lee.';
    const start = text.indexOf('Nurse');
    const found = nameLikeWordsIn(readArticle(text), { start, end: text.indexOf('.') });
    expect(found && text.slice(found.start, found.end)).toBe('Priti Venkataraman Lee');
    expect(nameLikeWordsIn(readArticle(text), { start, end: text.indexOf(' Lee') })).toMatchObject({ start });
  });
});
