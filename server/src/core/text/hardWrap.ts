import { Look } from './articleLine';
import { isTitleCase } from './lineCues';
import { WrappedLine, widestWrap } from './wrappedLine';

/** How a text was wrapped: lines were broken where the next word would have gone beyond the width, give or take the slack. */
export interface HardWrap {
  /** The least and the greatest width that explain the breaks. */
  readonly width: number;
  readonly upTo: number;
  readonly slack: number;
  /** Blank lines stand between its paragraphs. */
  readonly isSpaced: boolean;
}

/** What it takes for lines of some width to count as broken. */
interface Evidence {
  readonly slack: number;
  /** The least width. */
  readonly width: number;
  /** So many breaks within sentences at least, and this share of all of them, agree on the width. */
  readonly pairs: number;
  readonly share: number;
  /** The width explains this share of all breaks. */
  readonly explained: number;
  /** As many lines, for each break within a sentence, end where no verse would or hold the end of a sentence; one at least. */
  readonly prose: number;
}

const exact: Evidence = { slack: 1, width: 50, pairs: 3, share: 0.7, explained: 0, prose: 0 };
/** Where lines are broken by eye, not by rule, they come this close to the width; verse of such length is rare. */
const ragged: Evidence = { slack: 10, width: 58, pairs: 8, share: 0.8, explained: 0, prose: 0 };
/** Columns as narrow as verse, as they come from a page: nearly every line must fill them, and must read like prose. */
const column: Evidence = { slack: 1, width: 30, pairs: 5, share: 0.85, explained: 0.85, prose: 0.05 };
/** The same where letters are of different widths, so that as many of them do not fill a line each time. */
const raggedColumn: Evidence = { slack: 4, width: 34, pairs: 10, share: 0.9, explained: 0.85, prose: 0.15 };
/** Of the lines that fill the width, so many are followed by one that goes on in lower case. */
const continuedShare = 0.3;
/** A paragraph is shorter than so many lines, or characters where lines are short, where blank lines stand between paragraphs. */
const linesOfParagraph = 15;
const charactersOfParagraph = 1000;
/** Where there are no blank lines, a headline above the text ends within so many lines. */
const headlineLines = 3;

/**
 * Whether lines of a text were broken within its paragraphs, and how. A sentence that goes on in lower case on the next
 * line shows at which widths the break was needed: the line fitted, and the next word did not. The text is wrapped when
 * most such breaks agree on one width, and when most lines of that width are followed by one. Linear in their number.
 */
export function findHardWrap(text: string, lines: readonly WrappedLine[]): HardWrap | undefined {
  const pairs = pairsWithin(text, lines);
  if (pairs.length < exact.pairs) return undefined;
  for (const { slack, width: narrowest, pairs: fewest, share, explained, prose } of [column, exact, ragged, raggedColumn]) {
    const { width, upTo, count } = commonWidth(pairs, slack, narrowest);
    const continued = pairs.filter(({ goesOn }) => goesOn).length;
    if (width < narrowest || count < fewest || count < share * continued) continue;
    const full = pairs.filter((pair) => pair.width <= upTo && pair.needed + slack > width);
    if (full.filter(({ goesOn }) => goesOn).length < continuedShare * full.length || full.length < explained * pairs.length) continue;
    if (prose > 0 && full.filter(({ readsLikeProse }) => readsLikeProse).length < Math.max(1, prose * continued)) continue;
    const blanks = lines.filter(({ blankBefore }) => blankBefore > 0).length;
    return { width, upTo, slack, isSpaced: blanks * Math.max(linesOfParagraph, charactersOfParagraph / width) >= lines.length };
  }
  return undefined;
}

/** A line with one right below it. */
interface Pair {
  readonly width: number;
  /** The width of the line had it the next line's first word, too. */
  readonly needed: number;
  /** A sentence goes on in lower case. */
  readonly goesOn: boolean;
  /** The upper line ends in a word that leads to the next, or holds the end of a sentence. */
  readonly readsLikeProse: boolean;
}

function pairsWithin(text: string, lines: readonly WrappedLine[]): Pair[] {
  const pairs: Pair[] = [];
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.blankBefore > 0) continue;
    const above = lines[index - 1]!.shape(text);
    const below = line.shape(text);
    if (above.isLong || above.isFigure || below.isFigure) continue;
    const goesOn = below.startsInLowerCase && !above.endsStatement && !below.opensItem;
    pairs.push({ width: above.width, needed: above.width + 1 + below.firstWord, goesOn, readsLikeProse: above.readsLikeProse });
  }
  return pairs;
}

/** The widths that explain the most breaks within sentences, and how many these are. */
function commonWidth(pairs: readonly Pair[], slack: number, narrowest: number): { width: number; upTo: number; count: number } {
  const steps = new Int32Array(widestWrap + 2);
  for (const { width, needed, goesOn } of pairs) {
    if (!goesOn) continue;
    steps[width]!++;
    steps[Math.min(widestWrap, needed - 1 + slack) + 1]!--;
  }
  let best = { width: 0, upTo: 0, count: 0 };
  let count = 0;
  for (let width = 0; width <= widestWrap; width++) {
    count += steps[width]!;
    if (width < narrowest) continue;
    if (count > best.count) best = { width, upTo: width, count };
    else if (count === best.count && best.upTo === width - 1) best.upTo = width;
  }
  return best;
}

/**
 * The lines of each paragraph of a hard-wrapped text, in order. Lines are joined where the upper one fills the width or
 * its sentence goes on in the lower; items of lists, rows of tables, headlines and bylines stay by themselves.
 */
export function groupLines(text: string, lines: readonly WrappedLine[], wrap: HardWrap): WrappedLine[][] {
  const groups: WrappedLine[][] = [];
  lines.forEach((line, index) => {
    const group = groups.at(-1);
    if (group !== undefined && goesOn(text, group, line, wrap, !wrap.isSpaced && index < headlineLines && groups.length === 1)) group.push(line);
    else groups.push([line]);
  });
  return groups;
}

/** Whether the paragraph that these lines begin goes on in the next line. */
function goesOn(text: string, group: readonly WrappedLine[], next: WrappedLine, { width, upTo, slack, isSpaced }: HardWrap, isHead: boolean): boolean {
  if (next.blankBefore > 0) return false;
  const last = group.at(-1)!;
  const [above, below, first] = [last.shape(text), next.shape(text), group[0]!.shape(text)];
  if (above.isFigure || below.isFigure || above.isLong || below.isLong) return false;
  const isHanging = first.opensItem && group.length === 1;
  if (below.indent > above.indent && !isHanging) return false;
  if (below.opensItem && (above.endsStatement || first.opensItem)) return false;
  if (above.width > upTo + slack) return false;
  const isOpen = !above.endsStatement && 2 * above.width >= width;
  if (isOpen && below.startsInLowerCase) return true;
  const allowance = above.endsStatement && !isSpaced ? Math.min(slack, exact.slack) : slack;
  const isFull = above.width + 1 + below.firstWord + allowance > width;
  if (!isFull && !(isOpen && isSpaced && group.length > 1)) return false;
  if (above.isInCapitals !== below.isInCapitals && (above.isInCapitals || above.endsStatement)) return false;
  if (isHead && isTitleCase(last.in(text)) && !isTitleCase(next.in(text))) return false;
  if (!above.endsStatement && next.looksLike(Look.byline, text)) return false;
  const isShort = 2 * below.width < width;
  return !(isShort && (next.looksLike(Look.dateline, text) || (above.endsStatement && next.looksLike(Look.boilerplate, text))));
}
