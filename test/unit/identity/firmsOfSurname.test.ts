import { describe, expect, it } from 'vitest';
import { findEntities } from '../../../server/src/core/identity/document/findEntities';
import { namesInParagraphs } from '../../../server/src/core/names/namesInParagraphs';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { readNames } from '../../support/markers';

/** Each entity as "type name: how often it is named". Names are marked as a recogniser gives them that takes every surname for somebody's. */
function entitiesOf(marked: string): string[] {
  const { text, names } = readNames(marked);
  const article = readArticle(text);
  const { entities } = findEntities(article, namesInParagraphs(names.map((name) => ({ ...name, confidence: 0.95 })), article.paragraphs));
  return entities.map(({ type, name, mentions }) => `${type} ${name}: ${mentions.length}`);
}

describe('a firm of a surname that nobody in the text bears', () => {
  it.each([
    '[P:Hambrook], which employs 300 people, is to close.',
    '[P:Hambrook], which has plants in Spain, is to close.',
    'Staff at [P:Hambrook] were told on Monday.',
    'Workers at [P:Hambrook], the carmaker, will strike.',
    '[P:Hambrook]’s 300 workers were told on Monday.',
    '[P:Hambrook] has gone into administration.',
    '[P:Hambrook] shares fell by a tenth.',
    'She owns a third of [P:Hambrook].',
    '[P:Hambrook], whose sales fell, is to close.',
  ])('is an organisation: %s', (marked) => {
    expect(entitiesOf(marked)).toEqual(['organisation Hambrook: 1']);
  });

  it('is one throughout', () => {
    expect(entitiesOf('[P:Hambrook] to close\n\n[P:Hambrook] plans to go. Shoppers at [P:Hambrook] were sad.')).toEqual(['organisation Hambrook: 3']);
  });

  it.each([
    '[P:Hambrook], which is a rare name, spoke.',
    '[P:Hambrook], who employs 300 people, spoke.',
    '[P:Hambrook], the founder of the company, spoke.',
    'Ms [P:Hambrook], which employs nobody.',
    'A spokesman for [P:Hambrook] said so.',
    'A [P:Hambrook] spokesman said so.',
    'The company [P:Hambrook] built was sold.',
    'Half of [P:Hambrook]’s cows were sold.',
    '[P:Hambrook]’s 226 yards won it.',
  ])('is none: %s', (marked) => {
    expect(entitiesOf(marked)).toEqual(['person Hambrook: 1']);
  });
});

describe('a firm and its founder', () => {
  it('are two', () => {
    expect(entitiesOf('[P:Hambrook] to cut jobs\n\n[P:Hambrook], which employs 300 people, is to cut jobs. [P:Hambrook] is the last yard on the river.\n\nSir [P:John Hambrook] founded it. Sir [P:John] was sad. “I am sad,” [P:Hambrook] said. [P:Hambrook] has a house on the quay. Staff at [P:Hambrook] were told.')).toEqual([
      'organisation Hambrook: 4',
      'person John Hambrook: 4',
    ]);
  });

  it('are told apart by “its” and “his”', () => {
    expect(entitiesOf('[P:Ada Hambrook] runs it.\n\nShoppers at [P:Hambrook] were told that [P:Hambrook] would cut its prices.\n\n[P:Hambrook] sold her house.')).toEqual(['person Ada Hambrook: 2', 'organisation Hambrook: 2']);
  });

  it('are one person where no words tell of a firm', () => {
    expect(entitiesOf('[P:Ada Hambrook] runs the yard. [P:Hambrook] plans to cut 300 jobs. [P:Hambrook] said its time had come.')).toEqual(['person Ada Hambrook: 3']);
  });
});
