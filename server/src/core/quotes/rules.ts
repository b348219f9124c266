/**
 * The rules that find what is said, each with its precision as measured on annotated news (spans that overlap a
 * reference span by half or more): the confidence of the quotes it finds.
 */
export const RULE_PRECISION = {
  /** “…,” X said */
  'quote-left': 0.99,
  /** X said “…” */
  'quote-right': 0.9,
  /** X said on Monday “…” */
  'quote-after-adverbial': 0.83,
  /** the quotation goes on after “…,” X said, */
  'resumed-quote': 0.81,
  /** unquoted words and a quote, X said */
  'mixed-left': 0.84,
  /** X said that … */
  that: 0.9,
  /** X said on Monday that … */
  'that-after-adverbial': 0.87,
  /** X raised the fear that … */
  'that-after-object': 0.57,
  /** X said … */
  'bare-clause': 0.87,
  /** X asked whether … */
  'wh-clause': 0.83,
  /** X told Y that … */
  'that-after-hearer': 0.88,
  /** X told Y “…” */
  'quote-after-hearer': 0.7,
  /** X told Y … */
  'bare-after-hearer': 0.79,
  /** what X says will … */
  gap: 0.93,
  /** …, X said. */
  'clause-left': 0.85,
  /** …, X said, and … */
  'clause-resumed': 0.75,
  /** Now, X said, … */
  'clause-around': 0.92,
  /** X said: words without marks */
  'colon-clause': 0.5,
  /** X said: and a paragraph without marks */
  block: 0.6,
  /** said X: “…” */
  'colon-after-subject': 0.9,
  /** X blamed the “…” on … */
  'object-with-quote': 0.8,
  /** X denied the charge */
  object: 0.58,
  'according-to-first': 0.89,
  'according-to-within': 0.72,
  'according-to-last': 0.86,
  /** X's claim that … */
  'speech-noun': 0.82,
  /** X: … in the first line */
  'headline-colon': 0.89,
  /** Name: “…” */
  'name-colon': 0.95,
  /** X verbed: “…” with a verb of no list */
  'unknown-verb-before': 0.78,
  /** “…,” X verbed */
  'unknown-verb-after': 0.83,
  /** “…,” verbed X */
  'unknown-verb-inverted': 0.6,
  /** “…,” X */
  'name-after': 0.8,
  /** Name: words without marks, in a transcript; the annotated news holds none */
  turn: 0.9,
  /** a quote re-opened in the next paragraph */
  reopened: 0.9,
  /** “…” and in the next line: – X */
  signature: 0.8,
  /** a quoted sentence after an attributed one in its paragraph */
  'continued-in-paragraph': 0.98,
  /** a quoted sentence whose speaker is named in the next paragraph */
  'continued-by-next': 0.7,
  /** a quoted sentence before an attributed one in its paragraph */
  'continued-before': 0.7,
  /** a quoted sentence after an attributed one in an earlier paragraph */
  'continued-from-earlier': 0.67,
  /** X made a speech. “…” */
  'lead-in': 0.93,
  /** quoted words in a sentence without a cue */
  'loose-words': 0.65,
  /** a quoted sentence of an unknown speaker */
  loose: 0.5,
} as const;

export type Rule = keyof typeof RULE_PRECISION;
