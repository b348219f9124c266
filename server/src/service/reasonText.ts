import type { Reason } from '../core/corpus/related/related';
import { counted } from '../core/text/template';
import type { Language } from './language/translate';

/** Between the number of names and the names. */
const listMark = ': ';
const ofNames: ReadonlySet<Reason['kind']> = new Set(['people', 'organisations', 'places']);

/** The same for a line that is cut at its end: what is shared without the words around it. Undefined where that is the whole phrase. */
export function shortReason({ kind, text, here }: Reason, { t }: Language): string | undefined {
  if (kind === 'same-quote') return counted(t, here.length, '{0} quote', '{0} quotes');
  if (kind === 'similar-quote') return counted(t, here.length, '{0} quote reworded', '{0} quotes reworded');
  return ofNames.has(kind) && here.length > 1 ? text.slice(text.indexOf(listMark) + listMark.length) : undefined;
}

/** A reason as a phrase for the reader. A name that stands alone is in its own language. */
export function reasonText({ kind, text, here }: Reason, language: Language): string {
  return ofNames.has(kind) && here.length === 1 ? text : language.sentence(text);
}
