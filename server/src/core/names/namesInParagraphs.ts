import type { Article, Paragraph } from '../text/article';
import { nothingFound, type ByParagraph } from '../text/byParagraph';
import type { NameRecogniser, RecognisedName } from './recogniser';

/** Finds the names in the paragraphs of an article. Pure, or it follows the states of one text and answers as if it did not. */
export type RecogniseNames = (article: Article) => ByParagraph<RecognisedName>;

/** What a recogniser finds, by paragraph. */
export function byParagraph(recogniser: Pick<NameRecogniser, 'recognise'>): RecogniseNames {
  return (article) => namesInParagraphs(recogniser.recognise(article), article.paragraphs);
}

/** The names that lie within one paragraph each, sorted by where they begin, whatever the recogniser gives. Linear where it gives them sorted. */
export function namesInParagraphs(names: readonly RecognisedName[], paragraphs: readonly Paragraph[]): ByParagraph<RecognisedName> {
  const isSorted = names.every(({ start }, index) => index === 0 || names[index - 1]!.start <= start);
  const sorted = isSorted ? names : [...names].sort((a, b) => a.start - b.start);
  let next = 0;
  return paragraphs.map(({ start, end }) => {
    let own: RecognisedName[] | undefined;
    for (; next < sorted.length && sorted[next]!.start < end; next++) {
      const name = sorted[next]!;
      if (name.start >= start && name.end <= end) (own ??= []).push(movedName(name, -start));
    }
    return own ?? nothingFound;
  });
}

/** The name so much farther on. */
export function movedName({ start, end, type, confidence, title }: RecognisedName, by: number): RecognisedName {
  const moved = { start: start + by, end: end + by, type, confidence };
  return title === undefined ? moved : { title: { start: title.start + by, end: title.end + by }, ...moved };
}
