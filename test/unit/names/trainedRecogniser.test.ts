import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ModelFileError } from '../../../server/src/core/model/modelFile';
import type { NameRecogniser, RecognisedName } from '../../../server/src/core/names/recogniser';
import { createNameRecogniser } from '../../../server/src/core/names/trainedRecogniser';
import { articleOf } from '../../support/articleOf';
import { readMarkers } from '../../support/markers';
import { randomNames, randomVectors } from '../../support/randomModel';

const vectors = readFileSync('server/model/vectors.bin');
const names = readFileSync('server/model/names.bin');
let recogniser: NameRecogniser;
beforeAll(() => {
  recogniser = createNameRecogniser(vectors, names);
});

const letters: Readonly<Record<string, RecognisedName['type']>> = { P: 'person', O: 'organisation', L: 'place' };

/** The people, organisations and places that are found must be those marked. */
function check(marked: string): void {
  const { text, ranges } = readMarkers(marked);
  const found = recogniser.recognise(articleOf(text)).filter(({ type }) => type !== 'other');
  expect(found.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)).toEqual(ranges.map(({ label, start, end }) => `${letters[label]} ${text.slice(start, end)}`));
}

describe('the trained recogniser', () => {
  it('finds people, organisations and places', () => {
    check('[P:Angela Merkel] flew from [L:Berlin] to [L:Paris] on Monday to meet officials of the [O:World Bank].');
  });
  it('leaves titles and possessives outside names', () => {
    check('Prime Minister [P:Tony Blair]’s visit pleased Mr. [P:Howard], and Dr [P:Susan Jones]’s too.');
  });
  it('takes no nationalities, days and months for names', () => {
    check('On Tuesday the French and German ministers spoke with American officials in [L:London] until the end of June.');
  });
  it('joins the parts of hyphenated names', () => {
    check('President [P:Yoon Suk-yeol] and Premier [P:Su Tseng-chang] spoke, and so did [P:Chukwuemeka Okafor-Smith].');
  });
  it('keeps a syllable of a name that is an English word too, and no other word after a hyphen', () => {
    check('President [P:Moon Jae-in] spoke. [P:Lee Hae-in] left the [P:Tony Blair]-in-waiting and the [P:Tony Blair]-era rules.');
  });
  it('takes two countries with a dash between them for two places, and a country with a hyphen for one', () => {
    check('Talks on [L:US]–[L:China] trade were held in [L:Guinea-Bissau].');
  });
  it('reads headlines in capitals and in title case', () => {
    check('[P:ANGELA MERKEL] VISITS [L:PARIS] FOR TALKS\n[P:Angela Merkel] Visits [L:Paris] for Talks on Trade Deal');
  });
  it('finds no names in the capitals of a headline without names', () => {
    check('Prices Rise Again as Summer Heat Hits Farmers\nWind Farms Face New Rules After Court Ruling');
  });
  it('finds names with accents', () => {
    check('Dr. [P:Émile Durand] of [O:Médecins Sans Frontières] spoke in [L:Geneva].');
  });
  it('finds the acronym of an organisation', () => {
    check('The [O:European Central Bank] ([O:ECB]) raised its rates, the [O:ECB] said in [L:Frankfurt].');
  });

  it('leaves the full stop of a sentence to the sentence, that of an abbreviation within one to the name', () => {
    check('She runs [O:Acme Holdings Inc]. She once ran [O:Tidewater Corp].\nHe left [O:Acme Inc.] for the [L:U.S.]');
  });
  it('reads round halves of characters', () => {
    check('\ud83d[P:Angela Merkel] flew from \udc00[L:Berlin] to [L:Paris]\ud83d');
  });

  it('gives nothing for an empty text', () => {
    expect(recogniser.recognise(articleOf(''))).toEqual([]);
    expect(recogniser.recognise(articleOf('\n\n'))).toEqual([]);
  });

  it('gives ordered names inside the paragraphs, with a probability, whatever the text', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Mr. ', 'Paris ', 'John Smith ', 'the Bank of ', "O'", '-', '\n', '\ud83d', 'É'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const article = articleOf(pieces.join(''));
        let end = 0;
        for (const name of recogniser.recognise(article)) {
          expect(name.start).toBeGreaterThanOrEqual(end);
          expect(name.end).toBeGreaterThan(name.start);
          expect(article.paragraphs.some((paragraph) => paragraph.start <= name.start && name.end <= paragraph.end)).toBe(true);
          expect(name.confidence).toBeGreaterThan(0);
          expect(name.confidence).toBeLessThanOrEqual(1);
          end = name.end;
        }
      }),
    );
  });

  it('answers the same in JavaScript as in WebAssembly', () => {
    const text = 'The mayor of Lyon, Anne Dubois, told the Daily Post that Acme Ltd. would leave France.\nDubois spoke in PARIS.';
    expect(createNameRecogniser(vectors, names, 'JavaScript').recognise(articleOf(text))).toEqual(recogniser.recognise(articleOf(text)));
  });

  it('reads a huge single token and a huge sentence', () => {
    expect(recogniser.recognise(articleOf('A'.repeat(10_000_000)))).toEqual(expect.any(Array));
    const text = `${'Lee '.repeat(20_000)}left`;
    const found = recogniser.recognise(articleOf(text));
    expect(found.every(({ end }) => end <= text.length)).toBe(true);
  });

  it('keeps apart what stands in different lines', () => {
    const text = 'By Maria\nGarcia Lopez left for Madrid.';
    expect(recogniser.recognise(articleOf(text)).filter(({ start, end }) => text.slice(start, end).includes('\n'))).toEqual([]);
  });
});

describe('creating a recogniser', () => {
  it('refuses damaged files', () => {
    expect(() => createNameRecogniser(vectors, names.subarray(0, 1000))).toThrow(/name recogniser is truncated/);
    expect(() => createNameRecogniser(vectors.subarray(0, 1000), names)).toThrow(/word vectors is truncated/);
    const altered = (file: Uint8Array) => file.map((byte, i) => (i === file.length >> 1 ? byte ^ 1 : byte));
    expect(() => createNameRecogniser(vectors, altered(names))).toThrow(ModelFileError);
    expect(() => createNameRecogniser(altered(vectors), names)).toThrow(ModelFileError);
    expect(() => createNameRecogniser(names, vectors)).toThrow(ModelFileError);
    expect(() => createNameRecogniser(new Uint8Array(0), names)).toThrow(ModelFileError);
  });

  it('refuses a model of another version or another network', () => {
    const few = randomVectors(['the']);
    expect(() => createNameRecogniser(few, randomNames(few, 1, 32, 99))).toThrow(/format version 99/);
    expect(() => createNameRecogniser(few, randomNames(few, 1, 24))).toThrow(/another network/);
  });

  it('refuses word vectors that the model was not trained with', () => {
    const few = randomVectors(['the']);
    expect(() => createNameRecogniser(randomVectors(['other']), randomNames(few))).toThrow(/do not belong together/);
  });

  it('names its version by the model', () => {
    const few = randomVectors(['the']);
    const version = (seed: number) => createNameRecogniser(few, randomNames(few, seed)).version;
    expect(version(1)).toBe(version(1));
    expect(version(1)).not.toBe(version(2));
  });
});
