import { describe, expect, it } from 'vitest';
import { findEntities } from '../../../server/src/core/identity/document/findEntities';
import { namesInParagraphs } from '../../../server/src/core/names/namesInParagraphs';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { readNames } from '../../support/markers';

/** Whom the last name of a text means. */
function lastMeant(marked: string): string {
  const { text, names } = readNames(marked);
  const article = readArticle(text);
  const { entities, entityOfMention } = findEntities(article, namesInParagraphs(names.map((name) => ({ ...name, confidence: 0.95 })), article.paragraphs));
  return entities[entityOfMention.at(-1)!]!.name;
}

describe('a surname that two bear', () => {
  it.each([
    ['is that of the one named last', '[P:Mark Tilling] opened it. [P:Peter Tilling] closed it. [P:Tilling] left.', 'Peter Tilling'],
    ['is that of the one whom “she” fits', '[P:Anna Tilling] ran it. [P:Mark Tilling] sold it. [P:Tilling] said she would not.', 'Anna Tilling'],
    ['is that of the one whom “his” fits', '[P:Mark Tilling] and [P:Anna Tilling] ran it. [P:Tilling] sold his share.', 'Mark Tilling'],
    ['is not told by “told her that”', '[P:Anna Tilling] ran it. [P:Mark Tilling] sold it. [P:Tilling] told her that it was late.', 'Mark Tilling'],
    ['is not told by a pronoun that fits neither', '[P:Mark Tilling] opened it. [P:Peter Tilling] closed it. [P:Tilling] said she left.', 'Peter Tilling'],
    ['is that of the one who was told by an honorific before', '[P:Anna Tilling] ran it. [P:Mark Tilling] sold it. Ms [P:Tilling] wept. [P:Tilling] left.', 'Anna Tilling'],
    ['is that of the one whom “Baroness” fits', '[P:Anna Tilling] ran it. [P:Mark Tilling] sold it. Baroness [P:Tilling] left.', 'Anna Tilling'],
    ['is not that of a relative who is named beside', '[P:Mark Tilling] was held. His brother, [P:Peter Tilling], came. [P:Tilling] was freed.', 'Mark Tilling'],
    ['is that of the one who is named far more', '[P:Mark Tilling] ran it. [P:Tilling] sold it. [P:Tilling] bought it. [P:Tilling] lost it. [P:Ruth Tilling] came. [P:Tilling] left.', 'Mark Tilling'],
    ['is that of the one named more, where neither was named of late', '[P:Mark Tilling] ran it. [P:Tilling] sold it. [P:Ruth Tilling] came.\n\n[P:Bo Hart] came.\n\n[P:Ann Lee] came.\n\n[P:Tilling] left.', 'Mark Tilling'],
    ['is left open where both were named in one sentence', '[P:Mark Tilling] sued [P:Peter Tilling] in May. [P:Tilling] said nothing.', 'Tilling'],
    ['is left open where neither was named of late, nor more', '[P:Mark Tilling] ran it. [P:Ruth Tilling] came.\n\n[P:Bo Hart] came.\n\n[P:Ann Lee] came.\n\n[P:Tilling] left.', 'Tilling'],
    ['is that of the one named again since', '[P:Mark Tilling] sued [P:Peter Tilling] in May. [P:Mark Tilling] won. [P:Tilling] left.', 'Mark Tilling'],
  ])('%s', (_, marked, meant) => {
    expect(lastMeant(marked)).toBe(meant);
  });

  it('is one person’s where two spellings of one name stand in a sentence', () => {
    expect(lastMeant('[P:Mo Tilling], born [P:Maurice Tilling], sold it. [P:Tilling] left.')).not.toBe('Tilling');
  });
});
