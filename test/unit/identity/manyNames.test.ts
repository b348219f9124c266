import { expect, test } from 'vitest';
import type { EntityName } from '../../../server/src/core/identity/across/entityName';
import { NamesByFirstWord } from '../../../server/src/core/identity/folder/namesByFirstWord';
import { NameRecord } from '../../../server/src/core/identity/across/nameRecord';
import { differsByOneSlip } from '../../../server/src/core/identity/names/personName';
import { SlipBlock } from '../../../server/src/core/identity/names/slipBlock';
import { hashText } from '../../../server/src/core/text/textHash';

const letters = ['a', 'e', 'l', 'r'];
const words = (length: number): string[] => (length === 0 ? [''] : words(length - 1).flatMap((word) => letters.map((letter) => word + letter)));
const person = (surname: string): NameRecord => new NameRecord({ key: `anna s${surname}`, isPerson: true } as EntityName);

test('slips of the pen are found among many names as among few', () => {
  const people = words(5).filter((_, index) => index % 3 === 0).map(person);
  const block = new SlipBlock();
  const found = people.flatMap((name) => {
    const slips = block.slipsOf(name);
    block.add(name);
    return slips.map((slip) => [slip.lastWord, name.lastWord]);
  });
  const expected = people.flatMap((name, at) => people.slice(0, at).filter((other) => differsByOneSlip(name.lastWord, other.lastWord)).map((other) => [other.lastWord, name.lastWord]));
  expect(found.sort()).toEqual(expected.sort());
  expect(found.length).toBeGreaterThan(people.length);
  for (const name of people.slice(1)) block.delete(name);
  expect(block.slipsOf(person(`${people[0]!.lastWord.slice(1, -1)}x`))).toEqual([people[0]]);
  block.delete(people[0]!);
  expect(block.isEmpty).toBe(true);
});

test('names with one first word are found among many as among few', () => {
  const text = 'National Grain Bank of Aral and National Grain';
  const spellings = ['National', 'National Grain', 'National Grain Bank', 'National Grain Bank of Aral', 'National Coal'];
  const others = Array.from({ length: 40 }, (_, number) => `National Bank ${number}`);
  const many = new NamesByFirstWord([...spellings, ...others].map((spelling) => ({ spelling })));
  const few = new NamesByFirstWord(spellings.map((spelling) => ({ spelling })));
  const found = (names: typeof many, end: number): string[] => names.of(hashText('National'))!.at(text, 0, end).map(({ spelling }) => spelling).sort();
  expect(found(many, text.length)).toEqual(spellings.slice(0, 4));
  for (let end = 0; end <= text.length; end++) expect(found(many, end)).toEqual(found(few, end));
});
