import { describe, expect, test } from 'vitest';
import { provideCompletions } from '../../../server/src/service/completion';
import { newsFolder } from '../../support/newsFolder';

const others = { other: 'Later\n\nMs @Ana Petrova@ of the #Harbour Board# met @Petra Vane@ in %Petersburg%.' };

function completed(typed: string): string[] | null {
  const { corpus, document, position, textAt } = newsFolder({ draft: `A draft\n\n@Petra Vane@ spoke. Then ${typed}`, ...others });
  const list = provideCompletions(corpus, document, position);
  const word = /\S*$/.exec(typed.replace('|', ''))![0];
  for (const { textEdit } of list?.items ?? []) if (textEdit && 'range' in textEdit) expect(textAt(document, textEdit.range)).toBe(word);
  return list?.items.map(({ label }) => label) ?? null;
}

describe('completion of names', () => {
  test('begins after a capital and two letters', () => {
    expect([completed('P|'), completed('Pe|'), completed('pet|'), completed('x Pet, |')]).toEqual([null, null, null, null]);
    expect(completed('Pet|')).toEqual(['Petra Vane', 'Petersburg', 'Ana Petrova']);
  });

  test('offers names that begin so, or hold a word that does, those of this document first', () => {
    expect(completed('Boa|')).toEqual(['Harbour Board']);
    expect(completed('Har|')).toEqual(['Harbour Board']);
    expect(completed('Zzz|')).toEqual([]);
  });

  test('says whose name it is', () => {
    const { corpus, document, position } = newsFolder({ draft: 'A draft\n\nThen Har|', ...others });
    expect(provideCompletions(corpus, document, position)!.items[0]).toMatchObject({ detail: 'organisation', filterText: 'Harbour Board' });
  });
});
