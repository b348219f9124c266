import { PhraseBit, longestPhrase, phraseKey } from './gazetteer';
import { Flag } from './inputColumns';
import { LetterCase, Trait, initialsKey, type WordTable } from './wordTable';

/** The features of a document's tokens, numbered through its sentences. */
export interface DocumentFeatures {
  /** The index of each sentence's first token; at the end the number of tokens. */
  readonly sentenceStarts: Int32Array;
  /** The number of each token in the word table. */
  readonly words: Int32Array;
  /** The Flag bits of each token, without `padding`. */
  readonly flags: Uint16Array;
  /**
   * For a capitalised token the group of all capitalised tokens of the document with the same lower-case form: its
   * number from 0 without gaps; -1 for the others.
   */
  readonly groups: Int32Array;
  readonly groupCount: number;
}

/** An acronym is looked for among the initials of so many words. */
const longestSpelling = 9;
/** Words of at most so many letters may be passed over in a spelled-out acronym: "of", "and". */
const longestLink = 4;

/**
 * The features that depend on a token's sentence and document. Linear in the number of tokens.
 *
 * @param words the word table that numbered the tokens
 * @param tokens the word number of each token of the document
 * @param sentenceStarts the index of each sentence's first token, and at the end the number of tokens
 */
export function documentFeatures(words: WordTable, tokens: Int32Array, sentenceStarts: Int32Array): DocumentFeatures {
  const flags = new Uint16Array(tokens.length);
  const groups = new Int32Array(tokens.length).fill(-1);
  const { groupOfForm, flagsOfForm } = words;
  let groupCount = 0;
  let acronyms = false;
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const start = sentenceStarts[s]!;
    const end = sentenceStarts[s + 1]!;
    const manner = mannerOf(words, tokens, start, end);
    for (let i = start; i < end; i++) {
      const word = tokens[i]!;
      const form = words.lowerForm[word]!;
      const traits = words.traits[word]!;
      flags[i] = manner | (i === start ? Flag.firstOfSentence : 0) | (words.vectorRank[word]! < 0 ? Flag.noVector : 0);
      if (traits & Trait.acronym) acronyms = true;
      if (traits & Trait.capitalised) {
        if (groupOfForm[form]! < 0) groupOfForm[form] = groupCount++;
        groups[i] = groupOfForm[form]!;
      }
      flagsOfForm[form]! |= toldByToken(traits, flags[i]!);
    }
    markPhrases(words, tokens, start, end, flags);
  }
  const spellings = acronyms ? spellingsIn(words, tokens, sentenceStarts) : undefined;
  for (let i = 0; i < tokens.length; i++) {
    if (groups[i]! < 0) continue;
    const word = tokens[i]!;
    flags[i]! |= flagsOfForm[words.lowerForm[word]!]!;
    if (words.traits[word]! & Trait.acronym && spellings?.has(words.acronymKey[word]!)) flags[i]! |= Flag.spelledOut;
  }
  for (const word of tokens) {
    groupOfForm[words.lowerForm[word]!] = -1;
    flagsOfForm[words.lowerForm[word]!] = 0;
  }
  return { sentenceStarts, words: tokens, flags, groups, groupCount };
}

/**
 * The flag that a token gives to all capitalised tokens of its document with the same lower-case form; 0 for none.
 *
 * @param traits of the token's word
 * @param flags of the token: those of its place in its sentence
 */
export function toldByToken(traits: number, flags: number): number {
  if (!(traits & Trait.capitalised)) return Flag.seenLowerCase;
  return flags & (Flag.firstOfSentence | Flag.capitals | Flag.titleCase) ? 0 : Flag.capitalisedInMidSentence;
}

/** Whether a sentence is in capitals or in title case, as flags. */
function mannerOf(words: WordTable, tokens: Int32Array, start: number, end: number): number {
  let alphabetic = 0;
  let upper = 0;
  let capitalised = 0;
  for (let i = start; i < end; i++) {
    const letterCase = words.letterCase[tokens[i]!]!;
    if (letterCase > LetterCase.letter) continue;
    alphabetic++;
    if (letterCase === LetterCase.upper || letterCase === LetterCase.letter) upper++;
    if (letterCase !== LetterCase.lower) capitalised++;
  }
  return (alphabetic >= 2 && upper >= 0.8 * alphabetic ? Flag.capitals : 0) | (alphabetic >= 4 && capitalised >= 0.75 * alphabetic ? Flag.titleCase : 0);
}

/** Marks the longest listed runs of words: organisations and places apart. */
function markPhrases(words: WordTable, tokens: Int32Array, start: number, end: number, flags: Uint16Array): void {
  let organisationEnd = start;
  let placeEnd = start;
  for (let i = start; i < end; i++) {
    const first = tokens[i]!;
    if ((words.traits[first]! & (Trait.capitalised | Trait.beginsPhrase)) !== (Trait.capitalised | Trait.beginsPhrase)) continue;
    let key = phraseKey(0, words.key[first]!);
    let organisation = 0;
    let place = 0;
    for (let j = i + 1; j < Math.min(end, i + longestPhrase); j++) {
      key = phraseKey(key, words.key[tokens[j]!]!);
      const bits = words.traits[tokens[j]!]! & Trait.capitalised ? words.gazetteer.phrase(key) : 0;
      if (bits & PhraseBit.organisation) organisation = j + 1;
      if (bits & PhraseBit.place) place = j + 1;
    }
    if (i >= organisationEnd && organisation > 0) {
      organisationEnd = organisation;
      flags[i]! |= Flag.beginsOrganisation;
      for (let j = i + 1; j < organisation; j++) flags[j]! |= Flag.continuesOrganisation;
    }
    if (i >= placeEnd && place > 0) {
      placeEnd = place;
      flags[i]! |= Flag.beginsPlace;
      for (let j = i + 1; j < place; j++) flags[j]! |= Flag.continuesPlace;
    }
  }
}

/** The keys of all that the initials of capitalised words in a row spell, with and without short words between them. */
export function spellingsIn(words: WordTable, tokens: Int32Array, sentenceStarts: Int32Array): Set<number> {
  const spellings = new Set<number>();
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const end = sentenceStarts[s + 1]!;
    for (let i = sentenceStarts[s]!; i < end; i++) {
      if (!spells(words, tokens[i]!)) continue;
      let count = 0;
      let strict = 0;
      let loose = 0;
      for (let j = i; j < Math.min(end, i + longestSpelling); j++) {
        const word = tokens[j]!;
        if (spells(words, word)) {
          count++;
          strict = initialsKey(strict, words.initial[word]!);
          loose = initialsKey(loose, words.initial[word]!);
          if (count >= 2) spellings.add(strict).add(loose);
        } else if (words.letterCase[word] === LetterCase.lower && words.length[word]! <= longestLink) {
          loose = initialsKey(loose, words.initial[word]!);
        } else if (!(words.traits[word]! & Trait.joiner)) break;
      }
    }
  }
  return spellings;
}

function spells(words: WordTable, word: number): boolean {
  return (words.traits[word]! & Trait.capitalised) !== 0 && words.letterCase[word] !== LetterCase.upper;
}
