import type { Reason } from '../core/corpus/related/related';
import type { Language } from './language/translate';

const ofNames: ReadonlySet<Reason['kind']> = new Set(['people', 'organisations', 'places']);

/** A reason as a phrase for the reader. Words of the documents, and a name that stands alone, are in their own language. */
export function reasonText({ kind, text, here }: Reason, language: Language): string {
  return kind === 'words' || (ofNames.has(kind) && here.length === 1) ? text : language.sentence(text);
}
