import { tokenise } from '../text/tokens';
import { GazetteerBit, PhraseBit, longestPhrase, phraseKey, wordKey, type GazetteerTables } from './gazetteer';
import { countryNames } from './lexicon/countries';
import { demonyms } from './lexicon/demonyms';
import { calendarWords, companyForms, organisationNouns, placeNouns } from './lexicon/nameNouns';
import { learnedTitlesAndRoles } from './lexicon/titles';
import { normalise, withoutAccents } from './normalise';

/** Lists of names, one an entry, as written. */
export interface NameLists {
  readonly forenames: readonly string[];
  readonly surnames: readonly string[];
  readonly cities: readonly string[];
  readonly regions: readonly string[];
  readonly companies: readonly string[];
  readonly universities: readonly string[];
}

/** Compiles lists of names, with those of the project's own lexicon, into the tables of a gazetteer. */
export function buildGazetteer(lists: NameLists): GazetteerTables {
  const words = new Map<number, number>();
  const phrases = new Map<number, number>();
  const mark = (word: string, bit: number) => {
    for (const form of new Set([word, withoutAccents(word)])) words.set(wordKey(form), (words.get(wordKey(form)) ?? 0) | bit);
  };
  const markAll = (entries: Iterable<string>, bit: number) => {
    for (const entry of entries) mark(normalise(entry).toLowerCase(), bit);
  };
  const markPhrase = (parts: readonly string[], bit: number) => {
    if (parts.length < 2 || parts.length > longestPhrase) return;
    const keys = parts.map(wordKey);
    const first = phraseKey(0, keys[0]!);
    const whole = keys.reduce(phraseKey, 0);
    phrases.set(first, (phrases.get(first) ?? 0) | PhraseBit.begins);
    phrases.set(whole, (phrases.get(whole) ?? 0) | bit);
  };

  markAll(lists.forenames, GazetteerBit.forename);
  markAll(lists.surnames, GazetteerBit.surname);
  markAll(demonyms, GazetteerBit.demonym);
  markAll(organisationNouns, GazetteerBit.organisationNoun);
  markAll(companyForms, GazetteerBit.companyForm);
  markAll(learnedTitlesAndRoles, GazetteerBit.title);
  markAll(calendarWords, GazetteerBit.calendar);
  markAll(placeNouns, GazetteerBit.placeNoun);
  const markPlaces = (names: readonly string[], whole: number, part: number, shortest: number) => {
    for (const name of names) {
      const parts = wordsOf(name);
      markPhrase(parts, PhraseBit.place);
      if (parts.length === 1) mark(parts[0]!, whole);
      else for (const word of parts) if (word.length >= shortest) mark(word, part);
    }
  };
  markPlaces(lists.cities, GazetteerBit.city, GazetteerBit.partOfCity, 3);
  markPlaces(countryNames, GazetteerBit.country, GazetteerBit.partOfCountry, 4);
  markPlaces(lists.regions, GazetteerBit.partOfRegion, GazetteerBit.partOfRegion, 4);
  const forms = new Set(companyForms);
  for (const company of lists.companies) {
    const parts = wordsOf(company);
    markPhrase(parts, PhraseBit.organisation);
    while (parts.length > 1 && (forms.has(parts.at(-1)!) || parts.at(-1) === ',')) parts.pop();
    markPhrase(parts, PhraseBit.organisation);
    parts.forEach((word, i) => {
      if (word.length > 1) mark(word, i === 0 ? GazetteerBit.firstOfCompany : GazetteerBit.laterOfCompany);
    });
  }
  for (const university of lists.universities) {
    const parts = wordsOf(university);
    markPhrase(parts, PhraseBit.organisation);
    for (const word of parts) if (word.length >= 4) mark(word, GazetteerBit.partOfUniversity);
  }

  const sortedWords = [...words].sort(([a], [b]) => a - b);
  const sortedPhrases = [...phrases].sort(([a], [b]) => a - b);
  return {
    wordKeys: Uint32Array.from(sortedWords, ([key]) => key),
    wordBits: Uint16Array.from(sortedWords, ([, bits]) => bits),
    phraseKeys: Uint32Array.from(sortedPhrases, ([key]) => key),
    phraseBits: Uint8Array.from(sortedPhrases, ([, bits]) => bits),
  };
}

function wordsOf(name: string): string[] {
  return tokenise(name, { start: 0, end: name.length }).map(({ start, end }) => normalise(name.slice(start, end)).toLowerCase());
}
