import { canonicalSpelling } from '../../names/canonicalSpelling';
import type { DocumentFacts, Ordered } from '../documentFacts';
import { DraftNames, type Draft } from '../draftNames';
import type { ParagraphText } from '../paragraphText';

/** A paragraph among those of its document. The same object stands for it in all states of the document. */
export interface Part extends ParagraphText, Ordered {}

/** The names of a paragraph between two repairs. */
export interface PartNames {
  readonly names: readonly Draft[];
  /** How they are spelled. */
  readonly spellings: readonly string[];
  /** Names that the recogniser may have passed over. */
  readonly found: readonly Draft[];
}

/** Names as they are after a step, of which many are as they were before. */
export function namesAfter({ text }: ParagraphText, names: readonly Draft[], before: PartNames | undefined, found: readonly Draft[] = []): PartNames {
  if (before !== undefined && names === before.names) return found === before.found || (found.length === 0 && before.found.length === 0) ? before : { ...before, found };
  const spellings = names.map(({ start, end }, index) => {
    const was = before?.names[index];
    return was !== undefined && was.start === start && was.end === end ? before!.spellings[index]! : canonicalSpelling(text.slice(start, end));
  });
  return { names, spellings, found };
}

/** The names as they are when each is replaced by what `change` makes of it: a name, several or none. */
export function changed(part: ParagraphText, before: PartNames, change: (names: DraftNames, draft: Draft, spelling: string) => Draft | readonly Draft[]): PartNames {
  if (before.names.length === 0) return before;
  const names = new DraftNames(before.names);
  names.change((draft, index) => change(names, draft, before.spellings[index]!));
  return namesAfter(part, names.all, before);
}

/**
 * A repair for which the paragraphs of a document tell each other facts. First all tell what their names say, then each
 * is repaired by the facts it asks for.
 */
export abstract class DocumentRepair {
  /** @param isFollowed the document will have further states */
  constructor(protected readonly isFollowed: boolean) {}

  protected abstract readonly facts: readonly Pick<DocumentFacts<Part, unknown, unknown>, 'settle' | 'unask'>[];

  /** Exchanges what a paragraph tells; undefined when it is there no more. */
  abstract tell(part: Part, names: PartNames | undefined): void;

  /** The names as the facts of the document make them. */
  abstract repair(part: Part, names: PartNames): PartNames;

  /** Adds the paragraphs to `reached` for which a fact has changed that they asked for. */
  settle(reached: Set<Part>): void {
    for (const facts of this.facts) facts.settle(reached);
  }

  /** Forgets what a paragraph asked: it goes, or it is to be repaired anew. */
  unask(part: Part): void {
    for (const facts of this.facts) facts.unask(part);
  }
}

/** Where something is said first. */
export interface First {
  readonly part: Part;
  readonly at: number;
}

/** Whether something is said first before an offset of a part, which counts from the part's start. */
export function isBefore(first: First, part: Part, at: number): boolean {
  return first.part.order < part.order || (first.part === part && first.at < at);
}

/** The answer to what is told by where it stands: the first place. */
export function firstOf(told: readonly number[], tellers: readonly Part[]): First | undefined {
  return tellers.length === 0 ? undefined : { part: tellers[0]!, at: told[0]! };
}

/** Whether two are the same place, or neither is there. */
export function isSameFirst(a: First | undefined, b: First | undefined): boolean {
  return a?.part === b?.part && a?.at === b?.at;
}

/** The answer to what is told by being said: whether anybody says it. */
export const isTold = (told: readonly unknown[]): boolean => told.length > 0;
