import { describe, expect, it } from 'vitest';
import { DraftNames } from '../../../server/src/core/identity/document/draftNames';
import { missedOrganisations } from '../../../server/src/core/identity/document/repairs/missedOrganisations';
import type { ParagraphKind } from '../../../server/src/core/text/article';
import { capitalisedWords } from '../../../server/src/core/text/capitalisedWords';
import { readNames } from '../../support/markers';

/** The names after the repair, as `type name`. Names are marked as the recogniser would give them, half sure. */
function repaired(marked: string, kind: ParagraphKind = 'body'): string[] {
  const { text, names } = readNames(marked);
  const drafts = new DraftNames(names.map((name) => ({ ...name, confidence: 0.5 })));
  missedOrganisations({ text, start: 0, end: text.length, kind, capitalised: capitalisedWords(text) }, drafts);
  return drafts.all.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

describe('organisations that were passed over', () => {
  it.each([
    ['He told the Norvik Gazette so.', 'Norvik Gazette'],
    ['He told the [L:Norvik] Evening Post so.', 'Norvik Evening Post'],
    ['[P:Norvik] Marine Lines halted its trips.', 'Norvik Marine Lines'],
    ['He runs [L:Vik Bleacher Co.], which built them.', 'Vik Bleacher Co.'],
    ['He warned the [L:Norvik School District] twice.', 'Norvik School District'],
    ['Two were taken to [L:Norvik General Hospital].', 'Norvik General Hospital'],
    ['But Norvik Foods spokesman Ole Lund denied it.', 'Norvik Foods'],
  ])('are found by what their names end in: %s', (marked, name) => {
    expect(repaired(marked)).toEqual([`organisation ${name}`]);
  });

  it.each([
    ['An analyst at [L:Bankhaus Norvik] spoke.', 'Bankhaus Norvik'],
    ['They asked Environment Canada.', 'Environment Canada'],
    ['Members of the Harbour Workers Local 88 struck.', 'Harbour Workers Local 88'],
  ])('are found by a noun at the beginning of their names: %s', (marked, name) => {
    expect(repaired(marked)).toEqual([`organisation ${name}`]);
  });

  it.each([
    ['They worked for the charity [L:Meridian] Relief.', 'Meridian Relief'],
    ['A passenger told broadcaster NVK on Monday.', 'NVK'],
    ['The pump and valve maker Norvik grew.', 'Norvik'],
    ['It stood in the journal [X:Animal Minds], he said.', 'Animal Minds'],
    ['Researchers wrote in the journal Limits in Physics.', 'Limits in Physics'],
    ['It stood in the sports daily O Norte on Sunday.', 'O Norte'],
    ['They are sold at chains including Pantry Plus.', 'Pantry Plus'],
    ['He told Western Wire that he was sorry.', 'Western Wire'],
    ['She told Norvik by telephone.', 'Norvik'],
    ['It paid for the acquisition of Norvik, a Danish company.', 'Norvik'],
    ['In the other match Southern Districts beat [O:Carrick] 31-6.', 'Southern Districts'],
    ['The state-run Norvik newspaper said so.', 'Norvik'],
    ['She ran Hearth & Vik from 2016.', 'Hearth & Vik'],
  ])('are found by the words beside them: %s', (marked, name) => {
    expect(repaired(marked)[0]).toBe(`organisation ${name}`);
  });

  it.each([
    'The company Friday said nothing.',
    'The union President said nothing.',
    'A Christian charity helped.',
    'The daily White briefing was short.',
    'He told Mo to leave.',
    'Friends like Sunnis were there.',
    'The bomb maker Norvik was there.',
    'The Compact of Free Associations ended.',
    'In an interview the Haitian-born spokeswoman said so.',
  ])('are none: %s', (marked) => {
    expect(repaired(marked)).toEqual([]);
  });

  it('leave people and surer names alone', () => {
    expect(repaired('The broadcaster [P:Ann Vik] spoke of [O:Norvik Gazette Group].')).toEqual(['person Ann Vik', 'organisation Norvik Gazette Group']);
    expect(repaired('They saw [X:Hearth & Vik] twice.')).toEqual(['other Hearth & Vik']);
  });

  it('are not looked for in headings, in a dateline or on a line by itself', () => {
    expect(repaired('Ministers Told The Norvik Gazette', 'headline')).toEqual([]);
    expect(repaired('CARRICK, March 4 (Norvik Newswire) - A ferry sank off the coast on Monday.')).toEqual([]);
    expect(repaired('The Norvik Gazette')).toEqual([]);
  });
});
