import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analysis/analyse';
import type { Analysis } from '../../../server/src/core/analysis/analysis';
import type { ByteStore } from '../../../server/src/core/collections/byteStore';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { readDocumentTerms, type DocumentTerms } from '../../../server/src/core/corpus/terms/documentTerms';
import { countQuotes, PackedAnalysis, packAnalysis } from '../../../server/src/core/corpus/packedAnalysis';
import { WordForms } from '../../../server/src/core/corpus/terms/wordForms';
import { noWordKnowledge } from '../../../server/src/core/corpus/terms/wordKnowledge';
import { readEntityNames, type EntityName } from '../../../server/src/core/identity/across/entityName';
import { encodeEntityNames } from '../../../server/src/core/identity/across/entityNameBytes';
import { readNameNeeds } from '../../../server/src/core/identity/folder/nameNeeds';
import { ruleRecogniser } from '../../../server/src/core/names/rules/ruleRecogniser';
import { decodeText } from '../../../server/src/files/decodeText';
import { wholeAnalysis } from '../../support/wholeAnalysis';

const folder = path.resolve('examples');
const texts = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => decodeText(readFileSync(path.join(folder, name)))!);
const forms = new WordForms(noWordKnowledge);
const packed = (analysis: Analysis): PackedAnalysis => PackedAnalysis.read(packAnalysis(analysis, forms), analysis.article.text);
/** The terms, places in as many bits each: how many they have does not matter. */
const wholeTerms = ({ words, capitals, stems, bigrams, numbers, dates, head, leadEnd, quoteRuns, quotesOfRuns, shingles, firstPlaces, times, entities }: DocumentTerms): DocumentTerms => ({
  words, capitals, stems, bigrams, numbers, dates, head, leadEnd, quoteRuns, shingles,
  quotesOfRuns: Uint32Array.from(quotesOfRuns), firstPlaces: Uint32Array.from(firstPlaces), times: Uint32Array.from(times), entities: Uint32Array.from(entities),
});

const asLists = (name: EntityName): object => ({ ...name, spellings: [...name.spellings], types: [...name.types], shorter: [...name.shorter] });

test('a packed analysis is the analysis, and has the terms of its document', () => {
  for (const text of [...texts, '', 'A 😀 face, half a \ud83d one, and a mark\ufeff']) {
    const analysis = analyse(text, ruleRecogniser);
    expect(wholeAnalysis(packed(analysis))).toStrictEqual(analysis);
    expect(wholeTerms(packed(analysis).terms)).toStrictEqual(wholeTerms(readDocumentTerms(analysis, forms)));
  }
});

test('the terms of a text of more than 65,535 characters are kept whole', () => {
  const long = `${'Nothing else happened in the long hours of that morning.\n\n'.repeat(1300)}Ana Petrova of the Harbour Board said: "We shall never close the old northern harbour."\n`;
  const analysis = analyse(long, ruleRecogniser);
  const terms = readDocumentTerms(analysis, forms);
  expect(Math.max(...terms.firstPlaces)).toBeGreaterThan(0xffff);
  expect(wholeTerms(packed(analysis).terms)).toStrictEqual(wholeTerms(terms));
});

test('one entity can be read by itself, and the number of quotes', () => {
  for (const text of texts) {
    const analysis = analyse(text, ruleRecogniser);
    const small = packed(analysis);
    expect(analysis.entities.map((_, entity) => small.entityAt(entity))).toEqual(analysis.entities);
    expect(countQuotes(small)).toBe(analysis.quotes.length);
    expect(() => small.entityAt(analysis.entities.length)).toThrow(RangeError);
  }
});

test('what the user rejects is packed too', () => {
  const analysis = { ...analyse(texts[0]!, ruleRecogniser), rejected: [{ start: 3, end: 9 }] };
  expect(wholeAnalysis(packed(analysis))).toStrictEqual(analysis);
});

test('what the names of a document say is packed too, and told once', () => {
  for (const text of [...texts, '']) {
    const analysis = analyse(text, ruleRecogniser);
    const small = packed(analysis);
    expect(small.takeNames()?.map(asLists)).toEqual(readEntityNames(analysis).map(asLists));
    expect(small.takeNames()).toBeUndefined();
  }
});

test('names whose bytes are damaged are read again', () => {
  const analysis = analyse(texts[0]!, ruleRecogniser);
  const bytes = packAnalysis(analysis, forms);
  const names = encodeEntityNames(readEntityNames(analysis));
  const at = Buffer.from(bytes).indexOf(names);
  expect(at).toBeGreaterThan(0);
  bytes.fill(255, at, at + names.length);
  expect(PackedAnalysis.read(bytes, texts[0]!).takeNames()).toBeUndefined();
  const corpus = createCorpus();
  corpus.set('a', PackedAnalysis.read(bytes, texts[0]!));
  const whole = createCorpus();
  whole.set('a', analysis);
  expect(corpus.identities().map(({ name }) => name)).toEqual(whole.identities().map(({ name }) => name));
});

