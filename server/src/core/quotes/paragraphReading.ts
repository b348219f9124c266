import { datelineAt, type Dateline } from '../text/dateline';
import type { Span } from '../text/span';
import type { Content, SentenceInProgress } from './content';
import { readItems, type Item, type Name } from './items';
import { findQuotedStretches, type QuotedStretch } from './marks';
import { splitItems, type Place, type Sentence } from './sentence';
import { findContents } from './sentenceContents';

/** A paragraph as the rules read it, and what its cues have found. Offsets count from its start. */
export interface ParagraphReading {
  readonly place: Place;
  readonly names: readonly Name[];
  readonly stretches: readonly QuotedStretch[];
  readonly items: readonly Item[];
  readonly sentences: readonly Sentence[];
  /** One for each of its sentences. */
  readonly progress: readonly SentenceInProgress[];
  /** What the cues found, in text order. */
  readonly contents: readonly Content[];
  /** The last content with a speaker in the last sentence that has one. */
  readonly lastAttributed: Content | undefined;
}

const NONE: readonly Content[] = [];

/** Cuts a paragraph into the items and sentences that the rules read, and applies the rules of cues to each sentence. */
export function readParagraph(text: string, paragraph: Span, place: Place, names: readonly Name[], areOuter: boolean): ParagraphReading {
  const stretches = findQuotedStretches(text, paragraph, areOuter);
  const items = afterDateline(readItems(text, paragraph, names, stretches), datelineAt(text, paragraph), paragraph);
  const sentences = splitItems(items, place);
  const progress = sentences.map((sentence) => findContents(sentence, sentences.length));
  let lastAttributed: Content | undefined;
  let contents = NONE;
  for (const sentence of progress) {
    if (sentence.contents.length === 0) continue;
    contents = contents.length === 0 ? sentence.contents : contents.concat(sentence.contents);
    lastAttributed = attributedIn(sentence).at(-1) ?? lastAttributed;
  }
  if (contents.length > 1) contents = [...contents].sort((a, b) => a.start - b.start);
  return { place, names, stretches, items, sentences, progress, contents, lastAttributed };
}

function afterDateline(items: readonly Item[], dateline: Dateline | undefined, { start }: Span): readonly Item[] {
  return dateline ? items.filter((item) => item.start >= dateline.end - start) : items;
}

/** What a sentence holds whose speaker is known, in text order. */
export function attributedIn({ contents }: SentenceInProgress): readonly Content[] {
  return contents.filter(({ speaker }) => speaker).sort((a, b) => a.start - b.start);
}
