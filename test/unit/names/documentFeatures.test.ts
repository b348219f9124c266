import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../../server/src/core/names/buildGazetteer';
import { documentFeatures } from '../../../server/src/core/names/documentFeatures';
import { Gazetteer, GazetteerBit } from '../../../server/src/core/names/gazetteer';
import { Flag } from '../../../server/src/core/names/inputColumns';
import { LetterCase, WordTable } from '../../../server/src/core/names/wordTable';
import { WordVectors } from '../../../server/src/core/text/wordVectors';
import { fewNames, randomVectors } from '../../support/randomModel';

const newTable = () => new WordTable(new WordVectors(randomVectors(['the', 'city', 'amelie', 'coop', 'bank'])), new Gazetteer(buildGazetteer(fewNames)));

/** The features of sentences whose tokens have spaces between them. */
function describeDocument(...sentences: string[]) {
  const words = newTable();
  const tokens = sentences.map((sentence) => sentence.split(' '));
  const starts = tokens.reduce<number[]>((all, sentence) => [...all, all.at(-1)! + sentence.length], [0]);
  const flat = tokens.flat();
  const features = documentFeatures(words, Int32Array.from(flat, (token) => words.number(token)), Int32Array.from(starts));
  const flagged = (flag: number) => flat.filter((_, i) => features.flags[i]! & flag);
  return { features, flat, flagged, words };
}

describe('the features of a document', () => {
  it('mark the first token of each sentence', () => {
    expect(describeDocument('One two', 'Three four').flagged(Flag.firstOfSentence)).toEqual(['One', 'Three']);
  });
  it('mark words without a vector', () => {
    expect(describeDocument('the zyx Bank').flagged(Flag.noVector)).toEqual(['zyx']);
  });
  it('mark sentences in capitals and in title case', () => {
    const { flagged } = describeDocument('BANK FAILS IN OSLO', 'The Bank That Failed Again', 'A bank failed there');
    expect(flagged(Flag.capitals)).toEqual(['BANK', 'FAILS', 'IN', 'OSLO']);
    expect(flagged(Flag.titleCase)).toEqual(['BANK', 'FAILS', 'IN', 'OSLO', 'The', 'Bank', 'That', 'Failed', 'Again']);
  });
  it('mark capitalised words that the document also writes without a capital', () => {
    expect(describeDocument('Fishing ends', 'the fishing went on in Oslo').flagged(Flag.seenLowerCase)).toEqual(['Fishing']);
  });
  it('mark words that are capitalised within a sentence, but not those of headlines', () => {
    const { flagged } = describeDocument('Big Day For Small Towns', 'Lindqvist met Moss today', 'Moss left', 'Towns slept');
    expect(flagged(Flag.capitalisedInMidSentence)).toEqual(['Moss', 'Moss']);
  });
  it('mark acronyms whose words stand in the document', () => {
    const { flagged } = describeDocument('the National Board of Shipping met', 'the NBS and the NBoS and the XYZ', 'N.B.S. too');
    expect(flagged(Flag.spelledOut)).toEqual(['NBS', 'N.B.S.']);
  });
  it('mark the longest listed runs of words', () => {
    const { flagged } = describeDocument('they left Port Vell for the University of Brackwater and Tidewater Holdings Ltd.');
    expect(flagged(Flag.beginsPlace)).toEqual(['Port']);
    expect(flagged(Flag.continuesPlace)).toEqual(['Vell']);
    expect(flagged(Flag.beginsOrganisation)).toEqual(['University', 'Tidewater']);
    expect(flagged(Flag.continuesOrganisation)).toEqual(['of', 'Brackwater', 'Holdings', 'Ltd.']);
  });
  it('group the capitalised occurrences of a word, however they are capitalised', () => {
    const { features, flat } = describeDocument('OSLO fell', 'in Oslo the moss and Moss', 'so oslo');
    const groupOf = (token: string) => features.groups[flat.indexOf(token)]!;
    expect(groupOf('OSLO')).toBe(groupOf('Oslo'));
    expect(groupOf('Moss')).not.toBe(groupOf('Oslo'));
    expect([groupOf('moss'), groupOf('oslo')]).toEqual([-1, -1]);
    expect(features.groupCount).toBe(2);
  });
  it('do not depend on the document before', () => {
    const { words, features, flat } = describeDocument('Oslo fell', 'the oslo of old');
    const again = documentFeatures(words, Int32Array.from(flat, (token) => words.number(token)), features.sentenceStarts);
    expect(again).toEqual(features);
    const alone = documentFeatures(words, Int32Array.of(words.number('Oslo')), Int32Array.of(0, 1));
    expect(alone.flags[0]! & Flag.seenLowerCase).toBe(0);
  });
});

describe('the word table', () => {
  const words = newTable();
  it('numbers equal tokens alike', () => {
    expect(words.number('Oslo')).toBe(words.number('Oslo'));
    expect(words.number('Oslo')).not.toBe(words.number('oslo'));
  });
  it('finds the vector of plainer spellings', () => {
    const rank = (token: string) => words.vectorRank[words.number(token)];
    expect(rank('Amélie')).toBe(2);
    expect(rank('Ame\u0301lie')).toBe(2);
    expect(rank('Co.Op')).toBe(3);
    expect(rank('#bank')).toBe(4);
  });
  it('tells how words are written', () => {
    const cases = { a: 'lower', Oslo: 'initial', OSLO: 'upper', McLeod: 'mixed', A: 'letter', '12': 'digits', G7: 'lettersAndDigits', '—': 'none' } as const;
    for (const [token, name] of Object.entries(cases)) expect(words.letterCase[words.number(token)]).toBe(LetterCase[name]);
  });
  it('knows the lists of names, with and without accents', () => {
    expect(words.gazetteerBits[words.number('Émile')]).toBe(GazetteerBit.forename);
    expect(words.gazetteerBits[words.number('Emile')]).toBe(GazetteerBit.forename);
    expect(words.gazetteerBits[words.number('Oslo')]! & GazetteerBit.city).not.toBe(0);
    expect(words.gazetteerBits[words.number('zyx')]).toBe(0);
  });
  it('keeps what it knows while it grows', () => {
    const table = newTable();
    const oslo = table.number('Oslo');
    const bits = table.gazetteerBits[oslo];
    for (let i = 0; i < 10_000; i++) table.number(`w${i}`);
    expect(table.number('Oslo')).toBe(oslo);
    expect(table.gazetteerBits[oslo]).toBe(bits);
  });
});
