import type { Analysis } from '../../analysis/analysis';
import { changedStretch, type ChangedStretch } from '../../analysis/changedStretch';
import { lazily } from '../../analysis/lazily';
import { findingsOf, keepFindings, mentionsWithin } from '../../analysis/paragraphFindings';
import type { Span } from '../../text/span';
import { inOrder, type Candidate } from './candidate';
import { changeFindings, type RevisedFindings } from './changedFindings';
import { changeNames, type NameChanges } from './changeNames';
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
  private findings: RevisedFindings | undefined;
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
    const splits = before && stretch ? this.splitsAfter(before, analysis, stretch) : splitsOf(analysis.article, analysis.mentions, this.known);
    const places = before && stretch ? this.placesAfter(before, analysis, stretch) : this.placesIn(analysis);
    const missed = places.filter(({ name, opensSentence }) => !opensSentence || !this.hasInSmallLetters(analysis.article.text, name.spelling));
    const changes = changesOf(analysis, splits, inOrder(missed.map(({ start, name }) => ({ start, candidate: name }))));
    const revised = changes ? this.change(analysis, changes) : analysis;
    this.state = { analysis, splits, places, revised };
    return revised;
  }

  /** `changeNames`, when it is asked for: at once is told what is found by paragraph, where that is known. */
  private change(analysis: Analysis, changes: NameChanges): Analysis {
    const given = findingsOf(analysis);
    if (given === undefined) return changeNames(analysis, changes);
    const { article, rejected, apart } = analysis;
    const changed = lazily(() => changeNames(analysis, changes));
    this.findings = changeFindings(article, given, changes, this.findings);
    const revised: Analysis = {
      article,
      get mentions() {
        return changed().mentions;
      },
      get quotes() {
        return changed().quotes;
      },
      get entities() {
        return changed().entities;
      },
      get entityOfMention() {
        return changed().entityOfMention;
      },
      ...(rejected ? { rejected } : {}),
      ...(apart ? { apart } : {}),
    };
    return keepFindings(revised, this.findings.revised);
  }

  private splitsAfter({ analysis: before, splits }: State, analysis: Analysis, { start, oldEnd, end }: ChangedStretch): SplitName[] {
    const by = end - oldEnd;
    const more = analysis.entityOfMention.length - before.entityOfMention.length;
    const moved = ({ index, names }: SplitName): SplitName => ({
      index: index + more,
      names: by === 0 ? names : names.map((name) => ({ start: name.start + by, end: name.end + by, type: name.type })),
    });
    const isBefore = ({ names }: SplitName): boolean => names[0]!.start < start;
    const isBehind = ({ names }: SplitName): boolean => names[0]!.start >= oldEnd;
    const { first, mentions } = mentionsWithin(analysis, { start, end });
    return [...splits.filter(isBefore), ...splitsOf(analysis.article, mentions, this.known, first), ...splits.filter(isBehind).map(moved)];
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
      ...this.placesIn(analysis, { start, end }),
      ...places.filter((place) => place.start >= oldEnd).map((place) => (by === 0 ? place : { ...place, start: place.start + by })),
    ];
  }

  private placesIn(analysis: Analysis, stretch?: Span): FoundPlace<Candidate>[] {
    const places: FoundPlace<Candidate>[] = [];
    if (this.candidates.isEmpty) return places;
    const { text } = analysis.article;
    const openings = stretch ? openingsOf(text, mentionsWithin(analysis, stretch).mentions, stretch.start, stretch.end) : openingsOf(text, analysis.mentions);
    findPlaces(openings, () => text, this.candidates, (place) => places.push(place));
    return places;
  }

  private hasInSmallLetters(text: string, spelling: string): boolean {
    let has = this.inSmallLetters.get(spelling);
    if (has === undefined) this.inSmallLetters.set(spelling, (has = hasInSmallLetters(text, spelling)));
    return has;
  }
}
