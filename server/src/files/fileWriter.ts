/** Writes the files that are ours, never a document. */
export interface FileWriter {
  /**
   * Puts a file in place of what stands there, and makes its folder where there is none. Whatever happens meanwhile, the
   * file is the old one or the new one, whole. Just before the exchange `isStillWanted` is asked: when it says no,
   * nothing changes and the answer is false. Rejects with a `FileError`.
   */
  replace(uri: string, content: Uint8Array, isStillWanted: () => Promise<boolean>): Promise<boolean>;
}
