import { analyse as guessEncodings } from 'chardet';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnnotationFile, writeAnnotationFile, type AnnotationFile } from '../../server/src/core/annotation/annotationFile';
import { decodeText } from '../../server/src/files/decodeText';
import { judgeText } from '../../server/src/files/readDocument';
import { fuzz, inTime } from './fuzz';
import { encode, legacyText, legacyWords } from './legacyEncodings';
import { nastyText } from './nastyText';

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.subarray(0, bytes.length & ~1).swap16() : bytes;
};

/** Text in UTF-8 and UTF-16, with and without mark, whole and cut; in single bytes of any code page; and no text at all. */
const bytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  nastyText.map((text) => new TextEncoder().encode(text)),
  nastyText.map((text) => new TextEncoder().encode(`\ufeff${text}`)),
  fc.tuple(nastyText, fc.boolean(), fc.boolean(), fc.nat(3)).map(([text, bigEndian, marked, cut]) => {
    const encoded = utf16(marked ? `\ufeff${text}` : text, bigEndian);
    return encoded.subarray(0, Math.max(0, encoded.length - cut));
  }),
  // Bytes above 0x7f among letters, as every legacy encoding has them.
  fc.array(fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) }, { weight: 1, arbitrary: fc.integer({ min: 0x80, max: 0xff }) }), { maxLength: 300 }).map((list) => Uint8Array.from(list)),
  // Escape sequences and shifts of the East Asian encodings.
  fc.array(fc.constantFrom('\x1b$B', '\x1b(B', '\x1b$)C', '\x0e', '\x0f', '~{', '~}', 'ab ', '\x81\x30\x81\x30', '\x8e\xa2', '\xa4\xa2'), { maxLength: 60 }).map((parts) => Uint8Array.from(Buffer.from(parts.join(''), 'latin1'))),
);

test('any bytes are text without a mark, or no text', async () => {
  await fuzz('files decoded and judged', 4000, bytes, (content) => {
    const text = inTime(content.length, () => decodeText(content));
    if (text === undefined) return;
    expect(judgeText(text, 'file:///news/a.txt', 1)).toBeTypeOf('object');
  });
});

describe.each(Object.keys(legacyWords))('a text in %s', (encoding) => {
  const words = legacyWords[encoding]!;
  // Code pages of Windows differ from those of ISO in having curly marks.
  const [open, close] = encoding.startsWith('windows') ? '“”' : '""';
  const content = encode(`${open}${words.join(' ')}${close}. `.repeat(6), encoding);

  test('is one for chardet, too', () => {
    expect(guessEncodings(content).map(({ name }) => name)).toContain(encoding);
  });

  // Latin letters are taken for Western ones unless another code page is much likelier; shifts within seven bits for UTF-8.
  test.runIf(!/^ISO-2022/.test(encoding) && words.every((word) => !/[a-z]/.test(word)))('is read', () => {
    const read = decodeText(content)!;
    expect(words.filter((word) => !read.includes(word))).toEqual([]);
  });
});

test('text in every old encoding, cut and damaged, is text, and is judged', async () => {
  await fuzz('files in old encodings', 1500, legacyText, ({ bytes: content }) => {
    const text = inTime(content.length, () => decodeText(content));
    if (text !== undefined) expect(judgeText(text, 'file:///news/a.txt', 1)).toBeTypeOf('object');
  });
});

/** Lines of an annotation file: nonsense, JSON of any shape, and annotations with a field that is something else. */
const annotation = {
  '@context': ['http://www.w3.org/ns/anno.jsonld', { dossier: 'urn:dossier:' }],
  id: 'urn:uuid:6f1ac1a5-6a3e-4f6f-8c0f-1d2f3a4b5c6d',
  type: 'Annotation',
  created: '2026-01-01T00:00:00Z',
  modified: '2026-01-01T00:00:00Z',
  motivation: 'classifying',
  body: { type: 'TextualBody', value: 'person', purpose: 'classifying' },
  target: { source: 'a.txt', selector: [{ type: 'TextQuoteSelector', exact: 'Anna', prefix: '', suffix: '' }, { type: 'TextPositionSelector', start: 0, end: 4 }] },
};
const line = fc.oneof(
  nastyText,
  fc.json(),
  fc.constantFrom('', '<<<<<<< HEAD', '=======', '>>>>>>> other', '{"id":1}', 'null', '[]'),
  fc.tuple(fc.constantFrom(...Object.keys(annotation)), fc.jsonValue()).map(([key, value]) => JSON.stringify({ ...annotation, [key]: value })),
  fc.tuple(fc.constantFrom('../../etc/passwd', '/etc/passwd', 'C:\\secret', 'file:///etc/passwd', '..', 'a/../../b.txt', '\0'), fc.integer(), fc.integer()).map(([source, start, end]) =>
    JSON.stringify({ ...annotation, target: { source, selector: [{ type: 'TextPositionSelector', start, end }] } }),
  ),
);

test('whatever stands in a file of annotations is kept when it is written again, and no annotation leads out of its folder', async () => {
  await fuzz('annotation files read and written', 2500, fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n')), (content) => {
    const file = readAnnotationFile(content);
    for (const { target } of file.annotations.values()) {
      if (target === undefined) continue;
      expect(target.source).not.toMatch(/^(?:[/\\]|\w+:)|(?:^|[/\\])\.\.(?:[/\\]|$)/);
    }
    const again = readAnnotationFile(writeAnnotationFile(file));
    expect(again.annotations).toEqual(file.annotations);
    expect(linesOf(again)).toEqual(linesOf(file));
  });
});

/** The damaged lines; a carriage return at the end of a file becomes part of its last line's end. */
function linesOf({ damaged }: AnnotationFile): string[] {
  return damaged.map(({ text }) => text.replace(/\r$/, ''));
}
