import { expect, test } from 'vitest';
import { encodeBase64 } from '../../../client/src/server/base64';
import { hasDotSegments } from '../../../client/src/server/dotSegments';

test.each(['/news/../secret.txt', '/news/..', '../news', '/news/./a.txt', '/news\\..\\secret.txt'])('%s may lead elsewhere', (path) => {
  expect(hasDotSegments(path)).toBe(true);
});

test.each(['/news/a.txt', '/news/..a.txt', '/news/.hidden/a...txt', ''])('“%s” leads where it says', (path) => {
  expect(hasDotSegments(path)).toBe(false);
});

test('bytes of every value, more than one call can take, come out of base64 as they went in', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256);
  expect(Buffer.from(encodeBase64(bytes), 'base64').equals(bytes)).toBe(true);
});
