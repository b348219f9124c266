import { readPersonName } from '../../names/personName';
import { DocumentFacts } from '../documentFacts';
import type { Draft } from '../draftNames';
import { changed, DocumentRepair, isTold, type Part, type PartNames } from './documentRepair';

const familyBehind = /^ (?:family|families)\b/;
/** "The Lee brothers". */
const severalBehind = /^ (?:and \p{Lu}[\p{L}'’-]{1,30} )?(?:brothers|children|clan|couple|dynasty|families|household|siblings|sisters|twins)\b/u;
const theBefore = /(?:^|[\s“"(])[Tt]he (?:\p{Ll}[\p{Ll}-]{1,20} )?$/u;
/** "The ABC family" of products. */
const acronym = /^\P{Ll}{1,5}$/u;
const reachBefore = 26;
const reachBehind = 50;

/** Families that are called by their surname ("the Lee family", "the Lees") are no mention of one who bears it, nor of a firm. */
export class Families extends DocumentRepair {
  /** Surnames of people who are named in full, and of families. */
  private readonly surnames = new DocumentFacts<Part, true, boolean>(this.isFollowed, isTold);
  protected readonly facts = [this.surnames];

  tell(part: Part, names: PartNames | undefined): void {
    const { surnames } = this;
    names?.names.forEach((draft, index) => {
      const name = names.spellings[index]!;
      if (name.includes(' ')) {
        if (draft.type === 'person') for (const surname of readPersonName(name).surnames) surnames.tell(part, surname, true);
      } else if (isFamily(part.text, draft)) surnames.tell(part, readPersonName(name).key, true);
    });
    surnames.endTelling(part);
  }

  repair(part: Part, before: PartNames): PartNames {
    return changed(part, before, (_, draft, name): Draft => {
      if (name.includes(' ') || (draft.type !== 'person' && draft.type !== 'organisation') || draft.title !== undefined) return draft;
      return isFamily(part.text, draft) || this.isPlural(part, draft, name) ? { ...draft, type: 'other' } : draft;
    });
  }

  private isPlural(part: Part, { start }: Draft, name: string): boolean {
    if (!name.endsWith('s') || !theBefore.test(part.text.slice(Math.max(0, start - reachBefore), start))) return false;
    return [name.slice(0, -1), name.endsWith('es') ? name.slice(0, -2) : ''].some((singular) => singular !== '' && this.surnames.ask(part, readPersonName(singular).key));
  }
}

function isFamily(text: string, { start, end, type }: Draft): boolean {
  if (text[end] !== ' ' || (type !== 'person' && type !== 'organisation')) return false;
  const behind = text.slice(end, end + reachBehind);
  if (familyBehind.test(behind)) return type === 'person' || !acronym.test(text.slice(start, end));
  return type === 'person' && severalBehind.test(behind) && theBefore.test(text.slice(Math.max(0, start - reachBefore), start));
}
