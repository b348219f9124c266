import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNamesModel } from '../../../server/src/core/names/namesModel';
import type { Network } from '../../../server/src/core/names/network/network';
import { WindowNetwork } from '../../../server/src/core/names/network/windowNetwork';
import { Decoder } from '../../../server/src/core/names/decoder';
import { LiveRecogniser } from '../../../server/src/core/names/liveRecogniser';
import { createNameRecogniser } from '../../../server/src/core/names/trainedRecogniser';
import { WordVectors } from '../../../server/src/core/text/wordVectors';
import { articleOf } from '../../support/articleOf';
import { randomNames, randomVectors } from '../../support/randomModel';

const vectors = randomVectors(['the', 'of', 'in', 'said', 'oslo', 'lee', 'bank']);
const names = randomNames(vectors, 3);

const word = fc.constantFrom('the', 'of', 'said', 'fishing', 'Fishing', 'oslo', 'Oslo', 'OSLO', 'Lee', 'Port', 'Vell', 'National', 'Board', 'NB', 'N.B.', 'Mr.', '-', '.', 'He');
const paragraph = fc.array(word, { minLength: 1, maxLength: 10 }).map((words) => words.join(' '));
/** An edit: where in the text, how much goes, what comes; as shares of the text's length. */
const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.3, noNaN: true }), fc.oneof(word, paragraph, fc.constantFrom('\n', '', ' ', 'x')));

describe('a recogniser that follows a text', () => {
  it('answers after any edits as a fresh recognition does', () => {
    const recogniser = createNameRecogniser(vectors, names);
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 12 }), fc.array(edit, { maxLength: 12 }), (paragraphs, edits) => {
        const live = recogniser.follow();
        let text = paragraphs.join('\n');
        expect(live.recognise(articleOf(text))).toEqual(recogniser.recognise(articleOf(text)));
        for (const [at, share, inserted] of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + inserted + text.slice(start + Math.floor(share * text.length));
          expect(live.recognise(articleOf(text))).toEqual(recogniser.recognise(articleOf(text)));
        }
      }),
      { numRuns: 60 },
    );
  });

  /** A recogniser with a count of the tokens that its network scores. */
  function counted() {
    const network = new WindowNetwork(readNamesModel(names), new WordVectors(vectors));
    const counts = { tokens: 0 };
    const counting: Network = {
      groupCapacity: network.groupCapacity,
      startDocument: () => network.startDocument(),
      summarise: (document) => network.summarise(document),
      score: (document, onRun, summaries) => {
        counts.tokens += document.words.length;
        network.score(document, onRun, summaries);
      },
    };
    const model = readNamesModel(names);
    const live = new LiveRecogniser('', counting, new Decoder(model.transitions, model.calibration), () => []);
    return { live, counts };
  }
  const lines = Array.from({ length: 50 }, (_, i) => `then a${i} said that Name${i} of Town${i} had left`);

  it('scores nothing again where nothing changed, even when all moves', () => {
    const { live, counts } = counted();
    live.recognise(articleOf(lines.join('\n')));
    counts.tokens = 0;
    live.recognise(articleOf(`\n${lines.join('\n\n')}`));
    expect(counts.tokens).toBe(0);
  });

  it('scores the paragraph that was edited alone', () => {
    const { live, counts } = counted();
    live.recognise(articleOf(lines.join('\n')));
    counts.tokens = 0;
    live.recognise(articleOf(lines.with(20, `${lines[20]!} again`).join('\n')));
    expect(counts.tokens).toBe(lines[20]!.split(' ').length + 1);
  });

  it('scores again what a new fact of the document reaches', () => {
    const { live, counts } = counted();
    live.recognise(articleOf(lines.join('\n')));
    counts.tokens = 0;
    live.recognise(articleOf(lines.with(20, `${lines[20]!} for a town30`).join('\n')));
    expect(counts.tokens).toBe(lines[20]!.split(' ').length + 3 + lines[30]!.split(' ').length);
  });
});
