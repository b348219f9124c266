import type { MapStatement } from '../../../../server/src/protocol';

/** Statements of one speaker at one time, as one dot of the timeline. */
export interface StatementDot {
  /** Number of the row, from the top. */
  readonly row: number;
  /** Days since 1 January 1970, the middle of the time in which it may have been said. */
  readonly day: number;
  readonly first: string;
  readonly last: string;
  readonly basis: MapStatement['basis'];
  /** Numbers of the statements on the map. */
  readonly statements: readonly number[];
}

export interface TimelineRows {
  /** Speakers, those with most statements first; undefined for the row of all others. */
  readonly speakers: readonly (string | undefined)[];
  /** By time, then row. */
  readonly dots: readonly StatementDot[];
}

const maxSpeakers = 14;
const dayMilliseconds = 86_400_000;

/** Gathers statements into dots: a row for each of those who speak most, and one for the others and for those unnamed. */
export function statementDots(statements: readonly MapStatement[]): TimelineRows {
  const counts = new Map<string, number>();
  for (const { speaker } of statements) if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const named = [...counts].sort(([a, inA], [b, inB]) => inB - inA || a.localeCompare(b)).map(([speaker]) => speaker).slice(0, maxSpeakers);
  const rowOf = new Map(named.map((speaker, row) => [speaker, row]));
  const dots = new Map<string, StatementDot & { statements: number[] }>();
  statements.forEach(({ speaker, first, last, basis }, number) => {
    const row = (speaker === undefined ? undefined : rowOf.get(speaker)) ?? named.length;
    const key = `${row} ${first} ${last} ${basis}`;
    const dot = dots.get(key);
    if (dot === undefined) dots.set(key, { row, day: (Date.parse(first) + Date.parse(last)) / 2 / dayMilliseconds, first, last, basis, statements: [number] });
    else dot.statements.push(number);
  });
  const sorted = [...dots.values()].sort((a, b) => a.day - b.day || a.row - b.row);
  const hasOthers = sorted.some(({ row }) => row === named.length);
  return { speakers: hasOthers ? [...named, undefined] : named, dots: sorted };
}

/** The dot that an arrow key leads to from another: along the row, or to the nearest one of the next row that has any. */
export function dotAfterKey(key: string, { dots }: Pick<TimelineRows, 'dots'>, from: StatementDot): StatementDot | undefined {
  const row = dots.filter((dot) => dot.row === from.row);
  const at = row.indexOf(from);
  switch (key) {
    case 'ArrowLeft':
      return row[at - 1];
    case 'ArrowRight':
      return row[at + 1];
    case 'Home':
      return row[0];
    case 'End':
      return row.at(-1);
    case 'ArrowUp':
      return nearest(dots, from, Math.max(...dots.filter((dot) => dot.row < from.row).map((dot) => dot.row)));
    case 'ArrowDown':
      return nearest(dots, from, Math.min(...dots.filter((dot) => dot.row > from.row).map((dot) => dot.row)));
    default:
      return undefined;
  }
}

function nearest(dots: readonly StatementDot[], from: StatementDot, row: number): StatementDot | undefined {
  return dots.filter((dot) => dot.row === row).sort((a, b) => Math.abs(a.day - from.day) - Math.abs(b.day - from.day))[0];
}
