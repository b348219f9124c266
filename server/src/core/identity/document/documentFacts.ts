/** What tells facts and asks for them: a part of a document. */
export interface Ordered {
  /** Its place among the parts of the document. */
  readonly order: number;
}

/** What is remembered of a document that will have further states. */
class Following<Part, Told, Answer> {
  readonly toldBy = new Map<Part, ReadonlyMap<string, Told>>();
  readonly askedBy = new Map<Part, string[]>();
  readonly touched = new Map<string, Fact<Part, Told, Answer>>();
  /** What the part that is telling has said so far. */
  said: Map<string, Told> | undefined;
}

interface Fact<Part, Told, Answer> {
  /** In the order of the document, with what each tells. */
  tellers: Part[];
  told: Told[];
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
  private readonly following: Following<Part, Told, Answer> | undefined;
  /** The answer where nothing is told. */
  private readonly nothing: Answer;

  /**
   * @param isFollowed the document will have further states; else each part tells and asks once
   * @param join makes the answer of what is told, in the order of the document; of nothing too. Pure.
   * @param isSame tells whether two answers are one
   */
  constructor(
    isFollowed: boolean,
    private readonly join: (told: readonly Told[], tellers: readonly Part[]) => Answer,
    private readonly isSame: (a: Answer, b: Answer) => boolean = Object.is,
  ) {
    this.nothing = join([], []);
    this.following = isFollowed ? new Following() : undefined;
  }

  /** What a part has told of a key since it began to tell. */
  toldOf(part: Part, key: string): Told | undefined {
    if (this.following !== undefined) return this.following.said?.get(key);
    const fact = this.facts.get(key);
    return fact !== undefined && fact.tellers.at(-1) === part ? fact.told.at(-1) : undefined;
  }

  /** Tells a value for a key, in the place of what the part told of it. Two values are the same when they are identical. */
  tell(part: Part, key: string, value: Told): void {
    if (this.following !== undefined) (this.following.said ??= new Map<string, Told>()).set(key, value);
    else this.exchange(part, key, value);
  }

  /** The same where the part told nothing of it. */
  tellFirst(part: Part, key: string, value: Told): void {
    if (this.toldOf(part, key) === undefined) this.tell(part, key, value);
  }

  /** Ends what a part tells: it stands in the place of all that the part told another time. */
  endTelling(part: Part): void {
    const { following } = this;
    if (following === undefined) return;
    const { said: told, toldBy } = following;
    following.said = undefined;
    const before = toldBy.get(part);
    if (before !== undefined) for (const key of before.keys()) if (told?.has(key) !== true) this.withdraw(part, key);
    if (told !== undefined) for (const [key, value] of told) if (before === undefined || !before.has(key) || before.get(key) !== value) this.exchange(part, key, value);
    if (told !== undefined) toldBy.set(part, told);
    else if (before !== undefined) toldBy.delete(part);
  }

  private withdraw(part: Part, key: string): void {
    const fact = this.facts.get(key)!;
    const at = placeOf(part, fact.tellers);
    fact.tellers.splice(at, 1);
    fact.told.splice(at, 1);
    this.following?.touched.set(key, fact);
  }

  private exchange(part: Part, key: string, told: Told): void {
    const fact = this.facts.get(key);
    if (fact === undefined) {
      // Written out: an empty list grows by more than most facts need.
      this.facts.set(key, { tellers: [part], told: [told], answer: undefined, isAnswered: false, askers: undefined });
      return;
    }
    const at = placeOf(part, fact.tellers);
    if (fact.tellers[at] === part) fact.told[at] = told;
    else if (fact.tellers.length === 0) {
      fact.tellers = [part];
      fact.told = [told];
    } else if (at === fact.tellers.length) {
      fact.tellers.push(part);
      fact.told.push(told);
    } else {
      fact.tellers.splice(at, 0, part);
      fact.told.splice(at, 0, told);
    }
    if (fact.askers === undefined) fact.isAnswered = false;
    else this.following?.touched.set(key, fact);
  }

  private factOf(key: string): Fact<Part, Told, Answer> {
    let fact = this.facts.get(key);
    if (fact === undefined) this.facts.set(key, (fact = { tellers: [], told: [], answer: undefined, isAnswered: false, askers: undefined }));
    return fact;
  }

  /** Adds the parts to `reached` whose answers have changed since they asked. */
  settle(reached: Set<Part>): void {
    if (this.following === undefined) return;
    for (const [key, fact] of this.following.touched) {
      const { answer, isAnswered, askers } = fact;
      fact.isAnswered = false;
      if (askers === undefined) {
        if (fact.tellers.length === 0 && this.facts.get(key) === fact) this.facts.delete(key);
      } else if (!isAnswered || !this.isSame(answer as Answer, this.answerOf(fact))) for (const asker of askers) reached.add(asker);
    }
    this.following.touched.clear();
  }

  /** The answer for a key, remembering that the part asked. */
  ask(part: Part, key: string): Answer {
    if (this.following === undefined) {
      const fact = this.facts.get(key);
      return fact === undefined ? this.nothing : this.answerOf(fact);
    }
    const fact = this.factOf(key);
    fact.askers ??= new Set<Part>();
    if (!fact.askers.has(part)) {
      fact.askers.add(part);
      const { askedBy } = this.following;
      const asked = askedBy.get(part);
      if (asked === undefined) askedBy.set(part, [key]);
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
    const askedBy = this.following?.askedBy;
    const asked = askedBy?.get(part);
    if (asked === undefined) return;
    askedBy!.delete(part);
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
  const last = high > 0 ? parts[high - 1]!.order : -1;
  if (last < order) return high;
  if (last === order) return high - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.order < order) low = middle + 1;
    else high = middle;
  }
  return low;
}
