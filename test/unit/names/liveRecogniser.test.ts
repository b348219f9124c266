import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNamesModel } from '../../../server/src/core/names/namesModel';
import type { Network } from '../../../server/src/core/names/network/network';
import { WindowNetwork } from '../../../server/src/core/names/network/windowNetwork';
import { Decoder } from '../../../server/src/core/names/decoder';
import { LiveRecogniser } from '../../../server/src/core/names/liveRecogniser';
import { namesInParagraphs } from '../../../server/src/core/names/namesInParagraphs';
import { createNameRecogniser } from '../../../server/src/core/names/trainedRecogniser';
import { WordVectors } from '../../../server/src/core/text/wordVectors';
import { articleOf } from '../../support/articleOf';
import { applyEdit, edits } from '../../support/edits';
import { randomNames, randomVectors } from '../../support/randomModel';

const vectors = randomVectors(['the', 'of', 'in', 'said', 'oslo', 'lee', 'bank']);
const names = randomNames(vectors, 3);

const word = fc.constantFrom('the', 'of', 'said', 'fishing', 'Fishing', 'oslo', 'Oslo', 'OSLO', 'Lee', 'Port', 'Vell', 'National', 'Board', 'NB', 'N.B.', 'Mr.', '-', '.', 'He');
const paragraph = fc.array(word, { minLength: 1, maxLength: 10 }).map((words) => words.join(' '));
const inserted = fc.oneof(word, paragraph, fc.constantFrom('\n', '', ' ', 'x'));

describe('a recogniser that follows a text', () => {
  it('answers after any edits as a fresh recognition does', () => {
    const recogniser = createNameRecogniser(vectors, names);
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 12 }), edits(inserted), (paragraphs, list) => {
        const follow = recogniser.follow();
        const check = (text: string): void => {
          const article = articleOf(text);
          expect(follow(article)).toEqual(namesInParagraphs(recogniser.recognise(article), article.paragraphs));
        };
        let text = paragraphs.join('\n');
        check(text);
        for (const edit of list) {
          text = applyEdit(text, edit);
          check(text);
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
    const live = new LiveRecogniser(counting, new Decoder(model.transitions, model.calibration), () => []);
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

  it('gives the very names of paragraphs that did not change, wherever they go', () => {
    const follow = createNameRecogniser(readFileSync('server/model/vectors.bin'), readFileSync('server/model/names.bin')).follow();
    const sentences = ['Angela Merkel left for Paris.', 'Tony Blair stayed in London.', 'Susan Jones flew to Berlin.'];
    const before = follow(articleOf(sentences.join('\n')));
    const after = follow(articleOf(sentences.with(1, 'Tony Blair is now in London.').join('\n')));
    expect(after.map((names) => names.length)).toEqual([2, 2, 2]);
    expect(after.map((names, i) => names === before[i])).toEqual([true, false, true]);
  });

  it('scores again what a new fact of the document reaches', () => {
    const { live, counts } = counted();
    live.recognise(articleOf(lines.join('\n')));
    counts.tokens = 0;
    live.recognise(articleOf(lines.with(20, `${lines[20]!} for a town30`).join('\n')));
    expect(counts.tokens).toBe(lines[20]!.split(' ').length + 3 + lines[30]!.split(' ').length);
  });
});
