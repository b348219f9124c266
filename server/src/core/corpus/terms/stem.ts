const hasDigit = /\p{N}/u;

/**
 * A light stem of a lower-case English word: without plural, -ing, -ed, -ly and the final e of a longer word, British -is- as
 * -iz-, -ation and -ition as -at. Meant for comparing words, not for showing. Words of up to four letters only lose a plural s:
 * "fire", "fires", "fired" and "firing" are "fire".
 */
export function stem(word: string): string {
  if (word.length < 5 || hasDigit.test(word)) return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  let stemmed = word.replace('isation', 'ization').replace(/is(e|ed|es|ing)$/, 'iz$1');
  stemmed = stemmed.replace(/ies$/, 'y').replace(/sses$/, 'ss').replace(/([^s])s$/, '$1');
  stemmed = stemmed.replace(/[ai]tion$/, 'ate');
  if (/...(?:ing|ed)$/.test(stemmed)) stemmed = stemmed.replace(/(?:ing|ed)$/, '').replace(lostItsE, '$&e');
  stemmed = stemmed.replace(/ly$/, '').replace(/([bdfglmnprt])\1$/, '$1').replace(/(?<=.{4})e$/, '');
  return stemmed.length < 3 ? word : stemmed;
}

/** What "-ed" and "-ing" leave of "fired" and "voting": "hopped" would leave two letters p. */
const lostItsE = /^[^aeiouy][aeiou][^aeiouwxy]$/;
