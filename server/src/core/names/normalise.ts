/** Longer tokens are no words: what goes on after so many code units is not looked at. */
export const longestWord = 64;

const plain: Readonly<Record<string, string>> = {
  '``': '"',
  "''": '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '`': "'",
  '-LRB-': '(',
  '-RRB-': ')',
  '–': '-',
  '—': '-',
  '--': '-',
  '−': '-',
  '…': '...',
};
const abbreviation = /^(?:mr|mrs|ms|dr|prof|gen|sen|rep|gov|col|lt|sgt|capt|cmdr|maj|adm|rev|hon|st|mt|jr|sr|inc|corp|co|ltd|bros)\.$/i;
const asciiWord = /^[A-Za-z0-9]*$/;

/**
 * The spelling of a token that the model knows: composed characters, plain quotes and dashes, "Mr." as "Mr", without
 * soft hyphens and joiners, at most 64 code units.
 */
export function normalise(token: string): string {
  const word = token.length > longestWord ? token.slice(0, longestWord) : token;
  if (asciiWord.test(word)) return word;
  const found = plain[word];
  if (found !== undefined) return found;
  if (abbreviation.test(word)) return word.slice(0, -1);
  return word
    .normalize('NFC')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u00ad\u200c\u200d\ufe0f]/g, '');
}

/** A word with plain letters in place of those with diacritics. */
export function withoutAccents(word: string): string {
  return asciiWord.test(word) ? word : word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}
