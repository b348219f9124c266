import { isCountryName } from '../../../names/lexicon/countries';
import { demonyms } from '../../../names/lexicon/demonyms';
import { calendarWords } from '../../../names/lexicon/nameNouns';
import { openers } from '../../../names/rules/lexicon';
import type { Span } from '../../../text/span';
import { isNationAdjective } from '../../lexicon/nations';
import { callNouns, creeds, faiths, headNouns, peoplesWithoutState } from '../../lexicon/organisationWords';
import { organisationsLikeWords } from '../../lexicon/wellKnownOrganisations';
import { isHonorific, isRoleNoun } from '../../names/titleBefore';
import { DocumentFacts } from '../documentFacts';
import { DraftNames, type Draft } from '../draftNames';
import { opensSentence } from './capitalRuns';
import { isCompany } from './companyContext';
import { DocumentRepair, namesAfter, type Part, type PartNames } from './documentRepair';
import { SmallWords } from './smallWords';
import { hasTwoHumps } from './twoHumps';

const confidence = 0.8;
const likeWords: ReadonlySet<string> = new Set(organisationsLikeWords);
const noNames: ReadonlySet<string> = new Set([...calendarWords, ...openers, ...headNouns, ...callNouns, ...creeds]);
const peoples: ReadonlySet<string> = new Set([...demonyms, ...faiths, ...peoplesWithoutState]);

/** What is told of a word, as bits. */
const standsWithin = 1;
const provenWithin = 2;
const provenAtStart = 4;
const beginsName = 8;

