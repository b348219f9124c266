import type { ComparableSentence } from '../comparableSentences';
import type { ComparisonContext } from '../sentenceDifference';
import { areOfOneKind, areSaidToBeOne, areTooFarApart, mayBeOneValue } from './likeValues';
import { toldValues, type ToldValue } from './toldValues';

/** Whether two sentences give two values of what may be one thing, and neither gives the other's: they do not agree, whatever else they share. */
export function mayDisagreeInValues(here: ComparableSentence, there: ComparableSentence, context: ComparisonContext): boolean {
  const [ours, theirs] = [toldValues([here], context.here), toldValues([there], context.there)] as const;
  const hasOne = (value: ToldValue, others: readonly ToldValue[]): boolean => others.some((other) => areSaidToBeOne(value, other));
  return ours.some((a) => !hasOne(a, theirs) && theirs.some((b) => !hasOne(b, ours) && areOfOneKind(a, b, context.partners) && !mayBeOneValue(a, b) && !areTooFarApart(a, b)));
}
