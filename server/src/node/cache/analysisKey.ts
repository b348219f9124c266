import { createHash } from 'node:crypto';
import { correctionsKey, type TextCorrections } from '../../core/analysis/textCorrections';
import { keyBytes } from './segment';

/** The key of a text, and of what the user corrects in it: no text goes on with a zero and corrections. */
export function analysisKey(text: string, corrections: TextCorrections): string {
  const hash = createHash('sha256').update(text, 'utf16le');
  const said = correctionsKey(corrections);
  if (said !== '') hash.update(`\0${said}`);
  return hash.digest().toString('latin1', 0, keyBytes);
}
