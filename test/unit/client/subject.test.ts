import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSubject } from '../../../client/src/relatedCoverage/subject';

describe('The argument of a command link', () => {
  it.each([
    [{ identity: 'person/1' }],
    [{ uri: 'file:///a.txt' }],
    [{ uri: 'file:///a.txt', position: { line: 0, character: 7 } }],
  ])('is taken when it is a subject: %j', (argument) => {
    expect(parseSubject(argument)).toEqual(argument);
  });

  it.each([
    [undefined],
    [null],
    ['file:///a.txt'],
    [[]],
    [{}],
    [{ identity: '' }],
    [{ identity: 3 }],
    [{ identity: 'x'.repeat(5000) }],
    [{ identity: 'a', uri: 'file:///a.txt' }],
    [{ uri: 'file:///a.txt', position: undefined }],
    [{ uri: 'file:///a.txt', position: { line: -1, character: 0 } }],
    [{ uri: 'file:///a.txt', position: { line: 0.5, character: 0 } }],
    [{ uri: 'file:///a.txt', position: { line: '0', character: 0 } }],
    [{ uri: 'file:///a.txt', command: 'workbench.action.quit' }],
  ])('is refused when it is anything else: %j', (argument) => {
    expect(parseSubject(argument)).toBeUndefined();
  });

  it('never brings anything but the known keys', () => {
    fc.assert(
      fc.property(fc.anything(), (argument) => {
        const keys = Object.keys(parseSubject(argument) ?? {}).sort().join(' ');
        expect(['', 'identity', 'uri', 'position uri']).toContain(keys);
      }),
    );
  });
});
