import { expect, test } from 'vitest';
import { TermTable } from '../../../server/src/core/postings/termTable';

test('no count is lost when the table grows', () => {
  const [added, set] = [new TermTable(), new TermTable()];
  for (let term = 1; term <= 5000; term++) {
    expect(added.add(term, 1)).toBe(1);
    set.set(term, term);
  }
  for (let term = 1; term <= 5000; term++) {
    expect(added.add(term, 1)).toBe(2);
    expect(set.get(term)).toBe(term);
  }
});
