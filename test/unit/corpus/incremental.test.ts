import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Corpus } from '../../../server/src/core/corpus/corpus';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { annotated } from './annotatedText';

const texts = [
  'Dam at %Orrin% leaks\n\nEngineers of the #Orrin Water Company# lowered the lake on Monday after a leak in the dam. “We saw the first crack at dawn and opened every gate,” @Hanne Volt@ said.',
  'Lake lowered at %Orrin%\n\n“We saw the first crack at dawn and opened every gate, and it held,” said @Hanne Volt@ of the #Orrin Water Company# on Tuesday. The dam leaks.',
  'Leaking dam worries farmers\n\nFarmers below the dam at %Orrin% fear a dry spring. @Pell Marsh@ said: “They opened every gate and never asked us.” The #Orrin Water Company# lowered the lake by 12 metres.',
  'Choir wins prize\n\nThe boys of %Saltby% sang a psalm. @Hanne Volt@ clapped and the jury gave them 300 crowns.',
  'Choir comes home\n\nA band met the choir of %Saltby% at the station after the psalm won 300 crowns on 4 June.',
  '',
].map(annotated);
const names = ['a', 'b', 'c', 'd', 'e'];

type Step = { readonly name: string; readonly text: number | undefined };
const steps = fc.array(fc.record({ name: fc.constantFrom(...names), text: fc.option(fc.nat(texts.length - 1), { nil: undefined, freq: 4 }) }), { maxLength: 14 });

function apply(corpus: Corpus, { name, text }: Step): void {
  if (text === undefined) corpus.delete(name);
  else corpus.set(name, texts[text]!);
}

function answers(corpus: Corpus): unknown {
  return {
    documents: [...corpus.documents.keys()].sort(),
    identities: corpus.identities().map(({ name, type, count }) => `${type} ${name} ${count}`).sort(),
    stories: corpus.stories(),
    related: names.map((name) => corpus.related(name)),
    versions: names.map((name) => corpus.quoteVersions(name)),
    comparisons: names.map((name) => corpus.compare(name, 'a')),
  };
}

test('any sequence of changes answers like a corpus built afresh', () => {
  fc.assert(
    fc.property(steps, fc.array(fc.boolean(), { maxLength: 14 }), (sequence, queried) => {
      const corpus = createCorpus();
      const held = new Map<string, number>();
      sequence.forEach((step, index) => {
        apply(corpus, step);
        if (step.text === undefined) held.delete(step.name);
        else held.set(step.name, step.text);
        if (queried[index]) corpus.related(step.name); // what is worked out between changes must not be kept
      });
      const fresh = createCorpus();
      for (const [name, text] of [...held].sort()) fresh.set(name, texts[text]!);
      expect(answers(corpus)).toEqual(answers(fresh));
    }),
    { numRuns: 60 },
  );
});

test('every mention has one identity, in the order of mentions, and that identity lists the mention', () => {
  const odd = annotated('The #–# and @Mr.@ met @Volt@, @Hanne Volt@ and #(OWC)# of %Orrin% near %…%.');
  fc.assert(
    fc.property(steps, (sequence) => {
      const corpus = createCorpus();
      corpus.set('odd', odd);
      for (const step of sequence) apply(corpus, step);
      for (const [document, { mentions }] of corpus.documents) {
        const identities = corpus.identitiesOf(document);
        expect(identities).toHaveLength(mentions.length);
        identities.forEach((identity, index) => expect(identity.mentions.get(document)).toContain(index));
      }
    }),
    { numRuns: 40 },
  );
});

test('every change has a version of its own, and deleting what is not there is no change', () => {
  const corpus = createCorpus();
  corpus.set('a', texts[0]!);
  const { version } = corpus;
  corpus.delete('b');
  expect(corpus.version).toBe(version);
  corpus.set('a', texts[1]!);
  expect(corpus.version).toBeGreaterThan(version);
});
