import { describe, expect, it } from 'vitest';
import type { Annotation, JudgedClass } from '../../../server/src/core/annotation/annotation';
import { CorrectionRules } from '../../../server/src/core/annotation/correctionRules';

/** Rules for the whole folder, said one after the other. */
function rules(...said: readonly (readonly [words: string, value: JudgedClass])[]): CorrectionRules {
  return new CorrectionRules(
    said.map(([exact, value], index): Annotation => {
      const time = `2025-01-01T00:00:0${index}Z`;
      return { id: `urn:uuid:${index}`, created: time, modified: time, target: { quote: { exact, prefix: '', suffix: '' } }, judgement: { kind: 'class', value } };
    }),
  );
}

const text = 'David Moor came. Moor spoke.';
const verdicts = (found: CorrectionRules) => found.of(['a.txt'], text).names.map(({ start, end, verdict }) => [text.slice(start, end), verdict]);

describe('Rules for words of which one holds the other', () => {
  it.each([
    ['the longer one first', rules(['David Moor', 'not-a-name'], ['Moor', 'not-a-name'])],
    ['the shorter one first', rules(['Moor', 'not-a-name'], ['David Moor', 'not-a-name'])],
  ])('each hold where their own words stand: %s', (_, found) => {
    expect(verdicts(found)).toEqual([
      ['David Moor', 'not-a-name'],
      ['Moor', 'not-a-name'],
    ]);
  });

  it('reach a text that holds them a quarter of a million times', () => {
    const time = '2025-01-01T00:00:00Z';
    const confirmed: Annotation = { id: 'urn:uuid:1', created: time, modified: time, target: { quote: { exact: 'Moor', prefix: '', suffix: '' } }, judgement: { kind: 'confirmed' } };
    expect(new CorrectionRules([confirmed]).of(['a.txt'], 'Moor spoke. '.repeat(250_000)).confirmed).toHaveLength(250_000);
  });

  it('the last word on the same words wins', () => {
    expect(verdicts(rules(['Moor', 'person'], ['Moor', 'place']))).toEqual([
      ['Moor', 'place'],
      ['Moor', 'place'],
    ]);
  });
});
