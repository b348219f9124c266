import type { Mention } from '../names/mention';
import type { Quote } from '../quotes/quote';
import { countsBefore, type ByParagraph } from '../text/byParagraph';
import { firstIndex } from '../text/firstIndex';
import { firstEndingAfter, type Span } from '../text/span';
import type { Analysis } from './analysis';

/** What is told of a mention without looking at the rest of the document. */
export type FoundName = Pick<Mention, 'start' | 'end' | 'type' | 'confidence'>;

/**
 * What was found in a text, by the paragraphs of its article. In the states of a text that is followed the same list stands for
 * what is found in a paragraph as long as the paragraph reads the same and nothing else is found in it.
 */
export class ParagraphFindings {
  /** @param quotes their speakers' mentions count from the paragraph's first mention, their groups from its first quote */
  constructor(
    readonly mentions: ByParagraph<FoundName>,
    readonly quotes: ByParagraph<Quote>,
  ) {}

  /** For each paragraph the number of mentions before it; at the end the number of all. */
  get firstMentions(): Int32Array {
    return countsBefore(this.mentions);
  }

  /** The paragraph that holds a mention of the document. */
  paragraphOf(mention: number): number {
    const { firstMentions } = this;
    return firstIndex(this.mentions, (_, at) => firstMentions[at + 1]! > mention);
  }
}

const known = new WeakMap<Analysis, ParagraphFindings>();

/** Remembers what was found by paragraph, from which an analysis was made. */
export function keepFindings(analysis: Analysis, findings: ParagraphFindings): Analysis {
  known.set(analysis, findings);
  return analysis;
}

/** What was found by paragraph, where that is known. */
export function findingsOf(analysis: Analysis): ParagraphFindings | undefined {
  return known.get(analysis);
}

/** The mentions that share something with a stretch of the text, and the index of the first of them, without telling all where that can be helped. */
export function mentionsWithin(analysis: Analysis, { start, end }: Span): { readonly first: number; readonly mentions: readonly FoundName[] } {
  const findings = findingsOf(analysis);
  if (findings === undefined) {
    const first = firstEndingAfter(analysis.mentions, start);
    return { first, mentions: analysis.mentions.slice(first, firstIndex(analysis.mentions, (mention) => mention.start >= end)) };
  }
  const { paragraphs } = analysis.article;
  const mentions: FoundName[] = [];
  let first = 0;
  for (let at = firstEndingAfter(paragraphs, start); at < paragraphs.length && paragraphs[at]!.start < end; at++) {
    const base = paragraphs[at]!.start;
    findings.mentions[at]!.forEach((mention, index) => {
      if (base + mention.end <= start || base + mention.start >= end) return;
      if (mentions.length === 0) first = findings.firstMentions[at]! + index;
      mentions.push({ start: base + mention.start, end: base + mention.end, type: mention.type, confidence: mention.confidence });
    });
  }
  return { first, mentions };
}
