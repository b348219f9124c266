import { DocumentFacts } from '../documentFacts';
import { DraftNames, type Draft } from '../draftNames';
import { isNationAdjective, nationOf } from '../lexicon/nations';
import { institutions, newsAgencies } from '../lexicon/organisationWords';
import { matchesIn, type ParagraphText } from '../paragraphText';
import { readPersonName } from '../personName';
import { DocumentRepair, isTold, namesAfter, Tales, type Part, type PartNames } from './documentRepair';

const rule = / (?:administration|government)\b/g;
const namedBefore = /\p{Lu}[\p{L}.]{0,30}(?:[ -]\p{Lu}\p{L}{1,30})?$/u;
const longestBefore = 64;
/** The Fed is a verb's form elsewhere. */
const institution = new RegExp([...newsAgencies, ...institutions, '(?<=\\b[Tt]he )Fed'].join('|'), 'g');
const wordBefore = /[\p{L}\p{N}-]$/u;
const wordAfter = /^[\p{L}\p{N}]/u;

/** "The Trump administration" and "the Chinese government" are organisations; the person or nation inside is none of its own. */
export class Governments extends DocumentRepair {
  private readonly surnames = new DocumentFacts<Part, true, boolean>(this.isFollowed, isTold);
  protected readonly facts = [this.surnames];

  tell(part: Part, names: PartNames | undefined): void {
    const surnames = new Tales<true>();
    names?.names.forEach(({ type }, index) => {
      if (type !== 'person') return;
      const name = readPersonName(names.spellings[index]!);
      for (const surname of name.surnames.length > 0 ? name.surnames : name.words) surnames.set(surname, true);
    });
    this.surnames.tell(part, surnames.all);
  }

  repair(part: Part, before: PartNames): PartNames {
    const matches = matchesIn(rule, part);
    if (matches.length === 0) return before;
    const names = new DraftNames(before.names);
    const found: Draft[] = [];
    for (const match of matches) {
      const government = this.governmentAt(part, names, match);
      if (government !== undefined) found.push(government);
    }
    names.override(found);
    return namesAfter(part, names.all, before);
  }

  private governmentAt(part: Part, names: DraftNames, { index, 0: noun }: RegExpExecArray): Draft | undefined {
    const before = namedBefore.exec(part.text.slice(Math.max(0, index - longestBefore), index))?.[0];
    if (before === undefined) return undefined;
    const words = before.split(' ');
    for (let from = /^(?:The|A|An)$/.test(words[0]!) ? 1 : 0; from < words.length; from++) {
      const owner = words.slice(from).join(' ');
      const plain = owner.toLowerCase().replace(/\./g, '').replace('-', ' ');
      const isNation = isNationAdjective(plain) || nationOf(plain) !== undefined;
      const isNamed = (): boolean =>
        noun === ' administration' && (this.surnames.ask(part, readPersonName(owner).words.at(-1) ?? '') || names.endingAt(index)?.type === 'place');
      if (isNation || isNamed()) return { start: index - owner.length, end: index + noun.length, type: 'organisation', confidence: 0.85 };
    }
    return undefined;
  }
}

/** News agencies and institutions that stand alone, whatever the recogniser took them for. */
export function namesOfInstitutions(paragraph: ParagraphText, names: DraftNames): void {
  const { text } = paragraph;
  const isWhole = ({ start, end }: Draft): boolean => !wordBefore.test(text.slice(Math.max(0, start - 2), start)) && !wordAfter.test(text.slice(end, end + 2));
  const found = matchesIn(institution, paragraph)
    .map((match): Draft => ({ start: match.index, end: match.index + match[0].length, type: 'organisation', confidence: 0.9 }))
    .filter((draft) => isWhole(draft) && names.within(draft).every((other) => other.start === draft.start && other.end === draft.end));
  names.override(found);
}
