/** Columns of a weight matrix that lie together, row after row, before the next columns: of the first layer, and of the second. */
export const firstBlock = 8;
export const secondBlock = 32;
/** Inputs that are projected at once. */
export const projectionBatch = 4;
/** Places whose second layer is computed at once. */
export const secondTile = 256;

/** Where the network's numbers lie in the kernels' memory: byte addresses, and sizes. Weights are 32-bit floats. */
export interface Layout {
  readonly hidden1: number;
  readonly hidden2: number;
  readonly inputWidth: number;
  /** Labels, padded to whole vectors of four. */
  readonly emissionStride: number;
  /** For each place of the window, in blocks of `firstBlock` columns: by input column. */
  readonly firstWeights: number;
  /** For each place of the window and each flag, as rows. */
  readonly flagWeights: number;
  readonly firstBias: number;
  /** For each place of the window, in blocks of `secondBlock` columns; and one such matrix. */
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
  /** By place of a tile: the second layer before its rectifier. */
  readonly sums: number;
  /** Room for one list of indices, and for the addresses of the rows of all flags in a window. */
  readonly list: number;
  readonly rows: number;
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
  /**
   * The projections of a batch of inputs for one place of the window.
   *
   * @param columns the address of the `count` input columns that count (32 bits)
   * @param inputs the address of the inputs' addresses (32 bits)
   * @param targets the address of the addresses of the inputs' projections for all places of the window (32 bits)
   */
  project(window: number, count: number, columns: number, inputs: number, targets: number): void;
  /** The first layer at the places in [start, end) that need it. */
  first(start: number, end: number): void;
  /** Raises the maxima of groups by the first layer's outputs at places in [start, end). */
  raise(start: number, end: number): void;
  /** The second layer's shares of the groups in [0, count). */
  share(count: number): void;
  /** The second layer and the scores at the places in [start, end) that need them. */
  second(start: number, end: number): void;
}
