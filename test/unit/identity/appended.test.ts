import { expect, test } from 'vitest';
import { appended } from '../../../server/src/core/collections/appended';

test('a list with one more item is another list', () => {
  const list = ['a'];
  expect(appended(list, 'b')).toEqual(['a', 'b']);
  expect(list).toEqual(['a']);
});

test('a list is one item', () => {
  expect(appended<readonly number[]>([[1]], [2, 3])).toEqual([[1], [2, 3]]);
});
