/**
 * What was found in each paragraph of an article, in their order. Offsets count from where the paragraph begins. What follows a
 * text gives the same list for a paragraph as long as the paragraph reads the same and the same is found in it, wherever it goes.
 */
export type ByParagraph<Item> = readonly (readonly Item[])[];

/** What is found in most paragraphs that hold nothing. */
export const nothingFound: readonly never[] = [];

const counted = new WeakMap<ByParagraph<unknown>, Int32Array>();

/** For each list the number of items before it; at the end the number of all. Counted once. */
export function countsBefore(lists: ByParagraph<unknown>): Int32Array {
  let counts = counted.get(lists);
  if (counts === undefined) {
    counts = new Int32Array(lists.length + 1);
    for (let index = 0; index < lists.length; index++) counts[index + 1] = counts[index]! + lists[index]!.length;
    counted.set(lists, counts);
  }
  return counts;
}
