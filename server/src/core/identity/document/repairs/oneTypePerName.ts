import { DocumentFacts } from '../documentFacts';
import type { Draft } from '../draftNames';
import { readPersonName } from '../../names/personName';
import { changed, DocumentRepair, firstOf, isBefore, isSameFirst, type First, type Part, type PartNames } from './documentRepair';

type Type = Draft['type'];

/** How often a name is of each type in a paragraph, the type first that stands first; `speaks`: how often it speaks. */
type Votes = { readonly type: Type; count: number; speaks: number }[];

/** What the votes of a document come to. */
interface Verdict {
  /** Types that no other outvotes, the one first that stands first. */
  readonly most: readonly Type[];
  readonly isTwiceThing: boolean;
}

/**
 * One name has one type in a document: what most of its mentions say. A bare surname that follows the full name of
 * somebody, or stands in a heading, is a person, unless it is twice an organisation, or a place that does not speak.
 */
export class OneTypePerName extends DocumentRepair {
  private readonly verdicts = new DocumentFacts<Part, Votes, Verdict>(this.isFollowed, verdictOf, isSameVerdict);
  private readonly introduced = new DocumentFacts<Part, number, First | undefined>(this.isFollowed, firstOf, isSameFirst);
  protected readonly facts = [this.verdicts, this.introduced];

  tell(part: Part, names: PartNames | undefined): void {
    const { verdicts, introduced } = this;
    names?.names.forEach((draft, index) => {
      const name = names.spellings[index]!;
      const votes = verdicts.toldOf(part, name);
      const vote = { type: draft.type, count: draft.title ? 2 : 1, speaks: draft.type === 'place' && isSpeaking(part, draft) ? 1 : 0 };
      if (votes === undefined) verdicts.tell(part, name, [vote]);
      else add(votes, vote);
      if (draft.type === 'person' && name.includes(' ')) for (const surname of readPersonName(name).surnames) introduced.tellFirst(part, surname, draft.start);
    });
    verdicts.endTelling(part);
    introduced.endTelling(part);
  }

  repair(part: Part, before: PartNames): PartNames {
    return changed(part, before, (_, draft, name): Draft => {
      if (draft.headNoun !== undefined) return draft;
      const verdict = this.verdicts.ask(part, name);
      const introduced = name.includes(' ') ? undefined : this.introduced.ask(part, readPersonName(name).key);
      const isSurname = introduced !== undefined && (part.kind === 'headline' || isBefore(introduced, part, draft.start));
      const type = isSurname && !verdict.isTwiceThing ? 'person' : verdict.most.includes(draft.type) ? draft.type : verdict.most[0]!;
      return type === draft.type ? draft : { ...draft, type };
    });
  }
}

const speechBefore = /(?:[”"’',] |\b)(?:said|says|added) $/u;
const speechAfter = /^ (?:said|says|added|told)\b/;
const reachOfSpeech = 8;

function isSpeaking({ text }: Part, { start, end }: Draft): boolean {
  return speechAfter.test(text.slice(end, end + reachOfSpeech)) || speechBefore.test(text.slice(Math.max(0, start - reachOfSpeech), start));
}

function add(votes: Votes, { type, count, speaks }: Votes[number]): void {
  const same = votes.find((vote) => vote.type === type);
  if (same === undefined) votes.push({ type, count, speaks });
  else {
    same.count += count;
    same.speaks += speaks;
  }
}

function verdictOf(told: readonly Votes[]): Verdict {
  let all: Votes = told[0] ?? [];
  if (told.length > 1) {
    all = [];
    for (const votes of told) for (const vote of votes) add(all, vote);
  }
  let highest = 0;
  let things = 0;
  for (const { type, count, speaks } of all) {
    if (count > highest) highest = count;
    if (type === 'organisation' || type === 'place') things += count - speaks;
  }
  return { most: all.filter(({ count }) => count === highest).map(({ type }) => type), isTwiceThing: things >= 2 };
}

function isSameVerdict(a: Verdict, b: Verdict): boolean {
  return a.isTwiceThing === b.isTwiceThing && a.most.length === b.most.length && a.most.every((type, index) => type === b.most[index]);
}
