import { describe, expect, it } from 'vitest';
import type { Part } from '../../../server/src/core/identity/document/repairs/documentRepair';
import { OrganisationsByContext } from '../../../server/src/core/identity/document/repairs/organisationsByContext';
import { readNames } from '../../support/markers';

/** The names after the repair, as `type name`. Names are marked as the recogniser would give them, half sure. */
function repaired(marked: string, confidence = 0.5): string[] {
  const { text, names } = readNames(marked);
  const part: Part = { text, start: 0, end: text.length, kind: 'body', order: 0, capitalised: [] };
  const before = { names: names.map((name) => ({ ...name, confidence })), spellings: names.map(({ start, end }) => text.slice(start, end)), found: [] };
  const repair = new OrganisationsByContext(false);
  repair.tell(part, before);
  return repair.repair(part, before).names.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

describe('companies by the words beside them', () => {
  it.each([
    'Lena Vik, chief executive of [P:Norvik], spoke.',
    'The stake in [L:Norvik] is small.',
    '[P:Norvik]’s shareholders voted.',
    '[L:Norvik] has agreed to buy a rival.',
    'The family behind German lens maker [P:Norvik] waited.',
    'Her record label, [P:Norvik], said nothing.',
    'Lena Vik, an analyst at [P:Norvik], spoke.',
    '[P:Norvik], which employs 14,200 people, grew.',
    '[P:Norvik] posted a 4% rise in revenue.',
    '[P:Norvik] said it expected to grow.',
    '[P:Norvik], a London-based subsidiary of a bank, grew.',
    '[L:Norvik], a leader in freight, grew.',
  ])('are organisations: %s', (marked) => {
    expect(repaired(marked)).toEqual(['organisation Norvik']);
  });

  it('are not made of the town of a firm that is bought', () => {
    expect(repaired('It agreed to buy [L:Norvik]-based rivals.')).toEqual(['place Norvik']);
  });

  it('are so in the whole document', () => {
    expect(repaired('[P:Norvik] grew. Investors in [P:Norvik] were glad.')).toEqual(['organisation Norvik', 'organisation Norvik']);
  });

  it.each(['The film maker [P:Norvik] spoke.', 'The firm’s partner, [P:Norvik], spoke.', '[P:Norvik], which is a rare name, spoke.', '[P:Norvik], a leader of the party, spoke.', '[P:Norvik], a company director, spoke.'])('are none: %s', (marked) => {
    expect(repaired(marked)).toEqual(['person Norvik']);
  });

  it('are known by their full name elsewhere', () => {
    expect(repaired('[O:Norvik Timber Inc.] grew. [P:Norvik] hired more people.')).toEqual(['organisation Norvik Timber Inc.', 'organisation Norvik']);
    expect(repaired('[O:Norvik Logistics] grew. [L:Norvik] hired more people.')).toEqual(['organisation Norvik Logistics', 'organisation Norvik']);
  });

  it('take "& Sons" into their name', () => {
    expect(repaired('The yard of [P:Lund] & Sons closed.')).toEqual(['organisation Lund & Sons']);
  });

  it('are not made of a place that the recogniser is sure of', () => {
    expect(repaired('Investors in [L:Peru] were glad.', 0.98)).toEqual(['place Peru']);
  });
});

describe('clubs by the results and players beside them', () => {
  it.each([
    'It was a 2-1 away win over [L:Norvik] on Sunday.',
    'They drew 1-1 with [P:Norvik].',
    'The visitors beat [L:Norvik] 3-0.',
    '[L:Norvik] won 24–17.',
    '[L:Norvik] striker Lena Vik scored.',
  ])('are organisations: %s', (marked) => {
    expect(repaired(marked)).toEqual(['organisation Norvik']);
  });

  it.each(['It was a 2-1 win over [L:Peru].', 'A 7-2 vote against [L:Norvik] was no game.', 'They voted 7-2 against [L:Norvik].', 'In [L:Norvik] a striker said so.'])('are none: %s', (marked) => {
    expect(repaired(marked)[0]).toMatch(/^place/);
  });
});

describe('other organisations by the words beside them', () => {
  it.each([
    'She told [L:Norvik] by telephone.',
    'The company, [L:Norvik], was given the work.',
    'He took bribes from [L:Norvik], the water-tanker firm.',
    '[P:Norvik] cut its full-year profit forecast.',
    'The ship, operated by [P:Norvik], sank.',
    'A [L:Norvik] spokeswoman said so.',
    '[L:Norvik] agreed a fee of £2m.',
    'They are at home to [L:Norvik] on Tuesday.',
  ])('are organisations: %s', (marked) => {
    expect(repaired(marked)).toEqual(['organisation Norvik']);
  });

  it('are buildings where those who work in them act', () => {
    expect(repaired('The [L:Norvik Museum] said it was closed.')).toEqual(['organisation Norvik Museum']);
    expect(repaired('A curator at the [L:Norvik Museum] spoke.')).toEqual(['organisation Norvik Museum']);
    expect(repaired('They met at the [L:Norvik Museum].')).toEqual(['place Norvik Museum']);
  });

  it.each([
    'He told [L:Norvik] to leave.',
    'In [L:Norvik], the water firm said nothing.',
    'The head of the [L:Norvik] region spoke.',
    'It agreed to buy [L:Norvik], Ohio-based makers said.',
    'Speaking to this newspaper, [P:Norvik], who is married, agreed.',
    'He is the constructor of [L:Norvik].',
  ])('are none: %s', (marked) => {
    expect(repaired(marked)[0]).not.toMatch(/^organisation/);
  });
});
