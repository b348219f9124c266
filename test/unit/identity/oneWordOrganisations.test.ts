import { describe, expect, it } from 'vitest';
import { findEntities } from '../../../server/src/core/identity/document/findEntities';
import { namesInParagraphs } from '../../../server/src/core/names/namesInParagraphs';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { readNames } from '../../support/markers';

/** Which organisations a text names, each as often as it stands there; names are marked as the recogniser would give them, half sure. */
function organisationsIn(marked: string): string[] {
  const { text, names } = readNames(`A heading for the page\n\n${marked}`);
  const article = readArticle(text);
  const found = findEntities(article, namesInParagraphs(names.map((name) => ({ ...name, confidence: 0.5 })), article.paragraphs));
  return found.mentions.filter(({ type }) => type === 'organisation').map(({ start, end }) => text.slice(start, end));
}

describe('organisations of one word that were passed over', () => {
  it.each([
    ['Sales fell. Norvik reported a steeper-than-expected drop in quarterly sales. Shoppers bought less of what Norvik sells.', 2],
    ['Norvik said it earned $1bn. It is half of what Norvik sold.', 2],
    ['The fine for [X:Norvik] is high. Shares of [X:Norvik] fell.', 2],
    ['A fine for Norvik was upheld. Ann Lee, Norvik’s chief global affairs officer, was angry.', 2],
  ])('are known in the whole text by words that only an organisation has beside it: %s', (text, times) => {
    expect(organisationsIn(text)).toEqual(Array.from({ length: times }, () => 'Norvik'));
  });

  it.each([
    ['They heard that Norvik was paid. The owner of [O:Norvik Fabers] spoke.', ['Norvik', 'Norvik Fabers']],
    ['The owner of [O:Norvik Fabers] spoke. The rules of Norvik, he said, are old.', ['Norvik Fabers', 'Norvik']],
  ])('are known by the full name beside them: %s', (text, names) => {
    expect(organisationsIn(text)).toEqual(names);
  });

  it('are known by a capital within the word and what they do', () => {
    expect(organisationsIn('The line is closed. MarketNorvik suspended its trains.')).toEqual(['MarketNorvik']);
  });

  it.each(['NVK councillor Ann Lee said so.', 'It was over. NVK said in a statement that it had won.'])('are known by an abbreviation and who belongs to it or what it tells: %s', (text) => {
    expect(organisationsIn(text)).toEqual(['NVK']);
  });

  it.each(['He was fined, and so was Meta, on Monday.', 'They run on the models of DeepSeek.', 'The town owes [L:Eskom] money.', 'The chip of [X:Huawei] is fast.'])('are known because everybody knows them: %s', (text) => {
    expect(organisationsIn(text)).toHaveLength(1);
  });

  it.each([
    'Retailers reported a steeper drop in sales.',
    'Target prices are rising, and the target was missed.',
    'He rode the Norvik to school.',
    'The road of [O:Norvik Fabers] is long. It closed its Norvik plant.',
    'The [O:Fish and Game Office] spoke. They asked Fish and Wildlife.',
    'The [O:Inuit Fabers] spoke. He met Inuit, and they agreed.',
    'TV presenter Ann Lee spoke. AI leaders did not.',
    'DesRoches said, “No.”',
  ])('are no other words with a capital: %s', (text) => {
    expect(organisationsIn(text).filter((name) => !name.includes(' '))).toEqual([]);
  });

  it('are not the products that are called after them', () => {
    expect(organisationsIn('He drove a Toyota Corolla.')).toEqual([]);
  });
});

describe('names by their spelling and what stands beside them', () => {
  it('are organisations where a capital stands within', () => {
    expect(organisationsIn('The owner of the app, [P:ByteNorvik], spoke. [P:McLund] did not.')).toEqual(['ByteNorvik']);
  });

  it('hold the office of an official whole', () => {
    expect(organisationsIn('A man died, the [L:Norvik County] Sheriff’s Office said. The [O:Norvik County Auditor]’s Office agreed.')).toEqual(['Norvik County Sheriff’s Office', 'Norvik County Auditor’s Office']);
    expect(organisationsIn('It was the [O:Fire Marshals]’ Office.')).toEqual(['Fire Marshals’ Office']);
  });

  it.each(['The advocate [P:Ann Lee], [O:SC], spoke.', '[O:Station House Officer] ([O:SHO]) [P:Ann Lee] spoke.', '[O:District Police] Officer ([O:DPO]) [P:Ann Lee] spoke.'])('are none where letters stand beside somebody: %s', (text) => {
    expect(organisationsIn(text)).toEqual([]);
  });

  it('are papers that somebody told', () => {
    expect(organisationsIn('She told The [X:Lantern] that he was ill.')).toEqual(['Lantern']);
  });

  it.each(['[L:Norvik] said it would keep selling the fish.', '[P:Norvik] said it had laid off 40 people.', '[P:Norvik], a tech lobby, was glad.', 'Shares of [L:Norvik] fell.'])('are companies: %s', (text) => {
    expect(organisationsIn(text)).toEqual(['Norvik']);
  });

  it.each(['[P:Norvik] said it would rain.', '[P:Norvik] said it had been hard.'])('are somebody: %s', (text) => {
    expect(organisationsIn(text)).toEqual([]);
  });
});
