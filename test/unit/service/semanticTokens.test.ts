import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../../server/src/core/analysis/analysis';
import { loadEngine } from '../../../server/src/node/engine';
import { tokenModifiers, tokenTypes } from '../../../server/src/protocol';
import { linesOf } from '../../../server/src/service/ranges';
import { documentTokens, semanticTokens, tokensDelta, type DocumentTokens } from '../../../server/src/service/semanticTokens';
import { exampleArticles } from '../../bench/newsText';
import { nastyText } from '../../fuzz/nastyText';
import { applyEdit, edits } from '../../support/edits';
import { wholeAnalysis } from '../../support/wholeAnalysis';
import { wrapText } from '../../support/wrapText';
import { annotated } from '../corpus/annotatedText';

const everything = { people: true, organisations: true, places: true, quotes: true };

interface ReadToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/** The tokens as the editor reads them: text, then type and modifiers. */
function readTokens(analysis: Analysis, data: readonly number[]): ReadToken[] {
  const lines = linesOf(analysis.article);
  const tokens: ReadToken[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lineStep, characterStep, length, type, modifiers] = data.slice(i, i + 5) as [number, number, number, number, number];
    character = lineStep === 0 ? character + characterStep : characterStep;
    line += lineStep;
    const start = lines.lineSpan(line).start + character;
    const names = tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0);
    tokens.push({ text: analysis.article.text.slice(start, start + length), start, end: start + length, kind: [tokenTypes[type], ...names].join('.') });
  }
  return tokens;
}

function shown(marked: string, highlight = everything): string[] {
  const analysis = annotated(marked);
  return readTokens(analysis, semanticTokens(analysis, highlight)).map(({ text, kind }) => `${kind}: ${text}`);
}

describe('semanticTokens', () => {
  test('colours people, organisations and places', () => {
    expect(shown('@Ana Petrova@ of the #Harbour Board# went to %Lowmere%.')).toEqual([
      'person: Ana Petrova',
      'organisation: Harbour Board',
      'place: Lowmere',
    ]);
  });

  test('a name within a quote keeps its own colour, and the quote goes on around it', () => {
    expect(shown('“We trust @Ana Petrova@ fully,” @Joe Marsh@ said.')).toEqual([
      'quote: “We trust',
      'person.quoted: Ana Petrova',
      'quote: fully,”',
      'person.speaker: Joe Marsh',
    ]);
  });

  test('a quote that runs over two lines becomes a token on each, without the white space between', () => {
    expect(shown('“We will not go. \r\n  We stay.” said @Joe Marsh@')).toEqual(['quote: “We will not go.', 'quote: We stay.”', 'person.speaker: Joe Marsh']);
  });

  test('leaves out what the settings turn off', () => {
    const marked = '“Yes,” said @Ana Petrova@ of the #Harbour Board# in %Lowmere%.';
    expect(shown(marked, { ...everything, places: false, quotes: false })).toEqual(['person.speaker: Ana Petrova', 'organisation: Harbour Board']);
    expect(shown(marked, { people: false, organisations: false, places: false, quotes: true })).toEqual(['quote: “Yes,”']);
  });

  test('marks a doubtful name, a doubtful speaker and an unclosed quote as uncertain', () => {
    const analysis = annotated('“Yes,” said @Ana Petrova@.');
    const [mention] = analysis.mentions;
    const [quote] = analysis.quotes;
    const doubtful = { ...analysis, mentions: [{ ...mention!, confidence: 0.4 }], quotes: [{ ...quote!, closed: false }] };
    expect(readTokens(analysis, semanticTokens(doubtful, everything)).map(({ kind }) => kind)).toEqual(['quote.uncertain', 'person.speaker.uncertain']);
  });

  test('does not colour indirect speech as quoted words', () => {
    const analysis = annotated('“Yes,” said @Ana Petrova@.');
    const indirect = { ...analysis, quotes: [{ ...analysis.quotes[0]!, kind: 'indirect' as const, fragments: [] }] };
    expect(readTokens(analysis, semanticTokens(indirect, everything)).map(({ kind }) => kind)).toEqual(['person.speaker']);
  });

  test('tokens of a stretch are those that touch it', () => {
    const analysis = annotated('@Ana Petrova@ left.\n@Joe Marsh@ stayed.');
    const secondLine = linesOf(analysis.article).lineSpan(1);
    expect(readTokens(analysis, semanticTokens(analysis, everything, secondLine)).map(({ text }) => text)).toEqual(['Joe Marsh']);
  });

  test('tokens never overlap and never cross a line, whatever the spans', () => {
    const span = (length: number): fc.Arbitrary<{ start: number; end: number }> =>
      fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', '“'), minLength: 1, maxLength: 40 });
    const analyses = texts.chain((text) =>
      fc.record({ fragments: fc.array(span(text.length - 1)), cuts: fc.uniqueArray(fc.nat(text.length)) }).map(({ fragments, cuts }): Analysis => {
        const sorted = cuts.sort((a, b) => a - b);
        const mentions = sorted.slice(1).map((end, i) => ({ start: sorted[i]!, end, type: 'person' as const, confidence: 1, form: 'full' as const }));
        const quotes = fragments.map((fragment, group) => ({ ...fragment, kind: 'direct' as const, parts: [fragment], fragments: [fragment], group, confidence: 1, closed: group % 2 === 0 }));
        return { article: { text, paragraphs: [], headline: undefined }, mentions, quotes, entities: [], entityOfMention: [] };
      }),
    );
    fc.assert(
      fc.property(analyses, (analysis) => {
        let end = 0;
        for (const token of readTokens(analysis, semanticTokens(analysis, everything))) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.text).toMatch(/^\S(?:[^\r\n]*\S)?$/);
          end = token.end;
        }
      }),
    );
  });
});

