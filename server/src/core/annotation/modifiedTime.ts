import type { Annotation } from './annotation';

/** When an annotation was last changed, in ms since 1970; long ago where its time cannot be read. */
export function modifiedTime({ modified }: Pick<Annotation, 'modified'>): number {
  const milliseconds = Date.parse(modified);
  return Number.isNaN(milliseconds) ? 0 : milliseconds;
}
