/** Whether two lists hold the same items in the same order, by identity where it is not said otherwise. An item is the same as itself. */
export function isSameList<Item>(a: readonly Item[], b: readonly Item[], isSame: (one: Item, other: Item) => boolean = Object.is): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => isSame(item, b[index]!)));
}
