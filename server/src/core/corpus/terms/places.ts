/** Offsets, indices and counts, of which most are small. */
export type Places = Uint16Array | Uint32Array;
