/** Sizes of the matrix in CSS pixels. */
export interface MatrixLayout {
  readonly rowHeight: number;
  readonly columnWidth: number;
  /** Room for the names. */
  readonly headWidth: number;
  /** Room for the documents' headlines. */
  readonly headHeight: number;
  /** Headlines stand upright where columns are too narrow for words. */
  readonly isUpright: boolean;
}

/** A cell; row or column -1 is a head. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export const rowHeight = 24;
const narrowestColumn = 22;
const widestColumn = 180;
const narrowestLyingHead = 96;

/** Columns fill the width where few documents allow it; in a low view more of the height is left to the names. */
export function layOut(width: number, height: number, columns: number): MatrixLayout {
  const headWidth = Math.round(Math.min(240, Math.max(110, width * 0.28)));
  const ideal = Math.floor((width - headWidth) / Math.max(1, columns));
  const columnWidth = Math.min(widestColumn, Math.max(narrowestColumn, ideal));
  const isUpright = columnWidth < narrowestLyingHead;
  return { rowHeight, columnWidth, headWidth, headHeight: isUpright ? Math.round(Math.min(180, Math.max(70, height * 0.35))) : 64, isUpright };
}

/** The cell under a point of the visible part, of a matrix that is scrolled; undefined beside it. */
export function cellAt(layout: MatrixLayout, rows: number, columns: number, point: { readonly x: number; readonly y: number }, scroll: { readonly left: number; readonly top: number }): CellPosition | undefined {
  const column = point.x < layout.headWidth ? -1 : Math.floor((point.x - layout.headWidth + scroll.left) / layout.columnWidth);
  const row = point.y < layout.headHeight ? -1 : Math.floor((point.y - layout.headHeight + scroll.top) / layout.rowHeight);
  const isWithin = row < rows && column < columns && !(row === -1 && column === -1);
  return isWithin ? { row, column } : undefined;
}

/** Where a key leads from a cell; undefined when it is none that moves. Heads can be reached. */
export function cellAfterKey(key: string, { row, column }: CellPosition, rows: number, columns: number, page: number, toEnds: boolean): CellPosition | undefined {
  switch (key) {
    case 'ArrowUp':
      return clamp(row - 1, column);
    case 'ArrowDown':
      return clamp(row + 1, column);
    case 'ArrowLeft':
      return clamp(row, column - 1);
    case 'ArrowRight':
      return clamp(row, column + 1);
    case 'PageUp':
      return clamp(row - page, column);
    case 'PageDown':
      return clamp(row + page, column);
    case 'Home':
      return clamp(toEnds ? 0 : row, 0);
    case 'End':
      return clamp(toEnds ? rows - 1 : row, columns - 1);
    default:
      return undefined;
  }
  function clamp(toRow: number, toColumn: number): CellPosition {
    const next = { row: Math.min(rows - 1, Math.max(-1, toRow)), column: Math.min(columns - 1, Math.max(-1, toColumn)) };
    return next.row === -1 && next.column === -1 ? { row, column } : next;
  }
}

/** How far to scroll along one side so that a stretch is in view: the nearest place. */
export function scrollInto(start: number, length: number, view: number, scroll: number): number {
  if (start < scroll) return start;
  return start + length > scroll + view ? start + length - view : scroll;
}
