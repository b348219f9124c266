import { stopWords } from '../../core/corpus/lexicon/stopWords';
import { wordsIn, type Article } from '../../core/text/article';
import { indexAt, type Span } from '../../core/text/span';
import { splitSentences } from '../../core/text/sentences';

/** Without the ending of a possessive. */
const word = /\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[-.&]|['’](?!s(?!\p{L})))\p{L}[\p{L}\p{M}\p{N}]*)*/gu;
/** A capital, also behind a particle that is written with the name ("al-Sayegh"), or a letter of a script without capitals. */
const beginsName = /^(?:\p{Ll}{1,3}[-'’])?[\p{Lu}\p{Lt}\p{Lo}]/u;
const joiners = new Set(['al', 'bin', 'bint', 'da', 'de', 'del', 'della', 'den', 'der', 'di', 'do', 'dos', 'du', 'el', 'ibn', 'la', 'le', 'ten', 'ter', 'van', 'von', 'zu']);
const longestRun = 8;
const between = /^(?:\.? | & )$/;

/** Words that may be a name that nothing has found. */
export interface NameLikeWords extends Span {
  /** A single word at the beginning of a sentence, where every word has a capital. */
  readonly isSentenceOpening: boolean;
}

/**
 * The words with capitals around a position, with the particles between them ("Ana van der Berg"); undefined where the word
 * there has none. A function word that only opens the sentence is none of them.
 */
export function nameLikeWordsAt({ text, paragraphs }: Article, position: number): NameLikeWords | undefined {
  const paragraph = paragraphs[indexAt(paragraphs, position)] ?? paragraphs.find(({ end }) => end === position);
  if (paragraph === undefined) return undefined;
  const words = [...text.slice(paragraph.start, paragraph.end).matchAll(word)].map(({ 0: letters, index }) => {
    const start = paragraph.start + index;
    return { letters, start, end: start + letters.length };
  });
  const at = words.findIndex(({ start, end }) => start <= position && position <= end);
  const sentences = splitSentences(text, paragraph);
  const opens = ({ start }: Span): boolean => sentences.some((sentence) => sentence.start <= start && /^[^\p{L}]*$/u.test(text.slice(sentence.start, start)));
  const mayBeName = (index: number): boolean => {
    const candidate = words[index];
    return candidate !== undefined && beginsName.test(candidate.letters) && !(opens(candidate) && stopWords.has(candidate.letters.toLowerCase()));
  };
  if (!mayBeName(at)) return undefined;
  const follows = (index: number): boolean => {
    const [before, after] = [words[index - 1], words[index]];
    if (before === undefined || after === undefined || opens(after)) return false;
    const gap = text.slice(before.end, after.start);
    // A full stop belongs to an initial or a short title ("J. Marsh", "Barr. Ike").
    return between.test(gap) && (!gap.startsWith('.') || before.letters.length <= 4);
  };
  const reach = (step: -1 | 1): number => {
    let last = at;
    for (let index = at + step; Math.abs(index - at) < longestRun && follows(step === 1 ? index : index + 1); index += step) {
      if (mayBeName(index)) last = index;
      else if (!joiners.has(words[index]?.letters ?? '')) break;
    }
    return last;
  };
  const [first, last] = [words[reach(-1)]!, words[reach(1)]!];
  return { start: first.start, end: last.end, isSentenceOpening: first === last && opens(first) };
}

/** The first of such words within a stretch ("the nurse Priti Venkat, who"): those of several, else a single one. */
export function nameLikeWordsIn(article: Article, { start, end }: Span): Span | undefined {
  const positions = [...article.text.slice(start, end).matchAll(word)].map(({ index }) => start + index);
  const found = positions.flatMap((position) => nameLikeWordsAt(article, position) ?? []).filter((words) => words.start >= start && words.end <= end);
  return found.find((words) => wordsIn(article, words).includes(' ')) ?? found[0];
}
