import { DocumentFacts } from '../documentFacts';
import type { Draft } from '../draftNames';
import { changed, DocumentRepair, isTold, type Part, type PartNames } from './documentRepair';

const apostrophe = /['’]/;
const owned = /^(?<owner>[^'’]{2,60})['’]s? (?<own>\p{Lu}.*)$/u;

/** "Acme's Research Council", taken for one organisation, is two when the document names Acme by itself. */
export class PossessiveNames extends DocumentRepair {
  private readonly alone = new DocumentFacts<Part, true, boolean>(this.isFollowed, isTold);
  protected readonly facts = [this.alone];

  tell(part: Part, names: PartNames | undefined): void {
    const { alone } = this;
    names?.names.forEach(({ type }, index) => {
      if (type === 'organisation') alone.tell(part, names.spellings[index]!, true);
    });
    alone.endTelling(part);
  }

  repair(part: Part, before: PartNames): PartNames {
    return changed(part, before, (_, draft, name): Draft | Draft[] => {
      if (draft.type !== 'organisation' || draft.headNoun !== undefined) return draft;
      const match = apostrophe.test(name) ? owned.exec(name) : null;
      const owner = match?.groups!['owner'];
      if (!match || !owner || !this.alone.ask(part, owner.replace(/^[Tt]he /, ''))) return draft;
      return [
        { ...draft, end: draft.start + owner.length },
        { ...draft, start: draft.end - match.groups!['own']!.length },
      ];
    });
  }
}
