import { exactStems, namesScore } from '../lexicon/statementWords';
import { readStatement } from '../statements/statement';
import { stem } from '../terms/stem';
import type { DifferingPair } from './alignedPair';
import type { ComparableSentence } from './comparableSentences';
import { inBody } from './inBody';
import { mayBeOneNumber, repeated, timesApart, type Count } from './counts';
import { outcomeBeside } from './outcomes';
import { areOfOtherPeriods, yearsIn } from './periods';
import { areElsewhere, placesAfter } from './placesAfter';
import type { ComparedDocument, ComparisonContext } from './sentenceDifference';
import { clauseAround, likeness, surroundings } from './surroundings';

/** How many times apart two numbers of one thing are at most, and those of victims, which rise. */
const mostTimes = 2.5;
const mostTimesOfVictims = 10;
/** How telling the word for what is counted must be in English at large. */
const leastTelling = 0.35;
/** Tolls come first, then things, then shares. */
const scores = { victims: 1.6, things: 1.2, shares: 1.1 };
type Matter = keyof typeof scores;

const leastExact = 200;
const mostTimesOfNear = 1.25;
/** How firmly two sentences that count things must be tied together by rare words and names, as `alignSentences` measures it. */
const leastAnchor = 0.3;
/** Share of the words beside two tolls, and beside two shares or sums, that must be alike. */
const leastBeside = { victims: 0.25, shares: 0.85 };
/** Stems that say of nobody in particular what they count. */
const anybody: ReadonlySet<string> = new Set(['people', 'persons', 'person', 'others'].map(stem));

/** A number with what it is of: "arrested", "engine", "turnout". */
interface ToldCount {
  readonly count: Count;
  readonly sentence: ComparableSentence;
}

/**
 * Pairs of sentences that give two numbers of one thing, in two articles on one story, of which either gives but one: they may be
 * on one matter however little else they share. `anchor` tells how firmly rare words tie two sentences together. In text order.
 */
export function countsApart(here: readonly ComparableSentence[], there: readonly ComparableSentence[], context: ComparisonContext, anchor: (here: ComparableSentence, there: ComparableSentence) => number): DifferingPair[] {
  if (!context.sameStory) return [];
  const theirs = countsByMatter(there, context.there, context);
  const found = new Map<Count, DifferingPair>();
  for (const [key, ours] of countsByMatter(here, context.here, context)) {
    const others = theirs.get(key);
    if (!others || !eitherTellsOne(ours, others)) continue;
    const [one, two] = [inBody(ours), inBody(others)];
    const [{ count: a, sentence }, { count: b, sentence: other }] = [one, two];
    if (found.has(a)) continue;
    const matter = key.slice(0, key.indexOf(':')) as Matter;
    if (a.isMeasure && areOfOtherPeriods(context)) continue;
    if (mayBeOneNumber(a, b) || timesApart(a, b) > (matter === 'victims' ? mostTimesOfVictims : mostTimes) || areElsewhere(placesAfter(sentence, a), placesAfter(other, b))) continue;
    if (matter === 'things' ? !areExactAndNear(a, b) && anchor(sentence, other) < leastAnchor : likenessBeside(one, two, context) < leastBeside[matter]) continue;
    found.set(a, { kind: 'number', here: sentence, there: other, score: scores[matter], words: () => ({ here: [a], there: [b] }) });
  }
  return [...found.values()];
}

/** Whether two large numbers, given to the last digit, are so near that hardly anything else than one thing has them: 4,217 and 4,721 votes. */
function areExactAndNear(a: Count, b: Count): boolean {
  return [a, b].every(({ value, tolerance }) => value >= leastExact && tolerance < 1) && timesApart(a, b) <= mostTimesOfNear;
}

function eitherTellsOne(...sides: readonly (readonly ToldCount[])[]): boolean {
  return sides.every((told) => told.every(({ count }) => count.value === told[0]!.count.value));
}

function likenessBeside({ count: a, sentence }: ToldCount, { count: b, sentence: other }: ToldCount, context: ComparisonContext): number {
  const beside = [surroundings(sentence, a, context.here.text).statement, surroundings(other, b, context.there.text).statement] as const;
  return likeness(...beside, context, new Set([...a.units, ...b.units]));
}

function countsByMatter(sentences: readonly ComparableSentence[], { text, published }: ComparedDocument, context: ComparisonContext): Map<string, ToldCount[]> {
  const byMatter = new Map<string, ToldCount[]>();
  for (const sentence of sentences) {
    if (tellsOfAnotherYear(sentence, published)) continue;
    for (const count of sentence.counts) {
      for (const matter of mattersOf(count, sentence, text, context)) byMatter.set(matter, [...(byMatter.get(matter) ?? []), { count, sentence }]);
    }
  }
  return byMatter;
}

const anotherYear = /^last year$|\byears? (?:ago|earlier|before)$/;

/** A sentence that names a year, which is not known to be that of its article, may tell of an earlier event. */
function tellsOfAnotherYear(sentence: ComparableSentence, published: string | undefined): boolean {
  const years = yearsIn(sentence);
  if (sentence.dates.some(({ text }) => anotherYear.test(text))) return true;
  return years.length > 0 && (published === undefined || !years.includes(published.slice(0, 4)));
}

/** What a number may be of, as keys: what became of people, each thing that is counted, each word that tells what is measured. */
function mattersOf(count: Count, sentence: ComparableSentence, text: string, { background }: ComparisonContext): ReadonlySet<string> {
  const { before, after } = clauseAround(sentence, count, text);
  const outcome = outcomeBeside(count, sentence, text);
  if (outcome !== undefined) return new Set([`victims:${outcome}`]);
  if (count.units.some((unit) => anybody.has(unit))) return new Set();
  if (count.units[0] === repeated) {
    const verb = stemsOf(before).at(-1);
    return new Set(verb === undefined ? [] : [`things:${repeated} ${verb}`]);
  }
  if (!count.isMeasure) return new Set(count.things.filter((thing) => !exactStems.has(thing) && !namesScore(thing)).map((thing) => `things:${thing}`));
  const telling = [before, after].flatMap((words) => readStatement(words).terms.filter(({ word, stem, generic }) => !generic && !sentence.nameStems.has(stem) && background(word) >= leastTelling));
  return new Set(telling.map(({ stem }) => `shares:${count.units[0]!} ${stem}`));
}

function stemsOf(words: string): string[] {
  return readStatement(words).terms.map(({ stem }) => stem);
}
