import type { DocumentId, Identity } from '../../identity/identity';
import { averageLink } from './averageLink';
import { atOnce, type IsCancelled, type Steps } from '../cancellation';
import { oddsOfTwoEvents } from './eventsApart';
import { FolderProfiles } from './folderProfiles';
import { NeighbourSearch } from './neighbourSearch';
import { pairFeatures, PairReader, type PairFeature } from './pairFeatures';
import { PairMemory } from './pairMemory';
import { storyModel, type StoryModel } from './storyModel';
import type { TermIndex } from '../terms/termIndex';
import type { UnitVector } from '../terms/termVector';

/** What a coverage model asks of the folder. */
export interface Folder {
  readonly index: TermIndex;
  /** For each entity of the document its identity. */
  identitiesOfEntities(document: DocumentId): readonly Identity[];
}

/** Mean probability at which two documents or groups of them tell one story. */
const sameStory = 0.5;
/** Log odds for two events that keep groups of documents apart. */
const oddsThatPart = 2;
const quotes = pairFeatures.indexOf('sharedQuotes');
/** Below this two documents are not looked at more closely. */
const conceivable = 0.6 * sameStory;
/** Below this a pair is not looked at with the costly feature. */
const negligible = 0.02;
const negligibleLogit = Math.log(negligible / (1 - negligible));
/** Share of a large story in the score of a pair with one of its documents, and the size at which it has half of that. */
const largestShareOfStory = 0.9;
const halfHeardSize = 4;
/** A group of documents held together by single links is cut at higher probabilities until it is no larger than this. */
const largestComponent = 120;
/** Documents that hang together even at this are a mass of copies: there each stands for itself. */
const highestLink = 0.99;

/**
 * What the folder says about its coverage, worked out when asked for. After a change of the folder, what the change does
 * not reach is kept: profiles, pairs and searches that depend on it are found by comparing what they were made of.
 * Answers depend on the folder's documents alone, neither on the order in which they came nor on what was asked before.
 * Documents are known by the numbers of the index.
 */
export class CoverageModel {
  readonly #index: TermIndex;
  readonly #model: StoryModel;
  /** Its weights in the order of `pairFeatures`. */
  readonly #weights: readonly number[];
  readonly #profiles: FolderProfiles;
  readonly #search: NeighbourSearch;
  readonly #reader = new PairReader();
  readonly #pairs = new PairMemory();
  readonly #stories = new Map<number, readonly number[]>();
  /** The highest link at which a document is known to hang together with too many. */
  readonly #tooLarge = new Map<number, number>();
  /** By document the edition of which `prepare` found the story: what that took is mostly remembered after changes elsewhere. */
  #found: number[] = [];
  /** The size of the folder in which it did: in one of another all terms weigh otherwise. */
  #foundIn = 0;
  /** The stories of documents with lower numbers are found, that of the one with this number in part. */
  #ahead = 0;
  #finding: Steps<unknown> | undefined;

  constructor(folder: Folder, model: StoryModel = storyModel) {
    this.#index = folder.index;
    this.#model = model;
    this.#weights = pairFeatures.map((feature) => model.weights[feature]);
    this.#profiles = new FolderProfiles(folder);
    this.#search = new NeighbourSearch(folder.index, (document) => this.words(document));
  }

  /** To be called after every change of the folder. */
  renew(): void {
    this.#profiles.renew();
    this.#search.renew();
    this.#stories.clear();
    this.#tooLarge.clear();
    this.#ahead = 0;
    this.#finding = undefined;
  }

