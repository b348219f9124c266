import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../server/src/core/analysis/analysis';
import { findEntities } from '../../../server/src/core/identity/document/findEntities';
import { IdentityConstraints, type IdentityJudgement } from '../../../server/src/core/identity/across/identityConstraints';
import { IdentityIndex } from '../../../server/src/core/identity/across/identityIndex';
import { namesInParagraphs } from '../../../server/src/core/names/namesInParagraphs';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { readNames } from '../../support/markers';

function analysisOf(marked: string): Analysis {
  const { text, names } = readNames(marked);
  const article = readArticle(text);
  return { article, quotes: [], ...findEntities(article, namesInParagraphs(names, article.paragraphs)) };
}

function indexOf(documents: Readonly<Record<string, string>>, judgements: readonly IdentityJudgement[] = []): IdentityIndex {
  const index = new IdentityIndex();
  for (const [document, marked] of Object.entries(documents)) index.set(document, analysisOf(marked));
  index.constrain(new IdentityConstraints(judgements));
  return index;
}

/** Each identity as "name: documents". */
const summary = (index: IdentityIndex): string[] => index.identities().map((identity) => `${identity.name}: ${[...identity.mentions.keys()].join(' ')}`).sort();

type Type = 'person' | 'organisation' | 'place' | undefined;
const same = (name: string, other: string, document?: string, type: Type = 'person'): IdentityJudgement => ({ kind: 'same-as', name: { name, type }, other: { name: other, type }, document });
const apart = (name: string, other: string, document?: string, type: Type = 'person'): IdentityJudgement => ({ kind: 'not-same-as', name: { name, type }, other: { name: other, type }, document });
const called = (name: string, shown: string): IdentityJudgement => ({ kind: 'canonical-name', name: { name, type: undefined }, shown });

describe('the user’s word on who is who', () => {
  const two = { a: '[P:Anna Harlow] spoke.', b: '[P:Mia Brandt] left. [P:Brandt] returned.' };

  it('makes two names one, whichever is named first', () => {
    expect(summary(indexOf(two, [same('Anna Harlow', 'Mia Brandt')]))).toEqual([expect.stringMatching(/^.+: a b$/)]);
    expect(summary(indexOf(two, [same('Mia Brandt', 'Anna Harlow')]))).toEqual(summary(indexOf(two, [same('Anna Harlow', 'Mia Brandt')])));
  });

  it('says in the explanation that it was the user’s', () => {
    const index = indexOf(two, [same('Anna Harlow', 'Mia Brandt')]);
    expect(index.explain(index.identities()[0]!.id).map(({ rule }) => rule)).toContain('user');
  });

  it('joins what hangs on the names along with them', () => {
    const index = indexOf({ ...two, c: 'Ms [P:Harlow] sang.' }, [same('Anna Harlow', 'Mia Brandt')]);
    expect(index.identities()).toHaveLength(1);
    expect(index.identities()[0]!.count).toBe(4);
  });

  it('goes for whoever is told apart by an honorific, too, and no longer than it is said', () => {
    const documents = { a: '[P:John Harlow] spoke. Mrs [P:Harlow] sang.', b: 'Mrs [P:Harlow] slept.' };
    const index = indexOf(documents, [same('Harlow', 'John Harlow')]);
    expect(summary(index)).toEqual(['John Harlow: a b']);
    index.constrain(new IdentityConstraints([called('Harlow', 'Joan')]));
    expect(summary(index)).toContain('Joan: a b');
    index.constrain(new IdentityConstraints([]));
    expect(summary(index)).toEqual(['Harlow: a b', 'John Harlow: a']);
  });

  it('joins names of one type only where the type is said', () => {
    const documents = { a: '[P:Jordan] spoke.', b: '[L:Jordan] is dry.', c: '[P:Michael Ames] left.' };
    expect(summary(indexOf(documents, [same('Jordan', 'Michael Ames')]))).toEqual(['Jordan: b', 'Michael Ames: a c']);
  });

  it('joins an organisation to another of which nothing in its name tells', () => {
    const index = indexOf({ a: '[O:Tidewater Holdings] grew.', b: '[O:Brack Water] shrank.' }, [same('Brack Water', 'Tidewater Holdings', undefined, 'organisation')]);
    expect(index.identities()).toHaveLength(1);
  });

  it('keeps a surname from the one who bears it elsewhere', () => {
    const documents = { a: '[P:Anna Harlow] spoke.', b: 'Ms [P:Harlow] spoke again.' };
    expect(summary(indexOf(documents))).toEqual(['Anna Harlow: a b']);
    expect(summary(indexOf(documents, [apart('Harlow', 'Anna Harlow')]))).toEqual(['Anna Harlow: a', 'Harlow: b']);
    expect(summary(indexOf(documents, [apart('Anna Harlow', 'Harlow')]))).toEqual(['Anna Harlow: a', 'Harlow: b']);
  });

  it('keeps two names apart that a third would join', () => {
    const documents = { a: '[P:William Ray Tarrant] spoke.', b: '[P:Bill Tarrant] spoke.', c: '[P:W. Tarrant] spoke.' };
    expect(indexOf(documents).identities()).toHaveLength(1);
    const index = indexOf(documents, [apart('Bill Tarrant', 'William Ray Tarrant')]);
    expect(index.identitiesOf('b')[0]!.id).not.toBe(index.identitiesOf('a')[0]!.id);
  });

  it('tells two bearers of one full name apart by the document', () => {
    const documents = { a: '[P:Anna Harlow] spoke.', b: '[P:Anna Harlow] sang. [P:Harlow] bowed.' };
    const index = indexOf(documents, [apart('Anna Harlow', 'Anna Harlow', 'b')]);
    expect(summary(index)).toEqual(['Anna Harlow: a', 'Anna Harlow: b']);
    expect(index.identitiesOf('b')[0]).toBe(index.identitiesOf('b')[1]);
  });

  it('gives a name of one document to somebody who is named elsewhere', () => {
    const documents = { a: '[P:Anna Harlow] spoke.', b: '[P:Paul Harlow] spoke.', c: '[P:Harlow] wrote.' };
    expect(summary(indexOf(documents, [same('Harlow', 'Paul Harlow', 'c')]))).toEqual(['Anna Harlow: a', 'Paul Harlow: b c']);
  });

  it('decides what somebody is called, under any of their names, and keeps the other names', () => {
    const documents = { a: '[P:Anna Harlow] spoke.', b: 'Ms [P:Harlow] spoke again.' };
    const index = indexOf(documents, [called('Harlow', 'Dame Anna')]);
    expect(summary(index)).toEqual(['Dame Anna: a b']);
    expect(index.identities()[0]!.aliases).toEqual(['Anna Harlow', 'Harlow']);
  });

  it('takes the weightier of two words that contradict each other', () => {
    expect(indexOf(two, [apart('Anna Harlow', 'Mia Brandt'), same('Anna Harlow', 'Mia Brandt')]).identities()).toHaveLength(2);
    expect(indexOf(two, [same('Anna Harlow', 'Mia Brandt'), apart('Mia Brandt', 'Anna Harlow')]).identities()).toHaveLength(1);
  });

  it('does not join in two steps what was said to be two', () => {
    const three = { ...two, c: '[P:Joe Marsh] left.' };
    const index = indexOf(three, [apart('Anna Harlow', 'Mia Brandt'), same('Anna Harlow', 'Joe Marsh'), same('Joe Marsh', 'Mia Brandt')]);
    expect(summary(index)).toHaveLength(2);
  });

  it('is taken back by what is said next', () => {
    const index = indexOf(two, [same('Anna Harlow', 'Mia Brandt'), called('Anna Harlow', 'A. H.'), same('Brandt', 'Anna Harlow', 'b')]);
    index.constrain(new IdentityConstraints());
    expect(summary(index)).toEqual(summary(indexOf(two)));
  });
});

