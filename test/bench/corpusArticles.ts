import fs from 'node:fs';
import path from 'node:path';
import { exampleArticles, renamed } from './newsText';

/** A person who stands in nine of ten articles. */
export const ubiquitousName = 'Margaret Oakes';

export interface GeneratedArticle {
  /** Path within the folder: a thousand files to a folder. */
  readonly path: string;
  readonly text: string;
}

const articleLength = 3300;
const articlesPerStory = 4;
const shareWithUbiquitousName = 0.9;
/** Share of the longer words that each story has for itself, so that the vocabulary grows with the folder. */
const shareOfOwnWords = 0.7;

/**
 * An invented article of about 3,300 code units: examples with other names and in part other words in every story, four
 * articles to a story. The same number gives the same article.
 */
export function generatedArticle(number: number): GeneratedArticle {
  const story = Math.floor(number / articlesPerStory);
  const random = createRandom(number);
  const examples = exampleArticles();
  const paragraphsOf = (example: number): string[] => retold(examples[example % examples.length]!, story).split(/[\r\n]+/);
  const paragraphs = paragraphsOf(story);
  for (let example = story + 1; paragraphs.join('\n\n').length < articleLength; example += 5) {
    paragraphs.push(...paragraphsOf(example).slice(1).filter(() => random() < 0.8));
  }
  if (random() < shareWithUbiquitousName) paragraphs.splice(2, 0, `Prime Minister ${ubiquitousName} said on Monday that she had heard of it.`);
  return { path: `${Math.floor(number / 1000)}/article-${number}.txt`, text: `${paragraphs.join('\n\n').slice(0, articleLength)}\n` };
}

/** Writes the first articles into a folder, one after the other. */
export function writeArticles(folder: string, count: number): void {
  for (let number = 0; number < count; number++) {
    const article = generatedArticle(number);
    fs.mkdirSync(path.join(folder, path.dirname(article.path)), { recursive: true });
    fs.writeFileSync(path.join(folder, article.path), article.text);
  }
}

/** The text with names and words of this story. */
function retold(text: string, story: number): string {
  const isOwn = (word: string): boolean => createRandom([...word].reduce((hash, letter) => hash * 31 + letter.charCodeAt(0), story))() < shareOfOwnWords;
  return renamed(text, story).replace(/(?<=[a-z] )[a-z]{4,}(?=[ ,.])/g, (word) => (isOwn(word) ? inventedWord(word, story) : word));
}

function inventedWord(word: string, story: number): string {
  return `${renamed(`a ${word[0]!.toUpperCase()}${word.slice(1)}`, story + 1).slice(2).toLowerCase()}`;
}

/** Numbers from 0 to below 1 that follow from the seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
