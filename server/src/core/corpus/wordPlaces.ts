import type { Analysis } from '../analysis/analysis';
import type { Span } from '../text/span';
import { contentParagraphs } from './documentTerms';
import type { WordForms } from './wordForms';

/** The first place of each content word of a document that is written without a capital, by the word's hash. */
export function firstPlaces(analysis: Analysis, forms: WordForms): ReadonlyMap<number, Span> {
  const places = new Map<number, Span>();
  const { text } = analysis.article;
  for (const paragraph of contentParagraphs(analysis)) {
    for (const { start, end, form } of forms.tokens(text, paragraph)) {
      if (!form.content || form.number || places.has(form.hash)) continue;
      const first = text.charCodeAt(start);
      if (text.slice(start, start + 1).toLowerCase().charCodeAt(0) === first) places.set(form.hash, { start, end });
    }
  }
  return places;
}
