import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Analysis } from '../../../server/src/core/analysis/analysis';
import { readEntityNames } from '../../../server/src/core/identity/across/entityName';
import { testEngine } from '../../support/testEngine';

const found = testEngine({ 'Vera Okoro': 'person', Okoro: 'person', Lowmere: 'place' }).analyse('Vera Okoro spoke in Lowmere.\n\nOkoro said that the bridge would be built.\n');

/** The same analysis as another object, which tells each time that it is read. */
function copyOf(onRead: () => void): Analysis {
  return {
    ...found,
    get entities() {
      onRead();
      return found.entities;
    },
  };
}

test('what is read of a document’s people is kept for few documents only', () => {
  let readings = 0;
  const document = copyOf(() => readings++);
  readEntityNames(document);
  const once = readings;
  for (let other = 0; other < 50; other++) readEntityNames(copyOf(() => undefined));
  readEntityNames(document);
  expect(once).toBeGreaterThan(1);
  expect(readings).toBe(2 * once);
});

test('what entities say of their names has one shape for the engine, which is quick to make and to read', () => {
  setFlagsFromString('--allow-natives-syntax');
  const haveOneShape = runInThisContext('(a, b) => %HaveSameMap(a, b)') as (a: unknown, b: unknown) => boolean;
  // Called once while its syntax is known: only then is it compiled.
  haveOneShape(found, found);
  setFlagsFromString('--no-allow-natives-syntax');
  // The first few are made while the engine is still learning what they are like.
  const names = Array.from({ length: 1000 }, () => readEntityNames(found)[0]!);
  expect(names.slice(-500).every((name) => haveOneShape(name, names.at(-1)))).toBe(true);
});
