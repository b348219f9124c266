import { describe, expect, it } from 'vitest';
import { femaleHonorifics, honorifics, learnedTitles, learnedTitlesAndRoles, maleHonorifics, ranks, roleNouns } from '../../../server/src/core/names/lexicon/titles';

describe('the words of titles', () => {
  it('are bare of the marks by which the network’s are told', () => {
    for (const words of [honorifics, roleNouns, ranks, learnedTitles, learnedTitlesAndRoles]) for (const word of words) expect(word).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it('that tell a gender address somebody, and tell one', () => {
    for (const word of maleHonorifics) expect((honorifics.has(word) || ranks.has(word)) && !femaleHonorifics.has(word), word).toBe(true);
    for (const word of femaleHonorifics) expect(honorifics.has(word), word).toBe(true);
  });

  it('are those that the network learned from, until it is trained anew', () => {
    expect([learnedTitles.size, learnedTitlesAndRoles.size]).toEqual([99, 242]);
    expect([...learnedTitles].every((word) => learnedTitlesAndRoles.has(word))).toBe(true);
    expect(['mr', 'sir', 'speaker'].every((word) => learnedTitles.has(word))).toBe(true);
    expect(['pope', 'guard', 'pilot'].every((word) => learnedTitlesAndRoles.has(word) && !learnedTitles.has(word))).toBe(true);
  });

  it('what is a forename as often as a title is no honorific, which names lose', () => {
    expect(['duke', 'baron', 'king', 'viscount'].map((word) => [honorifics.has(word), maleHonorifics.has(word)])).toEqual([[false, true], [false, true], [true, true], [true, true]]);
  });
});
