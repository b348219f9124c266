import { describe, expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-protocol';
import { provideHover } from '../../../server/src/service/hover';
import { newsFolder, uriOf, type NewsFolder } from '../../support/newsFolder';
import { annotated } from '../corpus/annotatedText';

const settings = { enabled: true, roles: true, counts: true, aliases: true, quotes: true, documents: true, versions: true, actions: true };
const everything = { markdown: true, commandLinks: true, themeIcons: true };
const plain = { markdown: false, commandLinks: false, themeIcons: false };

function hover({ corpus, document, position }: NewsFolder, shown = settings, support = plain): string | undefined {
  return (provideHover(corpus, document, position, shown, support)?.contents as MarkupContent | undefined)?.value;
}

const boardStory = 'Harbour vote put off\n\n“We need time,” said @Ana Petrova@ of the #Harbour Board#. @Ana Pet|rova@ left early.';
const otherStory = 'Chair under fire\n\n@Ana Petrova@ faced questions.';

describe('the card of a name', () => {
  test('names, counts, quotes with their line and lists the other documents by headline', () => {
    const card = hover(newsFolder({ 'vote.txt': boardStory, 'chair.txt': otherStory }));
    expect(card).toBe(
      ['Ana Petrova · person\n2 here · 1 in 1 other document', '“We need time,” line\u00a03', 'Chair under fire · chair.txt · 1'].join('\n\n'),
    );
  });

  test('cites a role where the open document gives it, before roles of others', () => {
    const marked = { 'a.txt': 'One\n\nMayor @Ana Petrova@, once a chair, spoke.', 'b.txt': 'Two\n\nChair and later mayor @Ana Pet|rova@ left.' };
    const folder = newsFolder(marked);
    const give = (name: 'a.txt' | 'b.txt', words: readonly string[]): void => {
      const analysis = annotated(marked[name].replace('|', ''));
      const roleOf = (text: string) => ({ text, start: analysis.article.text.indexOf(text), end: analysis.article.text.indexOf(text) + text.length });
      folder.corpus.set(uriOf(name), { ...analysis, entities: analysis.entities.map((entity) => ({ ...entity, roles: words.map(roleOf) })) });
    };
    give('a.txt', ['Mayor', 'once a chair']);
    give('b.txt', ['mayor']);
    expect(hover(folder)!.split('\n')[1]).toBe('Mayor line\u00a03 · once a chair a.txt');
  });

  test('covers the name alone', () => {
    const folder = newsFolder({ 'vote.txt': boardStory });
    const range = provideHover(folder.corpus, folder.document, folder.position, settings, plain)!.range!;
    expect(folder.textAt(folder.document, range)).toBe('Ana Petrova');
  });

  test('offers related coverage to a client that runs commands', () => {
    const card = hover(newsFolder({ 'vote.txt': boardStory }), settings, { markdown: true, commandLinks: true, themeIcons: true });
    expect(card).toMatch(/\$\(person\) \*\*Ana Petrova\*\*/);
    const actions = card!.split('\n').at(-1)!;
    expect(actions.replace(/\(command:[^)]+\)/g, '')).toBe('[Related coverage] · [Dossier] · [Same as…] · [Not a name]');
    expect([...actions.matchAll(/command:([^?]+)/g)].map(([, command]) => command)).toEqual(['dossier.showRelatedCoverage', 'dossier.showDossier', 'dossier.sameAs', 'dossier.notAName']);
  });

  test('leaves out quotes and documents when the settings say so', () => {
    const card = hover(newsFolder({ 'vote.txt': boardStory, 'chair.txt': otherStory }), { ...settings, quotes: false, documents: false });
    expect(card).toBe('Ana Petrova · person\n2 here · 1 in 1 other document');
  });

  test.each([
    ['counts', '2 here'],
    ['aliases', 'also “Petrova”'],
    ['actions', 'Same as…'],
  ])('leaves out %s when the settings say so', (part, words) => {
    const folder = newsFolder({ 'vote.txt': '“We need time,” said the chair, @Ana Petrova@. @Pet|rova@ left.' });
    const shown = hover(folder, settings, everything)!;
    expect(hover(folder, { ...settings, [part]: false }, everything)).not.toContain(words);
    expect(shown).toContain(words);
  });

  test('lists ten other documents, those with most mentions first, and says how many more there are', () => {
    const others = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`other${i}.txt`, `Story ${i}\n\n@Ana Petrova@ spoke.${i === 7 ? ' @Ana Petrova@ left.' : ''}`]));
    const card = hover(newsFolder({ 'vote.txt': boardStory, ...others }))!;
    expect(card.match(/· other\d+\.txt ·/g)).toHaveLength(10);
    expect(card).toMatch(/\n\nStory 7 · other7\.txt · 2\n/);
    expect(card).toMatch(/and 2 more$/);
  });

  test('text of a document makes no markup in the card', () => {
    const hostile = 'Vote $(bug) [x](command:evil) <b>\n\n@Ana Petrova@ spoke.';
    const card = hover(newsFolder({ 'vote.txt': boardStory, 'hostile.txt': hostile }), settings, { markdown: true, commandLinks: true, themeIcons: true })!;
    expect(card).toContain('[Vote \\$\u200B\\(bug\\) \\[x\\]\\(command:evil\\) &lt;b&gt;](file:///news/hostile.txt#L3)');
  });

  test('there is none beside a name, in an unknown document, or when hovers are off', () => {
    expect(hover(newsFolder({ 'a.txt': 'Nobody is na|med here.' }))).toBeUndefined();
    expect(hover({ ...newsFolder({ 'a.txt': boardStory }), document: 'file:///gone.txt' })).toBeUndefined();
    expect(hover(newsFolder({ 'a.txt': boardStory }), { ...settings, enabled: false })).toBeUndefined();
  });
});

describe('the card of a quote', () => {
  test('names speaker and kind', () => {
    expect(hover(newsFolder({ 'a.txt': '“We need |time,” said @Ana Petrova@.' }))).toBe('Ana Petrova\ndirect quote');
  });

  test('says that no speaker is named', () => {
    expect(hover(newsFolder({ 'a.txt': '“We need |time.”' }))).toMatch(/^No speaker named/);
  });

  test('shows the versions that other documents give', () => {
    const words = 'the ferry contract was signed in the night without a single public hearing';
    const card = hover(newsFolder({ 'a.txt': `One\n\n“Nobody asked us: |${words},” said @Ana Petrova@.`, 'b.txt': `Two\n\n“${words},” said @Ana Petrova@.` }));
    expect(card).toMatch(new RegExp(`(?:same words|shorter version): “${words},” b\\.txt`));
  });

  test('brings out the words that another version adds', () => {
    const words = 'the ferry contract was signed without a single public hearing';
    const folder = newsFolder({ 'a.txt': `One\n\n“|${words},” said @Ana Petrova@.`, 'b.txt': `Two\n\n“${words} in the night,” said @Ana Petrova@.` });
    expect(hover(folder, settings, { markdown: true, commandLinks: false, themeIcons: false })).toContain(`longer version: “${words} **in the night**,” [b.txt]`);
  });
});
