import type { ParagraphKind } from './article';
import { Look, type ArticleLine } from './articleLine';
import { isReleaseHead, isReleaseMark, isTitleCase, subjectLabelLength } from './lineCues';

/** A headline stands in one of the first lines behind what the site put above the article; sites sometimes put a summary or a section name before it. */
const headlineWithin = 4;
const longestTop = 20;
const standfirstWords = 45;
const releaseWithin = 5;
/** In code units: a longer line in front of it is the headline. */
const longestLetterhead = 50;
const longestReleaseHead = 10;

/** What each line of an article is, and the index of its headline, -1 without. */
export interface ArticleLayout {
  readonly kinds: readonly ParagraphKind[];
  readonly headline: number;
}

/** Tells what the lines of a text are by their look. Linear in their number. */
export function layOut(text: string, lines: readonly ArticleLine[]): ArticleLayout {
  const kinds = lines.map((line): ParagraphKind => (line.looksLike(Look.byline, text) ? 'byline' : line.looksLike(Look.dateline, text) ? 'dateline' : 'body'));
  const headline = markHead(text, lines, kinds);
  markSubheadings(text, lines, kinds, headline);
  markBoilerplate(text, lines, kinds, headline);
  return { kinds, headline };
}

/** Marks headline and standfirst; gives the index of the headline, or -1. */
function markHead(text: string, lines: readonly ArticleLine[], kinds: ParagraphKind[]): number {
  const mailHead = markMailHead(text, lines, kinds);
  const release = releaseHead(text, lines);
  const behindRelease = release > 0 ? findHeadline(text, lines, kinds, release) : -1;
  const headline = mailHead ?? (behindRelease < 0 ? findHeadline(text, lines, kinds, 0) : behindRelease);
  if (headline < 0) return -1;
  kinds[headline] = 'headline';
  const title = lines[headline]!.in(text);
  let next = headline + 1;
  while (next < lines.length && lines[next]!.in(text) === title) kinds[next++] = 'headline';
  for (let index = 0; index < headline; index++) {
    if (kinds[index] === 'body') kinds[index] = lines[index]!.looksLike(Look.boilerplate, text) || (index < release && isReleaseHead(lines[index]!.in(text))) ? 'boilerplate' : 'standfirst';
  }
  if (kinds[next] === 'body' && isStandfirst(text, lines, kinds, next)) kinds[next] = 'standfirst';
  return headline;
}

function findHeadline(text: string, lines: readonly ArticleLine[], kinds: readonly ParagraphKind[], from: number): number {
  const last = Math.min(Math.max(topLength(text, lines), from) + headlineWithin, lines.length - 1);
  for (let index = from; index < last; index++) {
    const line = lines[index]!;
    const content = line.in(text);
    if (kinds[index] !== 'body' || line.looksLike(Look.boilerplate, text) || !line.looksLike(Look.headline, text)) continue;
    const isLongerTitle = (later: ArticleLine) => later.end - later.start > 2 * content.length && later.looksLike(Look.headline, text) && isTitleCase(later.in(text));
    if (lines.slice(index + 1, last).some(isLongerTitle) && content.split(/\s+/).length <= 3) continue; // a section name: "Politics"
    if (index > 0 && !isTitleCase(content) && lines[0]!.looksLike(Look.running, text)) continue;
    return index;
  }
  return -1;
}

/** How many lines the site put above the article: links to its sections, a word about cookies. */
function topLength(text: string, lines: readonly ArticleLine[]): number {
  const first = lines.slice(0, longestTop).findIndex((line) => !line.looksLike(Look.boilerplate, text));
  return Math.max(0, first);
}

