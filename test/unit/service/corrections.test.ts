import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../../server/src/core/analysis/analysis';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { likelyIdentities } from '../../../server/src/service/corrections/likelyIdentities';
import { listUncertain } from '../../../server/src/service/corrections/uncertain';
import { newsFolder, uriOf } from '../../support/newsFolder';
import { annotated } from '../corpus/annotatedText';

describe('who may be meant', () => {
  const folder = {
    a: 'A vote\n\n@Anton Harlow@ met @Ana Pet|rova@ of the #Harbour Fund#.',
    b: 'Later\n\n@Petrova Lane@ left. #HFC# grew. #Harbour Fund Company# shrank. @Joe Marsh@ slept.',
  };

  test('by a name: those who share a word first, each with why, never the name itself', () => {
    const { corpus, document, position } = newsFolder(folder);
    const { identities, current, subject } = likelyIdentities(corpus, { target: { uri: document, range: { start: position, end: position } }, purpose: 'same-as' })!;
    expect(identities[0]).toMatchObject({ name: 'Petrova Lane', why: 'shares “Petrova”' });
    expect(identities.map(({ name }) => name)).not.toContain('Ana Petrova');
    expect(identities.find(({ name }) => name === 'Anton Harlow')).toMatchObject({ why: 'stands in this document' });
    expect(corpus.identity(current!)?.name).toBe('Ana Petrova');
    expect(subject).toBe('Ana Petrova');
  });

  test('by all words that two names share, and by a quote for its whole words', () => {
    const { corpus, document, position } = newsFolder({ a: 'A ward\n\n@Peter Alan Marsh@ wrote. “We need ti|me,” he said.', b: 'Later\n\n@Alan Marsh Reid@ left.' });
    const identity = corpus.identities().find(({ name }) => name === 'Peter Alan Marsh')!.id;
    expect(likelyIdentities(corpus, { target: { identity }, purpose: 'same-as' })!.identities[0]).toMatchObject({ why: 'shares “Alan Marsh”' });
    expect(likelyIdentities(corpus, { target: { uri: document, range: { start: position, end: position } }, purpose: 'speaker' })!.subject).toBe('We need time,');
  });

  test('by initials', () => {
    const { corpus } = newsFolder({ a: 'A fund\n\nThe #KLM# grew.', b: 'Later\n\n#Kelp Land Museum# shrank.' });
    const klm = corpus.identities().find(({ name, aliases }) => [name, ...aliases].includes('KLM'))!;
    const found = likelyIdentities(corpus, { target: { identity: klm.id }, purpose: 'same-as' })!.identities;
    expect(found.length === 0 ? 'joined already' : found[0]!.why).toMatch(/joined already|the initials fit/);
  });

  test('nobody where no name stands, and nobody speaks what is no quote', () => {
    const { corpus, document, position } = newsFolder({ a: 'A vo|te\n\n@Ana Petrova@ left.' });
    const target = { uri: document, range: { start: position, end: position } };
    expect(likelyIdentities(corpus, { target, purpose: 'same-as' })).toBeNull();
    expect(likelyIdentities(corpus, { target, purpose: 'speaker' })).toBeNull();
  });
});

describe('what is uncertain', () => {
  const doubtful = (marked: string, confidence: number): Analysis => {
    const analysis = annotated(marked);
    return {
      ...analysis,
      mentions: analysis.mentions.map((mention, index) => (index === 0 ? { ...mention, confidence } : mention)),
      quotes: analysis.quotes.map((quote) => ({ ...quote, ...(quote.speaker && { speaker: { ...quote.speaker, certain: false } }) })),
    };
  };

  test('is listed least certain first, with what accepts and rejects it', () => {
    const corpus = createCorpus();
    corpus.set(uriOf('a'), doubtful('A vote\n\n@Ana Petrova@ met @Joe Marsh@. “We need time,” said @Joe Marsh@.', 0.3));
    corpus.set(uriOf('b'), annotated('Later\n\n@Ana Petrova@ left.'));
    const { items, total } = listUncertain(corpus, undefined);
    expect(total).toBe(2);
    expect(items.map(({ kind, words, name }) => [kind, words, name])).toEqual([
      ['person', 'Ana Petrova', 'Ana Petrova'],
      ['speaker', 'We need time,', 'Joe Marsh'],
    ]);
    expect(items[0]).toMatchObject({ accept: { correction: { kind: 'confirm' } }, reject: { correction: { kind: 'not-a-name' }, scope: 'place' } });
    expect(listUncertain(corpus, uriOf('b'))).toEqual({ items: [], total: 0 });
  });
});
