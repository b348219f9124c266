import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analysis/analyse';
import type { Analysis } from '../../../server/src/core/analysis/analysis';
import { followText } from '../../../server/src/core/analysis/followText';
import { quoteText } from '../../../server/src/core/analysis/quoteText';
import { CorrectionRules } from '../../../server/src/core/annotation/correctionRules';
import { PackedAnalysis, packAnalysis } from '../../../server/src/core/corpus/packedAnalysis';
import { WordForms } from '../../../server/src/core/corpus/terms/wordForms';
import { noWordKnowledge } from '../../../server/src/core/corpus/terms/wordKnowledge';
import { byParagraph } from '../../../server/src/core/names/namesInParagraphs';
import { ruleRecogniser } from '../../../server/src/core/names/rules/ruleRecogniser';
import { wordsIn } from '../../../server/src/core/text/article';
import type { Span } from '../../../server/src/core/text/span';
import { exampleArticles } from '../../bench/newsText';
import { applyEdit, edits } from '../../support/edits';
import { wholeAnalysis } from '../../support/wholeAnalysis';
import { wrapText, type WrapStyle } from '../../support/wrapText';

/** Articles with a blank line between paragraphs, and one space between words. */
const articles = exampleArticles().map((text) => text.split(/\n+/).map((line) => line.trim().replace(/\s+/g, ' ')).filter(Boolean).join('\n\n'));

/** What was found, with the places in the text of before. */
function found({ article, mentions, quotes, entities, entityOfMention }: Analysis, from: (offset: number) => number): unknown {
  const placed = ({ start, end }: Span): Span => ({ start: from(start), end: from(end - 1) + 1 });
  const maybe = (span: Span | undefined): Span | undefined => span && placed(span);
  return {
    kinds: article.paragraphs.map((paragraph) => ({ ...placed(paragraph), kind: paragraph.kind })),
    headline: maybe(article.headline),
    mentions: mentions.map((mention) => ({ ...placed(mention), type: mention.type, form: mention.form, title: maybe(mention.title) })),
    quotes: quotes.map((quote) => ({ ...placed(quote), kind: quote.kind, parts: quote.parts.map(placed), cue: maybe(quote.cue), speaker: maybe(quote.speaker), mention: quote.speaker?.mention })),
    entities: entities.map(({ type, name, aliases, roles }) => ({ type, name, aliases, roles: roles.map((role) => ({ ...placed(role), text: role.text })) })),
    entityOfMention,
  };
}

const style = (lineEnd: fc.Arbitrary<string>, indent: fc.Arbitrary<string>): fc.Arbitrary<WrapStyle> =>
  fc.record({ width: fc.integer({ min: 58, max: 84 }), lineEnd, indent }).map(({ width, lineEnd: end, indent: each }) => ({ width, lineEnd: end, indent: each, firstIndent: each, between: end }));

describe('an article whose lines were broken', () => {
  test.each([
    ['', style(fc.constant('\n'), fc.constant(''))],
    [' with CRLF, or indented', style(fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '    '))],
  ])('has the names, quotes and speakers of the article of before%s', (_, styles) => {
    fc.assert(
      fc.property(fc.constantFrom(...articles), styles, (before, wrapping) => {
        const { text, from } = wrapText(before, wrapping);
        expect(found(analyse(text, ruleRecogniser), (offset) => from[offset]!)).toEqual(found(analyse(before, ruleRecogniser), (offset) => offset));
      }),
      { numRuns: 30 },
    );
  });

  test('shows quotes and names on one line', () => {
    fc.assert(
      fc.property(fc.constantFrom(...articles), style(fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '    ')), (before, wrapping) => {
        const [broken, whole] = [analyse(wrapText(before, wrapping).text, ruleRecogniser), analyse(before, ruleRecogniser)];
        expect(broken.quotes.map((quote) => quoteText(broken, quote))).toEqual(whole.quotes.map((quote) => quoteText(whole, quote)));
      }),
      { numRuns: 20 },
    );
  });

  test('takes corrections where its lines are broken', () => {
    const before = 'The old quay of the harbour had been closed for years when the board of the port and Mira Olsen opened it again in the first week of spring, with a band that played until the evening and sent nobody home.';
    const { text } = wrapText(before, { width: 60, lineEnd: '\r\n', indent: '  ', firstIndent: '  ', between: '' });
    const rules = (exact: string): CorrectionRules =>
      new CorrectionRules([{ id: 'urn:uuid:1', created: '2025-01-01T00:00:00Z', modified: '2025-01-01T00:00:00Z', target: { quote: { exact, prefix: '', suffix: '' } }, judgement: { kind: 'class', value: 'organisation' } }]);
    const found = (words: string): string[] => {
      const { article, mentions } = analyse(text, ruleRecogniser, rules(words).of(['a.txt'], text));
      return mentions.filter(({ type }) => type === 'organisation').map((mention) => wordsIn(article, mention));
    };
    const words = before.split(' ');
    const broken = words.flatMap((_, index) => (index + 4 > words.length ? [] : [words.slice(index, index + 4).join(' ')])).filter((four) => !text.includes(four) && /\w$/.test(four));
    expect(broken.length).toBeGreaterThan(6);
    for (const four of broken) expect(found(four)).toContain(four);
  });

  test('takes no words of two paragraphs for a name', () => {
    const rules = new CorrectionRules([{ id: 'urn:uuid:1', created: '2025-01-01T00:00:00Z', modified: '2025-01-01T00:00:00Z', target: { quote: { exact: 'Harbour Board', prefix: '', suffix: '' } }, judgement: { kind: 'class', value: 'organisation' } }]);
    const text = 'They met at the Harbour\nBoard of the port was told.';
    expect(analyse(text, ruleRecogniser, rules.of(['a.txt'], text)).mentions.filter(({ start, end }) => text.slice(start, end).includes('\n'))).toEqual([]);
  });

  test('is the same after it was packed', () => {
    const { text } = wrapText(articles[0]!, { width: 72, lineEnd: '\r\n', indent: '', firstIndent: '', between: '\r\n' });
    const analysis = analyse(text, ruleRecogniser);
    expect(wholeAnalysis(PackedAnalysis.read(packAnalysis(analysis, new WordForms(noWordKnowledge)), text))).toEqual(wholeAnalysis(analysis));
  });

  test('is analysed after any edits as it would be afresh', () => {
    const inserted = fc.constantFrom('', ' ', '\n', '\n\n', 'x', ' said Ana Ruiz', '.', '”', '\r\n', ' in the harbour\nand ');
    fc.assert(
      fc.property(fc.constantFrom(...articles), style(fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '  ')), edits(inserted), (before, wrapping, list) => {
        const follow = followText(byParagraph(ruleRecogniser));
        let now = wrapText(before, wrapping).text;
        expect(wholeAnalysis(follow(now))).toEqual(wholeAnalysis(analyse(now, ruleRecogniser)));
        for (const edit of list) {
          now = applyEdit(now, edit);
          expect(wholeAnalysis(follow(now))).toEqual(wholeAnalysis(analyse(now, ruleRecogniser)));
        }
      }),
      { numRuns: 20 },
    );
  });
});
