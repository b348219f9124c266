import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Analysis } from '../../../server/src/core/analysis/analysis';
import type { QuoteVersion } from '../../../server/src/core/corpus/versions/quoteVersions';
import { atOnce } from '../../../server/src/core/corpus/cancellation';
import { comparableQuotes, type DocumentQuote } from '../../../server/src/core/corpus/versions/comparableQuotes';
import { matchQuotes } from '../../../server/src/core/corpus/versions/matchQuotes';
import { WordPartners } from '../../../server/src/core/corpus/statements/wordPartners';
import { noWordKnowledge, WordSimilarity } from '../../../server/src/core/corpus/terms/wordKnowledge';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { WordVectors } from '../../../server/src/core/text/wordVectors';
import { growthBetween } from '../../support/growth';
import { annotated } from './annotatedText';

function versions(here: string, there: string, vectors?: WordVectors): readonly QuoteVersion[] {
  const corpus = createCorpus(vectors ? { vectors } : {});
  corpus.set('here', annotated(here));
  corpus.set('there', annotated(there));
  return corpus.compare('here', 'there').quotes;
}

test('a contraction and its words written out are the same words', () => {
  const found = versions('“They haven’t opened the gates, and we can’t wait,” @Hanne Volt@ said.', '@Hanne Volt@: “They have not opened the gates, and we cannot wait.”');
  expect(found).toMatchObject([{ kind: 'same-words' }]);
});

test('what somebody denies is no version of what they say', () => {
  const indirect = (text: string, cue: string, said: string): Analysis => {
    const analysis = annotated(text);
    const { text: plain } = analysis.article;
    const [start, at] = [plain.indexOf(said), plain.indexOf(cue)];
    const span = { start, end: start + said.length };
    const speaker = { ...analysis.mentions[0]!, form: 'name' as const, mention: 0, certain: true };
    return { ...analysis, quotes: [{ ...span, kind: 'indirect', parts: [span], fragments: [], cue: { start: at, end: at + cue.length }, group: 0, confidence: 1, closed: true, speaker }] };
  };
  const found = (cue: string): number => {
    const corpus = createCorpus();
    corpus.set('here', indirect('@Hanne Volt@ conceded the gates were opened before the flood.', 'conceded', 'the gates were opened before the flood'));
    corpus.set('there', indirect(`@Hanne Volt@ ${cue} the gates had been opened late, before the flood.`, cue, 'the gates had been opened late, before the flood'));
    return corpus.compare('here', 'there').quotes.length;
  };
  expect([found('said'), found('denied')]).toEqual([1, 0]);
});

test('a quote with other punctuation is the same words', () => {
  const found = versions('“The gates were opened – as ordered – before the water rose,” @Hanne Volt@ said.', '@Hanne Volt@: “The gates were opened, as ordered, before the water rose.”');
  expect(found).toMatchObject([{ a: { document: 'here', quote: 0 }, b: { document: 'there', quote: 0 }, kind: 'same-words' }]);
});

test('a quote that goes on is a longer version, even where its end denies something', () => {
  const found = versions('“The men are angry and tired,” @Olin Prusk@ said.', '“The men are angry and tired, and they want a date, not a promise,” @Olin Prusk@ said.');
  expect(found).toMatchObject([{ kind: 'longer' }]);
});

test('a quote that seems to refer back is not a version by the words before it alone', () => {
  const found = versions(
    '“The gates have a fixed date and a fixed price and we keep to both,” @Hanne Volt@ said.',
    '“The gates have a fixed date and a fixed price, and we keep to both,” @Hanne Volt@ said. “If we are late, it is our owners who pay.”',
  );
  expect(found).toMatchObject([{ a: { quote: 0 }, b: { quote: 0 }, kind: 'same-words' }]);
});

test('a sentence in common makes two quotes versions, however few of its words tell anything and whatever stands around it', () => {
  const said = '“As gold they are worth ninety thousand crowns. As what they are, they cannot be replaced,” @Hanne Volt@ said.';
  expect(versions(said, '“Three is not four. As what they are, they cannot be replaced,” @Hanne Volt@ said.')).toHaveLength(1);
  expect(versions(said, '“Three is not four. As what they are, they cannot be replaced,” @Olin Prusk@ said.')).toEqual([]);
});

test('a sentence that another reports makes two quotes versions, and leaves their other sentences to other quotes', () => {
  const here = '“There was no warning. Every gas reading on that shift stayed within the limits. We ask for patience with the rescue teams,” @Hanne Volt@ said.';
  const there = '@Hanne Volt@ said “all gas readings on the shift stayed within limits”.\n\nThe public should have “patience with the rescue teams”, @Hanne Volt@ said.';
  expect(versions(here, there).map(({ b }) => b.quote).sort()).toEqual([0, 1]);
  expect(versions(here, there.replaceAll('@Hanne Volt@', '@Olin Prusk@'))).toEqual([]);
});

