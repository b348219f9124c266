import { describe, expect, it } from 'vitest';
import type { Annotation, Judgement } from '../../../server/src/core/annotation/annotation';
import { changeAnnotationFile, readAnnotationFile, writeAnnotationFile } from '../../../server/src/core/annotation/annotationFile';
import { readAnnotation, writeAnnotation } from '../../../server/src/core/annotation/webAnnotation';

function annotation(id: string, judgement: Judgement, modified = '2025-03-04T10:00:00.000Z'): Annotation {
  return {
    id: `urn:uuid:${id}`,
    created: '2025-03-04T09:00:00.000Z',
    modified,
    target: { source: 'saved news/é & co.txt', quote: { exact: 'Ruiz', prefix: 'Ana ', suffix: ' spoke' }, position: { start: 4, end: 8 } },
    judgement,
  };
}

const judgements: Judgement[] = [
  { kind: 'class', value: 'not-a-name' },
  { kind: 'same-as', value: 'Ana Ruiz' },
  { kind: 'not-same-as', value: 'Pablo Ruiz' },
  { kind: 'canonical-name', value: 'Ana Ruiz' },
  { kind: 'speaker', value: 'Ana Ruiz' },
  { kind: 'confirmed' },
  { kind: 'note', value: 'Call her on Monday.\n“Urgent”' },
  { kind: 'note', value: 'Done.', replyTo: 'urn:uuid:2', resolved: true },
  { kind: 'same-as', value: 'Ana Ruiz', type: 'person', valueType: 'organisation' },
  { kind: 'canonical-name', value: 'Ana Ruiz', type: 'person' },
  { kind: 'class', value: 'not-a-quote' },
];

const fileOf = (...annotations: Annotation[]): string => annotations.map((one) => `${writeAnnotation(one)}\n`).join('');

describe('an annotation', () => {
  it.each(judgements)('is read as it was written: $kind', (judgement) => {
    expect(readAnnotation(writeAnnotation(annotation('1', judgement)))).toEqual(annotation('1', judgement));
  });

  it('is one line of JSON-LD in the terms of the Web Annotation model', () => {
    const line = writeAnnotation(annotation('1', { kind: 'note', value: 'a\nb' }));
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toMatchObject({
      type: 'Annotation', motivation: 'commenting', body: { type: 'TextualBody', purpose: 'commenting' },
      target: { source: 'saved%20news/%C3%A9%20%26%20co.txt', selector: [{ type: 'TextQuoteSelector', exact: 'Ruiz' }, { type: 'TextPositionSelector' }] },
    });
  });

  it('that answers another says so in the terms of the model', () => {
    const line = writeAnnotation(annotation('1', { kind: 'note', value: 'Done.', replyTo: 'urn:uuid:2' }));
    expect(JSON.parse(line)).toMatchObject({ motivation: 'replying', body: { purpose: 'replying', 'dossier:replyTo': 'urn:uuid:2' } });
  });

  it.each(['a\\b.txt', '\\x\\.txt', 'C:\\a.txt', 'a..b/c #?.txt'])('of any document is read as it was written: %s', (source) => {
    const { target, ...rest } = annotation('1', { kind: 'confirmed' });
    expect(readAnnotation(writeAnnotation({ ...rest, target: { ...target, source } }))).toEqual({ ...rest, target: { ...target, source } });
  });

  it('may hold for a whole folder', () => {
    const everywhere: Annotation = { ...annotation('1', { kind: 'confirmed' }), target: { quote: { exact: 'Ruiz', prefix: '', suffix: '' } } };
    expect(readAnnotation(writeAnnotation(everywhere))).toEqual(everywhere);
  });

  it.each(['../secret.txt', '/etc/passwd', '%2e%2e/secret.txt', 'a/%2Fb', 'file:///x.txt', 'a//b', '..%5C..%5Csecret.txt', 'a/b%5C..%5C..%5C..%5Csecret.txt'])('never points out of its folder: %s', (source) => {
    const line = writeAnnotation(annotation('1', { kind: 'confirmed' })).replace(/"source":"[^"]*"/, `"source":"${source}"`);
    expect(readAnnotation(line)).toBeUndefined();
  });
});

