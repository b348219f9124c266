import type { Mention } from '../names/mention';
import type { Quote } from '../quotes/quote';
import type { ByParagraph } from '../text/byParagraph';
import type { Analysis } from './analysis';

/**
 * What was found in a text, by the paragraphs of its article. In the states of a text that is followed the same list stands for
 * what is found in a paragraph as long as the paragraph reads the same and nothing else is found in it.
 */
export interface ParagraphFindings {
  readonly mentions: ByParagraph<Pick<Mention, 'start' | 'end' | 'type' | 'confidence'>>;
  /** Speakers' mentions count from the paragraph's first mention, groups from its first quote. */
  readonly quotes: ByParagraph<Quote>;
}

const known = new WeakMap<Analysis, ParagraphFindings>();

/** Remembers the findings of an analysis by paragraph, from which it was made. */
export function keepFindings(analysis: Analysis, findings: ParagraphFindings): Analysis {
  known.set(analysis, findings);
  return analysis;
}

/** What was found by paragraph, where that is known. */
export function findingsOf(analysis: Analysis): ParagraphFindings | undefined {
  return known.get(analysis);
}
