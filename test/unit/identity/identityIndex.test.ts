import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../server/src/core/analysis/analysis';
import { findEntities } from '../../../server/src/core/identity/document/findEntities';
import type { Identity } from '../../../server/src/core/identity/identity';
import { IdentityIndex } from '../../../server/src/core/identity/across/identityIndex';
import { namesInParagraphs } from '../../../server/src/core/names/namesInParagraphs';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { readNames } from '../../support/markers';

function analysisOf(marked: string): Analysis {
  const { text, names } = readNames(marked);
  const article = readArticle(text);
  return { article, quotes: [], ...findEntities(article, namesInParagraphs(names, article.paragraphs)) };
}

function indexOf(documents: Readonly<Record<string, string>>): IdentityIndex {
  const index = new IdentityIndex();
  for (const [document, marked] of Object.entries(documents)) index.set(document, analysisOf(marked));
  return index;
}

function indexFrom(texts: ReadonlyMap<string, string>): IdentityIndex {
  return indexOf(Object.fromEntries(texts));
}

/** Each identity as "name: documents". */
const summary = (index: IdentityIndex): string[] => index.identities().map((identity) => `${identity.name}: ${[...identity.mentions.keys()].join(' ')}`);

function nameIn(index: IdentityIndex, document: string, mention: number): string {
  return index.identitiesOf(document)[mention]!.name;
}

