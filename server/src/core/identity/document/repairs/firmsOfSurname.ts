import { readPersonName } from '../../names/personName';
import { DocumentFacts } from '../documentFacts';
import { DraftNames, type Draft } from '../draftNames';
import { DocumentRepair, firstOf, isBefore, isSameFirst, namesAfter, type First, type Part, type PartNames } from './documentRepair';
import { senseOfSurname, type SurnameSense } from './surnameContext';

/** How often a paragraph, or a document, says that a surname is a firm's, and that it is somebody's. */
interface Tally {
  readonly firm: number;
  readonly somebody: number;
}

const none: Tally = { firm: 0, somebody: 0 };
const isSameTally = (a: Tally, b: Tally): boolean => a.firm === b.firm && a.somebody === b.somebody;

/**
 * Firms that are called by a surname, their founder's: "Lund, which employs 300 people". Where nobody of the document bears the
 * surname, the firm is meant throughout, unless more speaks for a person. Where somebody does, both may be meant: the words beside the
 * surname tell which, else whom the paragraph named before, else what the document speaks of more.
 */
export class FirmsOfSurname extends DocumentRepair {
  private readonly tallies = new DocumentFacts<Part, Tally, Tally>(this.isFollowed, sum, isSameTally);
  /** Where a surname stands in a full name first. */
  private readonly introduced = new DocumentFacts<Part, number, First | undefined>(this.isFollowed, firstOf, isSameFirst);
  protected readonly facts = [this.tallies, this.introduced];

  tell(part: Part, partNames: PartNames | undefined): void {
    const { tallies, introduced } = this;
    if (partNames !== undefined && partNames.names.length > 0) {
      const names = new DraftNames(partNames.names);
      partNames.names.forEach((draft, index) => {
        const name = partNames.spellings[index]!;
        const add = (key: string, firm: number, somebody: number): void => {
          const told = tallies.toldOf(part, key) ?? none;
          tallies.tell(part, key, { firm: told.firm + firm, somebody: told.somebody + somebody });
        };
        if (isBare(draft, name)) {
          const sense = senseOfSurname(part.text, draft, names);
          if (sense === 'firm' || sense === 'somebody') add(keyOf(name), sense === 'firm' ? 1 : 0, sense === 'somebody' ? 1 : 0);
        } else if (draft.type === 'person' && name.includes(' ')) {
          for (const surname of readPersonName(name).surnames) {
            introduced.tellFirst(part, surname, draft.start);
            add(surname, 0, 1);
          }
        }
      });
    }
    tallies.endTelling(part);
    introduced.endTelling(part);
  }

  repair(part: Part, before: PartNames): PartNames {
    if (before.names.length === 0) return before;
    const names = new DraftNames(before.names);
    /** By surname the type that was meant last in the paragraph. */
    const last = new Map<string, Draft['type']>();
    names.change((draft, index): Draft => {
      const name = before.spellings[index]!;
      if (!isBare(draft, name)) {
        if (draft.type === 'person' && name.includes(' ')) for (const surname of readPersonName(name).surnames) last.set(surname, 'person');
        return draft;
      }
      const key = keyOf(name);
      const tally = this.tallies.ask(part, key);
      if (tally.firm === 0) return draft;
      const type = this.meant(part, draft, senseOfSurname(part.text, draft, names), key, last.get(key), tally);
      last.set(key, type);
      return type === draft.type ? draft : { ...draft, type };
    });
    return namesAfter(part, names.all, before);
  }

  private meant(part: Part, draft: Draft, sense: SurnameSense, key: string, last: Draft['type'] | undefined, { firm, somebody }: Tally): Draft['type'] {
    if (sense === 'firm') return 'organisation';
    const introduced = this.introduced.ask(part, key);
    if (introduced === undefined) return sense === 'somebody' || somebody > firm ? draft.type : 'organisation';
    if (sense === 'somebody') return 'person';
    if (sense === 'its') return 'organisation';
    const isIntroduced = isBefore(introduced, part, draft.start) && part.kind !== 'headline';
    if (sense === 'speaks' && isIntroduced) return 'person';
    if (draft.type === 'organisation') return draft.type;
    return last ?? (isIntroduced && somebody >= firm ? 'person' : 'organisation');
  }
}

/** A name of one word that may be a surname. */
function isBare({ type, headNoun }: Draft, name: string): boolean {
  return (type === 'person' || type === 'organisation') && headNoun === undefined && !name.includes(' ');
}

const keyOf = (name: string): string => readPersonName(name).key;

function sum(told: readonly Tally[]): Tally {
  if (told.length < 2) return told[0] ?? none;
  return told.reduce((all, { firm, somebody }) => ({ firm: all.firm + firm, somebody: all.somebody + somebody }), none);
}
