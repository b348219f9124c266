const unlikeBase: Readonly<Record<string, string>> = { ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', ß: 'ss', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE' };

const ascii = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** A name without diacritics, with straight apostrophes and single spaces; capitals stay. */
export function foldName(text: string): string {
  if (ascii.test(text)) return text.includes('`') ? text.replaceAll('`', "'") : text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øØłŁđĐıßæÆœŒ]/g, (letter) => unlikeBase[letter]!)
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

const plainWords = /^[a-z]+(?:[ -][a-z]+)*$/;

/**
 * The words of a name, folded, in lower case: without a leading article, a possessive, dots ("u.s." is "us") or
 * other punctuation. Hyphens stay.
 */
export function nameWords(text: string): string[] {
  const folded = foldName(text).toLowerCase();
  const bare = plainWords.test(folded) ? folded.split(' ') : bareWords(folded);
  return bare.length > 1 && (bare[0] === 'the' || bare[0] === 'a' || bare[0] === 'an') ? bare.slice(1) : bare;
}

function bareWords(folded: string): string[] {
  const words = folded.replace(/'s?(?=\s|$)/g, '').replace(/\.(?=\S)(?!com\b|org\b|net\b)/g, '').split(/[\s,"“”()/]+/);
  return words.map((word) => word.replace(/^[^\p{L}\p{N}&]{1,20}|[^\p{L}\p{N}&]{1,20}$/gu, '')).filter(Boolean);
}
