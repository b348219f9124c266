/**
 * A 32-bit hash (unsigned) of a text's UTF-16 code units: FNV-1a with a final mix, so that its low and high bits can
 * both be used. `seed` gives independent hashes of one text. Part of the model files' format: never change it.
 */
export function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return hash >>> 0;
}
