import type { AnnotationChange, CorrectionScope } from '../../../server/src/protocol';

const longest = 40;

/** The words that a changed annotation is about, as its line of the W3C Web Annotation model quotes them; undefined when it quotes none. */
export function wordsOfChange({ after, before }: AnnotationChange): string | undefined {
  let words: string | undefined;
  try {
    JSON.parse(after ?? before ?? '', (_key, value: unknown) => {
      if (isQuoteSelector(value)) words ??= shorten(value.exact);
      return value;
    });
  } catch {
    return undefined; // A line that cannot be read names nothing.
  }
  return words === '' ? undefined : words;
}

/** How far a changed annotation reaches, by the target of its line; undefined when that cannot be read. */
export function reachOfChange({ after, before }: AnnotationChange): CorrectionScope | undefined {
  try {
    const { target } = JSON.parse(after ?? before ?? '') as { readonly target?: { readonly source?: unknown; readonly selector?: readonly { readonly type?: unknown }[] } };
    if (target?.selector?.some(({ type }) => type === 'TextPositionSelector') === true) return 'place';
    return target?.source === './' ? 'folder' : 'document';
  } catch {
    return undefined;
  }
}

/** One line of at most forty characters. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

function isQuoteSelector(value: unknown): value is { readonly exact: string } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'TextQuoteSelector' && 'exact' in value && typeof value.exact === 'string';
}