  /**
   * Searches neighbours and finds stories before anybody asks, until `isOver` says that it is enough. What few changes may have left
   * standing is left to whoever asks, see `NeighbourSearch.searchAhead`.
   * @returns whether there is nothing left to find
   */
  prepare(isOver: () => boolean): boolean {
    if (!this.#search.searchAhead(isOver)) return false;
    const index = this.#index;
    if (this.#foundIn !== index.weighedSize) this.#found = [];
    this.#foundIn = index.weighedSize;
    for (; this.#ahead < index.capacity; this.#ahead++) {
      if (isOver()) return false;
      if (!index.holds(this.#ahead) || this.#found[this.#ahead] === index.editionOf(this.#ahead)) continue;
      this.#finding ??= this.storyInSteps(this.#ahead);
      while (!this.#finding.next().done) if (isOver()) return false;
      this.#finding = undefined;
      this.#found[this.#ahead] = index.editionOf(this.#ahead);
    }
    return true;
  }

  /** The documents nearest by text, at most 40, nearest first. */
  neighbours(document: number): Int32Array {
    return this.#search.near(document);
  }

  /** A document's content words, weighed. */
  words(document: number): UnitVector {
    return this.#profiles.words(document);
  }

  /**
   * Probability that two documents tell one story. Where it stays low with the costly feature, that is left out, so that
   * it is lower still.
   */
  probability(one: number, other: number): number {
    return logistic(this.#logOdds(one, other));
  }

  /** All that two documents are compared by. */
  features(a: number, b: number): Record<PairFeature, number> {
    const [one, other] = [this.#profiles.of(a), this.#profiles.of(b)];
    const values = [...this.#reader.features(one, other), this.#relativeText(a, b, this.#reader.text(one, other), 0)];
    return Object.fromEntries(pairFeatures.map((feature, k) => [feature, values[k]])) as Record<PairFeature, number>;
  }

  /** The documents of a document's story, itself among them, in the order of their ids. */
  story(document: number, isCancelled?: IsCancelled): readonly number[] {
    return atOnce(this.storyInSteps(document), isCancelled);
  }

  /** The same bit by bit, while the folder does not change. */
  *storyInSteps(document: number): Steps<readonly number[]> {
    const kept = this.#stories.get(document);
    if (kept) return kept;
    const component = yield* this.#component(document);
    for (const story of averageLink(component, (a, b) => this.#link(a, b), sameStory)) {
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
    return atOnce(this.scoreInSteps(document, other));
  }

  /** The same bit by bit, while the folder does not change. */
  *scoreInSteps(document: number, other: number): Steps<number> {
    const pair = this.#logOdds(document, other);
    const own = yield* this.storyInSteps(document);
    const rest = own.filter((member) => member !== document && member !== other);
    if (logistic(pair) < conceivable && !own.includes(other)) {
      const share = shareOfStory(rest);
      return logistic((1 - share) * pair + share * this.#meanLogOdds(other, rest));
    }
    const others = (yield* this.storyInSteps(other)).filter((member) => member !== document && member !== other);
    const [ours, theirs] = [shareOfStory(rest) / 2, shareOfStory(others) / 2];
    return logistic((1 - ours - theirs) * pair + ours * this.#meanLogOdds(other, rest) + theirs * this.#meanLogOdds(document, others));
  }

  /** Whether two documents tell one story at least with this probability. Most pairs tell so without a search of the second document's neighbours. */
  #areLinked(one: number, other: number, probability: number): boolean {
    const pair = this.#pair(one, other);
    const text = this.#pairs.textAt(pair);
    const most = this.#pairs.logitAt(pair) + Math.max(0, this.#model.weights.relativeText * besideBest(text, this.#search.best(one)));
    return logistic(most) >= probability && this.probability(one, other) >= probability;
  }

  /** Whether a document is among the neighbours of another; undefined when that would take a search. */
  #isNeighbour(of: number, document: number): boolean | undefined {
    return this.#search.isKnown(of) ? this.#search.near(of).includes(document) : undefined;
  }

  /** The slot of what two documents are like, to be read before another pair is asked for. */
  #pair(one: number, other: number): number {
    const first = this.#profiles.stamp(one);
    const second = this.#profiles.stamp(other);
    const known = this.#pairs.slotOf(first, second);
    if (known >= 0) return known;
    let [a, b] = [this.#profiles.of(one), this.#profiles.of(other)];
    if (this.#reader.hasLaidOut(b)) [a, b] = [b, a];
    const features = this.#reader.features(a, b);
    // Where both quote the same words, the later one comes back to what the earlier one told, however many weeks lie between them.
    const odds = features[quotes]! > 0 ? 0 : oddsOfTwoEvents(a.times, b.times);
    let logit = this.#model.bias - odds;
    for (let k = 0; k < features.length; k++) logit += this.#weights[k]! * features[k]!;
    return this.#pairs.put(first, second, logit, this.#reader.text(a, b), odds >= oddsThatPart);
  }

  /** Probability that two documents tell one story; less where weeks lie between them, so that what others in their groups have in common does not join them. */
  #link(one: number, other: number): number {
    return this.probability(one, other) - (this.#pairs.arePartedAt(this.#pair(one, other)) ? sameStory : 0);
  }

  #inOrder(one: number, other: number): [number, number] {
    return this.#index.documentOf(one) < this.#index.documentOf(other) ? [one, other] : [other, one];
  }

  #logOdds(one: number, other: number): number {
    const pair = this.#pair(one, other);
    const logit = this.#pairs.logitAt(pair);
    const text = this.#pairs.textAt(pair);
    const [a, b] = this.#inOrder(one, other);
    const { weights } = this.#model;
    const withText = logit + weights.relativeText * this.#relativeText(a, b, text, (negligibleLogit - logit) / weights.relativeText);
    return withText >= negligibleLogit ? withText : logit;
  }

  #meanLogOdds(document: number, story: readonly number[]): number {
    return story.reduce((sum, member) => sum + this.#logOdds(document, member), 0) / (story.length || 1);
  }

  /** The documents reached over links of documents that are among each other's neighbours. */
  *#component(document: number): Steps<number[]> {
    let threshold = sameStory;
    let component = yield* this.#reach(document, threshold);
    while (component === undefined) {
      threshold = (1 + threshold) / 2;
      component = threshold < highestLink ? yield* this.#reach(document, threshold) : [document];
    }
    return component.sort((a, b) => (this.#index.documentOf(a) < this.#index.documentOf(b) ? -1 : 1));
  }

  /** Undefined when it reaches too many. Links go both ways, so that all it reaches then reach too many as well. */
  *#reach(document: number, threshold: number): Steps<number[] | undefined> {
    const reached = new Set([document]);
    for (const from of reached) {
      yield;
      if (reached.size > largestComponent || (this.#tooLarge.get(from) ?? 0) >= threshold) {
        for (const each of reached) this.#tooLarge.set(each, Math.max(threshold, this.#tooLarge.get(each) ?? 0));
        return undefined;
      }
      for (const to of this.neighbours(from)) {
        if (!reached.has(to) && this.#isNeighbour(to, from) !== false && this.#areLinked(from, to, threshold) && this.neighbours(to).includes(from)) reached.add(to);
      }
    }
    return [...reached];
  }

  /**
   * How alike two texts are beside the best that either has with any document, 0 to 1; where it is below `wanted`, any
   * number below that: mostly one search tells so.
   */
  #relativeText(a: number, b: number, text: number, wanted: number): number {
    const [first, second] = this.#search.isKnown(b) ? [b, a] : [a, b];
    const one = this.#search.best(first);
    return besideBest(text, one) < wanted ? besideBest(text, one) : besideBest(text, Math.max(one, this.#search.best(second)));
  }
}

/** How alike two texts are beside the best that one of them has with any. */
function besideBest(text: number, best: number): number {
  return best > 0 ? Math.min(1, text / best) : 0;
}

function shareOfStory(rest: readonly number[]): number {
  return (largestShareOfStory * rest.length) / (rest.length + halfHeardSize);
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
