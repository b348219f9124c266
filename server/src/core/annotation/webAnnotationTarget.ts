import { decodePath, encodePath } from '../text/pathReference';
import type { AnnotationTarget, CodePointRange, TextQuote } from './annotation';

/** The JSON-LD context of everything that is written: the W3C's, and a prefix for what its vocabulary has no word for. */
export const webAnnotationContext = ['http://www.w3.org/ns/anno.jsonld', { dossier: 'urn:dossier:' }] as const;

/** A target of the W3C Web Annotation Data Model (REC 2017-02-23): the document, and selectors of the place in it. */
export interface WebAnnotationTarget {
  /** Reference to the document, relative to the folder; `./` for the folder. */
  readonly source: string;
  readonly selector: readonly (TextQuoteSelector | TextPositionSelector)[];
}

interface TextQuoteSelector extends TextQuote {
  readonly type: 'TextQuoteSelector';
}

interface TextPositionSelector extends CodePointRange {
  readonly type: 'TextPositionSelector';
}

/** The target of a Web Annotation, to be written as JSON: the path percent-encoded, the position in code points. */
export function writeTarget({ source, quote, position }: AnnotationTarget): WebAnnotationTarget {
  const { exact, prefix, suffix } = quote;
  const words = { type: 'TextQuoteSelector', exact, prefix, suffix } as const;
  const place = position && ({ type: 'TextPositionSelector', start: position.start, end: position.end } as const);
  return { source: source === undefined ? './' : encodePath(source), selector: place === undefined ? [words] : [words, place] };
}

/** Reads what `writeTarget` wrote; undefined when it is damaged or leads out of the folder. */
export function readTarget({ source, selector }: Readonly<Record<string, unknown>>): AnnotationTarget | undefined {
  if (typeof source !== 'string' || !Array.isArray(selector)) return undefined;
  const quote = selector.map(readQuote).find((found) => found !== undefined);
  const position = selector.map(readPosition).find((found) => found !== undefined);
  const isFolder = source === './';
  const path = isFolder ? undefined : decodePath(source);
  if (quote === undefined || (path === undefined && !isFolder)) return undefined;
  return { ...(path === undefined ? {} : { source: path }), quote, ...(position === undefined ? {} : { position }) };
}

function readQuote(selector: unknown): TextQuote | undefined {
  if (!isRecord(selector) || selector['type'] !== 'TextQuoteSelector') return undefined;
  const { exact, prefix, suffix } = selector;
  if (typeof exact !== 'string' || exact === '') return undefined;
  return { exact, prefix: typeof prefix === 'string' ? prefix : '', suffix: typeof suffix === 'string' ? suffix : '' };
}

function readPosition(selector: unknown): CodePointRange | undefined {
  if (!isRecord(selector) || selector['type'] !== 'TextPositionSelector') return undefined;
  const { start, end } = selector;
  return isCount(start) && isCount(end) && start < end ? { start, end } : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
