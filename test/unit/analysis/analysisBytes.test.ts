import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analysis/analyse';
import type { Analysis } from '../../../server/src/core/analysis/analysis';
import { AnalysisSections, encodeAnalysis } from '../../../server/src/core/analysis/analysisBytes';
import { ruleRecogniser } from '../../../server/src/core/names/rules/ruleRecogniser';
import { decodeText } from '../../../server/src/files/decodeText';

const offset = fc.nat({ max: 2 ** 40 });
const span = fc.record({ start: offset, end: offset });
const anyString = fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) });
const probability = fc.double({ noNaN: true });
const type = fc.constantFrom('person' as const, 'organisation' as const, 'place' as const);
const speaker = fc.record(
  { start: offset, end: offset, form: fc.constantFrom('name' as const, 'role' as const, 'pronoun' as const, 'unnamed' as const), mention: offset, antecedent: span, certain: fc.boolean() },
  { requiredKeys: ['start', 'end', 'form', 'certain'] },
);
const anyAnalysis: fc.Arbitrary<Analysis> = fc.record({
  article: fc.record({
    text: anyString,
    paragraphs: fc.array(fc.record({ start: offset, end: offset, kind: fc.constantFrom('headline' as const, 'standfirst' as const, 'byline' as const, 'dateline' as const, 'body' as const, 'subheading' as const, 'boilerplate' as const) })),
    headline: fc.option(span, { nil: undefined }),
  }),
  mentions: fc.array(
    fc.record(
      { start: offset, end: offset, type, confidence: probability, form: fc.constantFrom('full' as const, 'short' as const, 'acronym' as const), title: span, boilerplate: fc.boolean() },
      { requiredKeys: ['start', 'end', 'type', 'confidence', 'form'] },
    ),
  ),
  quotes: fc.array(
    fc.record(
      { start: offset, end: offset, kind: fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const), parts: fc.array(span), fragments: fc.array(span), cue: span, speaker, group: offset, confidence: probability, closed: fc.boolean() },
      { requiredKeys: ['start', 'end', 'kind', 'parts', 'fragments', 'group', 'confidence', 'closed'] },
    ),
  ),
  entities: fc.array(fc.record({ type, name: anyString, aliases: fc.array(anyString), roles: fc.array(fc.record({ start: offset, end: offset, text: anyString })), mentions: fc.array(offset) })),
  entityOfMention: fc.array(offset),
});

/** The analysis of these bytes and their text, all of it. */
function decodeAnalysis(bytes: Uint8Array, text: string): Analysis {
  const sections = new AnalysisSections(bytes);
  const rejected = sections.has('rejected') ? { rejected: sections.read('rejected') } : {};
  return {
    article: { text, ...sections.read('article') },
    mentions: sections.read('mentions'),
    quotes: sections.read('quotes'),
    entities: sections.read('entities'),
    entityOfMention: sections.read('entityOfMention'),
    ...rejected,
  };
}

describe('the bytes of an analysis', () => {
  test('give any analysis back exactly', () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        // fast-check makes objects without a prototype; a clone has the usual one.
        expect(decodeAnalysis(encodeAnalysis(analysis), analysis.article.text)).toStrictEqual(structuredClone(analysis));
      }),
    );
  });

  test('give the analyses of the examples back exactly', () => {
    const folder = path.resolve('examples');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
      const analysis = analyse(decodeText(readFileSync(path.join(folder, name)))!, ruleRecogniser);
      expect(analysis.quotes.length, name).toBeGreaterThan(0);
      expect(decodeAnalysis(encodeAnalysis(analysis), analysis.article.text)).toStrictEqual(analysis);
    }
  });

  test('are refused when they end too early, go on too long or hold what was never written', () => {
    fc.assert(
      fc.property(anyAnalysis, fc.nat(), (analysis, cut) => {
        const bytes = encodeAnalysis(analysis);
        const { text } = analysis.article;
        expect(() => decodeAnalysis(bytes.subarray(0, cut % bytes.length), text)).toThrow(RangeError);
        expect(() => decodeAnalysis(Uint8Array.from([...bytes, 0]), text)).toThrow(RangeError);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (noise) => {
        try {
          decodeAnalysis(noise, '');
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});
