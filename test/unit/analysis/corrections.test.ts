import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/core/analysis/analyse';
import type { Analysis } from '../../../server/src/core/analysis/analysis';
import { noCorrections } from '../../../server/src/core/analysis/textCorrections';
import { targetAt } from '../../../server/src/core/annotation/anchor';
import type { Annotation, AnnotationTarget, Judgement } from '../../../server/src/core/annotation/annotation';
import { CorrectionRules } from '../../../server/src/core/annotation/correctionRules';
import type { NameType } from '../../../server/src/core/names/mention';
import { readMarkers } from '../../support/markers';
import { recogniserOf } from '../../support/testEngine';

const source = 'story.txt';
const names: Readonly<Record<string, NameType>> = { 'Anna Harlow': 'person', Harlow: 'person', 'Port Ellery Times': 'organisation', 'Port Ellery': 'place', Monday: 'person', 'Ivo Brandt': 'person', 'Harbour Board': 'organisation' };
let count = 0;

function annotation(judgement: Judgement, target: AnnotationTarget, modified = '2026-01-01T00:00:00.000Z'): Annotation {
  return { id: `urn:uuid:${String(++count).padStart(4, '0')}`, created: modified, modified, target, judgement };
}

const wordsOf = (exact: string): AnnotationTarget => ({ quote: { exact, prefix: '', suffix: '' } });
const everywhere = (exact: string, judgement: Judgement, modified?: string): Annotation => annotation(judgement, wordsOf(exact), modified);
const inDocument = (exact: string, judgement: Judgement, modified?: string): Annotation => annotation(judgement, { source, ...wordsOf(exact) }, modified);

function analysed(text: string, ...annotations: Annotation[]): Analysis {
  return analyse(text, recogniserOf(names), new CorrectionRules(annotations).of([source], text));
}

/** The text with a judgement of the stretch marked by `[…]`, and others. */
function judged(marked: string, judgement: Judgement, ...others: Annotation[]): Analysis {
  const { text, ranges } = readMarkers(marked);
  return analysed(text, annotation(judgement, targetAt(source, text, ranges[0]!)), ...others);
}

const mentionsOf = ({ article, mentions }: Analysis): string[] => mentions.map(({ start, end, type }) => `${type} ${article.text.slice(start, end)}`);
const quotesOf = (analysis: Analysis): string[] =>
  analysis.quotes.map(({ start, end, kind, speaker }) => {
    const { text } = analysis.article;
    const name = speaker?.mention === undefined ? '–' : analysis.entities[analysis.entityOfMention[speaker.mention]!]!.name;
    return `${kind} ${text.slice(start, end)} by ${name}`;
  });
const is = (value: 'person' | 'organisation' | 'place' | 'quote' | 'not-a-name' | 'not-a-quote'): Judgement => ({ kind: 'class', value });

