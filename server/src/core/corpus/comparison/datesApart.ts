import type { DateMention } from '../../dates/documentDates';
import type { DocumentId, IdentityId } from '../../identity/identity';
import { overlaps, type Span } from '../../text/span';
import type { ComparableDocument } from './comparableDocument';
import type { ComparableSentence } from './comparableSentences';
import type { DatedMatter, DatedPhrase } from './comparison';
import { isPartOfOther, mayBeOfOneEvent } from './otherTimes';
import { placeOf } from '../related/reasons';
import { readStatement } from '../statements/statement';

/** What a date stands beside: a name, or the stem of a word that tells what happened. */
type Anchor = Span & ({ readonly identity: IdentityId } | { readonly stem: string; readonly word: string });

interface DatedAnchor {
  readonly anchor: Anchor;
  readonly date: DateMention;
}

/** Words that may stand between a date and what it dates. */
const mostWordsBetween = 3;
/** Another clause, or another item of a list, begins. */
const partsClauses = /[,.;:()—–“”"]/;
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/**
 * Names, and words for what happened, beside which both documents have a date, where no date of the one is that of the
 * other: "Geneva this spring" and "Geneva last month". Whether they mean one time is left to the reader. In text order of
 * the first document. `isTelling` says of a word that it is rare enough to name a matter.
 */
export function datesApart(here: ComparableDocument, there: ComparableDocument, isTelling: (word: string) => boolean): DatedMatter[] {
  const [ours, theirs] = [here, there].map((side) => anchorsOf(side, isTelling)) as [Map<string, DatedAnchor[]>, Map<string, DatedAnchor[]>];
  const shown = new Set<DateMention>();
  const matters: DatedMatter[] = [];
  for (const [key, a] of [...ours].sort(namesFirst)) {
    const b = theirs.get(key);
    if (b === undefined || a.some(({ date }) => b.some((other) => mayBeOneTime(date, other.date)))) continue;
    if (!a.some(({ date }) => b.some((other) => mayBeOfOneEvent(date, other.date))) || [...a, ...b].every(({ date }) => shown.has(date))) continue;
    for (const { date } of [...a, ...b]) shown.add(date);
    const { anchor } = a[0]!;
    matters.push({
      ...('identity' in anchor ? { identity: anchor.identity } : { word: anchor.word }),
      here: a.map((each) => phraseOf(here.document, each)),
      there: b.map((each) => phraseOf(there.document, each)),
    });
  }
  return matters.sort((x, y) => x.here[0]!.phrase.start - y.here[0]!.phrase.start);
}

/** A name says more of what is dated than a word, so it is taken first where one date stands beside both. */
function namesFirst([, [a]]: [string, DatedAnchor[]], [, [b]]: [string, DatedAnchor[]]): number {
  return Number('stem' in a!.anchor) - Number('stem' in b!.anchor);
}

function mayBeOneTime(a: DateMention, b: DateMention): boolean {
  return isPartOfOther(a, b) || (a.when !== undefined && b.when !== undefined && a.when.first === b.when.first && a.when.last === b.when.last);
}

function phraseOf(document: DocumentId, { anchor, date }: DatedAnchor): DatedPhrase {
  return { phrase: placeOf(document, { start: Math.min(anchor.start, date.start), end: Math.max(anchor.end, date.end) }), date: placeOf(document, date) };
}

function anchorsOf({ analysis, sentences }: ComparableDocument, isTelling: (word: string) => boolean): Map<string, DatedAnchor[]> {
  const { text } = analysis.article;
  const found = new Map<string, DatedAnchor[]>();
  for (const sentence of sentences) {
    for (const date of sentence.dates) {
      for (const anchor of [nearestName(text, sentence, date), eventBefore(text, sentence, date, isTelling)]) {
        if (anchor === undefined) continue;
        const key = 'identity' in anchor ? `name ${anchor.identity}` : `word ${anchor.stem}`;
        found.set(key, [...(found.get(key) ?? []), { anchor, date }]);
      }
    }
  }
  return found;
}

/** The name nearest to a date in its clause; of two as near the one before it. */
function nearestName(text: string, { names }: ComparableSentence, date: Span): Anchor | undefined {
  let nearest: { readonly anchor: Anchor; readonly words: number } | undefined;
  for (const { start, end, identity } of names) {
    const between = end <= date.start ? text.slice(end, date.start) : text.slice(date.end, start);
    const words = between.match(wordPattern)?.length ?? 0;
    if (partsClauses.test(between) || words > mostWordsBetween || (nearest && words >= nearest.words)) continue;
    nearest = { anchor: { start, end, identity: identity.id }, words };
  }
  return nearest?.anchor;
}

/** The last telling word before a date in its clause that is no part of a name: "signed with Norway yesterday". */
function eventBefore(text: string, { start, names }: ComparableSentence, date: Span, isTelling: (word: string) => boolean): Anchor | undefined {
  const before = text.slice(start, date.start);
  const words = [...before.matchAll(wordPattern)].slice(-mostWordsBetween - 1).reverse();
  for (const match of words) {
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    if (partsClauses.test(text.slice(span.end, date.start))) return undefined;
    if (names.some((name) => overlaps(name, span)) || /^\p{Lu}/u.test(match[0])) continue;
    const [term] = readStatement(match[0]).terms;
    if (term !== undefined && !term.generic && !term.exact && isTelling(term.word)) return { ...span, stem: term.stem, word: term.word };
  }
  return undefined;
}
