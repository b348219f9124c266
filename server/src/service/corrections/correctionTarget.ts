import type { Position } from 'vscode-languageserver-protocol';
import type { Analysis } from '../../core/analysis/analysis';
import type { Corpus } from '../../core/corpus/corpus';
import type { Identity } from '../../core/identity/identity';
import { overlaps, type Span } from '../../core/text/span';
import type { CorrectionTarget } from '../../protocol';
import { linesOf } from '../ranges';
import { targetAt } from '../target';
import { nameLikeWordsAt, type NameLikeWords } from './wordsAt';

/** What a correction is about, found in the corpus. */
export interface FoundTarget {
  readonly uri: string;
  readonly analysis: Analysis;
  /** Where it begins. */
  readonly start: Position;
  /** The words that were selected, without the space around them; empty where only a position was given. */
  readonly selection: Span;
  /** The mention that the selection is in or holds, or that the word at it stands for, and whose it is. */
  readonly mention: number | undefined;
  readonly identity: Identity | undefined;
  /** Where only a position was given that no name stands at: the words with capitals there, which may be one. */
  readonly nameLike: NameLikeWords | undefined;
  /** The quote that the selection is in or holds. */
  readonly quote: number | undefined;
}

/** Finds the target in its document; undefined when that is unknown or no article. */
export function findTarget(corpus: Corpus, { uri, range }: Exclude<CorrectionTarget, { identity: string }>): FoundTarget | undefined {
  const analysis = corpus.documents.get(uri);
  if (analysis === undefined) return undefined;
  const selection = trimmed(analysis.article.text, linesOf(analysis.article).span(range));
  const mention = mentionAt(analysis, selection);
  const identity = mention === undefined ? undefined : corpus.identitiesOf(uri)[mention];
  const nameLike = mention === undefined && selection.start === selection.end ? nameLikeWordsAt(analysis.article, selection.start) : undefined;
  return { uri, analysis, start: range.start, selection, mention, identity, nameLike, quote: quoteAt(analysis, selection) };
}

/** The name by which an identity is known to the rules: that of its own record, whatever it is called for show. */
export function ownName(corpus: Corpus, identity: Identity): string {
  return corpus.explain(identity.id)[0]?.name ?? identity.name;
}

function mentionAt(analysis: Analysis, selection: Span): number | undefined {
  if (selection.start < selection.end) {
    const inside = analysis.mentions.findIndex((mention) => overlaps(mention, selection));
    if (inside >= 0) return inside;
  }
  const target = targetAt(analysis, selection.start);
  return target?.kind === 'name' ? target.mention : undefined;
}

/** The smallest quote at a position, for a selection the one that shares most with it; else the one whose cue or speaker is there. */
function quoteAt({ quotes }: Analysis, { start, end }: Span): number | undefined {
  const span = { start, end: Math.max(end, start + 1) };
  let best: number | undefined;
  let most = 0;
  quotes.forEach((quote, index) => {
    const whole = { start: Math.min(quote.start, ...quote.fragments.map((fragment) => fragment.start)), end: Math.max(quote.end, ...quote.fragments.map((fragment) => fragment.end)) };
    const shared = Math.min(whole.end, span.end) - Math.max(whole.start, span.start);
    const likeness = shared / (Math.max(whole.end, span.end) - Math.min(whole.start, span.start));
    if (likeness > most) [best, most] = [index, likeness];
  });
  if (best !== undefined) return best;
  const beside = quotes.findIndex(({ cue, speaker }) => [cue, speaker].some((words) => words !== undefined && overlaps(words, span)));
  return beside < 0 ? undefined : beside;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  if (words.trim() === '') return { start, end: start };
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) };
}