describe('identities across documents', () => {
  it('join one full name, its honorific and its surname', () => {
    const index = indexOf({ a: '[P:Anna Harlow] spoke.', b: 'Ms [P:Harlow] spoke again.', c: '[P:Anna Harlow] left. [P:Harlow] returned.' });
    expect(summary(index)).toEqual(['Anna Harlow: a b c']);
    expect(index.identities()[0]!.count).toBe(4);
  });

  it('are two where ages are apart, and what tells no age goes with the one it has more in common with, or with neither', () => {
    const texts = {
      a: '[P:Anna Harlow], 34, a baker, was held with [P:Ivo Brandt].',
      b: '[P:Anna Harlow], 19, scored for [P:Rosa Field].',
      c: '[P:Anna Harlow] passed to [P:Rosa Field]. [P:Harlow] left.',
      d: '[P:Anna Harlow] slept.',
      e: 'The 35-year-old [P:Anna Harlow] spoke.',
    };
    const found = ['Anna Harlow: a e', 'Anna Harlow: b c', 'Anna Harlow: d', 'Ivo Brandt: a', 'Rosa Field: b c'];
    expect(summary(indexOf(texts)).sort()).toEqual(found);
    const index = indexOf(Object.fromEntries(Object.entries(texts).reverse()));
    expect(summary(index).sort()).toEqual(found);
    index.delete('b');
    expect(summary(index)).toContain('Anna Harlow: a c d e');
  });

  it('are two where honorifics say so, in one document or in several', () => {
    const texts = { a: '[P:John Harlow] lives here. Mrs [P:Harlow] spoke.', b: 'Mrs [P:Harlow] left.', c: 'Mr [P:Harlow] slept. [P:Harlow] woke.', d: '[P:Mary Quill] sang.', e: 'Mr [P:Quill] sang.' };
    const found = ['Harlow: a b', 'John Harlow: a c', 'Mary Quill: d', 'Quill: e'];
    expect(summary(indexOf(texts)).sort()).toEqual(found);
    const index = indexOf(Object.fromEntries(Object.entries(texts).reverse()));
    expect(summary(index).sort()).toEqual(found);
    index.set('f', analysisOf('Mr [P:Quill Mary] spoke to [P:Ann Harlow].'));
    expect(nameIn(index, 'b', 0)).toBe('Ann Harlow');
    index.delete('f');
    index.delete('a');
    expect(summary(index).sort()).toEqual(['Harlow: b', 'Harlow: c', 'Mary Quill: d', 'Quill: e']);
    index.delete('c');
    index.set('c', analysisOf('[P:Harlow] woke.'));
    expect(summary(index)).toContain('Harlow: b c');
  });

  it('are a man or a woman as titles say, whatever the forename', () => {
    expect(summary(indexOf({ a: 'Mrs [P:Robin Harlow] spoke.', b: 'Mr [P:Harlow] left.', c: 'Ms [P:Harlow] slept.' })).sort()).toEqual(['Harlow: b', 'Robin Harlow: a c']);
  });

  it('never join whom a document tells apart with those it tells them from', () => {
    const texts = { a: "Chancellor [P:Ewan Tarrow] stayed. Lord [P:Tarrow], the chancellor's father, left.", b: '[P:Ewan Tarrow] spoke.' };
    expect(summary(indexOf(texts)).sort()).toEqual(['Ewan Tarrow: a b', 'Tarrow: a']);
    expect(summary(indexOf({ ...texts, c: 'Lord [P:Gerald Tarrow] spoke.' })).sort()).toEqual(['Ewan Tarrow: a b', 'Gerald Tarrow: a c']);
  });

  it('are one where ages differ as the days on which they were told do', () => {
    const told = (day: string, age: number): string => `A day out\n\nPublished ${day}\n\n[P:Anna Harlow], ${age}, spoke.`;
    expect(summary(indexOf({ a: told('3 May 2012', 30), b: told('4 June 2020', 38) }))).toEqual(['Anna Harlow: a b']);
    expect(summary(indexOf({ a: told('3 May 2012', 30), b: told('4 June 2012', 38) }))).toEqual(['Anna Harlow: a', 'Anna Harlow: b']);
    expect(summary(indexOf({ a: told('3 May 2012', 38), b: told('4 June 2020', 38) }))).toEqual(['Anna Harlow: a', 'Anna Harlow: b']);
  });

  it('keep what tells no age with the one whom most documents mean', () => {
    const index = indexOf({ a: '[P:Anna Harlow], 34, ran.', b: '[P:Anna Harlow], 34, ran.', c: '[P:Anna Harlow], 35, ran.', d: '[P:Anna Harlow], 34, ran.', e: '[P:Anna Harlow], 19, ran.', f: '[P:Anna Harlow] slept.' });
    expect(summary(index).sort()).toEqual(['Anna Harlow: a b c d f', 'Anna Harlow: e']);
  });

  it('never join by the surname alone when two bearers exist', () => {
    const index = indexOf({ a: '[P:Anna Harlow] spoke.', b: '[P:Paul Harlow] spoke.', c: '[P:Harlow] spoke.', d: '[P:Harlow] wrote.' });
    expect(summary(index).sort()).toEqual(['Anna Harlow: a', 'Harlow: c', 'Harlow: d', 'Paul Harlow: b']);
  });

  it.each([
    ['beside the name', '[P:Anna Harlow], no relation of the minister of the same name, scored twice for [P:Ivo Brandt].'],
    ['later in the sentence', '[P:Anna Harlow] scored twice; the striker is not related to the minister with the same name.'],
    ['in the next sentence', '[P:Anna Harlow] scored twice for [P:Ivo Brandt]. The striker is not to be confused with her namesake, the minister.'],
  ])('keep the bearer of a name apart of whom an article says that another has it, too, %s', (_, football) => {
    const index = indexOf({ a: '[P:Anna Harlow] spoke.', b: football, c: '[P:Harlow] spoke to [P:Anna Harlow].' });
    expect(summary(index).filter((line) => line.startsWith('Anna Harlow')).sort()).toEqual(['Anna Harlow: a c', 'Anna Harlow: b']);
  });

  it.each(['He is the author of the novel of the same name.', 'She is no relation to [P:Paul Harlow].', 'The film is unrelated to the play. The same name was used twice.'])(
    'join one full name when an article only says something like it: %s',
    (sentence) => {
      const index = indexOf({ a: '[P:Anna Harlow] spoke.', b: `[P:Anna Harlow] left. ${sentence}` });
      expect(summary(index)).toContain('Anna Harlow: a b');
    },
  );

  it('give a surname with two bearers to the one whose surroundings stand in the document', () => {
    const index = indexOf({
      a: '[P:Anna Harlow] met [P:Ivo Brandt] in [L:Lisbon].',
      b: '[P:Paul Harlow] coaches [O:Dunmore Rovers].',
      c: '[P:Harlow] told [P:Ivo Brandt] in [L:Lisbon].',
    });
    expect(nameIn(index, 'c', 0)).toBe('Anna Harlow');
  });

  it('join familiar forenames, initials and middle names when only one bearer fits', () => {
    const index = indexOf({ a: '[P:William Tarrant] spoke.', b: '[P:Bill Tarrant] spoke.', c: '[P:W. Tarrant] spoke.', d: '[P:William Ray Tarrant] spoke.' });
    expect(index.identities()).toHaveLength(1);
  });

  it('keep a short full name apart when two longer ones fit', () => {
    const index = indexOf({ a: '[P:William Ray Tarrant] spoke.', b: '[P:William Oscar Tarrant] spoke.', c: '[P:William Tarrant] spoke.' });
    expect(index.identities()).toHaveLength(3);
  });

  it('keep people of East Asian names under their surname, in either order', () => {
    const index = indexOf({ a: '[P:Wen Jiaqi] spoke.', b: 'President [P:Wen] spoke.', c: '[P:Jiaqi Wen] spoke.' });
    expect(index.identities()).toHaveLength(1);
  });

  it('know one place by its name and its abbreviations', () => {
    const index = indexOf({ a: '[L:U.S.] exports.', b: '[L:US] exports.', c: 'The [L:United States] exports.', d: '[L:America] exports.' });
    expect(summary(index)).toEqual(['United States: a b c d']);
  });

  it('are called as running text calls them, not as a dateline does', () => {
    const index = indexOf({ a: '[L:PORT ELLERY] (Agency) - It rained.', b: '[L:PORT ELLERY] (Agency) - It snowed.', c: 'It rained in [L:Port Ellery].' });
    expect(summary(index)).toEqual(['Port Ellery: a b c']);
  });

  it('keep a brand and a person of one name apart', () => {
    const index = indexOf({ a: '[O:Harlow] cars sold well. [O:Harlow] is happy.', b: '[P:Anna Harlow] sings. [P:Harlow] is happy.' });
    expect(summary(index).sort()).toEqual(['Anna Harlow: b', 'Harlow: a']);
  });

  it('tell ministries apart by field and country, whatever the wording', () => {
    const index = indexOf({
      a: "[L:Norway]'s Ministry of Fisheries spoke.",
      b: 'The Norwegian fisheries ministry spoke.',
      c: "[L:Iceland]'s fisheries ministry spoke.",
      d: "[L:Norway]'s Ministry of Health spoke.",
    });
    expect(index.identities().filter((identity) => identity.type === 'organisation').map((identity) => [...identity.mentions.keys()].join(' ')).sort()).toEqual(['a b', 'c', 'd']);
  });

  it('keep the noun that one document calls its organisation by out of others', () => {
    const index = indexOf({ a: 'The [O:Bank of Carrick] met. The Bank said so.', b: 'The [O:Bank] is closed.' });
    expect(summary(index).sort()).toEqual(['Bank of Carrick: a', 'Bank: b']);
  });

  it('join one name in British and in American spelling, but not where the spelling is what parts them', () => {
    const index = indexOf({ a: 'The [O:Lowmere Centre for Defence Organisation] wrote.', b: 'The [O:Lowmere Center for Defense Organization] answered.' });
    expect(index.identities()).toHaveLength(1);
    expect(indexOf({ a: 'The [O:Labour Union of Tarn] wrote.', b: 'The [O:Labor Union of Tarn] answered.' }).identities()).toHaveLength(2);
  });

  it('join an acronym to the only name it can stand for', () => {
    const index = indexOf({ a: 'The [O:Northern Grain Authority] spoke.', b: 'The [O:NGA] spoke.' });
    expect(summary(index)).toEqual(['Northern Grain Authority: a b']);
  });

  it('join a name whose last words are an acronym', () => {
    const index = indexOf({ a: 'The [O:Vermont Grain Storage Authority] spoke.', b: 'The [O:Vermont GSA] spoke.', c: 'The [O:Oregon GSA] spoke.' });
    expect(summary(index)).toEqual(['Vermont Grain Storage Authority: a b', 'Oregon GSA: c']);
  });

  it('join the beginning of a name only when nothing else begins so', () => {
    const one = indexOf({ a: '[O:Harlow Motor] fell.', b: '[O:Harlow] fell.' });
    const two = indexOf({ a: '[O:Harlow Motor] fell.', b: '[O:Harlow] fell.', c: '[O:Harlow Foods] rose.' });
    expect(one.identities()).toHaveLength(1);
    expect(two.identities()).toHaveLength(3);
  });

  it('take the type that most documents give', () => {
    const index = indexOf({ a: '[O:Skyfare] fell. [O:Skyfare] rose.', b: '[O:Skyfare] rose. [O:Skyfare] fell.', c: '[P:Skyfare] said so.' });
    expect(index.identities().map((identity) => [identity.name, identity.type, identity.count])).toEqual([['Skyfare', 'organisation', 5]]);
  });

  it('collect roles with the first place of each wording, the commonest first', () => {
    const index = indexOf({ b: 'Treasury Secretary [P:Dana Holt] spoke.', a: 'President [P:Dana Holt] spoke.', c: 'treasury secretary [P:Dana Holt] spoke.' });
    expect(index.identities()[0]!.roles.map((role) => `${role.text} ${role.document}`)).toEqual(['Treasury Secretary b', 'President a']);
  });

  it('explain why names were joined', () => {
    const index = indexOf({ a: '[P:Anna Harlow] spoke.', b: '[P:Harlow] spoke.' });
    expect(index.explain(index.identities()[0]!.id)).toEqual([
      { name: 'Anna Harlow', rule: 'same-name', to: 'Anna Harlow', documents: ['a'], byEvidence: false },
      { name: 'Harlow', rule: 'surname', to: 'Anna Harlow', documents: ['b'], byEvidence: false },
    ]);
  });

  it('part again when the evidence goes', () => {
    const index = indexOf({ a: '[P:Anna Harlow] spoke.', b: '[P:Harlow] spoke.' });
    expect(index.identities()).toHaveLength(1);
    index.set('c', analysisOf('[P:Paul Harlow] spoke.'));
    expect(index.identities()).toHaveLength(3);
    index.delete('c');
    expect(index.identities()).toHaveLength(1);
    index.delete('a');
    expect(summary(index)).toEqual(['Harlow: b']);
  });

  it('are found by id, also by the id of a name that was joined since', () => {
    const index = indexOf({ b: '[P:Harlow] spoke.' });
    const { id } = index.identities()[0]!;
    index.set('a', analysisOf('[P:Anna Harlow] spoke.'));
    expect(index.identity(id)?.name).toBe('Anna Harlow');
    expect(index.identity('person nobody')).toBeUndefined();
    expect(index.identitiesOf('nowhere')).toEqual([]);
  });
});

