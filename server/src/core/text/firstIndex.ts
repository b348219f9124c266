/** The index of the first item for which this holds, the number of items when for none; it must hold for all after that one. Binary search. */
export function firstIndex<Item>(items: readonly Item[], holds: (item: Item, index: number) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!, middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
