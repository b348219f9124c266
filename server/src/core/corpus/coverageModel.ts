import type { Analysis } from '../analysis/analysis';
import type { DocumentId, Identity } from '../identity/identity';
import { averageLink } from './averageLink';
import { CancelledError, type IsCancelled } from './cancellation';
import { readDocumentNames } from './documentNames';
import { weighDocument, weighWords, type DocumentProfile } from './documentProfile';
import { pairFeatures, readPairFeatures, type PairFeature } from './pairFeatures';
import { storyModel, type StoryModel } from './storyModel';
import type { TermIndex } from './termIndex';
import { cosine, type UnitVector } from './termVector';

/** What a coverage model asks of the folder. */
export interface Folder {
  readonly index: TermIndex;
  analysisOf(document: DocumentId): Analysis;
  identitiesOf(document: DocumentId): readonly Identity[];
}

/** Documents by their text, nearest first. */
interface Neighbours {
  readonly numbers: readonly number[];
  /** Text cosine of the nearest, 0 when there is none. */
  readonly best: number;
}

/** Mean probability at which two documents or groups of them tell one story. */
const sameStory = 0.5;
/** Below this two documents are not looked at more closely. */
const conceivable = 0.6 * sameStory;
/** Share of a large story in the score of a pair with one of its documents, and the size at which it has half of that. */
const largestShareOfStory = 0.9;
const halfHeardSize = 4;
const neighboursKept = 40;
const neighboursWeighed = 60;
const searchTerms = 60;
/** A group of documents held together by single links is cut at higher probabilities until it is no larger than this. */
const largestComponent = 120;
/** Documents that hang together even at this are a mass of copies: there each stands for itself. */
const highestLink = 0.99;
const longestPosting = 1000;

/**
 * What one state of the folder says about its coverage, worked out when asked for and kept. A new state needs a new
 * model. Documents are known by the numbers of the index. Answers do not depend on the order of those numbers.
 */
export class CoverageModel {
  readonly #folder: Folder;
  readonly #story: StoryModel;
  readonly #words = new Map<number, UnitVector>();
  readonly #profiles = new Map<number, DocumentProfile>();
  readonly #neighbours = new Map<number, Neighbours>();
  readonly #probabilities = new Map<number, number>();
  readonly #stories = new Map<number, readonly number[]>();
  #scores = new Float64Array(0);

  constructor(folder: Folder, story: StoryModel = storyModel) {
    this.#folder = folder;
    this.#story = story;
  }

  /** The documents nearest by text, at most 40, nearest first. */
  neighbours(document: number): readonly number[] {
    return this.#search(document).numbers;
  }

