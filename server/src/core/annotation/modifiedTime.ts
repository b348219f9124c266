import type { Annotation } from './annotation';

/** A later year is written with six digits, and after the last of them there is no moment. */
const tooLate = Date.UTC(10_000, 0);

/** When an annotation was last changed, in ms since 1970; long ago where its time cannot be read, or is beyond the year 9999. */
export function modifiedTime({ modified }: Pick<Annotation, 'modified'>): number {
  const milliseconds = Date.parse(modified);
  return Number.isNaN(milliseconds) || milliseconds >= tooLate ? 0 : milliseconds;
}
