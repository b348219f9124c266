import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annotation, Judgement } from '../../../server/src/core/annotation/annotation';
import { analyse } from '../../../server/src/core/analysis/analyse';
import { CorrectionRules } from '../../../server/src/core/annotation/correctionRules';
import type { Corpus } from '../../../server/src/core/corpus/corpus';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { IdentityConstraints } from '../../../server/src/core/identity/across/identityConstraints';
import { recogniserOf } from '../../support/testEngine';

const texts = [
  'Dam leaks\n\nThe Orrin Water Company lowered the lake on Monday. “We saw the crack at dawn,” Hanne Volt said.',
  'Lake lowered\n\n“We saw the crack at dawn, and it held,” said Volt of the Orrin Water Company. Pell Volt left.',
  'Choir wins\n\nThe boys of Saltby sang. Hanne Volt clapped, and so did the Company.',
];
const recogniser = recogniserOf({ 'Hanne Volt': 'person', 'Pell Volt': 'person', Volt: 'person', 'Orrin Water Company': 'organisation', Saltby: 'place', Company: 'organisation' });
const documents = ['a', 'b', 'c', 'd'];
const words = fc.constantFrom('Hanne Volt', 'Volt', 'Pell Volt', 'Orrin Water Company', 'Company', 'Saltby', 'crack', 'boys');
const judgement: fc.Arbitrary<Judgement> = fc.oneof(
  fc.record({ kind: fc.constant('class' as const), value: fc.constantFrom('person' as const, 'organisation' as const, 'not-a-name' as const) }),
  fc.record({ kind: fc.constantFrom('same-as' as const, 'not-same-as' as const), value: words }),
  fc.record({ kind: fc.constant('canonical-name' as const), value: fc.constantFrom('One', 'Two') }),
);
const annotation = fc.record({ id: fc.uuid(), exact: words, source: fc.option(fc.constantFrom(...documents), { nil: undefined }), judgement }).map(
  ({ id, exact, source, judgement: said }): Annotation => ({
    id,
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    target: { ...(source === undefined ? {} : { source }), quote: { exact, prefix: '', suffix: '' } },
    judgement: said,
  }),
);
const step = fc.oneof(
  fc.record({ document: fc.constantFrom(...documents), text: fc.option(fc.nat(texts.length - 1), { nil: undefined, freq: 4 }) }),
  fc.record({ annotations: fc.array(annotation, { maxLength: 4 }) }),
);

/** Puts annotations in force as a session does: in who is who, and in the documents. */
function apply(corpus: Corpus, held: ReadonlyMap<string, number>, rules: CorrectionRules): void {
  corpus.constrain(new IdentityConstraints(rules.identityJudgements((source) => source)));
  for (const [document, text] of held) corpus.set(document, analyse(texts[text]!, recogniser, rules.of([document], texts[text]!)));
}

function answers(corpus: Corpus): unknown {
  return {
    identities: corpus.identities().map(({ id, name, type, count, aliases, mentions }) => ({ id, name, type, count, aliases, mentions: [...mentions] })),
    related: documents.map((document) => corpus.related(document)),
    mentions: [...corpus.documents].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { mentions }]) => mentions),
  };
}

test('a corpus under corrections that come and go answers like one built afresh', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
      const corpus = createCorpus();
      const held = new Map<string, number>();
      let rules = new CorrectionRules([]);
      for (const each of steps) {
        if ('annotations' in each) {
          rules = new CorrectionRules(each.annotations);
          apply(corpus, held, rules);
        } else if (each.text === undefined) {
          held.delete(each.document);
          corpus.delete(each.document);
        } else {
          held.set(each.document, each.text);
          corpus.set(each.document, analyse(texts[each.text]!, recogniser, rules.of([each.document], texts[each.text]!)));
        }
        corpus.identities();
      }
      const fresh = createCorpus();
      apply(fresh, new Map([...held].sort()), rules);
      expect(answers(corpus)).toEqual(answers(fresh));
    }),
    { numRuns: 60 },
  );
});
