import fc from 'fast-check';

const prose = [
  'said', 'says', 'according to', 'told reporters', 'that', 'the', 'of', 'in', 'who', 'he', 'She', 'they', 'a spokesman for', 'added:', 'Anna Berg', 'Mr. Berg', 'Berg’s',
  'Ministry of Harbours', 'MoH', 'M.o.H.', 'Port Vell', 'U.S.', 'Dr', 'John Smith Jr.', 'Tidewater Holdings Ltd.', 'We need time', 'on Monday', 'in 2023', '£27 million', 'not',
  'By Ann Lee', 'Read also:', 'Share this post', 'PORT VELL (AP) —', 'https://news.example/a?b=c#d', 'mailto:a@b.example',
];
const marks = ['“', '”', '"', '‘', '’', "'", '«', '»', '„', '``', "''", '(', ')', '[', ']', '{', '}', ',', '.', '...', '…', '!', '?', ':', ';', '-', '—', '/', '\\', '|', '*', '_', '`', '#', '<', '>', '&', '$('];
const lineEnds = ['\n', '\r\n', '\r', '\n\n', '\u2028', '\u2029', '\u0085', '\v', '\f'];
const spaces = [' ', '\t', '\u00a0', '\u2009', '\u3000', '\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad'];
const unusual = [
  '\0', '\u0001', '\u001b[31m', '\ufffd', '\ufffe', '\uffff',
  // Halves of a pair, and pairs.
  '\ud83d', '\ude00', '\udbff', '\udc00', '😀', '👩‍👩‍👧‍👦', '🇳🇴', '𝒜nna', '𠮷野', '\u{1f9d1}\u{1f3fd}', '\u{e0041}', '\u{10ffff}',
  // Directions, and marks that stack.
  '\u202e', '\u202c', '\u2066', '\u2069', '\u061c', 'é'.normalize('NFD'), `Z${'\u0335\u0321'.repeat(20)}`, '\u0345', 'ﬁ', 'İ', 'ß', 'ſ', 'ΐ', 'K',
  // Other scripts.
  'Анна Берг', '„Да“', 'أنا بيرج', 'חנה ברג', '安娜说：“好。”', 'アンナ', '안나', 'แอนนา', 'आना', 'Ꭰ', 'ꙮ',
  // What a view might take for its own.
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[x](command:workbench.action.quit)', '![](http://x.example/y.png)', '$(alert)', '&lt;', '```', '%00', '../../etc/passwd', '=1+1', '{{7*7}}',
];

const piece = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...prose) },
  { weight: 5, arbitrary: fc.constantFrom(...marks) },
  { weight: 4, arbitrary: fc.constantFrom(...spaces) },
  { weight: 3, arbitrary: fc.constantFrom(...lineEnds) },
  { weight: 3, arbitrary: fc.constantFrom(...unusual) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 }).map((units) => String.fromCharCode(...units)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...marks, ...unusual, 'Aa', 'a', 'Berg '), fc.integer({ min: 2, max: 40 })).map(([text, times]) => text.repeat(times)) },
);

/** Text that is partly prose and partly what no reader would expect. Any sequence of UTF-16 code units can come. */
export const nastyText: fc.Arbitrary<string> = fc
  .tuple(fc.array(piece, { maxLength: 60 }), fc.constantFrom('', ' ', ' ', ' '))
  .map(([pieces, between]) => pieces.join(between));

/** A few characters that an edit puts in. */
export const nastyPiece: fc.Arbitrary<string> = piece;
