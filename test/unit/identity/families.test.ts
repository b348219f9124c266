import { describe, expect, it } from 'vitest';
import { findEntities } from '../../../server/src/core/identity/document/findEntities';
import { namesInParagraphs } from '../../../server/src/core/names/namesInParagraphs';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { readNames } from '../../support/markers';

/** Each entity as "type name: how often it is named". */
function entitiesOf(marked: string): string[] {
  const { text, names } = readNames(marked);
  const article = readArticle(text);
  const { entities } = findEntities(article, namesInParagraphs(names.map((name) => ({ ...name, confidence: 0.9 })), article.paragraphs));
  return entities.map(({ type, name, mentions }) => `${type} ${name}: ${mentions.length}`);
}

describe('a family', () => {
  it.each([
    'The [P:Marsden] family left.',
    'The wealthy [P:Marsden] family left.',
    'A [O:Marsden] family lawyer spoke.',
    'The [P:Marsden] brothers left.',
    'The [P:Marsden] and Cole families left.',
    'The [P:Marsden] family left. The [O:Marsdens] were glad.',
  ])('is nobody, and no organisation: %s', (marked) => {
    expect(entitiesOf(marked)).toEqual([]);
  });

  it('is no mention of one who bears its name', () => {
    expect(entitiesOf('[P:Ann Marsden] runs the yard. The Marsden family owns it, and the [P:Marsdens] are proud. [P:Marsden] smiled.')).toEqual(['person Ann Marsden: 2']);
    expect(entitiesOf('[P:Ann Finch] runs the yard. The [P:Finches] own it.')).toEqual(['person Ann Finch: 1']);
  });

  it.each([
    ['[P:Marsden]’s family left.', 'person Marsden: 1'],
    ['[P:Marsden] brothers no one.', 'person Marsden: 1'],
    ['The [O:MRS] family of chips grew.', 'organisation MRS: 1'],
    ['The [O:Marsden] clan fought.', 'organisation Marsden: 1'],
    ['The [O:Marsdens] won 3-1.', 'organisation Marsdens: 1'],
    ['[P:Ann Hughes] left. Then [P:Hughes] smiled.', 'person Ann Hughes: 2'],
    ['[P:Ann Hugh] left. Mr [P:Hughs] smiled at the [P:Hugh] house.', 'person Ann Hugh: 2'],
  ])('is not meant by %s', (marked, entity) => {
    expect(entitiesOf(marked)).toContain(entity);
  });
});
