import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestFolder } from '../../../server/src/files/uris';
import { folderLabels } from '../../../server/src/server/folderLabels';

const labelsOf = (...paths: string[]): string[] => [...folderLabels(paths.map((path) => `file://${path}`)).values()];

describe('workspace folders', () => {
  test.each([
    [['/a/news', '/b/wire'], ['news', 'wire']],
    [['/a/news', '/b/news'], ['a/news', 'b/news']],
    [['/a/old/news', '/a/new/news', '/wire'], ['old/news', 'new/news', 'wire']],
    [['/x/a/news', '/y/a/news'], ['x/a/news', 'y/a/news']],
    [['/news', '/a/news'], ['news', 'a/news']],
    [['/x/a', '/y/a/news', '/z/news'], ['x/a', 'y/a/news', 'z/news']],
    [['/a%20b/news', '/c/news'], ['a b/news', 'c/news']],
    [['/', '/a'], ['/', 'a']],
  ])('%j are called %j', (folders, labels) => {
    expect(labelsOf(...folders)).toEqual(labels);
  });

  test('keep their documents apart, however they lie in each other', () => {
    const part = fc.constantFrom('a', 'b', 'c');
    const folder = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `file:///${parts.join('/')}`);
    fc.assert(
      fc.property(fc.uniqueArray(folder, { minLength: 2, maxLength: 5 }), fc.uniqueArray(folder, { minLength: 2, maxLength: 20 }), (folders, documents) => {
        const labels = folderLabels(folders);
        const paths = documents.flatMap((uri) => {
          const nearest = nearestFolder(folders, `${uri}/x.txt`);
          return nearest === undefined ? [] : [`${labels.get(nearest.folder)!}/${nearest.path}`];
        });
        expect(new Set(paths).size).toBe(paths.length);
      }),
      { numRuns: 2000 },
    );
  });
});