const inside = /^(?:[\p{L}\p{N}]|[-'’&/.][\p{L}\p{N}]|['’](?!s\b)| (?:& )?\p{Lu}| \d)/u;
const nameBefore = /(?:(?<![\p{L}\p{N}])(?:\p{Lu}(?:[\p{L}'’-]|\.(?=\p{L}))*|&) |(?<![\p{L}\p{N}])\p{Lu}\p{L}+ (?:of|for) |\p{L}['’]|[-/@#.&])$/u;
const articleBefore = /\b(?:[Tt]he|[Aa]n?) $/;
const longestBefore = 24;
const abbreviation = /^\p{Lu}{2,5}$/u;
/** Abbreviations that stand for no organisation. */
const otherAbbreviations: ReadonlySet<string> = new Set('AI AGM API ATM BBQ CD CEO CFO COO CCTV COVID CV DIY DJ DNA DVD ETF EV FAQ GCSE GDP GMT GP GPS GPU HIV HR ID IPO IQ IT IVF JP KC LED LGBT LGBTQ MBA MD ME MP MEP MSP OK PA PC PE PHD PIN PM POW PR QC RNA RV SC SIM SMS SUV TV UFO UK URL US USA UV VAT VIP VR WWI WWII'.split(' '));
/** Who belongs to a party, a union or an agency: "DA councillor Ann Lee". */
const memberAfter = /^ (?:councill?or|lawmaker|leader|legislator|member|MEC|MP|MEP|MPP|MLA|official|senator|spokes(?:man|woman|person))s?\b/;
const speaksAfter = /^ (?:said|says) (?:in|on) (?:an?|its) (?:\p{Ll}+ )?(?:email|filing|post|statement|website)\b/u;
const acts = /^(?:['’]s |,? (?:also |now |already )?(?:added|agreed|announced|argued|bought|declined|denied|did|does|had|has|is|plans|rejected|said|says|shares|sells|told|was|will|would)\b|,? which )/;
const suspends = /^ (?:\p{Ll}+ed|cut|sold|shut) (?:all of )?its \p{L}/u;
const office = /^ (?:chief executive|chairm[ae]n|chairwoman|boss|founder|spokes(?:man|woman|person)|shareholders|shares|executives?|employees|staff)\b/;
/** Behind what is no adjective of the noun that follows: not in "its Norvik plant". */
const endsPhrase = /^(?:[,.;:)”"’']|$| (?:and|as|at|but|by|for|from|in|into|is|of|on|or|that|this|to|when|which|while|with)\b)/;
/** "Friends of Norvik", "Fish and Wildlife": no word by itself. */
const goesOn = /^ (?:of|and|for|&) (?=\p{Lu})/u;
const reach = 60;

/**
 * Organisations of one word where the recogniser sees no name: by words beside it that only an organisation has ("Norvik reported a fall in
 * sales"), which prove it in the whole document once the word stands with a capital within a sentence; and by what the document or everybody
 * knows by that word ("Norvik" beside "Norvik Civils").
 */
export class OneWordOrganisations extends DocumentRepair {
  private readonly told = new DocumentFacts<Part, number, number>(this.isFollowed, (told) => told.reduce((all, bits) => all | bits, 0));
  private readonly smallWords = new SmallWords(this.isFollowed);
  protected readonly facts = [this.told, this.smallWords];

  /** @param parts all paragraphs of the document as it is */
  constructor(isFollowed: boolean, private readonly parts: () => Iterable<Part>) {
    super(isFollowed);
  }

  /** Reads the text of a paragraph that is new or has changed. */
  read(part: Part): void {
    this.smallWords.read(part);
  }

  tell(part: Part, names: PartNames | undefined): void {
    if (names === undefined) this.smallWords.forget(part);
    const { told } = this;
    const add = (word: string, bits: number): void => told.tell(part, word, (told.toldOf(part, word) ?? 0) | bits);
    if (names !== undefined && isRunning(part)) {
      for (const span of loneWords(part, names.names)) {
        const isAtStart = opensSentence(part, span.start);
        const word = part.text.slice(span.start, span.end);
        const bits = (isAtStart ? 0 : standsWithin) | (isProven(part.text, span, word) ? (isAtStart ? provenAtStart : provenWithin) : 0);
        if (bits !== 0) add(word, bits);
      }
    }
    names?.names.forEach(({ type }, index) => {
      const first = type === 'organisation' ? firstOf(names.spellings[index]!) : undefined;
      if (first !== undefined) add(first, beginsName);
    });
    told.endTelling(part);
  }

  repair(part: Part, before: PartNames): PartNames {
    if (!isRunning(part)) return before;
    const found: Draft[] = [];
    const drafts = new DraftNames(before.names);
    for (const span of loneWords(part, before.names)) {
      const word = part.text.slice(span.start, span.end);
      const bits = this.told.ask(part, word);
      if (bits === 0 || !isOrganisation(word, bits)) continue;
      if ((bits & (provenWithin | provenAtStart)) === 0 && !likeWords.has(word) && !stands(part.text.slice(span.end, span.end + reach))) continue;
      if (articleBefore.test(part.text.slice(Math.max(0, span.start - 5), span.start)) && !abbreviation.test(word) && (bits & provenWithin) === 0) continue;
      if ((bits & provenWithin) === 0 && goesOn.test(part.text.slice(span.end, span.end + reach)) && drafts.at(span.end + longestJoint(part.text, span.end)) === undefined) continue;
      if (opensSentence(part, span.start) && !acts.test(part.text.slice(span.end, span.end + reach)) && !isProven(part.text, span, word) && this.smallWords.ask(part, word.toLowerCase(), this.parts())) continue;
      found.push({ start: span.start, end: span.end, type: 'organisation', confidence });
    }
    if (found.length === 0) return before;
    drafts.override(found);
    return namesAfter(part, drafts.all, before, before.found);
  }
}

const longestJoint = (text: string, end: number): number => goesOn.exec(text.slice(end, end + reach))?.[0].length ?? 0;
const isRunning = ({ kind }: Part): boolean => kind === 'body' || kind === 'standfirst';

function isOrganisation(word: string, bits: number): boolean {
  if ((bits & provenWithin) !== 0) return true;
  if ((bits & standsWithin) !== 0 && ((bits & (provenAtStart | beginsName)) !== 0 || likeWords.has(word))) return true;
  return (bits & provenAtStart) !== 0 && (likeWords.has(word) || (bits & beginsName) !== 0 || hasTwoHumps(word) || abbreviation.test(word));
}

/** Whether a word is followed by what follows a noun that stands by itself. */
const stands = (after: string): boolean => acts.test(after) || office.test(after) || endsPhrase.test(after);

function isProven(text: string, span: Span, word: string): boolean {
  if (isCompany(text, { ...span, type: 'other' })) return true;
  const after = text.slice(span.end, span.end + reach);
  if (abbreviation.test(word)) return memberAfter.test(after) || speaksAfter.test(after) || suspends.test(after);
  return hasTwoHumps(word) && (acts.test(after) || suspends.test(after));
}

/** The capitalised words of a paragraph that stand by themselves, are no part of a name and may be one. */
function loneWords({ text, capitalised }: Part, names: readonly Draft[]): Span[] {
  const words: Span[] = [];
  let at = 0;
  for (const span of capitalised) {
    while (at < names.length && names[at]!.end <= span.start) at++;
    const known = names[at];
    if (known !== undefined && known.start < span.end && (known.type !== 'other' || known.start !== span.start || known.end !== span.end)) continue;
    if (span.end - span.start < 2) continue;
    const word = text.slice(span.start, span.end);
    const lower = word.toLowerCase();
    if (noNames.has(lower) || inside.test(text.slice(span.end, span.end + 4))) continue;
    if (peoples.has(word) || otherAbbreviations.has(word) || isCountryName(word) || isNationAdjective(lower) || isHonorific(word) || isRoleNoun(word)) continue;
    const before = nameBefore.exec(text.slice(Math.max(0, span.start - longestBefore), span.start))?.[0];
    if (before !== undefined && !noNames.has(before.trim().toLowerCase())) continue;
    words.push(span);
  }
  return words;
}

/** The word that may stand for an organisation's name of several words, its first. */
function firstOf(name: string): string | undefined {
  const space = name.indexOf(' ');
  if (space < 4) return undefined;
  const first = name.slice(0, space);
  return /^\p{Lu}\p{Ll}+$/u.test(first) ? first : undefined;
}
