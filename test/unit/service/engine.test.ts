import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../server/src/service/engine';

const root = path.resolve(import.meta.dirname, '../../..');
const model = (name: string): Uint8Array => readFileSync(path.join(root, 'server/model', name));
const article = readFileSync(path.join(root, 'examples/carrick-courier-ferry-contract.txt'), 'utf8');

describe('the engine', () => {
  const engine = createEngine({ vectors: model('vectors.bin'), names: model('names.bin') });

  it('ships with a model that can be used', () => {
    expect(engine.problems).toEqual([]);
  });

  it('answers for the states of a text that is edited as for each of them afresh', () => {
    const follow = engine.follow();
    const lines = article.split('\n');
    const states = [
      article,
      article.replace('Moira Kessock', 'Moira Kessock and Ana Petrova'),
      [...lines.slice(0, 8), 'Petrova said the yard was ready.', ...lines.slice(8)].join('\n'),
      lines.slice(4).join('\n'),
      '',
      article,
    ];
    for (const state of states) expect(follow(state)).toEqual(engine.analyse(state));
  });

  it('goes on without a model, and says so', () => {
    const without = createEngine({ vectors: undefined, names: undefined });
    expect(without.problems).toHaveLength(2);
    expect(without.analyse(article).mentions.length).toBeGreaterThan(0);
  });
});
