import { describe, expect, it } from 'vitest';
import { reachOfChange, shorten, wordsOfChange } from '../../../client/src/corrections/wordsOfChange';
import type { Annotation } from '../../../server/src/core/annotation/annotation';
import { writeAnnotation } from '../../../server/src/core/annotation/webAnnotation';

const annotation: Annotation = {
  id: 'urn:uuid:1',
  created: '2025-01-01T00:00:00Z',
  modified: '2025-01-01T00:00:00Z',
  target: { source: 'a.txt', quote: { exact: 'Ada  Moor', prefix: 'It was ', suffix: '.' }, position: { start: 7, end: 16 } },
  judgement: { kind: 'class', value: 'not-a-name' },
};

describe('The words of a change', () => {
  it('are those that its annotation quotes, before or after', () => {
    const line = writeAnnotation(annotation);
    expect(wordsOfChange({ id: '1', folder: 'file:///', after: line })).toBe('Ada Moor');
    expect(wordsOfChange({ id: '1', folder: 'file:///', before: line })).toBe('Ada Moor');
  });

  it('are unknown when the line is damaged or quotes nothing', () => {
    for (const after of ['', '{', '{"target":"a.txt"}', '[1]', 'null']) expect(wordsOfChange({ id: '1', folder: 'file:///', after })).toBeUndefined();
  });

  it('say by their target how far the change reaches', () => {
    const { source, quote } = annotation.target;
    const reach = (target: Annotation['target']) => reachOfChange({ id: '1', folder: 'file:///', after: writeAnnotation({ ...annotation, target }) });
    expect([reach(annotation.target), reach({ source: source!, quote }), reach({ quote })]).toEqual(['place', 'document', 'folder']);
    expect(reachOfChange({ id: '1', folder: 'file:///', after: '{' })).toBeUndefined();
  });

  it('are cut, and never within a pair of surrogates', () => {
    expect(shorten('😀'.repeat(100))).toBe(`${'😀'.repeat(19)}…`);
  });
});