describe('tokensDelta', () => {
  /** What a client makes of the edits, which must be of whole tokens. */
  function applied(before: DocumentTokens, after: DocumentTokens): number[] {
    const result = [...before.data];
    for (const { start, deleteCount, data = [] } of tokensDelta(before, after)) {
      expect([start % 5, deleteCount % 5, data.length % 5]).toEqual([0, 0, 0]);
      result.splice(start, deleteCount, ...data);
    }
    return result;
  }

  test('edits turn the old tokens into the new, in whole tokens', () => {
    const name = fc.constantFrom('@Ana Petrova@', '#Harbour Board#', '%Lowmere%', '“We stay,”', 'left', '\n');
    const analyses = fc.array(name, { maxLength: 8 }).map((words) => annotated(words.join(' ')));
    fc.assert(
      fc.property(analyses, analyses, (before, after) => {
        expect(applied(documentTokens(before, everything), documentTokens(after, everything))).toEqual(semanticTokens(after, everything));
      }),
    );
  });

  const engine = loadEngine();
  const inserted = fc.oneof(
    fc.constantFrom('', ' ', '\n', '\r\n', '\n\n', '\u2028', 'x', '“', '”', ' said ', ' Moira Kessock ', ' the minister said ', '\n“We sail,” she said.\n', '\n— Moira Kessock\n', 'Read also: '),
    fc.constantFrom(...exampleArticles().flatMap((text) => text.split('\n'))),
  );
  const wrapped = fc.record({ width: fc.integer({ min: 58, max: 84 }), lineEnd: fc.constantFrom('\n', '\r\n'), indent: fc.constantFrom('', '  ') });
  const texts = fc.oneof(
    fc.constantFrom(...exampleArticles()),
    fc.constantFrom(...exampleArticles()).map((text) => text.replaceAll('\n', '\r\n')),
    fc.tuple(fc.constantFrom(...exampleArticles()), wrapped).map(([text, { width, lineEnd, indent }]) => wrapText(text, { width, lineEnd, indent, firstIndent: indent, between: lineEnd }).text),
    nastyText,
  );

  test('the tokens of a text that is followed are after any edits those of a fresh analysis, by their differences too', () => {
    fc.assert(
      fc.property(texts, edits(inserted), (first, list) => {
        const analyse = engine.follow();
        let text = first;
        let tokens = documentTokens(analyse(text), everything);
        for (const edit of list) {
          text = applyEdit(text, edit);
          const now = documentTokens(analyse(text), everything, tokens);
          const fresh = semanticTokens(wholeAnalysis(engine.analyse(text)), everything);
          expect(now.data).toEqual(fresh);
          expect(applied(tokens, now)).toEqual(fresh);
          tokens = now;
        }
      }),
      { numRuns: 40 },
    );
  });

  test('of an edited paragraph only its tokens are told again', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `“The quay at ${index} is ours,” Moira Kessock said.`);
    const analyse = engine.follow();
    const before = documentTokens(analyse(lines.join('\n')), everything);
    const after = documentTokens(analyse(lines.with(20, lines[20]!.replace('is ours', 'is not ours')).join('\n')), everything, before);
    expect(before.tokens.filter((stretch, index) => stretch !== after.tokens[index])).toHaveLength(1);
    expect(tokensDelta(before, after)).toEqual([{ start: 200, deleteCount: 10, data: after.data.slice(200, 210) }]);
  });
});
