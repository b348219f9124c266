import { DocumentFacts } from '../documentFacts';
import type { Draft } from '../draftNames';
import { isNationAdjective } from '../../lexicon/nations';
import { isRoleNoun } from '../../names/titleBefore';
import { changed, DocumentRepair, firstOf, isBefore, isSameFirst, isTold, type First, type Part, type PartNames } from './documentRepair';

const longestName = 8;
const longestPart = 30;
const fewestHeadlineWords = 3;

const hyphenated = /^-\p{Lu}\p{Ll}[\p{L}\p{M}]*/u;

/**
 * Cuts names that were run together, by the names that the document gives alone: a person's name after a word that is
 * none of it ("Rovers Anna Lee", "Hire Anna Lee" after "Anna Lee", "Rovers QB Anna Lee"), and a known name at the end or the
 * beginning of a run of capitals ("Spring Browser Acme", "Acme Names Board"). Adds the second part of a surname that was cut at its hyphen.
 */
export class WholeNames extends DocumentRepair {
  private readonly people = new DocumentFacts<Part, number, First | undefined>(this.isFollowed, firstOf, isSameFirst);
  private readonly organisations = new DocumentFacts<Part, true, boolean>(this.isFollowed, isTold);
  protected readonly facts = [this.people, this.organisations];

  tell(part: Part, names: PartNames | undefined): void {
    const { people, organisations } = this;
    names?.names.forEach(({ type, start }, index) => {
      const name = names.spellings[index]!;
      if (type === 'person' && name.includes(' ')) people.tellFirst(part, name, start);
      else if (type === 'organisation') organisations.tell(part, name, true);
    });
    people.endTelling(part);
    organisations.endTelling(part);
  }

  repair(part: Part, before: PartNames): PartNames {
    const { text } = part;
    return changed(part, before, (names, draft, name): Draft => {
      if (draft.type !== 'person' && draft.type !== 'other') return draft;
      if (!name.includes(' ')) return draft;
      const words = name.split(' ');
      const hyphen = draft.type === 'person' && text[draft.end] === '-' ? hyphenated.exec(text.slice(draft.end, draft.end + longestPart)) : null;
      if (hyphen && names.at(draft.end + 1) === undefined) return { ...draft, end: draft.end + hyphen[0].length };
      if (words.length > longestName) return draft;
      if (draft.type === 'other') return this.knownAtEnd(part, draft, words);
      return words.length > 2 ? this.personAtEnd(part, draft, words) : draft;
    });
  }

  private personAtEnd(part: Part, draft: Draft, words: readonly string[]): Draft {
    for (let from = 1; from + 2 <= words.length; from++) {
      const tail = words.slice(from).join(' ');
      const before = words.slice(0, from).join(' ');
      const known = this.people.ask(part, tail);
      const isOther = this.organisations.ask(part, before) || this.organisations.ask(part, `${before}s`) || isNationAdjective(before.toLowerCase());
      if ((known !== undefined && isBefore(known, part, draft.start)) || isOther || isRoleNoun(words[from - 1]!) || /^\d/.test(words[from - 1]!)) return { ...draft, start: draft.end - tail.length };
    }
    return draft;
  }

  private knownAtEnd(part: Part, draft: Draft, words: readonly string[]): Draft {
    const typeOf = (name: string): 'person' | 'organisation' | undefined =>
      this.people.ask(part, name) !== undefined ? 'person' : this.organisations.ask(part, name) ? 'organisation' : undefined;
    for (let from = 1; from < words.length; from++) {
      const tail = words.slice(from).join(' ');
      const type = typeOf(tail);
      if (type !== undefined) return { ...draft, start: draft.end - tail.length, type };
    }
    for (let to = words.length - 1; to >= 1 && words.length >= fewestHeadlineWords; to--) {
      const head = words.slice(0, to).join(' ');
      const type = typeOf(head);
      if (type !== undefined) return { ...draft, end: draft.start + head.length, type };
    }
    return draft;
  }
}
