import { analyse } from 'chardet';

const sampleSize = 64 * 1024;
/** Control characters that no text holds; tab, line ends, form feed and escape are left out. */
const isControl = new Uint8Array(256);
for (const byte of [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 29, 30, 31]) isControl[byte] = 1;
const fewControls = 0.01;

/**
 * The text of a file's bytes, without byte order mark, or undefined when they are no text. Reads UTF-8 (a few damaged
 * bytes become U+FFFD), UTF-16 with or without mark, Windows-1252 and what else chardet tells and TextDecoder knows.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes);
  if (looksBinary(bytes)) return undefined;
  return decodeUtf8(bytes) ?? decodeOther(bytes);
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0)) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Western text in UTF-16 has a zero in every other byte and hardly one in the others. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, sampleSize) & ~1;
  if (length < 8) return undefined;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  const [even, odd] = zeros as [number, number];
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleSize);
  let found = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at]!;
    if (byte === 0) return true;
    found += isControl[byte]!;
  }
  return found > sample.length * fewControls;
}

/** UTF-8, also when a few bytes in it are damaged; undefined when it is another encoding. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    // U+FFFD may stand in a text that is sound: the page it was copied from had lost the signs.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeDamagedUtf8(bytes);
  }
}

function decodeDamagedUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  let damaged = 0;
  let beyondAscii = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) damaged++;
    else if (code > 0x7f) beyondAscii++;
  }
  return beyondAscii > damaged * 4 ? text : undefined;
}

/**
 * Text in the likeliest single-byte or East Asian encoding. Windows-1252 wins unless another is clearly likelier: on
 * English text with a handful of accents and curly quotation marks the statistics cannot tell the code pages apart.
 */
function decodeOther(bytes: Uint8Array): string {
  const guesses = analyse(bytes.subarray(0, sampleSize));
  const best = guesses[0];
  const western = guesses.find((guess) => guess.name === 'windows-1252' || guess.name === 'ISO-8859-1');
  const isWestern = best === undefined || (western !== undefined && western.confidence >= best.confidence - 25) || !isDecodable(best.name);
  return isWestern ? decodeWindows1252(bytes) : new TextDecoder(best.name).decode(bytes);
}

/** Bytes 0x80 to 0x9f of Windows-1252; the WHATWG Encoding Standard keeps the five unused ones as controls. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Not by TextDecoder: several versions of Node decode Windows-1252 as if it were ISO-8859-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009F]/g, (control) => windows1252[control.charCodeAt(0) - 0x80]!);
}

function isDecodable(encoding: string): boolean {
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return false;
  }
}