describe('a file of annotations', () => {
  const old = annotation('a', { kind: 'note', value: 'old' }, '2025-03-04T10:00:00.000Z');
  const recent = annotation('a', { kind: 'note', value: 'new' }, '2025-03-05T10:00:00.000Z');
  const other = annotation('b', { kind: 'confirmed' });

  it('keeps the latest of two with one id, in either order', () => {
    for (const content of [fileOf(old, recent), fileOf(recent, old)]) {
      expect([...readAnnotationFile(content).annotations.values()]).toEqual([recent]);
    }
  });

  it('keeps damaged lines aside and writes them again', () => {
    const file = readAnnotationFile(`${fileOf(other)}{"type":"Annot\n`);
    expect(file.damaged).toEqual([{ line: 1, text: '{"type":"Annot' }]);
    expect(writeAnnotationFile(file)).toBe(`${fileOf(other)}{"type":"Annot\n`);
  });

  it('reads both sides of a merge that git could not finish', () => {
    const content = `<<<<<<< HEAD\n${fileOf(old)}=======\n${fileOf(recent, other)}>>>>>>> theirs\n`;
    const { annotations, damaged } = readAnnotationFile(content);
    expect([...annotations.values()]).toEqual([recent, other]);
    expect(damaged).toEqual([]);
  });

  it('is sorted by id, so that the same annotations are the same file', () => {
    const file = readAnnotationFile(fileOf(other, recent));
    expect(writeAnnotationFile(file)).toBe(fileOf(recent, other));
  });

  it('takes changes onto what another window has written', () => {
    const theirs = readAnnotationFile(fileOf(other));
    const changed = changeAnnotationFile(theirs, [{ put: recent }]);
    expect([...changed.annotations.keys()].sort()).toEqual([recent.id, other.id]);
    expect(changeAnnotationFile(changed, [{ remove: recent.id }]).annotations.has(recent.id)).toBe(false);
  });

  it('takes a change to an annotation whose time cannot be read', () => {
    const undated = { ...old, modified: 'last week' };
    for (const [before, after] of [[undated, recent], [recent, undated]] as const) {
      expect([...changeAnnotationFile(readAnnotationFile(fileOf(before)), [{ put: after }]).annotations.values()]).toEqual([recent]);
    }
  });
});

describe('what other programs say in a line', () => {
  const note = annotation('a', { kind: 'note', value: 'Who?', resolved: true });
  const written = JSON.parse(writeAnnotation({ ...note, creator: 'Kim' })) as Record<string, Record<string, unknown>>;
  const theirs = JSON.stringify({
    generator: { id: 'https://other.example' },
    ...written,
    '@context': ['http://www.w3.org/ns/anno.jsonld', { other: 'urn:other:' }],
    creator: { ...written['creator'], nickname: 'K' },
    body: { 'other:mood': 'glad', ...written['body'] },
    target: { ...written['target'], scope: 'https://other.example/page' },
    'other:rank': 3,
  });
  const kept = { generator: { id: 'https://other.example' }, 'other:rank': 3, '@context': ['http://www.w3.org/ns/anno.jsonld', { other: 'urn:other:' }] };
  const own = annotation('b', { kind: 'confirmed' });
  const file = readAnnotationFile(`${theirs}\n`);

  it('stays to the letter when another line is written', () => {
    expect(writeAnnotationFile(changeAnnotationFile(file, [{ put: own }]))).toBe(`${theirs}\n${fileOf(own)}`);
  });

  it('stays beside what is changed, and what is taken away is away', () => {
    const change = (change: Partial<Annotation>): unknown => JSON.parse(writeAnnotationFile(changeAnnotationFile(file, [{ put: { ...note, modified: '2025-04-01T00:00:00.000Z', ...change } }])));
    const changed = change({ creator: 'Kim', judgement: { kind: 'note', value: 'Ann.' } });
    expect(changed).toMatchObject({ ...kept, creator: { name: 'Kim', nickname: 'K' }, body: { value: 'Ann.', 'other:mood': 'glad' }, target: { scope: 'https://other.example/page' } });
    expect(changed).not.toMatchObject({ body: { 'dossier:resolved': true } });
    const moved = change({ target: { ...note.target, source: 'b.txt' } });
    expect(moved).toMatchObject({ ...kept, target: { source: 'b.txt', scope: 'https://other.example/page' } });
    expect(moved).not.toHaveProperty('creator');
  });

  it('comes back with an annotation that was removed', () => {
    const removed = changeAnnotationFile(file, [{ remove: note.id }]);
    expect(writeAnnotationFile(removed)).toBe('');
    expect(JSON.parse(writeAnnotationFile(changeAnnotationFile(removed, [{ put: note, line: theirs }])))).toMatchObject(kept);
  });
});
