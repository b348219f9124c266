/** A list with one more item, at its length: a list that is spread before another item makes room for sixteen more, and is kept so. */
export function appended<T>(list: readonly T[], item: T): readonly T[] {
  return list.concat([item]);
}
