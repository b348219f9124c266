import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEntities } from '../../../server/src/core/identity/document/findEntities';
import { byParagraph } from '../../../server/src/core/names/namesInParagraphs';
import { ruleRecogniser } from '../../../server/src/core/names/rules/ruleRecogniser';
import { findQuotes } from '../../../server/src/core/quotes/findQuotes';
import { LiveQuotes, type QuoteInput } from '../../../server/src/core/quotes/liveQuotes';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { exampleArticles } from '../../bench/newsText';
import { nastyPiece, nastyText } from '../../fuzz/nastyText';

/** A text as the steps before the quotes read it. */
function read(text: string): QuoteInput {
  const article = readArticle(text);
  const recognised = byParagraph(ruleRecogniser)(article);
  const { mentionsByParagraph, groups, entityOfMention } = findEntities(article, recognised);
  return { article, recognised, mentions: mentionsByParagraph, entities: groups, entityOfMention };
}

/** The texts that edits lead to; an edit is where, how much goes and what comes, in shares of the text's length. */
function* statesOf(text: string, edits: readonly Edit[]): Generator<string> {
  yield text;
  for (const [at, share, inserted] of edits) {
    const start = Math.floor(at * text.length);
    text = text.slice(0, start) + inserted + text.slice(start + Math.floor(share * text.length));
    yield text;
  }
}
type Edit = readonly [at: number, share: number, inserted: string];

const share = (max: number): fc.Arbitrary<number> => fc.oneof(fc.constant(0), fc.double({ min: 0, max, noNaN: true }));
const editOf = (piece: fc.Arbitrary<string>, most: number): fc.Arbitrary<Edit> => fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), share(most), piece);

const newsPiece = fc.constantFrom(
  'x', ' ', '', '\n', '\n\n', '“', '”', '"', "'", '‘', '’', '.', ',', ':\n', ' he said', ' said', ' it said.', ' Anna Berg ', ' Mr. Okafor asked', ' the minister said ',
  '\n“We sail at noon.”\n', '\n“We sail at noon.\n', '\n— Dana Okafor\n', ' Dana Okafor, the harbour minister, ', '\nShe said that the quay would open.\n', '\n“It was late,” the company said.\n',
  '\nRead also: The quay\n', '\nHe wrote:\n', ' told reporters that ', '\nDANA OKAFOR: Why was that? ', '\nANNA BERG: ', '\nBERG: It rained.\n', '\nWhy did you sell?\n', '\nI had to, and so would you.\n', '\n‘The quay is ours,’ he said.\n', 'according to the Harbour Trust, ',
);
const articles = exampleArticles();
/** Some articles, with what a person would type and cut in them. */
const newsEdits = fc.tuple(
  fc.array(fc.constantFrom(...articles), { minLength: 1, maxLength: 2 }).map((texts) => texts.join('\n\n')),
  fc.array(editOf(newsPiece, 0.05), { maxLength: 10 }),
);
const sentence = fc.constantFrom(
  'Dana Okafor said the quay would open.', 'Anna Berg, the harbour minister, left.', '“We sail,” she said.', '“It was late,” he said, “and cold.”', '“We wait.”', '“We wait.', 'Mr. Okafor asked why.', 'The Harbour Trust met.',
  'It said the dredger was sold.', '“The levy is cut,” the minister said.', 'The trust said it would “inspect every gate”.', '— Dana Okafor', 'He wrote:', 'Nobody came.', 'Officials said that they “left” early.', 'DANA OKAFOR: Who sold the dredger?', 'ANNA BERG: The trust said that it was sold.', 'BERG: “We sail.”', 'When did you leave?', 'Would you sail again?', 'I left in May, and I miss my crew.', 'Q: Why?', 'A: It rained.', '(Laughter)', '“Gone,” they said.', '‘Gone,’ she said.',
);
const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' ')), { maxLength: 12 }).map((lines) => lines.join('\n'));
const denseEdits = fc.tuple(paragraphs, fc.array(editOf(fc.oneof(newsPiece, sentence), 0.2), { maxLength: 12 }));
const nastyEdits = fc.tuple(fc.array(nastyText, { maxLength: 5 }).map((texts) => texts.join('\n')), fc.array(editOf(fc.oneof(nastyPiece, newsPiece), 0.3), { maxLength: 10 }));

function expectFreshAnswers([text, edits]: [string, readonly Edit[]]): void {
  const live = new LiveQuotes();
  for (const state of statesOf(text, edits)) {
    const input = read(state);
    expect(live.find(input)).toEqual(findQuotes(input));
  }
}

