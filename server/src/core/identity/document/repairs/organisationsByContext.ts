import { isCountryName } from '../../../names/lexicon/countries';
import { DocumentFacts } from '../documentFacts';
import type { Draft } from '../draftNames';
import { nationOf } from '../../lexicon/nations';
import { isActingPlace } from './actingPlace';
import { isTold } from './agencyContext';
import { isClub } from './clubContext';
import { isCompany } from './companyContext';
import { companyWord } from './companyWord';
import { changed, DocumentRepair, type Part, type PartNames } from './documentRepair';

/** A name of which the recogniser is this sure is left as it is. */
const sure = 0.9;
const house = /^ (?:&|and) (?:Sons|Daughters|Brothers|Bros|Partners|Company|Co)\b/;
const longestHouse = 40;

const isCountry = (name: string): boolean => isCountryName(name) || nationOf(name.toLowerCase()) !== undefined;

/** What is told of a name, as bits. */
const proven = 1;
const otherwiseSure = 2;

/**
 * Companies, clubs, papers and houses that act by the words beside them: "chief executive of Norvik", "Norvik has agreed to buy", "a 2-1 win over
 * Norvik", "she told Norvik", "the Norvik Museum said"; and companies by their full name elsewhere, "Norvik Timber Inc.". What proves it at one place holds for the same name in the whole
 * document, unless the recogniser was sure of another type. "Lund & Sons" is one name.
 */
export class OrganisationsByContext extends DocumentRepair {
  private readonly proofs = new DocumentFacts<Part, number, number>(this.isFollowed, (told) => told.reduce((all, bits) => all | bits, 0));
  protected readonly facts = [this.proofs];

  tell(part: Part, names: PartNames | undefined): void {
    const { text } = part;
    const { proofs } = this;
    const add = (name: string, bits: number): void => proofs.tell(part, name, (proofs.toldOf(part, name) ?? 0) | bits);
    names?.names.forEach((draft, index) => {
      const name = names.spellings[index]!;
      const isOrganisation = draft.type === 'organisation';
      if (draft.title !== undefined || (draft.confidence >= sure && !isOrganisation)) add(name, otherwiseSure);
      if ((isCompany(text, draft) || isClub(text, draft) || isTold(text, draft) || isActingPlace(text, draft)) && !isCountry(name)) add(name, proven);
      const word = isOrganisation && name.includes(' ') ? companyWord(name) : undefined;
      if (word !== undefined) add(word, proven);
    });
    proofs.endTelling(part);
  }

  repair(part: Part, partNames: PartNames): PartNames {
    const { text } = part;
    return changed(part, partNames, (names, draft, name): Draft => {
      const rest = text[draft.end] === ' ' ? house.exec(text.slice(draft.end, draft.end + longestHouse))?.[0] : undefined;
      if (rest !== undefined && names.at(draft.end + rest.length - 1) === undefined) return { ...draft, end: draft.end + rest.length, type: 'organisation' };
      return this.proofs.ask(part, name) === proven ? { ...draft, type: 'organisation' } : draft;
    });
  }
}