const pieces = [
  '[P:Anna Harlow]', '[P:Paul Harlow]', '[P:Harlow]', '[P:A. Harlow]', '[P:Anna]', '[P:Anna Marie Harlow]', '[P:Harlowe]', '[P:Anna Harlowe]', '[P:Bill Tarrant]', '[P:William Tarrant]',
  '[P:Wen Jiaqi]', '[P:Jiaqi Wen]', '[P:Wen]', '[O:Harlow]', '[O:Harlow Motor]', '[O:Harlow Foods]', '[O:Motor]', '[P:Skyfare]', '[O:Skyfare]', '[O:Northern Grain Authority]', '[O:National Gas Agency]', '[O:NGA]',
  '[O:Northern Grain Authority] (NGA)', '[L:Norway]', '[L:U.S.]', '[L:United States]', "[L:Norway]'s Ministry of Health", "[L:Iceland]'s Ministry of Health", 'the Ministry of Health', 'the Norwegian ministry', 'President [P:Harlow]',
  '[P:Anna Harlow], 34, it', '[P:Anna Harlow], 19, it', '[P:Anna Harlow], 20, it', '[P:Anna Harlow], 35, it', '[P:Harlow], 34, it', 'President [P:Anna Harlow]', 'coach [P:Paul Harlow]', '[P:Harlow Motor]', '[P:Ivo Brandt]', '[L:Lisbon]',
];

