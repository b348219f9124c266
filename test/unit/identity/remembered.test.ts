import { expect, test } from 'vitest';
import { remembered } from '../../../server/src/core/collections/remembered';

test('reads each text once, answers of nothing too', () => {
  const read: string[] = [];
  const lengthOf = remembered((text) => {
    read.push(text);
    return text === '' ? undefined : text.length;
  }, 10);
  expect([lengthOf('abc'), lengthOf('abc'), lengthOf(''), lengthOf('')]).toEqual([3, 3, undefined, undefined]);
  expect(read).toEqual(['abc', '']);
});

test('forgets when it holds as many answers as it may', () => {
  let reads = 0;
  const answer = remembered((text) => (reads++, text), 2);
  for (const text of ['a', 'b', 'c', 'a']) answer(text);
  expect(reads).toBe(4);
});
