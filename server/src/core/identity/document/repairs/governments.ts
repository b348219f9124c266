import { DocumentFacts } from '../documentFacts';
import { DraftNames, type Draft } from '../draftNames';
import { isNationAdjective, nationOf } from '../../lexicon/nations';
import { institutions, newsAgencies } from '../../lexicon/organisationWords';
import { unmistakableOrganisations } from '../../lexicon/wellKnownOrganisations';
import { matchesIn, type ParagraphText } from '../paragraphText';
import { readPersonName } from '../../names/personName';
import { DocumentRepair, isTold, namesAfter, type Part, type PartNames } from './documentRepair';

const nouns = [' administration', ' government'];
const rule = new RegExp(`(?:${nouns.join('|')})\\b`, 'g');
const namedBefore = /\p{Lu}[\p{L}.]{0,30}(?:[ -]\p{Lu}\p{L}{1,30})?$/u;
const longestBefore = 64;
const federalReserve = 'Fed';
/** The Fed is a verb's form elsewhere. */
const article = /\b[Tt]he $/;
const standingAlone: ReadonlySet<string> = new Set([...newsAgencies, ...institutions, ...unmistakableOrganisations, federalReserve]);
const companies: ReadonlySet<string> = new Set(unmistakableOrganisations);
/** By the code of a letter the lengths of the names that begin with it, as bits. */
const lengthsByFirst = new Uint32Array(0x80);
for (const name of standingAlone) lengthsByFirst[name.charCodeAt(0)]! |= 1 << name.length;
/** Those that begin with no capital. */
const inLowerCase = [...standingAlone].filter((name) => /^\p{Ll}/u.test(name));
/** What other things are called after: "Members of Parliament", "Treasury bonds", "Creative Commons". */
const shared: ReadonlySet<string> = new Set(['Commons', 'Congress', 'Parliament', 'Senate', 'Treasury']);
const capitalBefore = /(?:(?<![\p{L}\p{N}])(?!The )\p{Lu}[\p{L}'’.-]{0,20}|members?|acts?|houses?)(?: of)? $/u;
const sharedAfter = /^(?:-| (?:\p{Lu}|bill|bond|building|chief|department|floor|house|market|note|secretary|securit|yield)| of )/u;
const longestShared = 30;
const wordBefore = /[\p{L}\p{N}-]$/u;
const wordAfter = /^[\p{L}\p{N}]/u;
/** What a product is called behind its maker's name, or the rest of a longer name. */
const nameAfter = /^ [\p{Lu}\p{N}]/u;

/** "The Trump administration" and "the Chinese government" are organisations; the person or nation inside is none of its own. */
export class Governments extends DocumentRepair {
  private readonly surnames = new DocumentFacts<Part, true, boolean>(this.isFollowed, isTold);
  protected readonly facts = [this.surnames];

  tell(part: Part, names: PartNames | undefined): void {
    const { surnames } = this;
    names?.names.forEach(({ type }, index) => {
      if (type !== 'person') return;
      const name = readPersonName(names.spellings[index]!);
      for (const surname of name.surnames.length > 0 ? name.surnames : name.words) surnames.tell(part, surname, true);
    });
    surnames.endTelling(part);
  }

  repair(part: Part, before: PartNames): PartNames {
    if (!nouns.some((noun) => part.text.includes(noun))) return before;
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

/** News agencies, institutions and well-known companies that stand alone, whatever the recogniser took them for. */
export function namesOfInstitutions(paragraph: ParagraphText, names: DraftNames): void {
  const { text } = paragraph;
  const found: Draft[] = [];
  const add = (start: number, end: number): void => {
    const draft: Draft = { start, end, type: 'organisation', confidence: 0.9 };
    if (!isInstitution(text, start, end)) return;
    if (companies.has(text.slice(start, end)) && nameAfter.test(text.slice(end, end + 2))) return;
    if (names.within(draft).every((other) => other.start === start && other.end === end)) found.push(draft);
  };
  for (const word of paragraph.capitalised) {
    const lengths = lengthsByFirst[text.charCodeAt(word.start)] ?? 0;
    if (lengths === 0) continue;
    let end = word.start;
    while (isBasicLetter(text.charCodeAt(end))) end++;
    if (end - word.start < 32 && (lengths >>> (end - word.start)) & 1) add(word.start, end);
  }
  const words = text.slice(paragraph.start, paragraph.end);
  for (const name of inLowerCase) {
    for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + name.length)) add(paragraph.start + at, paragraph.start + at + name.length);
  }
  names.override(found);
}

function isInstitution(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  if (!standingAlone.has(name) || (name === federalReserve && !article.test(text.slice(Math.max(0, start - 5), start)))) return false;
  if (shared.has(name) && (capitalBefore.test(text.slice(Math.max(0, start - longestShared), start)) || sharedAfter.test(text.slice(end, end + longestShared)))) return false;
  return !wordBefore.test(text.slice(Math.max(0, start - 2), start)) && !wordAfter.test(text.slice(end, end + 2));
}

/** False beyond the text's end, too. */
const isBasicLetter = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
