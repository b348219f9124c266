import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../server/src/files/decodeText';

const examples = path.resolve('examples');
const vowels = 'aeiou';
const consonants = 'bcdfghjklmnpqrstvwxyz';

/** News of about `length` UTF-16 code units: the examples over and over, with other names in every copy. */
export function newsText(length: number): string {
  const articles = exampleArticles();
  let text = '';
  for (let copy = 0; text.length < length; copy++) text += `${articles.map((article) => renamed(article, copy)).join('\n\n')}\n\n`;
  return text.slice(0, length);
}

let read: readonly string[] | undefined;
/** The texts of the examples. */
export function exampleArticles(): readonly string[] {
  return (read ??= readdirSync(examples)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => decodeText(readFileSync(path.join(examples, name))) ?? ''));
}

/** Changes words with a capital within a sentence, the same word always in the same way. */
export function renamed(text: string, copy: number): string {
  return text.replace(/(?<=[a-z,] )[A-Z][a-z]{3,}/g, (name) => name[0]! + [...name.slice(1)].map((letter, index) => other(letter, copy, index)).join(''));
}

function other(letter: string, copy: number, index: number): string {
  const letters = vowels.includes(letter) ? vowels : consonants;
  return letters[(letters.indexOf(letter) + Math.floor(copy / (index + 1))) % letters.length]!;
}
