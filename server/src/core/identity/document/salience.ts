import type { DisjointSets } from '../../collections/disjointSets';
import type { PersonMention } from './personMention';

/** Named in the same paragraph or the one before, somebody is still spoken of. */
const nearParagraphs = 1;
/** So many times more often somebody must have been named to be the one who is spoken of, although another was named last, or near. */
const dominance = 4;
const fewestOfDominant = 4;
const farDominance = 2;

/**
 * Of several who bear a surname the one whom a text speaks of where it gives the surname alone: the one named last who is not presented
 * as another's relative, unless somebody is named far more.
 */
export class Salience {
  /** By group how often it was named so far. */
  private readonly times = new Map<number, number>();

  constructor(
    private readonly mentions: readonly PersonMention[],
    private readonly paragraphs: readonly number[],
    private readonly groups: DisjointSets,
  ) {}

  /** Counts a mention for its group. */
  name(index: number): void {
    const group = this.groups.find(index);
    this.times.set(group, (this.times.get(group) ?? 0) + 1);
  }

  /** Makes a mention one of somebody's. */
  join(index: number, bearer: number): void {
    const times = this.timesOf(bearer) + this.timesOf(index) + 1;
    this.groups.join(index, bearer);
    this.times.set(this.groups.find(bearer), times);
  }

  private timesOf(bearer: number): number {
    return this.times.get(this.groups.find(bearer)) ?? 0;
  }

  /**
   * @param bearers the latest mention of each, in order; two at least
   * @returns undefined where none is surer than another
   */
  of(bearers: readonly number[], index: number): number | undefined {
    const last = bearers.at(-1)!;
    const [most, second] = bearers.toSorted((a, b) => this.timesOf(b) - this.timesOf(a)) as [number, number];
    if (!this.isNear(last, index)) return this.timesOf(most) >= farDominance * this.timesOf(second) ? most : undefined;
    if (this.timesOf(most) >= fewestOfDominant && this.timesOf(most) >= dominance * this.timesOf(second)) return most;
    const [first, next] = bearers.filter((bearer) => this.isNear(bearer, index) && !this.isInPassing(bearer)).toReversed();
    if (first === undefined) return last;
    return next !== undefined && this.areTogether(first, next) ? undefined : first;
  }

  /** "His brother, Bo Lee". */
  private isInPassing(mention: number): boolean {
    return this.mentions[mention]!.kinship?.isBefore === true;
  }

  private isNear(bearer: number, index: number): boolean {
    return this.paragraphs[index]! - this.paragraphs[bearer]! <= nearParagraphs;
  }

  /** Whether two were named in one sentence. */
  private areTogether(first: number, second: number): boolean {
    return this.mentions[first]!.besideNamesake && this.mentions[second]!.besideNamesake && this.paragraphs[first] === this.paragraphs[second];
  }
}