describe('quotes of a text that is edited', () => {
  const lines = Array.from({ length: 40 }, (_, i) => `“The quay at ${i} is ours,” Dana Okafor said. She added that it would open.`);
  const inLines = (live: LiveQuotes, changed: readonly string[]) => live.find(read(changed.join('\n'))).quotes;

  test('are the same objects where neither words nor place changed', () => {
    const live = new LiveQuotes();
    const before = inLines(live, lines);
    const after = inLines(live, lines.with(30, `${lines[30]!} Then`));
    const untouched = before.filter(({ start }) => start < lines.slice(0, 30).join('\n').length);
    expect(untouched).toHaveLength(60);
    expect(untouched.every((quote, i) => quote === after[i])).toBe(true);
  });

  test('move with their paragraphs', () => {
    const live = new LiveQuotes();
    const before = inLines(live, lines);
    const after = inLines(live, ['Nothing is said here.', ...lines]);
    expect(after.map(({ start }) => start - 'Nothing is said here.\n'.length)).toEqual(before.map(({ start }) => start));
  });

  test('have the speakers that a name shows that was recognised later, in a text that stayed', () => {
    const live = new LiveQuotes();
    const input = read('“We sail,” Dana Okafor said.\nNobody but Ann Berg came.\n“It is late,” she said.');
    const fewer = { ...input, mentions: input.mentions.with(1, []), entityOfMention: input.entityOfMention.slice(0, -1) };
    expect(live.find(fewer)).toEqual(findQuotes(fewer));
    expect(live.find(input)).toEqual(findQuotes(input));
    expect(live.find(fewer)).toEqual(findQuotes(fewer));
  });

  test('have the speakers that later words show', () => {
    const live = new LiveQuotes();
    const text = 'Dana Okafor met Ann Berg.\n“We sail,” she said.\n“It is late,” the minister said.';
    const speakers = (input: QuoteInput) => live.find(input).quotes.map(({ speaker }) => speaker?.mention);
    expect(speakers(read(text))[1]).toBeUndefined();
    expect(speakers(read(text.replace('Ann Berg', 'Ann Berg, the minister')))[1]).toBe(1);
  });

  test('stay in the group of the statement that a later paragraph tells', () => {
    expectFreshAnswers(['“We wait.\n“It was late,” he said, “and cold.” Dana Okafor said the quay would open.', [[0.3855421686746988, 0, '\n“We sail at noon.”\n'], [0, 0, '']]]);
  });

  test('have the speakers that remain when a paragraph becomes an addition of the site', () => {
    const quay = 'Dana Okafor said the quay would open.';
    expectFreshAnswers([`${quay}“It was late,” he said, “and cold.”\nMr. Okafor asked why. ${quay}`, [[0.9924242424242423, 0, 'Officials said that they “left” early.']]]);
  });

  test('have the speakers that another paragraph resolved anew', () => {
    const text = 'Dana Okafor said the quay would open.\n“We sail at noon.\nHe wrote: He wrote:\n“We wait.';
    expectFreshAnswers([text, [[0, 0, 'Anna Berg, the harbour minister, left.']]]);
  });

  test('are those of a fresh reading: news', () => {
    fc.assert(fc.property(newsEdits, expectFreshAnswers), { numRuns: 8 });
  });

  test('are those of a fresh reading: far behind an edit', () => {
    const longEdits = fc.tuple(fc.constant([...articles, ...articles].join('\n\n')), fc.array(editOf(fc.oneof(newsPiece, sentence), 0.01), { minLength: 4, maxLength: 8 }));
    fc.assert(fc.property(longEdits, expectFreshAnswers), { numRuns: 4 });
  });

  test('are those of a fresh reading: many quotations', () => {
    fc.assert(fc.property(denseEdits, expectFreshAnswers), { numRuns: 60 });
  });

  test('are those of a fresh reading: an interview whose questions have no label', () => {
    const interview = 'The last keeper of the light\n\nAnna Berg left the lighthouse in May. Dana Okafor had kept it before her.\n\nWhy did you leave?\n\nI had had enough of it.\n\nIt rained.\n\nWhat do you miss?\n\nMy crew. “We sail,” they said.\n\nWould you go back?\n\nI would not.\n\nBerg spoke to us on the quay.';
    fc.assert(fc.property(fc.tuple(fc.constant(interview), fc.array(editOf(fc.oneof(newsPiece, sentence), 0.05), { maxLength: 8 })), expectFreshAnswers), { numRuns: 60 });
  });

  test('are those of a fresh reading: any text', () => {
    fc.assert(fc.property(nastyEdits, expectFreshAnswers), { numRuns: 40 });
  });
});
