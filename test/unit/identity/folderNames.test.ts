import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../server/src/core/analysis/analysis';
import { FolderNames } from '../../../server/src/core/identity/folder/folderNames';
import { findEntities } from '../../../server/src/core/identity/document/findEntities';
import { namesInParagraphs } from '../../../server/src/core/names/namesInParagraphs';
import { findQuotes } from '../../../server/src/core/quotes/findQuotes';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { readNames } from '../../support/markers';

function analysisOf(marked: string): Analysis {
  const { text, names } = readNames(marked);
  const article = readArticle(text);
  const recognised = namesInParagraphs(names.filter(({ type }) => type !== 'other'), article.paragraphs);
  const { mentions, entities, entityOfMention, mentionsByParagraph } = findEntities(article, recognised);
  const { quotes } = findQuotes({ article, recognised, mentions: mentionsByParagraph, entities, entityOfMention });
  return { article, mentions, entities, entityOfMention, quotes };
}

function namesOf({ article, mentions }: Analysis): string[] {
  return mentions.map(({ start, end, type }) => `${type[0]!} ${article.text.slice(start, end)}`);
}

/** The names of the last document once the folder holds all. */
function lastOf(...documents: string[]): Analysis {
  const names = new FolderNames();
  documents.forEach((marked, at) => names.set(`${at}`, analysisOf(marked)));
  names.refresh();
  return names.revised(`${documents.length - 1}`)!;
}

const several = (sentence: string, count: number): string => Array<string>(count).fill(sentence).join(' ');

describe('the names of a folder', () => {
  it('are found where one document passes them over', () => {
    expect(namesOf(lastOf('The [O:Northern Grain Reserve] spoke.', 'The [O:Northern Grain Reserve] wrote.', 'So the Northern Grain Reserve said.'))).toEqual(['o Northern Grain Reserve']);
  });

  it('are found when they are one word only if they are common', () => {
    const rare = [several('The [O:Skyfare] fleet grew.', 2), several('The [O:Skyfare] fleet shrank.', 2)];
    const common = [several('The [O:Skyfare] fleet grew.', 3), several('The [O:Skyfare] fleet shrank.', 2)];
    expect(namesOf(lastOf(...rare, 'They praised Skyfare twice.'))).toEqual([]);
    expect(namesOf(lastOf(...common, 'They praised Skyfare twice.'))).toEqual(['o Skyfare']);
  });

  it('are not looked for when most of the folder takes them for none', () => {
    const passedOver = several('The Clean Harbour Act is law.', 5);
    expect(namesOf(lastOf('The [O:Clean Harbour Act] passed.', 'The [O:Clean Harbour Act] failed.', passedOver))).toEqual([]);
  });

  it('are not looked for by a noun that stands for one of them in its own document', () => {
    const known = `The [O:Bank of Carrick] met. ${several('They asked the Bank twice.', 4)}`;
    expect(namesOf(lastOf(known, known, 'They met at Bank, by the quay.'))).toEqual([]);
  });

  it('are not looked for when one document alone has them', () => {
    expect(namesOf(lastOf(several('The [O:Northern Grain Reserve] spoke.', 4), 'So the Northern Grain Reserve said.'))).toEqual([]);
  });

  it('do not come out of an ordinary word at the beginning of a sentence', () => {
    const known = several('The [O:Saints] won.', 3);
    expect(namesOf(lastOf(known, known, 'Saints are rare. He met two saints.'))).toEqual([]);
    expect(namesOf(lastOf(known, known, 'He joined Saints last year.'))).toEqual(['o Saints']);
  });

  it('do not come back where the user said that they are none', () => {
    const names = new FolderNames();
    names.set('a', analysisOf('The [O:Northern Grain Reserve] spoke.'));
    names.set('b', analysisOf('The [O:Northern Grain Reserve] wrote.'));
    const { text, ranges } = { text: 'So the Northern Grain Reserve said.', ranges: [{ start: 'So the '.length, end: 'So the Northern Grain Reserve'.length }] };
    names.set('c', { ...analysisOf(text), rejected: ranges });
    names.refresh();
    expect(namesOf(names.revised('c')!)).toEqual([]);
  });

  it('part two that a headline runs together', () => {
    const known = several('[O:Rovers] met [O:Lowmere United].', 4);
    expect(namesOf(lastOf(known, '[O:Rovers Beat Lowmere United]\n\nThey won.'))).toEqual(['o Rovers', 'o Lowmere United']);
    expect(namesOf(lastOf(known, '[O:ROVERS BEAT LOWMERE UNITED]\n\nThey won.'))).toEqual(['o ROVERS', 'o LOWMERE UNITED']);
  });

  it('leave a firm alone whose name begins with a person', () => {
    const known = several('[P:Harlow] met [O:Motors].', 4);
    expect(namesOf(lastOf(known, 'They bought [O:Harlow Motors] shares.'))).toEqual(['o Harlow Motors']);
  });

  it('leave forename and surname of one person together', () => {
    const known = several('[P:Anna] met [P:Harlow].', 4);
    expect(namesOf(lastOf(known, 'They met [P:Anna Harlow] there.'))).toEqual(['p Anna Harlow']);
  });

  it('give a quote its speaker, and leave the speakers of others theirs', () => {
    const { article, mentions, quotes } = lastOf(
      'The [O:Northern Grain Reserve] spoke.',
      'The [O:Northern Grain Reserve] wrote.',
      'The Northern Grain Reserve was there. “We will store all of the grain,” [P:Anna Harlow] said.',
    );
    const speaker = mentions[quotes[0]!.speaker!.mention!]!;
    expect(article.text.slice(speaker.start, speaker.end)).toBe('Anna Harlow');
  });

  it('change when the folder changes', () => {
    const names = new FolderNames();
    names.set('c', analysisOf('So the Northern Grain Reserve said.'));
    names.set('a', analysisOf('The [O:Northern Grain Reserve] spoke.'));
    expect(names.refresh()).toEqual(new Set());
    names.set('b', analysisOf('The [O:Northern Grain Reserve] wrote.'));
    expect(names.refresh()).toEqual(new Set(['c']));
    names.delete('a');
    expect(names.refresh()).toEqual(new Set(['c']));
    expect(namesOf(names.revised('c')!)).toEqual([]);
  });
});

