import { DocumentFacts } from '../documentFacts';
import { DraftNames, type Draft } from '../draftNames';
import { DocumentRepair, isTold, Tales, type Part, type PartNames } from './documentRepair';

const apostrophe = /['’]/;
const owned = /^(?<owner>[^'’]{2,60})['’]s? (?<own>\p{Lu}.*)$/u;

/** "Acme's Research Council", taken for one organisation, is two when the document names Acme by itself. */
export class PossessiveNames extends DocumentRepair {
  private readonly alone = new DocumentFacts<Part, true, boolean>(this.isFollowed, isTold);
  protected readonly facts = [this.alone];

  tell(part: Part, names: PartNames | undefined): void {
    const alone = new Tales<true>();
    for (const { type, start, end } of names?.names ?? []) if (type === 'organisation') alone.set(part.text.slice(start, end), true);
    this.alone.tell(part, alone.all);
  }

  repair(part: Part, before: PartNames): PartNames {
    const names = new DraftNames(before.names);
    names.change((draft): Draft | Draft[] => {
      if (draft.type !== 'organisation' || draft.headNoun !== undefined) return draft;
      const name = part.text.slice(draft.start, draft.end);
      const match = apostrophe.test(name) ? owned.exec(name) : null;
      const owner = match?.groups!['owner'];
      if (!match || !owner || !this.alone.ask(part, owner.replace(/^[Tt]he /, ''))) return draft;
      return [
        { ...draft, end: draft.start + owner.length },
        { ...draft, start: draft.end - match.groups!['own']!.length },
      ];
    });
    return { ...before, names: names.all };
  }
}
