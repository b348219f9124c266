import { findAnchor, targetAt } from '../../core/annotation/anchor';
import { readTarget, writeTarget } from '../../core/annotation/webAnnotationTarget';
import type { Corpus } from '../../core/corpus/corpus';
import { sourceOf } from '../../core/text/article';
import type { Span } from '../../core/text/span';
import type { Correction, CorrectionRequestItem } from '../../protocol';
import { linesOf } from '../ranges';
import { findTarget, type FoundTarget } from './correctionTarget';

/** Where a correction was made, by which its words are found again once the text has changed; undefined for one of an identity. */
export function correctedPlace(corpus: Corpus, { target, correction }: CorrectionRequestItem): string | undefined {
  const found = 'identity' in target ? undefined : findTarget(corpus, target);
  const span = found && spanOf(found, correction);
  return found && span && JSON.stringify(writeTarget(targetAt('document', sourceOf(found.analysis.article), span)));
}

/** What was to be corrected, where its words stand now; undefined when that is not certain. `place` is from `correctedPlace`. */
export function atPlace(corpus: Corpus, item: CorrectionRequestItem, place: string): CorrectionRequestItem | undefined {
  if ('identity' in item.target) return undefined;
  const { uri } = item.target;
  const analysis = corpus.documents.get(uri);
  const anchor = readPlace(place);
  const span = analysis && anchor && findAnchor(sourceOf(analysis.article), anchor);
  return span && { ...item, target: { uri, range: linesOf(analysis.article).range(span) } };
}

function readPlace(place: string): ReturnType<typeof readTarget> {
  try {
    const read = JSON.parse(place) as unknown;
    return typeof read === 'object' && read !== null ? readTarget(read as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

/** The words selected, else the name or the quote at the position, as the correction is of the one or the other. */
function spanOf({ analysis, selection, mention, nameLike, quote }: FoundTarget, { kind }: Correction): Span | undefined {
  if (selection.start < selection.end) return selection;
  const [ofName, ofQuote] = [analysis.mentions[mention ?? -1], analysis.quotes[quote ?? -1]];
  if (kind === 'mark' && mention === undefined) return nameLike && { start: nameLike.start, end: nameLike.end };
  return kind === 'speaker' || kind === 'not-a-quote' ? ofQuote : (ofName ?? ofQuote);
}
