import { detachedCopy } from '../../text/detachedCopy';

const mostSpellings = 50_000;
/** What is longer is hardly met again, and not remembered. */
const longestSpelling = 200;
let spellings = new Map<string, string>();

/**
 * One string for all equal ones, as long as it is remembered: engines hash such a string once and find it in a map without
 * comparing its characters. Names are looked up again and again.
 */
export function canonicalSpelling(text: string): string {
  const known = spellings.get(text);
  if (known !== undefined) return known;
  const kept = detachedCopy(text);
  if (text.length > longestSpelling) return kept;
  if (spellings.size >= mostSpellings) spellings = new Map();
  spellings.set(kept, kept);
  return kept;
}
