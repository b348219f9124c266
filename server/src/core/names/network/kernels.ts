/** Where the network's numbers lie in the kernels' memory: byte addresses, and sizes. Weights are 32-bit floats. */
export interface Layout {
  readonly hidden1: number;
  readonly hidden2: number;
  readonly inputWidth: number;
  readonly flagColumn: number;
  /** Labels, padded to whole vectors of four. */
  readonly emissionStride: number;
  readonly firstWeights: number;
  readonly firstBias: number;
  readonly secondWeights: number;
  readonly poolWeights: number;
  readonly secondBias: number;
  readonly outputWeights: number;
  readonly outputBias: number;
  /** By place: the address of the projections of the place's word (32 bits). */
  readonly projections: number;
  /** By place: flags of the place's token (16 bits). */
  readonly flags: number;
  /** By place: Need (8 bits). */
  readonly needs: number;
  /** By place: the slot of its group, or noGroup or aloneInGroup (32 bits). */
  readonly groups: number;
  /** By place: the first layer's output. */
  readonly hidden: number;
  /** By place: the indices of what is above zero in `hidden` (16 bits), and how many they are (32 bits). */
  readonly active: number;
  readonly activeCounts: number;
  /** By place: the scores of the labels. */
  readonly emissions: number;
  /** By slot: the maximum over a group of the first layer's outputs, and the second layer's share from it. */
  readonly groupMaxima: number;
  readonly groupShares: number;
  /** By place: the second layer before its rectifier. */
  readonly sums: number;
  /** Room for one list of indices. */
  readonly list: number;
  /** Room for a table of the kernels' own: 4,096 bytes. */
  readonly bitPositions: number;
}

export const Need = { first: 1, second: 2 } as const;
export const noGroup = -1;
/** The only capitalised occurrence of its word. */
export const aloneInGroup = -2;

/**
 * The arithmetic of the network. Two engines give the same bits: both add 32-bit floats one by one in the same order.
 * Places are tokens with two places of padding before and after each sentence.
 */
export interface Kernels {
  /** Where the layout's numbers lie. */
  readonly memory: ArrayBuffer;
  /** The projections of a sparse input (`count` columns of 32 bits and their values) for each place of the window. */
  project(count: number, columns: number, values: number, target: number): void;
  /** The first layer at the places in [start, end) that need it. */
  first(start: number, end: number): void;
  /** Raises the maxima of groups by the first layer's outputs at places in [start, end). */
  raise(start: number, end: number): void;
  /** The second layer's shares of the groups in [0, count). */
  share(count: number): void;
  /** The second layer and the scores at the places in [start, end) that need them. */
  second(start: number, end: number): void;
}