describe('a constrained index', () => {
  const texts = [
    '[P:Anna Harlow], 34, left.',
    '[P:Anna Harlow], 19, left. [P:Harlow] met [P:Ivo Brandt].',
    '[P:Anna Harlow] met [P:Ivo Brandt] of the [O:Harbour Board]. [P:Harlow] left.',
    '[P:Harlow] spoke to [P:Paul Harlow] of the [O:Board].',
    '[P:Paul Harlow] and [P:A. Harlow] sat in [L:Harlow].',
    'Ms [P:Harlow] praised [O:Harlow Holdings] and [P:Brandt].',
  ].map(analysisOf);
  const names = ['Anna Harlow', 'Paul Harlow', 'Harlow', 'A. Harlow', 'Ivo Brandt', 'Brandt', 'Harbour Board', 'Harlow Holdings', 'Nobody'];
  const documents = ['a', 'b', 'c', 'd', 'e', 'f'];
  const type = fc.constantFrom<Type>('person', 'organisation', undefined);
  const reference = fc.record({ name: fc.constantFrom(...names), type });
  const judgement: fc.Arbitrary<IdentityJudgement> = fc.oneof(
    fc.record({ kind: fc.constantFrom('same-as' as const, 'not-same-as' as const), name: reference, other: reference, document: fc.option(fc.constantFrom(...documents), { nil: undefined }) }),
    fc.record({ kind: fc.constant('canonical-name' as const), name: reference, shown: fc.constantFrom('One', 'Two') }),
  );
  const step = fc.oneof(
    fc.record({ document: fc.constantFrom(...documents), text: fc.option(fc.nat(texts.length - 1), { nil: undefined }) }),
    fc.record({ judgements: fc.array(judgement, { maxLength: 5 }) }),
  );

  it('answers like one built afresh, whatever was said and changed in between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const index = new IdentityIndex();
        const held = new Map<string, number>();
        let said: readonly IdentityJudgement[] = [];
        for (const each of steps) {
          if ('judgements' in each) {
            said = each.judgements;
            index.constrain(new IdentityConstraints(said));
          } else if (each.text === undefined) {
            held.delete(each.document);
            index.delete(each.document);
          } else {
            held.set(each.document, each.text);
            index.set(each.document, texts[each.text]!);
          }
          index.identities();
        }
        const fresh = new IdentityIndex();
        fresh.constrain(new IdentityConstraints(said));
        for (const [document, text] of [...held].sort()) fresh.set(document, texts[text]!);
        const all = (one: IdentityIndex): unknown =>
          one.identities().map(({ id, name, type: kind, aliases, mentions, count }) => ({ id, name, kind, aliases, mentions: [...mentions], count }));
        expect(all(index)).toEqual(all(fresh));
        for (const document of held.keys()) expect(index.identitiesOf(document).map(({ id }) => id)).toEqual(fresh.identitiesOf(document).map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  });

  it('counts every mention once', () => {
    fc.assert(
      fc.property(fc.array(judgement, { maxLength: 6 }), (judgements) => {
        const index = new IdentityIndex();
        texts.forEach((text, number) => index.set(documents[number]!, text));
        index.constrain(new IdentityConstraints(judgements));
        const counted = index.identities().reduce((sum, { count }) => sum + count, 0);
        expect(counted).toBe(texts.reduce((sum, { mentions }) => sum + mentions.length, 0));
      }),
      { numRuns: 300 },
    );
  });
});
