import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyNotProse } from '../../../server/src/files/whyNotProse';

const times = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('\n');

describe('whyNotProse', () => {
  test('accepts an article', () => {
    const text = `Harbour plan delayed again\n\nBy Nora Lind\n\nThe harbour board said on Monday that it would put off the vote.\n\n“We need more time,” its chair told reporters.`;
    expect(whyNotProse(text, 'harbour.txt')).toBeUndefined();
  });

  test('accepts a headline alone', () => {
    expect(whyNotProse('Harbour plan delayed again', 'a.txt')).toBeUndefined();
  });

  test('accepts an article whose every paragraph begins with a time', () => {
    const text = times(12, (i) => `${10 + i}:30: The board of the harbour said that it would meet again in the town hall on Monday.`);
    expect(whyNotProse(text, 'live.txt')).toBeUndefined();
  });

  test('accepts an article in another language', () => {
    expect(whyNotProse(times(8, () => 'Der Hafenrat hat die Abstimmung am Montag erneut verschoben, wie eine Sprecherin mitteilte.'), 'hafen.txt')).toBeUndefined();
  });

  test.each([
    ['a list of packages', 'flask==2.0.1\nrequests>=2.25\nnumpy~=1.26\n', 'pinned.txt'],
    ['an exported table by its name', 'Name,Said\n“Ana Petrova”,“The vote is about the harbour and it is for all of us.”\n', 'quotes.csv'],
    ['requirements.txt by its name', 'flask\nrequests\n', 'requirements-dev.txt'],
    ['a log with time stamps', times(10, (i) => `2024-05-0${i % 9} 10:00:0${i % 9} the server has started on port 80`), 'out.txt'],
    ['a log with levels', times(10, (i) => `[worker-${i}] INFO the job is done`), 'out.txt'],
    ['a table', times(10, (i) => `${i},${i * 7},North,${i}.5,yes`), 'table.txt'],
    ['numbers', times(10, (i) => `${i * 3.7} ${i * 12} ${i + 1000}`), 'numbers.txt'],
    ['code', 'import os\n\ndef main():\n    value = os.getcwd()\n    return value\n\nclass Box:\n    pass\n', 'code.txt'],
    ['curly code', 'int main() {\n  int x = 1;\n  print(x);\n  return 0;\n}\n', 'code.txt'],
    ['settings', 'host=example\nport=80\nname=box\nmode=fast\n', 'box.txt'],
    ['a list of words', times(40, (i) => `word${String.fromCharCode(97 + (i % 26))}`), 'words.txt'],
    ['nothing but white space', ' \n\t\n', 'blank.txt'],
  ])('declines %s', (_, text, fileName) => {
    expect(whyNotProse(text, fileName)).toMatch(/^(no prose: |empty)/);
  });

  test('takes time in proportion to a hostile text', () => {
    const timeOf = (text: string): number => {
      const begin = performance.now();
      whyNotProse(text, 'a.txt');
      return performance.now() - begin;
    };
    for (const piece of ['"', '(', 'A', ' ', 'a=', '1-', '.-', '<', 'ab ']) {
      const [short, long] = [125_000, 1_000_000].map((count) => Math.min(...[1, 2, 3].map(() => timeOf(piece.repeat(count)))));
      // Eight times the text: a machine's noise is allowed for, a square (64 times) is not.
      expect(long).toBeLessThan(24 * Math.max(short!, 2));
    }
  });

  test('judges the states of a text as if it saw each for the first time', () => {
    const line = fc.constantFrom('The harbour was closed and the ferries were late.', 'numpy==1.2', 'a=b', '2024-01-02 10:00: INFO x', 'const x = 1;', '1,2,3,4', 'word', '', 'It rained. ERROR');
    const edit = fc.record({ at: fc.nat(), goes: fc.nat(3), comes: fc.array(line, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(edit, { maxLength: 8 }), (lines, edits) => {
        const known = { looks: new Map() };
        for (const { at, goes, comes } of edits) {
          lines.splice(at % (lines.length + 1), goes, ...comes);
          const text = lines.join('\n');
          expect(whyNotProse(text, 'a.txt', known)).toBe(whyNotProse(text, 'a.txt'));
        }
      }),
    );
  });
});
