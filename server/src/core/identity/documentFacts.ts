/** What tells facts and asks for them: a part of a document. */
export interface Ordered {
  /** Its place among the parts of the document. */
  readonly order: number;
}

interface Fact<Part, Told, Answer> {
  /** In the order of the document, with what each tells. */
  readonly tellers: Part[];
  readonly told: Told[];
  answer: Answer | undefined;
  /** False when the answer must be worked out. */
  isAnswered: boolean;
  askers: Set<Part> | undefined;
}

/**
 * Facts of a document by key, each put together from what its parts tell. Where a document is followed, it remembers which
 * parts asked for which fact, so that a change of one part reaches just those whose answer it changes.
 */
export class DocumentFacts<Part extends Ordered, Told, Answer> {
  private readonly facts = new Map<string, Fact<Part, Told, Answer>>();
  private readonly toldBy = new Map<Part, ReadonlyMap<string, Told>>();
  private readonly askedBy = new Map<Part, string[]>();
  private readonly touched = new Map<string, Fact<Part, Told, Answer>>();
  /** The answer where nothing is told. */
  private readonly nothing: Answer;

  /**
   * @param isFollowed the document will have further states; else each part tells and asks once
   * @param join makes the answer of what is told, in the order of the document; of nothing too. Pure.
   * @param isSame tells whether two answers are one
   */
  constructor(
    private readonly isFollowed: boolean,
    private readonly join: (told: readonly Told[], tellers: readonly Part[]) => Answer,
    private readonly isSame: (a: Answer, b: Answer) => boolean = Object.is,
  ) {
    this.nothing = join([], []);
  }

  /** Exchanges all that a part tells. Two values told are the same when they are identical. */
  tell(part: Part, told: ReadonlyMap<string, Told> | undefined): void {
    const before = this.toldBy.get(part);
    if (before !== undefined) for (const key of before.keys()) if (told?.has(key) !== true) this.withdraw(part, key);
    if (told !== undefined) for (const [key, value] of told) if (before === undefined || !before.has(key) || before.get(key) !== value) this.exchange(part, key, value);
    if (!this.isFollowed) return;
    if (told !== undefined) this.toldBy.set(part, told);
    else if (before !== undefined) this.toldBy.delete(part);
  }

  private withdraw(part: Part, key: string): void {
    const fact = this.facts.get(key)!;
    const at = placeOf(part, fact.tellers);
    fact.tellers.splice(at, 1);
    fact.told.splice(at, 1);
    this.touched.set(key, fact);
  }

  private exchange(part: Part, key: string, told: Told): void {
    const fact = this.factOf(key);
    const at = placeOf(part, fact.tellers);
    if (fact.tellers[at] === part) fact.told[at] = told;
    else if (at === fact.tellers.length) {
      fact.tellers.push(part);
      fact.told.push(told);
    } else {
      fact.tellers.splice(at, 0, part);
      fact.told.splice(at, 0, told);
    }
    if (fact.askers === undefined) fact.isAnswered = false;
    else this.touched.set(key, fact);
  }

  private factOf(key: string): Fact<Part, Told, Answer> {
    let fact = this.facts.get(key);
    if (fact === undefined) this.facts.set(key, (fact = { tellers: [], told: [], answer: undefined, isAnswered: false, askers: undefined }));
    return fact;
  }

  /** Adds the parts to `reached` whose answers have changed since they asked. */
  settle(reached: Set<Part>): void {
    for (const [key, fact] of this.touched) {
      const { answer, isAnswered, askers } = fact;
      fact.isAnswered = false;
      if (askers === undefined) {
        if (fact.tellers.length === 0 && this.facts.get(key) === fact) this.facts.delete(key);
      } else if (!isAnswered || !this.isSame(answer as Answer, this.answerOf(fact))) for (const asker of askers) reached.add(asker);
    }
    this.touched.clear();
  }

  /** The answer for a key, remembering that the part asked. */
  ask(part: Part, key: string): Answer {
    if (!this.isFollowed) {
      const fact = this.facts.get(key);
      return fact === undefined ? this.nothing : this.answerOf(fact);
    }
    const fact = this.factOf(key);
    fact.askers ??= new Set<Part>();
    if (!fact.askers.has(part)) {
      fact.askers.add(part);
      const asked = this.askedBy.get(part);
      if (asked === undefined) this.askedBy.set(part, [key]);
      else asked.push(key);
    }
    return this.answerOf(fact);
  }

  private answerOf(fact: Fact<Part, Told, Answer>): Answer {
    if (!fact.isAnswered) {
      fact.answer = fact.tellers.length === 0 ? this.nothing : this.join(fact.told, fact.tellers);
      fact.isAnswered = true;
    }
    return fact.answer as Answer;
  }

  /** Forgets what a part asked. */
  unask(part: Part): void {
    const asked = this.askedBy.get(part);
    if (asked === undefined) return;
    this.askedBy.delete(part);
    for (const key of asked) {
      const fact = this.facts.get(key)!;
      fact.askers!.delete(part);
      if (fact.askers!.size > 0) continue;
      fact.askers = undefined;
      if (fact.tellers.length === 0) this.facts.delete(key);
    }
  }
}

/** The index of a part among parts in order, or where it belongs. The last is looked at first: documents are read forwards. */
function placeOf<Part extends Ordered>({ order }: Part, parts: readonly Part[]): number {
  let low = 0;
  let high = parts.length;
  if (high > 0 && parts[high - 1]!.order < order) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.order < order) low = middle + 1;
    else high = middle;
  }
  return low;
}
