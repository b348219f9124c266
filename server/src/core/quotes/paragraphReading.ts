import { datelineAt, type Dateline } from '../text/dateline';
import type { Span } from '../text/span';
import { SentenceInProgress, Statement, type Content } from './content';
import { readItems, type Item, type Name } from './items';
import { findQuotedStretches, type QuotedStretch } from './marks';
import { splitItems, type Place, type PlacedSpan, type Sentence } from './sentence';
import { findContents } from './sentenceContents';
import { labelOf, type Speech } from './speech';

/** A paragraph as the rules read it, and what its cues have found. Offsets count from its start. */
export interface ParagraphReading {
  readonly place: Place;
  /** What it is of a transcript, an interview or a speech. */
  readonly speech: Speech | undefined;
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

/** How a paragraph is to be read. */
export interface Manner {
  /** Single marks are the document's outer ones. */
  readonly areOuter: boolean;
  readonly speech: Speech | undefined;
}

/**
 * Cuts a paragraph into the items and sentences that the rules read, and applies the rules of cues to each sentence; what is
 * said in a turn of a transcript or in an answer is the whole of it.
 */
export function readParagraph(text: string, paragraph: Span, place: Place, names: readonly Name[], { areOuter, speech }: Manner): ParagraphReading {
  const stretches = findQuotedStretches(text, paragraph, areOuter);
  const items = afterDateline(readItems(text, paragraph, names, stretches), datelineAt(text, paragraph), paragraph);
  const sentences = splitItems(items, place);
  if (speech !== undefined) {
    const turn = turnOf(speech, place, items);
    const contents = turn && speech.kind !== 'title' && turn.end > turn.start ? [turn] : NONE;
    const progress = sentences.map((sentence) => new SentenceInProgress(sentence, sentences.length));
    return { place, speech, names, stretches, items, sentences, progress, contents, lastAttributed: turn };
  }
  const progress = sentences.map((sentence) => findContents(sentence, sentences.length));
  let lastAttributed: Content | undefined;
  let contents = NONE;
  for (const sentence of progress) {
    if (sentence.contents.length === 0) continue;
    contents = contents.length === 0 ? sentence.contents : contents.concat(sentence.contents);
    lastAttributed = attributedIn(sentence).at(-1) ?? lastAttributed;
  }
  if (contents.length > 1) contents = [...contents].sort((a, b) => a.start - b.start);
  return { place, speech, names, stretches, items, sentences, progress, contents, lastAttributed };
}

/** What is said of which the speaker is known: what follows a label, empty where nothing does, or an answer. */
function turnOf(speech: Speech, paragraph: Place, items: readonly Item[]): Content | undefined {
  const label = labelOf(speech);
  if (!label && speech.kind !== 'answer') return undefined;
  const speechStart = speech.kind === 'answer' ? speech.speechStart : label!.speechStart;
  const end = items.at(-1)?.end ?? label?.end ?? 0;
  const start = items.find((item) => item.start >= speechStart)?.start ?? end;
  return turn(paragraph, { start, end }, speech.kind === 'answer' ? speech.speaker : { start: label!.start, end: label!.end, paragraph });
}

function turn(paragraph: Place, { start, end }: Span, name: PlacedSpan): Content {
  const speaker = { start: name.start, end: name.end, paragraph: name.paragraph, pronoun: undefined };
  return { paragraph, start, end, rule: 'turn', kind: 'direct', cue: undefined, cueBase: '', speaker, speaksLike: undefined, completes: undefined, continues: undefined, statement: new Statement() };
}

function afterDateline(items: readonly Item[], dateline: Dateline | undefined, { start }: Span): readonly Item[] {
  return dateline ? items.filter((item) => item.start >= dateline.end - start) : items;
}

/** What a sentence holds whose speaker is known, in text order. */
export function attributedIn({ contents }: SentenceInProgress): readonly Content[] {
  return contents.filter(({ speaker }) => speaker).sort((a, b) => a.start - b.start);
}
