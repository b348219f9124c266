import type { Analysis } from '../../analysis/analysis';
import { changedStretch, type ChangedStretch } from '../../analysis/changedStretch';
import { inOrder, type Candidate } from './candidate';
import { changeNames } from './changeNames';
import { changesOf } from './changesOf';
import { findPlaces, hasInSmallLetters, openingsOf, type FoundPlace } from './missedPlaces';
import type { KnownParts } from './nameParts';
import type { NamesByFirstWord } from './namesByFirstWord';
import { splitsOf, type SplitName } from './splitNames';
import { longestName } from './spellings';

/** So far from a name does it bear on whether the name is found there: the name's length, and what stands around it. */
const reach = longestName + 8;

/** A state of the document with what was found in it. */
interface State {
  readonly analysis: Analysis;
  readonly splits: readonly SplitName[];
  /** By where they begin. */
  readonly places: readonly FoundPlace<Candidate>[];
  readonly revised: Analysis;
}

/**
 * The successive states of one document with the names that a folder shows in them, as long as the folder knows the same
 * names. What was found stands where neither the text nor its names changed.
 */
export class FollowedDocument {
  private state: State | undefined;
  /** Whether the text has names also in small letters, as far as that was asked. */
  private readonly inSmallLetters = new Map<string, boolean>();

  /**
   * @param version of what the folder knows
   * @param candidates the names that are looked for
   */
  constructor(
    readonly version: number,
    private readonly candidates: NamesByFirstWord<Candidate>,
    private readonly known: KnownParts,
  ) {}

  /** The analysis with the names that the folder shows in it. */
  revise(analysis: Analysis): Analysis {
    const before = this.state;
    if (before?.analysis === analysis) return before.revised;
    const stretch = before && changedStretch(before.analysis, analysis, reach);
    const splits = before && stretch ? this.splitsAfter(before, analysis, stretch) : splitsOf(analysis, this.known);
    const places = before && stretch ? this.placesAfter(before, analysis, stretch) : this.placesIn(analysis);
    const missed = places.filter(({ name, opensSentence }) => !opensSentence || !this.hasInSmallLetters(analysis.article.text, name.spelling));
    const changes = changesOf(analysis, splits, inOrder(missed.map(({ start, name }) => ({ start, candidate: name }))));
    const revised = changes ? changeNames(analysis, changes) : analysis;
    this.state = { analysis, splits, places, revised };
    return revised;
  }

  private splitsAfter({ splits }: State, analysis: Analysis, { start, oldEnd, end, mentionsBefore, oldMentionsEnd, mentionsEnd }: ChangedStretch): SplitName[] {
    const by = end - oldEnd;
    const moved = ({ index, names }: SplitName): SplitName => ({
      index: index + mentionsEnd - oldMentionsEnd,
      names: by === 0 ? names : names.map((name) => ({ start: name.start + by, end: name.end + by, type: name.type })),
    });
    const isBefore = ({ names }: SplitName): boolean => names[0]!.start < start;
    const isBehind = ({ names }: SplitName): boolean => names[0]!.start >= oldEnd;
    return [...splits.filter(isBefore), ...splitsOf(analysis, this.known, mentionsBefore, mentionsEnd), ...splits.filter(isBehind).map(moved)];
  }

  private placesAfter({ analysis: before, places }: State, analysis: Analysis, { start, oldEnd, end }: ChangedStretch): FoundPlace<Candidate>[] {
    const by = end - oldEnd;
    const old = before.article.text.slice(start, oldEnd);
    const now = analysis.article.text.slice(start, end);
    for (const spelling of this.inSmallLetters.keys()) {
      const word = spelling.toLowerCase();
      if (old.includes(word) || now.includes(word)) this.inSmallLetters.delete(spelling);
    }
    return [
      ...places.filter((place) => place.start < start),
      ...this.placesIn(analysis, start, end),
      ...places.filter((place) => place.start >= oldEnd).map((place) => (by === 0 ? place : { ...place, start: place.start + by })),
    ];
  }

  private placesIn(analysis: Analysis, start?: number, end?: number): FoundPlace<Candidate>[] {
    const places: FoundPlace<Candidate>[] = [];
    if (this.candidates.isEmpty) return places;
    findPlaces(openingsOf(analysis, start, end), () => analysis.article.text, this.candidates, (place) => places.push(place));
    return places;
  }

  private hasInSmallLetters(text: string, spelling: string): boolean {
    let has = this.inSmallLetters.get(spelling);
    if (has === undefined) this.inSmallLetters.set(spelling, (has = hasInSmallLetters(text, spelling)));
    return has;
  }
}
