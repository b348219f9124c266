/**
 * The columns of a token's input to the network: word vector, embeddings of hashed word features, flags, gazetteer
 * bits, zeros up to the width. Part of the model's format.
 */
export const vectorColumns = 100;

/** The embedding tables, in the order of their columns and of WordTable.embeddingRows. */
export const embeddings = [
  { feature: 'form', rows: 32768, columns: 16 },
  { feature: 'shape', rows: 4096, columns: 12 },
  { feature: 'suffix of three', rows: 8192, columns: 12 },
  { feature: 'suffix of two', rows: 2048, columns: 8 },
  { feature: 'prefix of three', rows: 8192, columns: 12 },
  { feature: 'case', rows: 16, columns: 8 },
] as const;

export const flagColumn = embeddings.reduce((column, { columns }) => column + columns, vectorColumns);
export const flagCount = 16;
export const gazetteerColumn = flagColumn + flagCount;
export const gazetteerColumns = 16;
export const inputWidth = 208;

/** What a token is in its sentence and document: one bit each. */
export const Flag = {
  /** Beyond the sentence: the only input there. */
  padding: 1 << 0,
  noVector: 1 << 1,
  firstOfSentence: 1 << 2,
  /** The sentence is in capitals. */
  capitals: 1 << 3,
  /** The sentence capitalises most of its words, as headlines may. */
  titleCase: 1 << 4,
  /** The word is also written without a capital in the document. */
  seenLowerCase: 1 << 5,
  /** The word is capitalised within an ordinary sentence of the document. */
  capitalisedInMidSentence: 1 << 6,
  /** An acronym whose words stand in the document. */
  spelledOut: 1 << 7,
  beginsOrganisation: 1 << 8,
  continuesOrganisation: 1 << 9,
  beginsPlace: 1 << 10,
  continuesPlace: 1 << 11,
} as const;
