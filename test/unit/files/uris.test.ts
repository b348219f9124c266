import { expect, it } from 'vitest';
import { normaliseUri } from '../../../server/src/files/uris';

it('spells a URI in one way, however a client escapes it', () => {
  expect(normaliseUri('file:///c%3A/news/a%20b.txt')).toBe(normaliseUri('file:///c:/news/a b.txt'));
});

it.each(['\ude00\ude00', 'file:///news/\ud83d.txt', '', '::', '%', 'file:///%ff'])('has a spelling for what is no URI, and the same for that: %j', (uri) => {
  const spelled = normaliseUri(uri);
  expect(normaliseUri(spelled)).toBe(spelled);
});
