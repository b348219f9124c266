import { wordsOf } from '../statements/statement';

const sentenceEnd = /[.!?…]["'”’)]*\s/;

/** Whether a sentence of at least so many words of one of two quotes stands, word for word, within the other. */
export function sharesSentence(one: string, other: string, fewestWords: number): boolean {
  return standsWithin(one, other, fewestWords) || standsWithin(other, one, fewestWords);
}

function standsWithin(one: string, other: string, fewestWords: number): boolean {
  const words = ` ${wordsOf(other).join(' ')} `;
  return one.split(sentenceEnd).some((sentence) => {
    const own = wordsOf(sentence);
    return own.length >= fewestWords && words.includes(` ${own.join(' ')} `);
  });
}
