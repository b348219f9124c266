import { ParagraphFindings, type FoundName } from '../../analysis/paragraphFindings';
import { isSameList } from '../../collections/sameList';
import type { Quote } from '../../quotes/quote';
import type { Article, Paragraph } from '../../text/article';
import { firstIndex } from '../../text/firstIndex';
import { indexBefore, sameParagraphs } from '../../text/sameParagraphs';
import { indexAt, type Span } from '../../text/span';
import { newNameConfidence, withNamedSpeaker, type NameChanges } from './changeNames';

/** What is found in a state of a text with other names than were given. */
export interface RevisedFindings {
  readonly article: Article;
  readonly given: ParagraphFindings;
  readonly revised: ParagraphFindings;
}

/**
 * What is found by paragraph in an analysis with other names, as `changeNames` has it.
 * @param before of the state before: its lists stand where they would be equal
 */
export function changeFindings(article: Article, given: ParagraphFindings, changes: NameChanges, before: RevisedFindings | undefined): RevisedFindings {
  const { paragraphs } = article;
  const same = before && sameParagraphs(before.article, article);
  const knownAt = (at: number): number => (same && indexBefore(at, same, before.article, article)) ?? -1;
  const mentions = given.mentions.slice();
  changedParagraphs(paragraphs, given, changes, (at, list) => {
    const known = before?.revised.mentions[knownAt(at)];
    mentions[at] = known && isSameList(known, list, isSameName) ? known : list;
  });
  const places = new MovedMentions(paragraphs, given, new ParagraphFindings(mentions, given.quotes), changes);
  const quotes = given.quotes.map((list, at) => {
    const changed = places.changed(list, at);
    if (changed === list) return list;
    const was = knownAt(at);
    const known = before?.given.quotes[was] === list ? before.revised.quotes[was] : undefined;
    return known && isSameList(known, changed, isSameQuote) ? known : changed;
  });
  return { article, given, revised: new ParagraphFindings(mentions, quotes) };
}

/** Calls back with each paragraph that loses or gains names, and the names that it has then. */
function changedParagraphs(paragraphs: readonly Paragraph[], { mentions, firstMentions }: ParagraphFindings, { removed, added }: NameChanges, changed: (paragraph: number, names: readonly FoundName[]) => void): void {
  const gone = [...removed].sort((a, b) => a - b);
  let [nextGone, next] = [0, 0];
  paragraphs.forEach(({ start: base }, at) => {
    const [firstGone, first] = [nextGone, next];
    while (nextGone < gone.length && gone[nextGone]! < firstMentions[at + 1]!) nextGone++;
    const end = paragraphs[at + 1]?.start ?? Infinity;
    while (next < added.length && added[next]!.start < end) next++;
    if (nextGone === firstGone && next === first) return;
    const kept = mentions[at]!.filter((_, index) => !removed.has(firstMentions[at]! + index));
    const come = added.slice(first, next).map(({ start, end, type }): FoundName => ({ start: start - base, end: end - base, type, confidence: newNameConfidence }));
    changed(at, [...kept, ...come].sort((a, b) => a.start - b.start));
  });
}

/** Where mentions stand once names are changed. Indices count from the first mention of a paragraph. */
class MovedMentions {
  constructor(
    private readonly paragraphs: readonly Paragraph[],
    private readonly given: ParagraphFindings,
    private readonly revised: ParagraphFindings,
    private readonly changes: NameChanges,
  ) {}

  /** The quotes of a paragraph; the same list where nothing of them changes. */
  changed(quotes: readonly Quote[], at: number): readonly Quote[] {
    let changed: Quote[] | undefined;
    for (let index = 0; index < quotes.length; index++) {
      const quote = quotes[index]!;
      const { speaker } = quote;
      // Most speakers are names of a paragraph that keeps its own.
      if (speaker === undefined || (speaker.mention !== undefined && this.stays(speaker.mention, at))) continue;
      const now = withNamedSpeaker(quote, (mention) => this.moved(mention, at), (span) => this.nameAt(span, at));
      if (now !== quote) (changed ??= quotes.slice())[index] = now;
    }
    return changed ?? quotes;
  }

  /** True for a mention of a paragraph that keeps its names. */
  private stays(mention: number, at: number): boolean {
    const own = this.given.mentions[at]!;
    return mention >= 0 && mention < own.length && own === this.revised.mentions[at];
  }

  /** The index of a mention then; undefined when it goes. */
  private moved(mention: number, at: number): number | undefined {
    const { given, revised, changes } = this;
    const index = given.firstMentions[at]! + mention;
    if (changes.removed.has(index)) return undefined;
    const own = given.paragraphOf(index);
    const { start } = given.mentions[own]![index - given.firstMentions[own]!]!;
    return revised.firstMentions[own]! + firstIndex(revised.mentions[own]!, (name) => name.start >= start) - revised.firstMentions[at]!;
  }

  /** The index of the mention that is this stretch, counted from the paragraph's beginning. */
  private nameAt(span: Span, at: number): number | undefined {
    const { paragraphs, revised } = this;
    const start = paragraphs[at]!.start + span.start;
    const own = indexAt(paragraphs, start);
    if (own < 0) return undefined;
    const from = start - paragraphs[own]!.start;
    const index = indexAt(revised.mentions[own]!, from);
    const name = revised.mentions[own]![index];
    const isIt = name?.start === from && name.end - name.start === span.end - span.start;
    return isIt ? revised.firstMentions[own]! + index - revised.firstMentions[at]! : undefined;
  }
}

const isSameName = (a: FoundName, b: FoundName): boolean => a.start === b.start && a.end === b.end && a.type === b.type && a.confidence === b.confidence;

/** True for quotes that were made of the same one. */
const isSameQuote = (a: Quote, b: Quote): boolean => a.speaker?.form === b.speaker?.form && a.speaker?.mention === b.speaker?.mention;
