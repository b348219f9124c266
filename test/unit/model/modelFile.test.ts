import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelFile, ModelFileError, writeModelFile } from '../../../server/src/core/model/modelFile';

const written = () => writeModelFile('name', 3, { first: Float32Array.of(1.5, -2), second: Uint8Array.of(1, 2, 3), last: Uint16Array.of(700) });
const read = (bytes: Uint8Array) => new ModelFile(bytes, 'name', 3);

describe('a model file', () => {
  it('gives back what was written', () => {
    const file = read(written());
    expect([...file.float32('first')]).toEqual([1.5, -2]);
    expect([...file.uint8('second', 3)]).toEqual([1, 2, 3]);
    expect([...file.uint16('last')]).toEqual([700]);
  });

  it('is read in place', () => {
    const bytes = written();
    expect(read(bytes).uint8('second').buffer).toBe(bytes.buffer);
  });

  it('is read from anywhere in a buffer', () => {
    const bytes = written();
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect([...read(shifted.subarray(1)).float32('first')]).toEqual([1.5, -2]);
  });

  it('is the same for the same content', () => {
    expect(written()).toEqual(written());
  });

  it('is refused when truncated anywhere', () => {
    const bytes = written();
    for (let length = 0; length < bytes.length; length++) expect(() => read(bytes.slice(0, length))).toThrow(ModelFileError);
    expect(() => read(bytes.slice(0, bytes.length - 4))).toThrow(/truncated/);
  });

  it('is refused when any byte is altered', () => {
    fc.assert(
      fc.property(fc.nat(written().length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = written();
        bytes[at]! ^= change;
        expect(() => read(bytes)).toThrow(ModelFileError);
      }),
    );
  });

  it('is refused when of another kind or version, and says so', () => {
    expect(() => new ModelFile(written(), 'vect', 3)).toThrow(/word vectors is no such file/);
    expect(() => new ModelFile(written(), 'name', 4)).toThrow(/version 3; this program reads version 4/);
  });

  it('is refused where a section is absent or of another length', () => {
    const file = read(written());
    expect(() => file.float32('other')).toThrow(/lacks its section "other"/);
    expect(() => file.float32('first', 3)).toThrow(/holds 2 numbers in section "first" instead of 3/);
    expect(() => file.float32('second')).toThrow(ModelFileError);
  });
});