/** How many lines the head of a press release has: the sender's name, "FOR IMMEDIATE RELEASE", whom to ask; 0 without. */
function releaseHead(text: string, lines: readonly ArticleLine[]): number {
  const mark = lines.slice(0, releaseWithin).findIndex((line) => isReleaseMark(line.in(text)));
  if (mark < 0 || lines.slice(0, mark).some((line) => line.end - line.start > longestLetterhead)) return 0;
  let end = mark + 1;
  for (let index = end; index < Math.min(lines.length, mark + longestReleaseHead); index++) {
    const line = lines[index]!;
    if (isReleaseHead(line.in(text))) end = index + 1;
    else if (line.blankBefore > 0) break;
  }
  return end;
}

/** Marks the head of an e-mail; gives the index of its subject, which is the headline, or undefined where there is none. */
function markMailHead(text: string, lines: readonly ArticleLine[], kinds: ParagraphKind[]): number | undefined {
  let end = 0;
  while (end < lines.length && lines[end]!.looksLike(Look.mailField, text) && (end === 0 || lines[end]!.blankBefore === 0)) end++;
  const subject = lines.slice(0, end).findIndex((line) => subjectLabelLength(line.in(text)) > 0);
  if (end < 2 || subject < 0) return undefined;
  for (let index = 0; index < end; index++) if (kinds[index] !== 'dateline') kinds[index] = 'boilerplate';
  return subject;
}

function isStandfirst(text: string, lines: readonly ArticleLine[], kinds: readonly ParagraphKind[], index: number): boolean {
  const line = lines[index]!;
  const content = line.in(text);
  if (line.looksLike(Look.headline, text) && isTitleCase(content)) return index + 1 < lines.length;
  if (content.split(/\s+/, standfirstWords + 1).length > standfirstWords) return false;
  const next = kinds[index + 1];
  if (next === 'byline' || next === 'dateline') return true;
  return line.blankBefore === 0 && (lines[index + 1]?.blankBefore ?? 0) > 0;
}

function markSubheadings(text: string, lines: readonly ArticleLine[], kinds: ParagraphKind[], headline: number): void {
  for (let index = Math.max(headline, 0) + 1; index < lines.length - 1; index++) {
    if (kinds[index] !== 'body' || kinds[index + 1] !== 'body') continue;
    if (lines[index]!.looksLike(Look.subheading, text) && lines[index + 1]!.looksLike(Look.running, text)) kinds[index] = 'subheading';
  }
}

/**
 * A line with a site's words is boilerplate, and so are the link titles after it. When hardly any running text
 * follows, all of the rest is. Short lines left over at the end belong to it too.
 */
function markBoilerplate(text: string, lines: readonly ArticleLine[], kinds: ParagraphKind[], headline: number): void {
  const runningAfter = new Int32Array(lines.length + 1);
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]!;
    runningAfter[index] = runningAfter[index + 1]! + (line.looksLike(Look.running, text) && !line.looksLike(Look.boilerplate, text) ? 1 : 0);
  }
  const total = runningAfter[0]!;
  for (let index = headline + 1; index < lines.length; index++) {
    if (!lines[index]!.looksLike(Look.boilerplate, text)) continue;
    kinds[index] = 'boilerplate';
    const left = runningAfter[index + 1]!;
    if (total > left && left <= Math.max(1, 0.15 * total)) {
      kinds.fill('boilerplate', index);
      return;
    }
    while (index + 1 < lines.length && kinds[index + 1] !== 'subheading' && !lines[index + 1]!.looksLike(Look.running, text)) kinds[++index] = 'boilerplate';
  }
  markLooseEnd(text, lines, kinds);
}

function markLooseEnd(text: string, lines: readonly ArticleLine[], kinds: ParagraphKind[]): void {
  let last = lines.length - 1;
  while (last > 0 && kinds[last] === 'body' && lines[last]!.looksLike(Look.shortHeadline, text) && !/[:”"]$/.test(lines[last]!.in(text))) last--;
  if (last < 0 || last + 1 >= lines.length || !lines[last]!.looksLike(Look.running, text)) return;
  if (lines.some((line, index) => index <= last && kinds[index] === 'body' && line.looksLike(Look.running, text))) kinds.fill('boilerplate', last + 1);
}
