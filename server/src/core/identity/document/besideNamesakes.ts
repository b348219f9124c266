import { splitSentences } from '../../text/sentences';
import { readPersonName } from '../names/personName';
import type { LocalName } from './localName';

/**
 * Marks the full names of people that stand in one sentence with that of another of the same surname ("Ann Lee and Bo Lee"): neither
 * is the one whom a bare surname after them means.
 *
 * @param origin where their paragraph begins in the text
 */
export function markNamesakes(text: string, origin: number, names: LocalName[]): void {
  const last = new Map<string, number>();
  names.forEach(({ type, spelling }, index) => {
    if (type !== 'person' || !spelling.includes(' ')) return;
    const { surnames } = readPersonName(spelling);
    for (const surname of surnames) {
      const before = last.get(surname);
      last.set(surname, index);
      if (before === undefined || mayBeOne(names[before]!.spelling, spelling) || !isOneSentence(text, origin + names[before]!.start, origin + names[index]!.end)) continue;
      names[before] = { ...names[before]!, besideNamesake: true };
      names[index] = { ...names[index]!, besideNamesake: true };
    }
  });
}

const abbreviation = /(?:^| )\p{Lu}{2,}(?: |$)/u;

/** Names that may be one person's: "Mo Lee" and "Maurice Lee", or one with a role in it. */
const mayBeOne = (a: string, b: string): boolean => a[0] === b[0] || abbreviation.test(a) || abbreviation.test(b);

const isOneSentence = (text: string, start: number, end: number): boolean => splitSentences(text, { start, end }).length === 1;
