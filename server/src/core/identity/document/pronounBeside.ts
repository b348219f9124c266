import type { Gender } from '../lexicon/forenames';

const reach = 70;
/** "Lee said she", "Lee’s view of himself", "Lee sold her house", before another name or the clause's end. "Told her that" speaks of another. */
const pronoun = /^(?:['’]s?)?,? [^\p{Lu}.;:!?"“”()]{0,50}?\b(?:(he|his|himself)|(she|herself|her(?= \p{Ll})(?! (?:a|about|after|again|and|as|at|by|for|from|how|if|in|into|of|off|on|that|the|to|what|when|where|whether|why|with)\b)))\b/u;

/** The gender that a pronoun tells which stands behind a name, ending at an offset, and means it most likely. */
export function genderBeside(text: string, end: number): Gender | undefined {
  const next = text[end];
  if (next !== ' ' && next !== ',' && next !== "'" && next !== '’') return undefined;
  const found = pronoun.exec(text.slice(end, end + reach));
  if (!found) return undefined;
  return found[1] === undefined ? 'female' : 'male';
}