describe('a correction of a name', () => {
  it('takes one name away and leaves the same words elsewhere', () => {
    expect(mentionsOf(judged('[Monday] came. Then Monday went.', is('not-a-name')))).toEqual(['person Monday']);
  });

  it('takes a name away in the whole folder', () => {
    expect(mentionsOf(analysed('Monday came. Then Monday went.', everywhere('Monday', is('not-a-name'))))).toEqual([]);
  });

  it('marks what was not found, and overrides what overlaps it', () => {
    expect(mentionsOf(judged('Anna Harlow met [Tidewater] there.', is('organisation')))).toEqual(['person Anna Harlow', 'organisation Tidewater']);
    expect(mentionsOf(judged('They read the Port [Ellery Times Weekly] there.', is('organisation')))).toEqual(['organisation Ellery Times Weekly']);
  });

  it('changes the type everywhere, and the entity with it', () => {
    const analysis = analysed('Port Ellery won. Port Ellery lost.', everywhere('Port Ellery', is('organisation')));
    expect(mentionsOf(analysis)).toEqual(['organisation Port Ellery', 'organisation Port Ellery']);
    expect(analysis.entities.map(({ type, name }) => `${type} ${name}`)).toEqual(['organisation Port Ellery']);
  });

  it('leaves longer names alone when it holds for all such words, and does not when it holds for one place', () => {
    const text = 'The Port Ellery Times is read in Port Ellery.';
    expect(mentionsOf(analysed(text, everywhere('Port Ellery', is('not-a-name'))))).toEqual(['organisation Port Ellery Times']);
    expect(mentionsOf(analysed(text, everywhere('Port Ellery', is('organisation'))))).toEqual(['organisation Port Ellery Times', 'organisation Port Ellery']);
    expect(mentionsOf(judged(`The [Port Ellery] Times is read in Port Ellery.`, is('place')))).toEqual(['place Port Ellery', 'place Port Ellery']);
  });

  it('never touches the middle of a word', () => {
    expect(mentionsOf(analysed('Harlowton grew.', everywhere('Harlow', is('place'))))).toEqual(mentionsOf(analysed('Harlowton grew.')));
  });

  it('of one place weighs more than one of the document, and that more than one of the folder', () => {
    const folder = everywhere('Monday', is('organisation'), '2026-03-01T00:00:00.000Z');
    const document = inDocument('Monday', is('place'), '2026-02-01T00:00:00.000Z');
    expect(mentionsOf(judged('[Monday] came. Then Monday went.', is('not-a-name'), folder, document))).toEqual(['place Monday']);
  });

  it('that was made later weighs more than one of the same reach', () => {
    const early = everywhere('Monday', is('organisation'), '2026-01-01T00:00:00.000Z');
    const late = everywhere('Monday', is('place'), '2026-01-02T00:00:00.000Z');
    expect(mentionsOf(analysed('Monday came.', early, late))).toEqual(['place Monday']);
    expect(mentionsOf(analysed('Monday came.', late, early))).toEqual(['place Monday']);
  });

  it('confirms a name: nothing about it is uncertain any more', () => {
    expect(judged('[Monday] came.', { kind: 'confirmed' }).mentions[0]!.confidence).toBe(1);
  });

  it('splits a surname from the one it was taken for', () => {
    const analysis = analysed('Anna Harlow spoke. Mr Harlow slept.', everywhere('Harlow', { kind: 'not-same-as', value: 'Anna Harlow' }));
    expect(analysis.entities.map(({ name, mentions }) => `${name} ${mentions.join()}`)).toEqual(['Anna Harlow 0', 'Harlow 1']);
  });

  it('says of one place that the name there is another of that name, and what follows from it follows', () => {
    const people = (marked: string): string[] => judged(marked, { kind: 'not-same-as', value: 'Anna Harlow' }).entities.map(({ name, mentions }) => `${name} ${mentions.join()}`);
    expect(people('Anna Harlow spoke. Then [Anna Harlow] slept. Ms Harlow woke. Anna Harlow left.')).toEqual(['Anna Harlow 0,3', 'Anna Harlow 1,2']);
    expect(people('[Anna Harlow] spoke. Then Anna Harlow slept.')).toEqual(['Anna Harlow 0', 'Anna Harlow 1']);
    expect(people('Anna Harlow spoke. Then [Harlow] slept. Harlow woke.')).toEqual(['Anna Harlow 0,2', 'Harlow 1']);
  });

  it('gives a surname of one document to somebody else who is named there', () => {
    const analysis = analysed('Anna Harlow spoke. Ivo Brandt left. Then Harlow slept.', inDocument('Harlow', { kind: 'same-as', value: 'Ivo Brandt' }));
    expect(analysis.entities.map(({ name, mentions }) => `${name} ${mentions.join()}`)).toEqual(['Anna Harlow 0', 'Ivo Brandt 1,2']);
  });

  it('that is orphaned or of another document changes nothing', () => {
    const { text, ranges } = readMarkers('[Monday] came.');
    const place = targetAt(source, text, ranges[0]!);
    expect(mentionsOf(analysed('A wholly other text about Monday.', annotation(is('not-a-name'), place)))).toEqual(['person Monday']);
    expect(mentionsOf(analysed(text, annotation(is('not-a-name'), { ...place, source: 'other.txt' })))).toEqual(['person Monday']);
  });
});

describe('a correction of a quote', () => {
  const text = '“We sail at dawn,” Anna Harlow said. Ivo Brandt said it was late.';

  it('takes a quote away', () => {
    expect(quotesOf(judged('“[We sail at dawn],” Anna Harlow said. Ivo Brandt said it was late.', is('not-a-quote')))).toEqual(['indirect it was late by Ivo Brandt']);
  });

  it('marks words as a quote: quoted, partly quoted, or not', () => {
    expect(quotesOf(judged('They sang “[a song of the sea]” there.', is('quote')))).toContain('direct a song of the sea by –');
    expect(quotesOf(judged('They sang [“a song of the sea”] there.', is('quote')))).toContain('direct a song of the sea by –');
    expect(quotesOf(judged('They [sang “a song” of the sea] there.', is('quote')))).toContain('mixed sang “a song” of the sea by –');
    expect(quotesOf(judged('They [sang of the sea] there.', is('quote')))).toContain('indirect sang of the sea by –');
  });

  it('changes who speaks, to somebody whom the document names', () => {
    const marked = '“[We sail at dawn],” Anna Harlow said. Ivo Brandt said it was late.';
    expect(quotesOf(judged(marked, { kind: 'speaker', value: 'Ivo Brandt' }))[0]).toBe('direct We sail at dawn by Ivo Brandt');
    expect(quotesOf(judged(marked, { kind: 'speaker', value: 'IVO BRANDT' }))[0]).toBe('direct We sail at dawn by Ivo Brandt');
    expect(quotesOf(judged(marked, { kind: 'speaker', value: 'Nobody Here' }))).toEqual(quotesOf(analysed(text)));
  });

  it('gives a marked quote its speaker', () => {
    const { text: plain, ranges } = readMarkers('Anna Harlow came. They [sang of the sea] there.');
    const target = targetAt(source, plain, ranges[0]!);
    expect(quotesOf(analysed(plain, annotation(is('quote'), target), annotation({ kind: 'speaker', value: 'Anna Harlow' }, target)))).toEqual(['indirect sang of the sea by Anna Harlow']);
  });

  it('keeps the groups of statements right', () => {
    const { quotes } = judged('“[We sail],” Anna Harlow said. “At dawn,” she added. “And now,” said Ivo Brandt.', is('not-a-quote'));
    for (const [index, { group }] of quotes.entries()) expect(group).toBeLessThanOrEqual(index);
    expect(quotes.every(({ group }) => quotes[group]!.group === group)).toBe(true);
  });
});

