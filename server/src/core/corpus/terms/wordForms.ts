import type { Span } from '../../text/span';
import { hashText } from '../../text/textHash';
import { stopWords } from '../lexicon/stopWords';
import { stem } from './stem';
import { backgroundWeight, type WordKnowledge } from './wordKnowledge';

/** What the index keeps of a word instead of its letters. */
export interface WordForm {
  /** Lower case, without possessive, points and apostrophes. */
  readonly text: string;
  readonly hash: number;
  /** Hash of the stem. */
  readonly stem: number;
  /** Background weight, 0 to 255. */
  readonly background: number;
  /** False for function words and single characters. */
  readonly content: boolean;
  readonly number: boolean;
}

/** A word of a text with its form. */
export interface WordToken extends Span {
  readonly form: WordForm;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:(?:['’.]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;
/** A word that begins at `lastIndex`. */
const wordHere = new RegExp(wordPattern.source, 'uy');
const longestWord = 64;
const mostKept = 200_000;

/** Looks words up once and keeps what it found. Bounded: starts afresh when it holds too many. */
export class WordForms {
  readonly #forms = new Map<string, WordForm>();
  readonly #knowledge: WordKnowledge;

  constructor(knowledge: WordKnowledge) {
    this.#knowledge = knowledge;
  }

  /** The form of a word as it stands in a text. */
  get(word: string): WordForm {
    const kept = this.#forms.get(word);
    if (kept) return kept;
    if (this.#forms.size >= mostKept) this.#forms.clear();
    const form = this.#read(word);
    this.#forms.set(word, form);
    return form;
  }

  /** The words of a stretch of text, in order; words of more than 64 letters are no words. Linear. */
  *tokens(text: string, within: Span): Generator<WordToken> {
    for (const match of text.slice(within.start, within.end).matchAll(wordPattern)) {
      if (match[0].length > longestWord) continue;
      const start = within.start + match.index;
      yield { start, end: start + match[0].length, form: this.get(match[0]) };
    }
  }

  /** The word that begins at an offset of a text. */
  wordAt(text: string, start: number): Span {
    wordHere.lastIndex = start;
    const end = wordHere.test(text) ? wordHere.lastIndex : start;
    if (end > start && end - start <= longestWord) return { start, end };
    const [word] = this.tokens(text, { start, end: start + 2 * longestWord });
    return word ?? { start, end: start };
  }

  #read(word: string): WordForm {
    const lower = word.normalize('NFKC').toLowerCase();
    const number = /^\p{N}[\p{N}.,]*$/u.test(lower);
    const text = number ? lower.replace(/,/g, '') : lower.replace(/['’]s$/, '').replace(/['’.]/g, '');
    return {
      text,
      hash: hashText(text),
      stem: hashText(stem(text)),
      background: Math.round(255 * backgroundWeight(this.#knowledge, text)),
      content: text.length > 1 && !stopWords.has(text),
      number,
    };
  }
}
