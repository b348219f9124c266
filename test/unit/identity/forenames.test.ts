import { expect, test } from 'vitest';
import { genderOfForename } from '../../../server/src/core/identity/lexicon/forenames';

test.each([
  ['josé', 'male'],
  ['céline', 'female'],
  ['anne-sophie', 'female'],
  ['robin', undefined],
  ['jean-marie', undefined],
  ['wharf', undefined],
] as const)('what %s tells', (forename, gender) => {
  expect(genderOfForename(forename)).toBe(gender);
});
