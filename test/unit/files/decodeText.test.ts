import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../server/src/files/decodeText';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));
const utf16 = (text: string, bigEndian = false): number[] =>
  [...text].flatMap((letter) => (bigEndian ? [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255] : [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));

describe('decodeText', () => {
  test('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeText(bytes('“Zoë” said'))).toBe('“Zoë” said');
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], '“Zoë” said'))).toBe('“Zoë” said');
  });

  test('reads UTF-16 of either byte order, with and without a mark', () => {
    const text = 'The mayor said “no”.';
    expect(decodeText(bytes([0xff, 0xfe], utf16(text)))).toBe(text);
    expect(decodeText(bytes([0xfe, 0xff], utf16(text, true)))).toBe(text);
    expect(decodeText(bytes(utf16(text)))).toBe(text);
    expect(decodeText(bytes(utf16(text, true)))).toBe(text);
  });

  test('reads curly quotation marks and dashes of Windows-1252', () => {
    expect(decodeText(bytes('She said ', [0x93], 'we won', [0x94], ' ', [0x97], ' caf', [0xe9]))).toBe('She said “we won” — café');
  });

  test('reads another code page when the text clearly is in it', () => {
    // "Москва объявила о новых правилах" and more, in Windows-1251.
    const text = 'Городской совет объявил в понедельник, что новый мост через реку будет открыт весной, сообщили местные жители.';
    const cyrillic = [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    });
    expect(decodeText(bytes(cyrillic))).toBe(text);
  });

  test('keeps the rest of a UTF-8 file that has one damaged byte', () => {
    expect(decodeText(bytes('“One” “two” “three” ', [0xff], ' “four”'))).toBe('“One” “two” “three” \uFFFD “four”');
  });

  test('keeps a text in UTF-8 whose only signs beyond ASCII were lost before it was saved', () => {
    const text = 'The minister\uFFFDs office said he didn\uFFFDt know.';
    expect(decodeText(bytes(text))).toBe(text);
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], text))).toBe(text);
  });

  test('takes bytes with zeros or control characters for no text', () => {
    expect(decodeText(bytes('PNG', [0, 0, 0, 13, 200, 7], 'data'))).toBeUndefined();
    expect(decodeText(bytes('abc', [1, 2, 3, 4, 5]))).toBeUndefined();
  });

  test('an empty file is an empty text', () => {
    expect(decodeText(bytes())).toBe('');
  });

  test('any text survives the way through UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\u0000-\u0008\u000b\u000e-\u001f\uFEFF]/.test(text));
        expect(decodeText(bytes(text))).toBe(text);
      }),
    );
  });

  test('no bytes make it throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (array) => void decodeText(array)));
  });
});