const documentText = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((names) => names.map((name) => `It was ${name} then.`).join(' '));
const documentName = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('set' as const), document: documentName, text: documentText }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), document: documentName }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ask' as const) }) },
);

/** Everything an identity says, as plain data. */
function plain({ id, type, name, count, aliases, roles, documentCount, mentions }: Identity): unknown {
  const counts = [...mentions].map(([document, indices]) => [document, indices.length]);
  expect([...mentions.counts()].sort()).toEqual(counts);
  expect([mentions.size, documentCount]).toEqual([counts.length, counts.length]);
  return { id, type, name, count, aliases, roles, mentions: [...mentions] };
}

function everything(index: IdentityIndex, documents: Iterable<string>): unknown {
  return {
    identities: index.identities().map((identity) => [plain(identity), index.explain(identity.id), index.identity(identity.id) === identity]),
    documents: [...documents].sort().map((document) => index.identitiesOf(document).map((identity) => identity.id)),
  };
}

describe('the index of identities', () => {
  it('answers after any sequence of changes as one built afresh in any order', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), fc.infiniteStream(fc.nat()), (steps, random) => {
        const index = new IdentityIndex();
        const documents = new Map<string, Analysis>();
        for (const change of steps) {
          if (change.kind === 'set') {
            const analysis = analysisOf(change.text);
            documents.set(change.document, analysis);
            index.set(change.document, analysis);
          } else if (change.kind === 'delete') {
            documents.delete(change.document);
            index.delete(change.document);
          } else everything(index, documents.keys());
        }
        const fresh = new IdentityIndex();
        const order = [...documents].map((entry) => ({ entry, at: random.next().value as number })).sort((a, b) => a.at - b.at);
        for (const { entry } of order) fresh.set(entry[0], entry[1]);
        expect(everything(index, documents.keys())).toEqual(everything(fresh, documents.keys()));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('answers so of a name in many documents too, whatever roles come and go', () => {
    const roles = ['President', 'president', 'Treasury Secretary', 'Mayor', 'It was then that President', ''];
    const textOf = (choice: number): string => [choice, choice * 3 + 1].map((k) => `${roles[k % roles.length]} [P:${k % 4 === 0 ? 'Harlow' : 'Anna Harlow'}] spoke.`).join(' ');
    const names = Array.from({ length: 45 }, (_, number) => `d${number + 10}`);
    const change = fc.record({ document: fc.constantFrom('a', ...names.slice(0, 6), ...names.slice(-2)), choice: fc.option(fc.nat(20), { freq: 4 }), isAsked: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const texts = new Map(names.map((name, number) => [name, textOf(number)]));
        const index = indexFrom(texts);
        everything(index, texts.keys());
        for (const { document, choice, isAsked } of changes) {
          if (choice === null) {
            texts.delete(document);
            index.delete(document);
          } else {
            texts.set(document, textOf(choice));
            index.set(document, analysisOf(textOf(choice)));
          }
          if (isAsked) everything(index, texts.keys());
        }
        expect(everything(index, texts.keys())).toEqual(everything(indexFrom(texts), texts.keys()));
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('lists every mention of every document exactly once', () => {
    fc.assert(
      fc.property(fc.array(documentText, { maxLength: 6 }), (texts) => {
        const index = new IdentityIndex();
        const expected = new Map<string, number>();
        texts.forEach((text, at) => {
          const analysis = analysisOf(text);
          index.set(`d${at}`, analysis);
          analysis.mentions.forEach((_, mention) => expected.set(`d${at} ${mention}`, 1));
        });
        const found = new Map<string, number>();
        for (const identity of index.identities()) {
          for (const [document, mentions] of identity.mentions) for (const mention of mentions) found.set(`${document} ${mention}`, (found.get(`${document} ${mention}`) ?? 0) + 1);
        }
        expect(found.size).toBe(expected.size);
        expect([...found].filter(([key, count]) => expected.get(key) !== count)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