describe('corrections', () => {
  const text = 'Anna Harlow of the Harbour Board spoke on Monday. “We sail at dawn,” Harlow said, “and in Port Ellery we rest.”\n\nIvo Brandt read the Port Ellery Times on Monday. Harlow did not.\n';
  const exact = fc.constantFrom('Anna Harlow', 'Harlow', 'Harbour Board', 'Monday', 'Port Ellery', 'Port Ellery Times', 'Times', 'We sail at dawn', 'and', 'Nowhere', '“');
  const judgement: fc.Arbitrary<Judgement> = fc.oneof(
    fc.record({ kind: fc.constant('class' as const), value: fc.constantFrom('person' as const, 'organisation' as const, 'place' as const, 'quote' as const, 'not-a-name' as const, 'not-a-quote' as const) }),
    fc.record({ kind: fc.constantFrom('same-as' as const, 'not-same-as' as const), value: exact }),
    fc.record({ kind: fc.constant('speaker' as const), value: exact }),
    fc.record({ kind: fc.constant('canonical-name' as const), value: exact }),
    fc.constant<Judgement>({ kind: 'confirmed' }),
  );
  const one = fc.record({ exact, judgement, reach: fc.constantFrom('folder', 'document', 'place'), day: fc.integer({ min: 1, max: 3 }) }).map(({ exact: words, judgement: said, reach, day }): Annotation => {
    const modified = `2026-01-0${day}T00:00:00.000Z`;
    if (reach === 'folder') return everywhere(words, said, modified);
    const at = text.indexOf(words);
    return reach === 'document' || at < 0 ? inDocument(words, said, modified) : annotation(said, targetAt(source, text, { start: at, end: at + words.length }), modified);
  });

  it('are the same whatever order the annotations come in', () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), fc.nat(), (annotations, seed) => {
        const shuffled = [...annotations].sort((a, b) => ((Number(a.id.slice(-4)) * (seed + 7)) % 11) - ((Number(b.id.slice(-4)) * (seed + 7)) % 11));
        expect(new CorrectionRules(shuffled).of([source], text)).toEqual(new CorrectionRules(annotations).of([source], text));
      }),
      { numRuns: 200 },
    );
  });

  it('leave an analysis that holds together: mentions sorted and disjoint, entities and quotes that refer to what is there', () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (annotations) => {
        const { article, mentions, entities, entityOfMention, quotes } = analysed(text, ...annotations);
        mentions.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(entities[entityOfMention[index]!]!.mentions).toContain(index);
        });
        expect(entities.flatMap((entity) => entity.mentions)).toHaveLength(mentions.length);
        quotes.forEach((quote, index) => {
          expect(quote.start).toBeGreaterThanOrEqual(quotes[index - 1]?.start ?? 0);
          expect(quote.end).toBeLessThanOrEqual(article.text.length);
          expect(quotes[quote.group]!.group).toBe(quote.group);
          if (quote.speaker?.mention !== undefined) expect(mentions[quote.speaker.mention]).toBeDefined();
        });
      }),
      { numRuns: 200 },
    );
  });

  it('that reach nothing are none at all', () => {
    const rules = new CorrectionRules([everywhere('Nowhere', is('person')), everywhere('Harlow', { kind: 'note', value: 'x' }), everywhere('Harlow', { kind: 'canonical-name', value: 'H' })]);
    expect(rules.of([source], text)).toBe(noCorrections);
  });

  it('take time in proportion to the text', () => {
    const rules = new CorrectionRules(Array.from({ length: 300 }, () => everywhere(`Harlow ${randomInt(1e6)}`, is('person'))).concat(everywhere('Harlow', is('organisation')), everywhere('“', is('quote'))));
    const cost = (times: number): number => {
      const long = text.repeat(times);
      rules.of([source], long);
      const before = process.cpuUsage();
      rules.of([source], long);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    expect(cost(4000) / Math.max(cost(500), 2000)).toBeLessThan(16);
  });
});