  /**
   * Probability that two documents tell one story. Where it would stay low whatever the costly feature says, that is
   * left out, so that it is lower still.
   */
  probability(one: number, other: number): number {
    const { index } = this.#folder;
    const [a, b] = index.documentOf(one) < index.documentOf(other) ? [one, other] : [other, one];
    const key = a * index.capacity + b;
    const kept = this.#probabilities.get(key);
    if (kept !== undefined) return kept;
    const features = readPairFeatures(this.#profile(a), this.#profile(b));
    const { weights, bias } = this.#story;
    let logit = bias;
    for (const feature of pairFeatures) if (feature !== 'relativeText') logit += weights[feature] * features[feature];
    if (logistic(logit + weights.relativeText) >= conceivable) logit += weights.relativeText * this.#relativeText(a, b);
    const probability = logistic(logit);
    this.#probabilities.set(key, probability);
    return probability;
  }

  /** All that two documents are compared by. */
  features(a: number, b: number): Record<PairFeature, number> {
    return { ...readPairFeatures(this.#profile(a), this.#profile(b)), relativeText: this.#relativeText(a, b) };
  }

  /** The documents of a document's story, itself among them, in the order of their ids. */
  story(document: number, isCancelled?: IsCancelled): readonly number[] {
    const kept = this.#stories.get(document);
    if (kept) return kept;
    for (const story of averageLink(this.#component(document, isCancelled), (a, b) => this.probability(a, b), sameStory)) {
      for (const member of story) this.#stories.set(member, story);
    }
    return this.#stories.get(document)!;
  }

  /**
   * How well `other` fits what `document` is about, 0 to 1: the pair's log odds, pooled with the mean ones of `other`
   * with the rest of the document's story and of `document` with the rest of the other's. The larger a story, the more
   * it is heard. The other's story is asked only where the two may belong together.
   */
  score(document: number, other: number): number {
    const pair = this.#logOdds(document, other);
    const own = this.story(document);
    const rest = own.filter((member) => member !== document && member !== other);
    if (logistic(pair) < conceivable && !own.includes(other)) {
      const share = shareOfStory(rest);
      return logistic((1 - share) * pair + share * this.#meanLogOdds(other, rest));
    }
    const others = this.story(other).filter((member) => member !== document && member !== other);
    const [ours, theirs] = [shareOfStory(rest) / 2, shareOfStory(others) / 2];
    return logistic((1 - ours - theirs) * pair + ours * this.#meanLogOdds(other, rest) + theirs * this.#meanLogOdds(document, others));
  }

  #logOdds(one: number, other: number): number {
    const probability = this.probability(one, other);
    return Math.log(probability) - Math.log1p(-probability);
  }

  #meanLogOdds(document: number, story: readonly number[]): number {
    return story.reduce((sum, member) => sum + this.#logOdds(document, member), 0) / (story.length || 1);
  }

  /** The documents reached over links of documents that are among each other's neighbours. */
  #component(document: number, isCancelled: IsCancelled | undefined): number[] {
    let threshold = sameStory;
    let component = this.#reach(document, threshold, isCancelled);
    while (component === undefined) {
      threshold = (1 + threshold) / 2;
      component = threshold < highestLink ? this.#reach(document, threshold, isCancelled) : [document];
    }
    const { index } = this.#folder;
    return component.sort((a, b) => (index.documentOf(a) < index.documentOf(b) ? -1 : 1));
  }

  /** Undefined when it reaches too many. */
  #reach(document: number, threshold: number, isCancelled: IsCancelled | undefined): number[] | undefined {
    const reached = new Set([document]);
    for (const from of reached) {
      if (isCancelled?.()) throw new CancelledError();
      for (const to of this.neighbours(from)) {
        if (!reached.has(to) && this.probability(from, to) >= threshold && this.neighbours(to).includes(from)) reached.add(to);
      }
      if (reached.size > largestComponent) return undefined;
    }
    return [...reached];
  }

  #search(document: number): Neighbours {
    let found = this.#neighbours.get(document);
    if (!found) this.#neighbours.set(document, (found = this.#findNeighbours(document)));
    return found;
  }

  /**
   * Documents that share telling words are gathered from the postings and weighed roughly; the best are weighed
   * exactly. Words of more than three documents in ten (or of more than 1,000) gather nothing.
   */
  #findNeighbours(document: number): Neighbours {
    const { index } = this.#folder;
    const own = this.words(document);
    const longest = Math.max(50, Math.min(longestPosting, 0.3 * index.size));
    const telling = [...own.weights.keys()]
      .filter((k) => index.documentFrequency('words', own.terms[k]!) <= longest)
      .sort((a, b) => own.weights[b]! - own.weights[a]! || own.terms[a]! - own.terms[b]!)
      .slice(0, searchTerms);
    if (this.#scores.length < index.capacity) this.#scores = new Float64Array(2 * index.capacity);
    const scores = this.#scores;
    const gathered: number[] = [];
    for (const k of telling) {
      const weight = own.weights[k]! ** 2;
      for (const other of index.documentsWithWord(own.terms[k]!)) {
        if (scores[other] === 0) gathered.push(other);
        scores[other]! += weight;
      }
    }
    for (const other of gathered) scores[other]! /= Math.sqrt(index.termsOf(other).words.terms.length);
    const byId = (a: number, b: number): number => (index.documentOf(a) < index.documentOf(b) ? -1 : 1);
    const likely = best(
      gathered.filter((other) => other !== document),
      neighboursWeighed,
      (a, b) => scores[b]! - scores[a]! || byId(a, b),
    );
    for (const other of gathered) scores[other] = 0;
    const weighed = likely.map((other) => ({ other, likeness: cosine(own, this.words(other)) }));
    weighed.sort((a, b) => b.likeness - a.likeness || byId(a.other, b.other));
    return { numbers: weighed.slice(0, neighboursKept).map(({ other }) => other), best: weighed[0]?.likeness ?? 0 };
  }

  /** A document's content words, weighed. */
  words(document: number): UnitVector {
    let words = this.#words.get(document);
    if (!words) this.#words.set(document, (words = weighWords(this.#folder.index.termsOf(document), this.#folder.index)));
    return words;
  }

  /** How alike two texts are beside the best that either has with any document, 0 to 1. */
  #relativeText(a: number, b: number): number {
    const nearest = Math.max(this.#search(a).best, this.#search(b).best);
    return nearest > 0 ? Math.min(1, cosine(this.words(a), this.words(b)) / nearest) : 0;
  }

  #profile(document: number): DocumentProfile {
    let profile = this.#profiles.get(document);
    if (!profile) {
      const { index } = this.#folder;
      const id = index.documentOf(document);
      const terms = index.termsOf(document);
      const names = readDocumentNames(this.#folder.analysisOf(id), this.#folder.identitiesOf(id), terms.leadEnd, index.size);
      this.#profiles.set(document, (profile = weighDocument(terms, names, index)));
    }
    return profile;
  }
}

function shareOfStory(rest: readonly number[]): number {
  return (largestShareOfStory * rest.length) / (rest.length + halfHeardSize);
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** The first `count` items of a list as if sorted, in order, without sorting all of a long list. */
function best<Item>(items: readonly Item[], count: number, compare: (a: Item, b: Item) => number): Item[] {
  let kept: Item[] = [];
  let last: Item | undefined;
  for (const item of items) {
    if (last !== undefined && compare(last, item) <= 0) continue;
    kept.push(item);
    if (kept.length < 2 * count) continue;
    kept = kept.sort(compare).slice(0, count);
    last = kept[count - 1];
  }
  return kept.sort(compare).slice(0, count);
}
