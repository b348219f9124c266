import type { DocumentId } from '../../identity/identity';
import type { Steps } from '../cancellation';
import type { CorpusState } from '../corpusState';
import { documentsWithSameWords, sameWordsInSteps, versionsBetweenInSteps } from '../versions/findQuoteVersions';
import { nameReasons, nearDuplicateReason, quoteReasons, wordReason, type WeighedReason } from './reasons';
import type { RelatedDocument, Verdict } from './related';
import { textOverlap } from '../terms/shingles';

/** One text is copied from the other, or both from a third, when one holds this share of the other's runs of five words. */
const copiedShare = 0.6;
/** The same of texts that were edited on both sides: the share of all their runs that both hold. */
const copiedResemblance = 0.2;
/** From this share they are the same text but for a few words. */
const wholeCopy = 0.8;
const mostListed = 100;
/** Score from which words alone are worth listing a document: below it they are there by chance. */
const leastByWords = 0.01;

/**
 * Other documents on the same matter as a document, best first: those near by text, those of its story and those that
 * share a quote. One that shares neither names nor a subject with it is not listed. Bit by bit, while the folder does not change.
 */
export function* relatedInSteps(state: CorpusState, document: DocumentId): Steps<RelatedDocument[]> {
  const { index, model } = state;
  const here = index.numberOf(document);
  if (here === undefined) return [];
  const story = new Set(yield* model.storyInSteps(here));
  const quoting = documentsWithSameWords(state, here, story);
  const found = new Set([...model.neighbours(here), ...story, ...quoting]);
  found.delete(here);
  const ranked = [];
  for (const there of found) {
    yield;
    ranked.push({ there, document: index.documentOf(there), score: yield* model.scoreInSteps(here, there) });
  }
  ranked.sort((a, b) => b.score - a.score || (a.document < b.document ? -1 : 1));
  // Reasons take most of the time: only those that are listed have any.
  const listed: RelatedDocument[] = [];
  for (const { there, score } of ranked) {
    yield;
    if (listed.length === mostListed) break;
    const item = yield* describe(state, here, there, score, story.has(there), quoting.has(there));
    if (item) listed.push(item);
  }
  return listed;
}

function* describe(state: CorpusState, here: number, there: number, score: number, inStory: boolean, quoting: boolean): Steps<RelatedDocument | undefined> {
  const sides = [state.side(here), state.side(there)] as const;
  const reasons: WeighedReason[] = [...nameReasons(...sides, state.index.size), ...wordReason(...sides, state.folder.forms)];
  if (inStory) reasons.push(...quoteReasons(...sides, yield* versionsBetweenInSteps(state, here, there)));
  else if (quoting) reasons.push(...quoteReasons(...sides, yield* sameWordsInSteps(state, here, there)));
  const { containment, resemblance } = textOverlap(state.index.termsOf(here).shingles, state.index.termsOf(there).shingles);
  const duplicate = containment >= copiedShare || resemblance >= copiedResemblance;
  if (duplicate) reasons.push(nearDuplicateReason(...sides, containment >= wholeCopy));
  const verdict = verdictOf(duplicate, inStory, reasons, score);
  if (!verdict) return undefined;
  reasons.sort((a, b) => b.strength - a.strength);
  return {
    document: state.index.documentOf(there),
    score,
    verdict,
    reasons: reasons.map(({ reason }) => reason),
  };
}

function verdictOf(duplicate: boolean, inStory: boolean, reasons: readonly WeighedReason[], score: number): Verdict | undefined {
  if (duplicate) return 'near-duplicate';
  if (inStory) return 'same-story';
  const kinds = new Set(reasons.map(({ reason }) => reason.kind));
  if (kinds.has('same-quote')) return 'shares-quote';
  if (kinds.has('people') || kinds.has('organisations') || kinds.has('places')) return 'shares-names';
  return kinds.has('words') && score >= leastByWords ? 'shares-words' : undefined;
}
