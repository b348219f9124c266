const unlikeBase: Readonly<Record<string, string>> = { ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', ß: 'ss', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE' };

/** A name without diacritics, with straight apostrophes and single spaces; capitals stay. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øØłŁđĐıßæÆœŒ]/g, (letter) => unlikeBase[letter]!)
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The words of a name, folded, in lower case: without a leading article, a possessive, dots ("u.s." is "us") or
 * other punctuation. Hyphens stay.
 */
export function nameWords(text: string): string[] {
  const words = foldName(text).toLowerCase().replace(/'s?(?=\s|$)/g, '').replace(/\.(?=\S)(?!com\b|org\b|net\b)/g, '').split(/[\s,"“”()/]+/);
  const bare = words.map((word) => word.replace(/^[^\p{L}\p{N}&]{1,20}|[^\p{L}\p{N}&]{1,20}$/gu, '')).filter(Boolean);
  return bare.length > 1 && (bare[0] === 'the' || bare[0] === 'a' || bare[0] === 'an') ? bare.slice(1) : bare;
}
