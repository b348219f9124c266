import type { Reason } from '../core/corpus/related/related';
import type { Language } from './language/translate';

const ofNames: ReadonlySet<Reason['kind']> = new Set(['people', 'organisations', 'places']);

/** A reason as a phrase for the reader. A name that stands alone is in its own language. */
export function reasonText({ kind, text, here }: Reason, language: Language): string {
  return ofNames.has(kind) && here.length === 1 ? text : language.sentence(text);
}
