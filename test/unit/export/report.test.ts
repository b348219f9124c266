import { describe, expect, test } from 'vitest';
import { createCorpus } from '../../../server/src/core/corpus/createCorpus';
import { exportPage } from '../../../server/src/service/exportPage';
import { languageFor } from '../../../server/src/service/language/translate';
import { doubtfulSpeakers } from '../../support/doubtfulSpeakers';
import { newsFolder, uriOf } from '../../support/newsFolder';
import { annotated } from '../corpus/annotatedText';
import { exported } from './readExport';

const ferry =
  'Ferry contract signed in the night\n\nThe #Harbour Board# signed the ferry contract with #Coastline Ferries# on Friday for 40 million crowns, @Ana Petrova@ told reporters.\n“The ferry contract was signed without a hearing,” said @Joe Marsh@.\n“Nobody asked us.”\n';
const copy =
  'Board signs ferry contract\n\nThe #Harbour Board# signed the ferry contract with #Coastline Ferries# on Monday for 55 million crowns, @Ana Petrova@ told reporters.\n“The ferry contract was signed without a hearing,” said @Joe Marsh@.\n';
const kelp = 'Kelp returns to the bay\n\nDivers found kelp off %Lowmere%, the biologist @Mia Stone@ wrote.\n';

/** The lines of a section of a report, up to the next title of the same rank. */
function sectionOf(markdown: string, title: string): string[] {
  const [, after = ''] = markdown.split(`${title}\n\n`);
  return after.split(/\n+(?=#{1,3} )/)[0]!.split('\n').filter(Boolean);
}

describe('the report', () => {
  const { corpus } = newsFolder({ 'ferry.txt': ferry, 'kelp.txt': kelp, 'copy.txt': copy });
  const markdown = exported(corpus, 'markdown');

  test('goes story by story', () => {
    expect(markdown).toContain('3 documents · 2 stories · 3 people · 2 organisations · 3 quotes\n');
    expect(markdown.match(/^## .*$/gm)).toEqual(['## 1. Ferry contract signed in the night', '## 2. Kelp returns to the bay']);
  });

  test('lists documents, people and organisations with file and line', () => {
    expect(sectionOf(markdown, '### Documents')).toEqual(['- Ferry contract signed in the night ([ferry.txt](ferry.txt))', '- Board signs ferry contract ([copy.txt](copy.txt))']);
    expect(sectionOf(markdown, '### People')).toContain('- **Joe Marsh**: first in [ferry.txt, line 4](ferry.txt#L4); 2 mentions in 2 documents');
    expect(sectionOf(markdown, '### Organisations')).toContain('- **Harbour Board**: first in [ferry.txt, line 3](ferry.txt#L3); 2 mentions in 2 documents');
  });

  test('gives a quote once under its speaker, with every place', () => {
    expect(sectionOf(markdown, '### Quotes')).toEqual([
      '#### Joe Marsh',
      '- “The ferry contract was signed without a hearing,” ([ferry.txt, line 4](ferry.txt#L4); same words in [copy.txt, line 4](copy.txt#L4))',
      '#### No speaker named',
      '- “Nobody asked us.” ([ferry.txt, line 5](ferry.txt#L5))',
    ]);
  });

  test('says of a speaker who is uncertain that he is', () => {
    const doubtful = newsFolder({ 'ferry.txt': ferry, 'copy.txt': copy });
    doubtful.corpus.set(uriOf('copy.txt'), doubtfulSpeakers(doubtful.corpus.documents.get(uriOf('copy.txt'))!));
    expect(sectionOf(exported(doubtful.corpus, 'markdown'), '### Quotes')[1]).toMatch(/\(\[ferry\.txt, line 4\]\(\S+\); same words in \[copy\.txt, line 4\]\(\S+\); speaker uncertain\)$/);
  });

  test('sets differing sentences below each other, with the words that differ in bold', () => {
    const lines = sectionOf(markdown, '### Sentences that differ');
    expect(lines[0]).toMatch(/^- (?:Date|Number)$/);
    expect(lines[1]).toMatch(/^ {2}- The Harbour Board .*\*\*.* \(\[ferry\.txt, line 3\]\(ferry\.txt#L3\)\)$/);
    expect(lines[2]).toMatch(/^ {2}- The Harbour Board .*\*\*.* \(\[copy\.txt, line 3\]\(copy\.txt#L3\)\)$/);
    expect(lines.slice(1, 3).join(' ').replaceAll('*', '')).toMatch(/Friday for 40 million.*Monday for 55 million/);
  });

  test('keeps the marks and the gap of a quote that is interrupted', () => {
    const analysis = annotated('Vote\n\n“We need time,” said @Ana Petrova@. “We have none.”\n');
    const [first, second] = analysis.quotes;
    const interrupted = createCorpus();
    interrupted.set(uriOf('vote.txt'), { ...analysis, quotes: [{ ...first!, end: second!.end, parts: [...first!.parts, ...second!.parts], fragments: [...first!.fragments, ...second!.fragments] }] });
    expect(exported(interrupted, 'markdown')).toContain('- “We need time,” … “We have none.” (');
  });

  test('speaks the language of the reader', () => {
    const { text } = exportPage(corpus, { scope: 'folder', format: 'markdown' }, (uri) => decodeURIComponent(uri.replace('file:///news/', '')), false, languageFor('de').t)!;
    expect(text).toMatch(/^# Dossier-Bericht\n\n3 Dokumente · 2 Geschichten · 3 Personen · 2 Organisationen · 3 Zitate\n/);
    expect(sectionOf(text, '### Personen')).toContain('- **Joe Marsh**: zuerst in [copy.txt, Zeile 4](copy.txt#L4); 2 Nennungen in 2 Dokumenten');
    expect(text).not.toMatch(/\b(?:Documents|People|Quotes|Sentences|line|words|mentions|speaker)\b/);
  });

  test('of one document has no differences', () => {
    const one = exported(corpus, 'markdown', [uriOf('copy.txt')]);
    expect(one).toContain('1 document · 1 story · ');
    expect(one).not.toContain('Sentences that differ');
  });

  test('says so when a story is too large to compare each document with each', () => {
    const many = newsFolder(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}.txt`, index % 2 ? ferry : copy])));
    expect(exported(many.corpus, 'markdown')).toContain('Only the first 6 documents were compared with each other.');
  });

  test('lets no markup of a document or a file name through', () => {
    const hostile = newsFolder({
      'a%20](http:%2F%2Fhost)<b>.txt': '<script>alert(1)</script> [x](command:rm) ![y](http://host/y.png)\n\n@<img src=x>@ met #`rm` **Board**#.\n“<b>[go](http://host)</b>” said @<img src=x>@.\n',
    });
    const report = exported(hostile.corpus, 'markdown');
    expect(report).not.toMatch(/<(?!\w+ src)[a-z/]|<img|<script|<b>/);
    const links = [...report.matchAll(/(?<!\\)\]\((?<href>[^)]*)\)/g)].map(({ groups }) => groups!['href']);
    expect(links.length).toBeGreaterThan(3);
    for (const href of links) expect(href).toMatch(/^a%20%5D%28http%3A\/\/host%29%3Cb%3E\.txt(?:#L\d+)?$/);
  });
});
