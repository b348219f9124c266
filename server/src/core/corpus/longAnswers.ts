import { Recent } from '../collections/recent';
import type { DocumentId } from '../identity/identity';
import { atOnce, type Steps } from './cancellation';

/** A lens, a view, a card and a page ask the same of each document that people look at. */
const answersKept = 32;

/** What takes long to answer of a document, worked out bit by bit or at once, and kept until the folder changes. */
export class LongAnswers<Answer> {
  readonly #known = new Recent<DocumentId, Answer>(answersKept);
  readonly #underway = new Recent<DocumentId, Steps<Answer>>(answersKept);

  /** @param begin the steps to the answer, sound while the folder does not change */
  constructor(private readonly begin: (document: DocumentId) => Steps<Answer>) {}

  of(document: DocumentId): Answer {
    const known = this.#known.get(document);
    if (known !== undefined) return known;
    const steps = this.#take(document);
    const answer = atOnce(steps);
    this.#known.set(document, answer);
    return answer;
  }

  /** @returns whether the answer is known */
  workOut(document: DocumentId, isOver: () => boolean): boolean {
    if (this.#known.get(document) !== undefined) return true;
    const steps = this.#take(document);
    while (!isOver()) {
      const step = steps.next();
      if (!step.done) continue;
      this.#known.set(document, step.value);
      return true;
    }
    this.#underway.set(document, steps);
    return false;
  }

  /** To be called after every change of the folder. */
  clear(): void {
    this.#known.clear();
    this.#underway.clear();
  }

  /** The steps that are left. Should one fail, they are not gone on with. */
  #take(document: DocumentId): Steps<Answer> {
    const steps = this.#underway.get(document) ?? this.begin(document);
    this.#underway.delete(document);
    return steps;
  }
}