/** A store that takes every other piece, as one does that is full now and then. */
function leakyStore(): ByteStore & { readonly reads: () => number } {
  const pieces: Uint8Array[] = [];
  let [offered, reads] = [0, 0];
  return {
    reads: () => reads,
    put: (bytes) => (++offered % 2 === 0 ? undefined : 1000 * 1000 * pieces.push(bytes.slice())),
    read(place, length) {
      reads++;
      const piece = Math.floor(place / 1000 / 1000);
      const start = place - 1000 * 1000 * piece;
      return new Uint8Array(pieces[piece - 1]!.subarray(start, start + length));
    },
  };
}

test('what is kept in a store is the same, and a corpus of it answers the same', () => {
  const store = leakyStore();
  const [inMemory, stored] = [createCorpus(), createCorpus()];
  const analyses = texts.concat('', 'A 😀 face, half a \ud83d one, and a mark\ufeff').map((text) => analyse(text, ruleRecogniser));
  const kept = analyses.map((analysis) => PackedAnalysis.read(packAnalysis(analysis, forms), analysis.article.text, store));
  // More than stay decoded come in between.
  for (let number = 0; number < 300; number++) void packed(analyses[0]!).article;
  kept.forEach((analysis, number) => {
    expect(wholeAnalysis(analysis)).toStrictEqual(analyses[number]);
    expect(wholeTerms(analysis.terms)).toStrictEqual(wholeTerms(readDocumentTerms(analyses[number]!, forms)));
    expect(analysis.watched).toEqual(readNameNeeds(analyses[number]!).watched);
    expect(analysis.openings).toEqual(readNameNeeds(analyses[number]!).openings);
    stored.set(`document ${number}`, analysis);
    inMemory.set(`document ${number}`, packed(analyses[number]!));
  });
  expect(store.reads()).toBeGreaterThan(0);
  for (const document of inMemory.documents.keys()) {
    expect(stored.related(document)).toEqual(inMemory.related(document));
    expect(wholeAnalysis(stored.documents.get(document)!)).toEqual(wholeAnalysis(inMemory.documents.get(document)!));
  }
});

test('the bytes may lie anywhere in a buffer that others use', () => {
  const analysis = analyse(texts[0]!, ruleRecogniser);
  const bytes = packAnalysis(analysis, forms);
  for (const before of [28, 1, 0]) {
    const buffer = Buffer.alloc(before + bytes.length + 5, 7);
    buffer.set(bytes, before);
    const small = PackedAnalysis.read(buffer.subarray(before, before + bytes.length), texts[0]!);
    buffer.fill(0);
    expect(wholeAnalysis(small)).toStrictEqual(analysis);
    expect(small.takeNames()?.map(asLists)).toEqual(readEntityNames(analysis).map(asLists));
  }
});

test('more analyses than stay decoded can be read over and over', () => {
  const many = Array.from({ length: 300 }, (_, number) => analyse(`Vote ${number}\n\nMr. Joseph Marsh of the Harbour Board spoke.`, ruleRecogniser)).map(packed);
  for (let round = 0; round < 2; round++) many.forEach(({ article }, number) => expect(article.text).toContain(`Vote ${number}\n`));
});

test('a corpus of packed analyses answers like one of the analyses', () => {
  const [plain, small] = [createCorpus(), createCorpus()];
  texts.forEach((text, number) => {
    const analysis = analyse(text, ruleRecogniser);
    plain.set(`document ${number}`, analysis);
    small.set(`document ${number}`, packed(analysis));
  });
  for (const document of plain.documents.keys()) {
    expect(small.related(document)).toEqual(plain.related(document));
    expect(small.identitiesOf(document).map(({ name, roles, aliases, count }) => ({ name, roles, aliases, count }))).toEqual(
      plain.identitiesOf(document).map(({ name, roles, aliases, count }) => ({ name, roles, aliases, count })),
    );
  }
});

test('bytes that are cut or changed give an error or an analysis, and take no time without end', () => {
  const bytes = packAnalysis(analyse(texts[0]!, ruleRecogniser), forms);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, value, cut) => {
      const wound = cut ? bytes.slice(0, at) : Uint8Array.from(bytes, (byte, index) => (index === at ? value : byte));
      try {
        const read = PackedAnalysis.read(wound, texts[0]!);
        read.takeNames();
        wholeAnalysis(read);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});
