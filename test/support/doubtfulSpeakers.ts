import type { Analysis } from '../../server/src/core/analysis/analysis';

/** The analysis with all speakers uncertain. */
export function doubtfulSpeakers(analysis: Analysis): Analysis {
  return { ...analysis, quotes: analysis.quotes.map((quote) => ({ ...quote, ...(quote.speaker && { speaker: { ...quote.speaker, certain: false } }) })) };
}
