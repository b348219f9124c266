import type { Annotation } from '../core/annotation/annotation';
import { modifiedTime } from '../core/annotation/modifiedTime';

/** Now, or a moment after the annotation was last changed by a clock that is ahead of ours. */
export function timeAfter(annotation: Annotation | undefined): string {
  return new Date(Math.max(Date.now(), annotation === undefined ? 0 : modifiedTime(annotation) + 1)).toISOString();
}
