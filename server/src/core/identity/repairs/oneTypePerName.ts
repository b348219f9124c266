import { DocumentFacts } from '../documentFacts';
import type { Draft } from '../draftNames';
import { readPersonName } from '../personName';
import { changed, DocumentRepair, firstOf, isBefore, isSameFirst, Tales, type First, type Part, type PartNames } from './documentRepair';

type Type = Draft['type'];

/** How often a name is of each type in a paragraph, the type first that stands first. */
type Votes = Map<Type, number>;

/** What the votes of a document come to. */
interface Verdict {
  /** Types that no other outvotes. */
  readonly most: ReadonlySet<Type>;
  /** Of these the one that stands first. */
  readonly first: Type;
  readonly isTwiceThing: boolean;
}

/**
 * One name has one type in a document: what most of its mentions say. A bare surname that follows the full name of
 * somebody, or stands in a heading, is a person, unless it is twice an organisation or a place.
 */
export class OneTypePerName extends DocumentRepair {
  private readonly verdicts = new DocumentFacts<Part, Votes, Verdict>(this.isFollowed, verdictOf, isSameVerdict);
  private readonly introduced = new DocumentFacts<Part, number, First | undefined>(this.isFollowed, firstOf, isSameFirst);
  protected readonly facts = [this.verdicts, this.introduced];

  tell(part: Part, names: PartNames | undefined): void {
    const votes = new Tales<Votes>();
    const introduced = new Tales<number>();
    names?.names.forEach((draft, index) => {
      const name = names.spellings[index]!;
      const vote: Votes = votes.get(name) ?? new Map<Type, number>();
      votes.setFirst(name, vote.set(draft.type, (vote.get(draft.type) ?? 0) + (draft.title ? 2 : 1)));
      if (draft.type === 'person' && name.includes(' ')) for (const surname of readPersonName(name).surnames) introduced.setFirst(surname, draft.start);
    });
    this.verdicts.tell(part, votes.all);
    this.introduced.tell(part, introduced.all);
  }

  repair(part: Part, before: PartNames): PartNames {
    return changed(part, before, (_, draft, name): Draft => {
      if (draft.headNoun !== undefined) return draft;
      const verdict = this.verdicts.ask(part, name);
      const introduced = name.includes(' ') ? undefined : this.introduced.ask(part, readPersonName(name).key);
      const isSurname = introduced !== undefined && (part.kind === 'headline' || isBefore(introduced, part, draft.start));
      const type = isSurname && !verdict.isTwiceThing ? 'person' : verdict.most.has(draft.type) ? draft.type : verdict.first;
      return type === draft.type ? draft : { ...draft, type };
    });
  }
}

function verdictOf(told: readonly Votes[]): Verdict {
  const all: Votes = new Map<Type, number>();
  for (const votes of told) for (const [type, count] of votes) all.set(type, (all.get(type) ?? 0) + count);
  const highest = Math.max(...all.values());
  const most = new Set([...all].flatMap(([type, count]) => (count === highest ? [type] : [])));
  return { most, first: [...most][0]!, isTwiceThing: (all.get('organisation') ?? 0) + (all.get('place') ?? 0) >= 2 };
}

function isSameVerdict(a: Verdict, b: Verdict): boolean {
  return a.first === b.first && a.isTwiceThing === b.isTwiceThing && a.most.size === b.most.size && [...a.most].every((type) => b.most.has(type));
}
