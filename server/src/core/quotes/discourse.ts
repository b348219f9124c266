import { firstIndex } from '../text/firstIndex';
import type { Span } from '../text/span';
import type { DiscourseMention } from './discourseMention';

/** The names of a document as speakers and antecedents: who they are, where they stand, and how they are described. */
export class Discourse {
  /** Index of the first paragraph that was looked at since this was last set; -1 when that was the document's beginning. */
  lookedBackTo = Infinity;

  /** @param mentions sorted by start. */
  constructor(
    readonly text: string,
    readonly mentions: readonly DiscourseMention[],
  ) {}

  /** Index into `mentions` of the last one that starts before `offset`, or -1. */
  lastMentionBefore(offset: number): number {
    return lastStartingBefore(this.mentions, offset);
  }

  /** The mention at an index that is reached from a later one; undefined before the first. What is looked at is noted. */
  reach(index: number): DiscourseMention | undefined {
    const mention = this.mentions[index];
    this.lookBack(mention?.paragraph.index ?? -1);
    return mention;
  }

  /** Notes that what is read depends on a paragraph and on all that follow it. */
  lookBack(paragraph: number): void {
    if (paragraph < this.lookedBackTo) this.lookedBackTo = paragraph;
  }

  /** The person last described by `role` within `reach` before `offset`. */
  lastDescribedBy(role: string, offset: number, reach: number): DiscourseMention | undefined {
    for (let i = this.lastMentionBefore(offset); ; i--) {
      const mention = this.reach(i);
      if (!mention || offset - mention.start >= reach) return undefined;
      if (mention.referent.type === 'person' && mention.description(this.text).roles.includes(role)) return mention;
    }
  }
}

/** The index of the last span that starts before `offset`, or -1. */
function lastStartingBefore(spans: readonly Span[], offset: number): number {
  return firstIndex(spans, ({ start }) => start >= offset) - 1;
}
