import { expect, test } from 'vitest';
import fc from 'fast-check';
import { encodeAnalysis } from '../../server/src/core/analysis/analysisBytes';
import { loadEngine } from '../../server/src/node/engine';
import { fuzz, inTime } from './fuzz';
import { nastyPiece, nastyText } from './nastyText';
import { expectSound } from './soundAnalysis';

const engine = loadEngine();
/** An edit: where, how much goes (both as shares of the text), what comes. */
const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.3, noNaN: true }), nastyPiece);

function apply(text: string, [at, share, inserted]: readonly [number, number, string]): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + Math.floor(share * text.length));
}

test('the engine that ships is the one under test', () => {
  expect(engine.problems).toEqual([]);
});

test('any text is analysed in time, with every offset in its place', async () => {
  await fuzz('texts analysed', 7200, nastyText, (text) => expectSound(inTime(text.length, () => engine.analyse(text))));
});

test('after any edits a text has the analysis it has when it is opened afresh', async () => {
  await fuzz(
    'edits followed',
    1000,
    fc.tuple(nastyText, fc.array(edit, { minLength: 1, maxLength: 5 })),
    ([first, edits]) => {
      const follow = engine.follow();
      let text = first;
      follow(text);
      for (const next of edits) {
        text = apply(text, next);
        const followed = encodeAnalysis(inTime(text.length, () => follow(text)));
        if (Buffer.compare(followed, encodeAnalysis(engine.analyse(text))) !== 0) throw new Error(`another analysis after an edit: ${JSON.stringify(text)}`);
      }
    },
    ([, edits]) => edits.length,
  );
});

test('after any changes of a folder its answers are those of the folder read afresh', async () => {
  const change = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(nastyText, { freq: 4, nil: undefined }));
  await fuzz(
    'changes of a folder',
    120,
    fc.array(change, { minLength: 1, maxLength: 8 }),
    (changes) => {
      const corpus = engine.createCorpus();
      const texts = new Map<string, string>();
      for (const [name, text] of changes) {
        if (text === undefined) {
          texts.delete(name);
          corpus.delete(name);
        } else {
          texts.set(name, text);
          corpus.set(name, engine.analyse(text));
        }
        corpus.related(name);
      }
      const fresh = engine.createCorpus();
      for (const name of corpus.documents.keys()) fresh.set(name, engine.analyse(texts.get(name)!));
      expect(corpus.identities()).toEqual(fresh.identities());
      for (const name of texts.keys()) expect(corpus.related(name)).toEqual(fresh.related(name));
    },
    (changes) => changes.length,
  );
});
