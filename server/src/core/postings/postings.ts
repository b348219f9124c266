import { TermTable } from './termTable';

/** Documents in a block; the last place names the next block. */
const blockDocuments = 3;
const blockLength = blockDocuments + 1;

/**
 * For each 32-bit term the numbers of the documents that hold it, in no order. Most terms stand in one document, which
 * is kept in the table itself; the others have lists of small blocks in one array: a folder of 10,000 articles has
 * millions of terms.
 */
export class Postings {
  /** 0: nobody; n > 0: the document n - 1 alone; n < 0: the list that begins with block -n. */
  readonly #places = new TermTable();
  /** Blocks of numbers of documents plus one (0: none), each with the number of the next (0: none). Block 0 is none. */
  #blocks = new Int32Array(1024);
  #used = 1;
  /** The first of the blocks that are free, each naming the next. */
  #free = 0;

  of(term: number): readonly number[] {
    const documents: number[] = [];
    this.each(term, (document) => documents.push(document));
    return documents;
  }

  /** Tells the documents that hold a term one by one, without a list of them. */
  each(term: number, tell: (document: number) => void): void {
    const place = this.#places.get(term);
    if (place > 0) tell(place - 1);
    if (place >= 0) return;
    const blocks = this.#blocks;
    for (let block = -place; block !== 0; block = blocks[blockLength * block + blockDocuments]!) {
      for (let at = blockLength * block; at < blockLength * block + blockDocuments && blocks[at] !== 0; at++) tell(blocks[at]! - 1);
    }
  }

  /** Adds a document that does not hold the term yet. */
  add(term: number, document: number): void {
    const slot = this.#places.slotFor(term);
    const place = this.#places.at(slot);
    if (place === 0) {
      this.#places.put(slot, document + 1);
      return;
    }
    if (place < 0 && this.#blocks[blockLength * -place + blockDocuments - 1] === 0) {
      let at = blockLength * -place + 1;
      while (this.#blocks[at] !== 0) at++;
      this.#blocks[at] = document + 1;
      return;
    }
    const block = this.#newBlock();
    this.#blocks[blockLength * block] = place > 0 ? place : document + 1;
    if (place > 0) this.#blocks[blockLength * block + 1] = document + 1;
    else this.#blocks[blockLength * block + blockDocuments] = -place;
    this.#places.put(slot, -block);
  }

  /** Takes out a document that was added. */
  remove(term: number, document: number): void {
    const place = this.#places.get(term);
    if (place >= 0) {
      this.#places.set(term, 0);
      return;
    }
    // Only the first block has room: its last document takes the place of the one that goes.
    const first = blockLength * -place;
    let last = first + blockDocuments - 1;
    while (this.#blocks[last] === 0) last--;
    let block = -place;
    let at = this.#placeIn(block, document);
    while (at < 0) {
      block = this.#next(block);
      at = this.#placeIn(block, document);
    }
    this.#blocks[at] = this.#blocks[last]!;
    this.#blocks[last] = 0;
    const next = this.#next(-place);
    if (last === first) {
      this.#places.set(term, -next);
      this.#release(-place);
    } else if (last === first + 1 && next === 0) {
      this.#places.set(term, this.#blocks[first]!);
      this.#release(-place);
    }
  }

  #next(block: number): number {
    return this.#blocks[blockLength * block + blockDocuments]!;
  }

  /** Where a block holds a document; -1 when it does not. */
  #placeIn(block: number, document: number): number {
    for (let at = blockLength * block; at < blockLength * block + blockDocuments; at++) if (this.#blocks[at] === document + 1) return at;
    return -1;
  }

  #newBlock(): number {
    if (this.#free !== 0) {
      const block = this.#free;
      this.#free = this.#next(block);
      this.#blocks[blockLength * block + blockDocuments] = 0;
      return block;
    }
    if (blockLength * (this.#used + 1) > this.#blocks.length) {
      const blocks = new Int32Array(2 * this.#blocks.length);
      blocks.set(this.#blocks);
      this.#blocks = blocks;
    }
    return this.#used++;
  }

  #release(block: number): void {
    this.#blocks.fill(0, blockLength * block, blockLength * block + blockDocuments);
    this.#blocks[blockLength * block + blockDocuments] = this.#free;
    this.#free = block;
  }
}
