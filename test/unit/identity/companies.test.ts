import { describe, expect, it } from 'vitest';
import { Companies } from '../../../server/src/core/identity/document/repairs/companies';
import type { Part } from '../../../server/src/core/identity/document/repairs/documentRepair';
import { readNames } from '../../support/markers';

/** The names after the repair, as `type name`. Names are marked as the recogniser would give them, half sure. */
function repaired(marked: string, confidence = 0.5): string[] {
  const { text, names } = readNames(marked);
  const part: Part = { text, start: 0, end: text.length, kind: 'body', order: 0, capitalised: [] };
  const before = { names: names.map((name) => ({ ...name, confidence })), spellings: names.map(({ start, end }) => text.slice(start, end)), found: [] };
  const companies = new Companies(false);
  companies.tell(part, before);
  return companies.repair(part, before).names.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
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
  ])('are organisations: %s', (marked) => {
    expect(repaired(marked)).toEqual(['organisation Norvik']);
  });

  it('are so in the whole document', () => {
    expect(repaired('[P:Norvik] grew. Investors in [P:Norvik] were glad.')).toEqual(['organisation Norvik', 'organisation Norvik']);
  });

  it.each(['The film maker [P:Norvik] spoke.', 'The firm’s partner, [P:Norvik], spoke.', '[P:Norvik], which is a rare name, spoke.'])('are none: %s', (marked) => {
    expect(repaired(marked)).toEqual(['person Norvik']);
  });

  it('are known by their full name elsewhere', () => {
    expect(repaired('[O:Norvik Timber Inc.] grew. [P:Norvik] hired more people.')).toEqual(['organisation Norvik Timber Inc.', 'organisation Norvik']);
  });

  it('take "& Sons" into their name', () => {
    expect(repaired('The yard of [P:Lund] & Sons closed.')).toEqual(['organisation Lund & Sons']);
  });

  it('are not made of a place that the recogniser is sure of', () => {
    expect(repaired('Investors in [L:Peru] were glad.', 0.98)).toEqual(['place Peru']);
  });
});
