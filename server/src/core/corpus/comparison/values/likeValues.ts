import { exactStems, namesCulprits, namesPeople } from '../../lexicon/statementWords';
import type { StatementTerm } from '../../statements/statement';
import type { WordPartners } from '../../statements/wordPartners';
import { stem } from '../../terms/stem';
import { lives, mayBeOneNumber, timesApart, unnamed, type Count } from '../counts';
import { mayBeOneDuration, mayBeOneTimeOfDay, minutesApart } from '../durations';
import { killed } from '../outcomes';
import { areOneResult } from './results';
import { isCounted, type ToldValue } from './toldValues';

/** How much alike the words for two things that are counted must be. */
const leastLike = 0.7;
const anyPeople: ReadonlySet<string> = new Set([...['people', 'person', 'persons', 'others'].map(stem), lives]);

/** Whether two values are of one kind: not women here and children there, nor the dead here and the hurt there. */
export function areOfOneKind(a: ToldValue, b: ToldValue, partners: WordPartners): boolean {
  if (a.kind !== b.kind) return false;
  if (!isCounted(a) || !isCounted(b) || a.kind === 'share') return true;
  const [ours, theirs] = [a.value.units, b.value.units];
  const shareUnit = (isTelling: (unit: string) => boolean): boolean => ours.some((unit) => isTelling(unit) && theirs.includes(unit));
  switch (a.kind) {
    case 'money':
      return ours[0] === theirs[0] || [ours[0], theirs[0]].includes(unnamed);
    case 'distance':
      return shareUnit((unit) => exactStems.has(unit));
    case 'people':
      return !haveOtherOutcomes(a.outcome, b.outcome) && (shareUnit(namesPeople) || [...ours, ...theirs].some((unit) => anyPeople.has(unit)) || [ours, theirs].every((units) => units.some(namesCulprits)));
    default:
      return areLikeThings(a.value, b.value) || areThingsInLikeWords(a, b, partners);
  }
}

/** The dead are nobody else; of the hurt another article may tell without a word of it. */
function haveOtherOutcomes(one: string | undefined, other: string | undefined): boolean {
  return one !== other && ((one !== undefined && other !== undefined) || one === killed || other === killed);
}

/** Whether the words for two things are one, "6.1-magnitude" among them. */
function areLikeThings(a: Count, b: Count): boolean {
  const [ours, theirs] = [a, b].map(({ things, units }) => (things.length > 0 ? things : units)) as [readonly string[], readonly string[]];
  return ours.some((thing) => theirs.some((other) => thing === other || isCompoundOf(thing, other) || isCompoundOf(other, thing)));
}

const shortestHead = 3;

/** "Snuffboxes" are boxes. */
function isCompoundOf(word: string, head: string): boolean {
  const bare = head.replace(/e$/, '');
  return bare.length >= shortestHead && word.length >= bare.length + shortestHead && word.replace(/e$/, '').endsWith(bare);
}

/** Houses and homes. */
function areThingsInLikeWords(a: ToldValue, b: ToldValue, partners: WordPartners): boolean {
  const termsOf = ({ sentence, value }: ToldValue): StatementTerm[] => sentence.statement.terms.filter(({ stem: each }) => 'things' in value && value.things.includes(each));
  return termsOf(a).some((one) => termsOf(b).some((other) => partners.of(one.word).some(({ word, likeness }) => word === other.word && likeness >= leastLike)));
}

/** Whether two values of one kind may be one, given more or less exactly. */
export function mayBeOneValue(a: ToldValue, b: ToldValue): boolean {
  if (a.kind === 'clock' && b.kind === 'clock') return mayBeOneTimeOfDay(a.value, b.value);
  if (a.kind === 'duration' && b.kind === 'duration') return mayBeOneDuration(a.value, b.value);
  if (a.kind === 'result' && b.kind === 'result') return areOneResult(a.value, b.value);
  return isCounted(a) && isCounted(b) && mayBeOneNumber(a.value, b.value);
}

/** Whether two values are said to be one: of times of the day in different zones that is not known. */
export function areSaidToBeOne(a: ToldValue, b: ToldValue): boolean {
  return mayBeOneValue(a, b) && !(a.kind === 'clock' && b.kind === 'clock' && a.value.zone !== b.value.zone);
}

/** Minutes, and points of two results, that are as far apart as a number is from its e-fold. */
const farOfClock = 180;
const farOfResult = 6;
/** No two values of one thing are further apart, tolls apart, which rise. */
const most = Math.log(3.01);
const mostOfToll = Math.log(10);

/** Whether two values are too far apart to be given of one thing. */
export function areTooFarApart(a: ToldValue, b: ToldValue): boolean {
  return distanceBetween(a, b) > (a.outcome !== undefined && a.outcome === b.outcome ? mostOfToll : most);
}

/** How far two values of one kind are apart: the logarithm of their ratio, and what is as far of times of the day and results. */
export function distanceBetween(a: ToldValue, b: ToldValue): number {
  if (a.kind === 'clock' && b.kind === 'clock') return minutesApart(a.value, b.value) / farOfClock;
  if (a.kind === 'result' && b.kind === 'result') return (Math.abs(a.value.of[0] - b.value.of[0]) + Math.abs(a.value.of[1] - b.value.of[1])) / farOfResult;
  if (a.kind === 'duration' && b.kind === 'duration') return Math.log(Math.max(a.value.minutes, b.value.minutes) / Math.min(a.value.minutes, b.value.minutes));
  return isCounted(a) && isCounted(b) ? Math.log(timesApart(a.value, b.value)) : Infinity;
}
