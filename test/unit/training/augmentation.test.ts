import { describe, expect, it } from 'vitest';
import { Augmentation, type AugmentationShares } from '../../../server/training/names/augmentation';
import type { TaggedToken } from '../../../server/training/names/bio';
import { labelledSentence, namesOf, type LabelledSentence } from '../../../server/training/names/labelledText';
import { Random } from '../../../server/training/random';

const none: AugmentationShares = { swapped: 0, apart: 0, capitals: 0, titleCase: 0 };
const lists = {
  forenames: ['Mina'],
  surnames: ['Orlova'],
  cities: ['Port Vessel'],
  regions: ['Ostmark'],
  companies: ['Brightwater Holdings, Inc.'],
  universities: ['University of Tarn'],
};

/** "[PER Ada Byrne] of the [LOC U.S.] spoke" as a labelled sentence. */
function sentence(marked: string): LabelledSentence {
  const tokens: TaggedToken[] = [];
  for (const [, type, name = '', word = ''] of marked.matchAll(/\[(\w+) ([^\]]+)\]|(\S+)/g)) {
    if (type === undefined) tokens.push({ token: word, tag: 'O' });
    else name.split(' ').forEach((token, i) => tokens.push({ token, tag: `${i === 0 ? 'B' : 'I'}-${type}` }));
  }
  return labelledSentence(tokens);
}

function show({ words, labels }: LabelledSentence): string {
  const codes = ['PER', 'ORG', 'LOC', 'MISC'];
  const names = namesOf(labels);
  return words
    .map((word, i) => {
      const name = names.find(({ start, end }) => start <= i && i < end);
      const before = name?.start === i ? `[${codes[name.nameClass]} ` : '';
      return `${before}${word}${name?.end === i + 1 ? ']' : ''}`;
    })
    .join(' ');
}

function vary(marked: string, shares: Partial<AugmentationShares>, seed = 1): string {
  const text = [sentence('[PER Ada Byrne] met [ORG Tarn Council] in [LOC Lowick]')];
  return show(new Augmentation(lists, [text], { ...none, ...shares }).vary([sentence(marked)], new Random(seed))[0]!);
}

describe('labelled sentences', () => {
  it('are cut into the product’s tokens, names with them', () => {
    expect(show(sentence('the [LOC U.S.] envoy [PER Lee Jae-min] said'))).toBe('the [LOC U.S.] envoy [PER Lee Jae - min] said');
  });

  it('leave titles out of persons, but never the whole name', () => {
    expect(show(sentence('[PER Mr. Byrne] met [PER Senator]'))).toBe('Mr. [PER Byrne] met [PER Senator]');
  });
});

describe('augmentation', () => {
  it('leaves documents alone when nothing is asked for', () => {
    expect(vary('[PER Ada Byrne] of [ORG Tarn Council] spoke', {})).toBe('[PER Ada Byrne] of [ORG Tarn Council] spoke');
  });

  it('writes sentences in capitals and in title case', () => {
    expect(vary('[PER Ada Byrne] spoke of it', { capitals: 1 })).toBe('[PER ADA BYRNE] SPOKE OF IT');
    expect(vary('[PER Ada Byrne] spoke of it', { titleCase: 1 })).toBe('[PER Ada Byrne] Spoke of It');
  });

  it('sets initials apart and keeps the names whole', () => {
    expect(vary('in the [LOC U.S.] [PER Ada B. Byrne] spoke', { apart: 1 })).toBe('in the [LOC U. S.] [PER Ada B . Byrne] spoke');
  });

  it('swaps equal names of a document for one and the same other name', () => {
    const results = Array.from({ length: 30 }, (_, seed) => vary('[PER Cora Finch] and [PER Cora Finch] went to [LOC Dunmere]', { swapped: 1 }, seed));
    expect(new Set(results).size).toBeGreaterThan(3);
    for (const result of results) expect(result).toMatch(/^\[PER ([^\]]+)\] and \[PER \1\] went to \[LOC [^\]]+\]$/);
  });
});
