import type { RecognisedName } from '../names/recogniser';
import type { Paragraph } from '../text/article';

/**
 * The names that lie within one paragraph each, sorted by where they begin, whatever the recogniser gives: the same list where
 * all do already. Linear then.
 */
export function namesInParagraphs(names: readonly RecognisedName[], paragraphs: readonly Paragraph[]): readonly RecognisedName[] {
  const isSorted = names.every(({ start }, index) => index === 0 || names[index - 1]!.start <= start);
  const sorted = isSorted ? names : [...names].sort((a, b) => a.start - b.start);
  let paragraph = 0;
  const isWithin = ({ start, end }: RecognisedName): boolean => {
    while (paragraph < paragraphs.length && paragraphs[paragraph]!.end <= start) paragraph++;
    const own = paragraphs[paragraph];
    return own !== undefined && start >= own.start && end <= own.end;
  };
  const within = sorted.filter(isWithin);
  return within.length === sorted.length ? sorted : within;
}
