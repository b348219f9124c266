/** What a new state of a text did to its paragraphs, and which of them have been touched by then: those from the first to the last. */
export class ParagraphChange {
  /** Before the first and behind the last nothing changed but where things stand. */
  #first: number;
  #last = -1;

  /**
   * @param count how many paragraphs there are now
   * @param more how many more these are than before
   * @param shift by how many code units the text grew or shrank
   * @param lostNames a paragraph went that told something of those it named, and nothing stands in its place
   */
  constructor(
    private readonly count: number,
    readonly more: number,
    readonly shift: number,
    readonly lostNames: boolean,
  ) {
    this.#first = count;
  }

  get first(): number {
    return this.#first;
  }

  get last(): number {
    return this.#last;
  }

  /** Counts a paragraph among those that were touched; one beyond the last, as the last. */
  touch(index: number): void {
    const touched = Math.min(index, this.count - 1);
    if (touched < 0) return;
    this.#first = Math.min(this.#first, touched);
    this.#last = Math.max(this.#last, touched);
  }
}
