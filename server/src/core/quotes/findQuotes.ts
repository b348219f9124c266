import type { LocalEntity } from '../identity/entity';
import type { Mention } from '../names/mention';
import type { Article } from '../text/article';
import { overlaps, type Span } from '../text/span';
import { assembleQuotes } from './assembleQuotes';
import { Discourse } from './discourse';
import { ItemReader, type Name } from './items';
import { findLooseQuotes, type ReadParagraph } from './looseQuotes';
import { findQuotedStretches, firstEndingAfter, type QuotedStretch } from './marks';
import type { Quote } from './quote';
import { resolveSpeakers } from './resolveSpeakers';
import { splitItems } from './sentence';
import { findContents } from './sentenceContents';

export interface QuoteInput {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  /** Capitalised names that are no person, organisation or place; sorted. */
  readonly others: readonly Span[];
  readonly entities: readonly LocalEntity[];
  readonly entityOfMention: readonly number[];
}

/** Mentions and other names as one sorted, disjoint list; where they overlap, the mention stays. */
function mergeNames(mentions: readonly Mention[], others: readonly Span[]): Name[] {
  const names: Name[] = mentions.map(({ start, end, type }, mention) => ({ start, end, type, mention }));
  for (const other of others) {
    const nearest = mentions[firstEndingAfter(mentions, other.start)];
    if (nearest && overlaps(nearest, other)) continue;
    names.push({ start: other.start, end: other.end, type: 'other', mention: undefined });
  }
  return names.sort((a, b) => a.start - b.start);
}

/** Cuts the text into the items and sentences that the rules read, and applies the rules of cues to each sentence. */
function readParagraphs(
  text: string,
  paragraphs: readonly Span[],
  stretches: readonly QuotedStretch[],
  names: readonly Name[],
): ReadParagraph[] {
  const reader = new ItemReader(text, names);
  let next = 0;
  return paragraphs.map(({ start, end }, index) => {
    const first = next;
    while (next < stretches.length && stretches[next]!.start < end) next++;
    const own = stretches.slice(first, next);
    const items = reader.read({ start, end }, own);
    const sentences = splitItems(items, index);
    const progress = sentences.map((sentence) => findContents(sentence, sentences.length));
    const contents = progress.flatMap((sentence) => sentence.contents).sort((a, b) => a.start - b.start);
    return { start, end, index, items, sentences, stretches: own, progress, contents };
  });
}

/**
 * Finds what is said in an article, by whom, and with which cue. Rules over a stream in which every quoted stretch is
 * one item: cues with their contents first, then the quotations that no cue took, then who the speakers are. Pure;
 * linear in the text's length. What the site added to the article is not read.
 */
export function findQuotes({ article, mentions, others, entities, entityOfMention }: QuoteInput): Quote[] {
  const { text } = article;
  const paragraphs = article.paragraphs.filter(({ kind }) => kind !== 'boilerplate');
  const stretches = findQuotedStretches(text, paragraphs);
  const read = readParagraphs(text, paragraphs, stretches, mergeNames(mentions, others));
  const byCue = read.flatMap((paragraph) => paragraph.contents);
  const contents = byCue.concat(findLooseQuotes(read)).sort((a, b) => a.start - b.start || b.end - a.end);
  const discourse = new Discourse(text, read, stretches, mentions, entities, entityOfMention);
  return assembleQuotes(text, contents, resolveSpeakers(contents, discourse), stretches);
}
