/**
 * What was found in each paragraph of an article, in their order. Offsets count from where the paragraph begins. What follows a
 * text gives the same list for a paragraph as long as the paragraph reads the same and the same is found in it, wherever it goes.
 */
export type ByParagraph<Item> = readonly (readonly Item[])[];

/** What is found in most paragraphs that hold nothing. */
export const nothingFound: readonly never[] = [];
