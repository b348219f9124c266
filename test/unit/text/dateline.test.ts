import { describe, expect, it } from 'vitest';
import { datelineAt } from '../../../server/src/core/text/dateline';

/** The place and the rest after the dateline, as far as there is one. */
function read(text: string): [string, string] | undefined {
  const dateline = datelineAt(text, { start: 0, end: text.length });
  return dateline && [text.slice(dateline.place.start, dateline.place.end), text.slice(dateline.end)];
}

describe('A dateline', () => {
  it.each([
    ['LANGWARDEN, Northumbria — Rescuers rested.', 'LANGWARDEN, Northumbria'],
    ['COLUMBUS, Ohio (AP) — Rescuers rested.', 'COLUMBUS, Ohio'],
    ['PORT ELLERY, March 4 (Meridian Press) - Rescuers rested.', 'PORT ELLERY'],
    ['WASHINGTON/BEIJING, June 27 (Agency) - Rescuers rested.', 'WASHINGTON/BEIJING'],
    ['ST. BRIAVELS — Rescuers rested.', 'ST. BRIAVELS'],
    ['GENEVA -- Rescuers rested.', 'GENEVA'],
    ['Kabul (Agency) – Rescuers rested.', 'Kabul'],
    ['SÃO BENTO, 4 May 2025 (Agency) - Rescuers rested.', 'SÃO BENTO'],
  ])('is told from the report: %s', (text, place) => {
    expect(read(text)).toEqual([place, 'Rescuers rested.']);
  });

  it.each([
    'NATO — Europe’s shield — said it would wait.',
    'FERRY DEAL SIGNED - BUT UNION WARNS OVER CABINS',
    'The mayor — Anna Harlow — rested.',
    'IMF officials (Anna Harlow) rested.',
    'GENEVA — where talks go on — is calm.',
    'Anna Harlow, Lisbon — Rescuers rested.',
    '',
  ])('is not: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('takes time in proportion to a hostile text', () => {
    for (const text of ['A'.repeat(100_000), 'AB, '.repeat(30_000), `${'A '.repeat(50_000)}(`]) expect(read(text)).toBeUndefined();
  });
});