const pieces = [
  '[O:Northern Grain Reserve]', 'Northern Grain Reserve', '[P:Anna Harlow]', 'Anna Harlow', '[O:Skyfare]', 'Skyfare', '[P:Skyfare]', '[L:Skyfare]', '[O:Rovers]', 'Rovers', '[O:Lowmere United]',
  '[O:Rovers Beat Lowmere United]', '[X:Skyfare Rovers]', '[O:Skyfare-Rovers]', '[P:Harlow]', 'Harlow', 'harlow', '[O:Rovers] and [O:Rovers]', '[O:Skyfare] met [O:Skyfare]', '[P:Anna Harlow] said: “It rained all day.”',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((names) => names.map((name) => `It was ${name} then.`).join('\n'));
const document = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('set' as const), document, text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), document }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('refresh' as const), most: fc.option(fc.nat(20), { nil: undefined }) }) },
);

describe('a folder’s names after any sequence of changes', () => {
  it('are those of a folder read afresh, and hold together', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
        const names = new FolderNames();
        const documents = new Map<string, Analysis>();
        const told = new Map<string, Analysis>();
        const refresh = (most = Infinity): void => {
          let done = 0;
          for (const changed of names.refresh(() => ++done > most)) told.set(changed, names.revised(changed)!);
        };
        for (const change of steps) {
          if (change.kind === 'refresh') refresh(change.most);
          else if (change.kind === 'delete') {
            names.delete(change.document);
            documents.delete(change.document);
            told.delete(change.document);
          } else {
            const analysis = analysisOf(change.text);
            documents.set(change.document, analysis);
            names.set(change.document, analysis);
            told.set(change.document, analysis);
          }
        }
        refresh();
        expect(names.isSettled).toBe(true);
        const fresh = new FolderNames();
        for (const [name, analysis] of [...documents].reverse()) fresh.set(name, analysis);
        fresh.refresh();
        for (const [name, analysis] of documents) {
          const revised = names.revised(name)!;
          expect(revised).toEqual(fresh.revised(name));
          expect(told.get(name)).toEqual(revised);
          expect(names.revise(name, analysis)).toEqual(revised);
          expectConsistent(revised);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe('the names of a document that is edited', () => {
  const line = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom('skyfare', 'rovers', '. Skyfare', '. Rovers', 'Lowmere', '-')), { maxLength: 3 }).map((names) => `It was ${names.join(' ')} then.`);
  const edit = fc.record({ at: fc.nat(), goes: fc.nat(2), comes: fc.array(line, { maxLength: 2 }), separator: fc.constantFrom('\n', '\n\n', ' ', '\r\n') });
  const folder = [several('The [O:Skyfare] fleet of the [O:Northern Grain Reserve] grew. [O:Rovers] and [O:Lowmere United] met [P:Anna Harlow].', 3), several('[O:Skyfare] met the [O:Northern Grain Reserve], [O:Rovers], [O:Lowmere United] and [P:Anna Harlow].', 3)];

  it('are those of its text seen for the first time', () => {
    const names = new FolderNames();
    folder.forEach((marked, at) => names.set(`${at}`, analysisOf(marked)));
    names.refresh();
    let seen = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), fc.array(edit, { minLength: 1, maxLength: 12 }), (lines, edits) => {
        const followed = `followed ${seen++}`;
        for (const { at, goes, comes, separator } of edits) {
          lines.splice(at % (lines.length + 1), goes, ...comes);
          const analysis = analysisOf(lines.join(separator));
          const revised = names.revise(followed, analysis);
          expect(revised).toEqual(names.revise(`${seen++}`, analysis));
          expectConsistent(revised);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

function expectConsistent({ article, mentions, entities, entityOfMention, quotes }: Analysis): void {
  mentions.forEach(({ start, end }, index) => {
    expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
    expect(end).toBeGreaterThan(start);
    const entity = entities[entityOfMention[index]!]!;
    expect(entity.mentions).toContain(index);
    expect([entity.name, ...entity.aliases]).toContain(article.text.slice(start, end));
  });
  expect(entities.flatMap((entity) => entity.mentions).sort((a, b) => a - b)).toEqual(mentions.map((_, index) => index));
  for (const { speaker } of quotes) if (speaker?.mention !== undefined) expect(mentions[speaker.mention]).toBeDefined();
}
