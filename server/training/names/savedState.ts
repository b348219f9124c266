import { readFile, rename, writeFile } from 'node:fs/promises';

/** Numbers and a few facts about them, kept in the work folder between runs. */
export interface Saved<Facts> {
  readonly facts: Facts;
  readonly values: readonly Float32Array[];
}

/** Writes a file: the length and text of the facts as JSON, then the arrays. Whole or not at all. */
export async function save<Facts>(path: string, { facts, values }: Saved<Facts>): Promise<void> {
  const text = new TextEncoder().encode(JSON.stringify({ facts, lengths: values.map(({ length }) => length) }));
  const padded = Math.ceil(text.length / 4) * 4;
  const head = new Uint8Array(8 + padded).fill(32);
  new Uint32Array(head.buffer, 0, 2).set([padded, 0]);
  head.set(text, 8);
  const bytes = [head, ...values.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength))];
  await writeFile(`${path}.new`, Buffer.concat(bytes));
  await rename(`${path}.new`, path);
}

/** Reads what `save` wrote; undefined when there is no such file. */
export async function load<Facts>(path: string): Promise<Saved<Facts> | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const [padded] = new Uint32Array(bytes.buffer, 0, 1) as unknown as [number];
  const { facts, lengths } = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + padded))) as {
    facts: Facts;
    lengths: number[];
  };
  let offset = 8 + padded;
  const values = lengths.map((length) => {
    const array = new Float32Array(bytes.buffer, offset, length);
    offset += 4 * length;
    return array;
  });
  return { facts, values };
}
