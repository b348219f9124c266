import { expect, test } from 'vitest';
import { stem } from '../../../server/src/core/corpus/terms/stem';

test.each([
  'fire fires fired firing', 'vote votes voted voting', 'rule rules ruled ruling', 'home homes', 'hope hopes hoped', 'hop hops hopped', 'ask asks asked asking',
  'close closed closing closes', 'organise organised organizing', 'arrest arrests arrested', 'plan plans planned planning',
])('one stem for %s', (words) => {
  expect(new Set(words.split(' ').map(stem)).size).toBe(1);
});