test('one wording but for a few words is nearly the same', () => {
  const found = versions('“It is a betrayal of every nurse on every ward,” @Hanne Volt@ said.', '“It’s a betrayal of every nurse on every ward,” said @Hanne Volt@.');
  expect(found).toMatchObject([{ kind: 'nearly-same-words' }]);
});

test('a long run of words with few that tell anything is looked for beyond a story', () => {
  const found = versions(
    '“These are two maps that were torn from the same sheet,” @Hanne Volt@ said of the airline merger in %Tarn Quay%.',
    '@Hanne Volt@ opens the exhibition of her garden sculptures on Friday. “These are two maps that were torn from the same sheet,” she wrote of the ferry years ago.',
  );
  expect(found).toMatchObject([{ kind: 'same-words' }]);
});

test('the same statement with most of its words exchanged is other words', () => {
  const found = versions('“Inspectors will close the northern tunnel for eleven weeks,” @Mara Quill@ said.', '“The northern tunnel closes while inspectors work there,” said @Mara Quill@.');
  expect(found).toMatchObject([{ kind: 'other-words' }]);
});

test('a denial of the opposite is the same statement in other words', () => {
  const found = versions('“We will not reopen the harbour ferry before divers have finished,” @Mara Quill@ said.', '“The harbour ferry stays shut until divers have finished,” said @Mara Quill@.');
  expect(found).toMatchObject([{ kind: 'other-words' }]);
});

test('statements with hardly a word in common are versions only where no other comes near', () => {
  const vectors = new WordVectors(readFileSync('server/model/vectors.bin'));
  const [said, retold, other] = ['“Everyone on board got out of the ferry unhurt,” @Mara Quill@ said.', '“None of the passengers was injured,” said @Mara Quill@.', '“Nobody in the boat was wounded,” said @Mara Quill@.'];
  expect(versions(said!, retold!, vectors)).toMatchObject([{ kind: 'other-words' }]);
  expect(versions(said!, `${retold}\n\n${other}`, vectors)).toEqual([]);
});

test.each([
  ['another number', '“The council set aside 40 million crowns for bridge repairs,” @Mara Quill@ said.', '“The council set aside 14 million crowns for repairs of the bridge,” @Mara Quill@ said.'],
  ['a denial', '“The mill closes in autumn,” @Mara Quill@ said.', '“The mill never closes in autumn,” @Mara Quill@ said.'],
  ['another month', '“The bridge opens again in March after repairs,” @Mara Quill@ said.', '“The bridge opens in June after the repairs,” @Mara Quill@ said.'],
  ['another speaker', '“Wages were cut and the harbour crews are furious,” @Mara Quill@ said.', '“Harbour crews are furious because wages fell,” said @Ted Farr@.'],
  ['an opposite word', '“Fares rise next winter on every route,” @Mara Quill@ said.', '“On every route fares fall next winter,” @Mara Quill@ said.'],
])('%s keeps two quotes apart', (_what, here, there) => {
  expect(versions(here, there)).toEqual([]);
});

test('two hearings take time in proportion to the pairs of their quotes', () => {
  const matters = ['harbour', 'ferry', 'council', 'budget', 'island', 'school', 'bridge', 'tunnel', 'market', 'hospital', 'station'];
  const matter = (k: number): string => matters[k % matters.length]!;
  const hearing = (quotes: number, first: number): DocumentQuote[] => {
    const said = Array.from({ length: quotes }, (_, k) => `“We must keep the ${matter(7 * k + first)} open. The ${matter(3 * k)} is a ${matter(5 * k)} for the people,” @Hanne Volt@ said.`);
    const analysis = annotated(said.join('\n\n'));
    const corpus = createCorpus();
    corpus.set('hearing', analysis);
    return comparableQuotes(analysis, corpus.identitiesOf('hearing'));
  };
  const matching = (quotes: number): (() => void) => {
    const [ours, theirs] = [hearing(quotes, 0), hearing(quotes, 1)];
    const partners = new WordPartners(new WordSimilarity(noWordKnowledge), [...ours, ...theirs].map(({ statement }) => statement));
    return () => void atOnce(matchQuotes(ours, theirs, () => 1, partners));
  };
  // Five times the quotes, 25 times the pairs: each of them held against all others would be 25.
  expect(growthBetween(matching(25), matching(125), 25)).toBeLessThan(3);
}, 60_000);

test('the same six words are one utterance, though the articles name two speakers for it; fewer are not', () => {
  const here = 'Tarn Quay met. @Hanne Volt@ said the harbour was “closed to every boat we own”.';
  const there = 'Tarn Quay met. @Olin Prusk@ said it was “closed to every boat we own”.';
  expect(versions(here, there)).toMatchObject([{ a: { quote: 0 }, b: { quote: 0 } }]);
  expect(versions(here, there.replace('closed to every boat we own', 'closed to every dinghy they rent'))).toEqual([]);
});
