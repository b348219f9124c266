import { describe, expect, inject, test } from 'vitest';
import { loadEngine } from '../../server/src/node/engine';
import { judgeText } from '../../server/src/files/readDocument';
import { inTime } from './fuzz';
import { expectSound } from './soundAnalysis';

const engine = loadEngine();
const megabyte = 1024 * 1024;
/** How long the texts are; at night as long as the largest files that people open. */
const length = inject('scale') > 1 ? 10 * megabyte : megabyte / 8;
const filled = (unit: string): string => unit.repeat(Math.ceil(length / unit.length));
const nested = (open: string, close: string): string => filled(open).slice(0, length / 2) + ' said Anna Berg ' + filled(close).slice(0, length / 2);

const texts: Readonly<Record<string, () => string>> = {
  'one line of prose': () => filled('The harbour master, Anna Berg of the Port Authority, said “we need time” on Monday. '),
  'straight quotation marks': () => filled('"'),
  'opening quotation marks': () => filled('“'),
  'quotation marks of every kind in turn': () => filled('“”‘’«»„"\''),
  'apostrophes between letters': () => filled("a'b’c "),
  'nested quotations': () => nested('“‘', '’”'),
  'nested brackets': () => nested('([{<', '>}])'),
  'one word': () => filled('a'),
  'one name': () => filled('Anna'),
  'capitalised words': () => filled('Anna Berg '),
  'initials': () => filled('A. B. '),
  'cues': () => filled('said that he said she told '),
  'attributions that never end': () => filled('“x,” said '),
  'commas': () => filled(', '),
  'hyphens': () => filled('a-'),
  'line ends of every kind': () => filled('\n\r\n\r\u2028\u0085'),
  'short lines': () => filled('By A\n'),
  'spaces': () => `${filled(' ')}x`,
  'directions': () => filled('\u202eAnna\u2066 Berg\u2069 '),
  'nothing visible': () => filled('\u200b\u200d\u2060\ufeff'),
  'halves of pairs': () => filled('\ud83d \ude00\ud83d'),
  'every plane': () => filled(Array.from({ length: 17 }, (_, plane) => String.fromCodePoint(plane * 0x10000 + 0x1f43)).join('')),
  'stacked marks': () => filled('e\u0301\u0327\u0335'),
  'addresses': () => filled('https://a.example/b?c=d#e '),
  'digits': () => filled('1,234.5 '),
};

describe('a long text of', () => {
  test.each(Object.entries(texts))('%s', (_name, make) => {
    const text = make();
    expect(inTime(text.length, () => judgeText(text, 'file:///news/a.txt', 20))).toBeDefined();
    expectSound(inTime(text.length, () => engine.analyse(text)));
  });
});
