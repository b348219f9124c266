/// <reference lib="dom" />
import type { CoverageMapResult } from '../../../../server/src/protocol';
import type { CellPosition, MatrixLayout } from './matrixLayout';
import type { ThemeColours } from './themeColours';

/** What is drawn: a map with its rows in order, scrolled to a place. */
export interface MatrixPicture {
  readonly map: CoverageMapResult;
  /** For each row the number of its name. */
  readonly rows: readonly number[];
  /** Mentions by name, then document. */
  readonly mentions: readonly ReadonlyMap<number, number>[];
  readonly layout: MatrixLayout;
  readonly colours: ThemeColours;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly pointed: CellPosition | undefined;
  /** The cell that keys move; undefined when the matrix has not the focus. */
  readonly active: CellPosition | undefined;
}

const fontSize = 12;
const padding = 8;
const narrowestNumber = 26;
const headLines = 3;
/** An upright headline has two lines where a column is wide enough for both. */
const columnOfTwoLines = 32;
const uprightLineHeight = 14;

/** Draws the part of the matrix that is in view: time depends on the view's size, not on the map's. */
export function drawMatrix(canvas: CanvasRenderingContext2D, picture: MatrixPicture): void {
  const { layout, colours, width, height, left, top, map, rows } = picture;
  const firstRow = Math.max(0, Math.floor(top / layout.rowHeight));
  const lastRow = Math.min(rows.length - 1, Math.floor((top + height - layout.headHeight) / layout.rowHeight));
  const firstColumn = Math.max(0, Math.floor(left / layout.columnWidth));
  const lastColumn = Math.min(map.documents.length - 1, Math.floor((left + width - layout.headWidth) / layout.columnWidth));
  const part: Part = { firstRow, lastRow, firstColumn, lastColumn };
  canvas.fillStyle = colours.background;
  canvas.fillRect(0, 0, width, height);
  canvas.font = `${fontSize}px ${colours.font}`;
  canvas.textBaseline = 'middle';
  within(canvas, layout.headWidth, layout.headHeight, width, height, () => {
    drawBands(canvas, picture, part);
    drawCells(canvas, picture, part);
  });
  within(canvas, 0, layout.headHeight, layout.headWidth, height, () => drawNames(canvas, picture, part));
  within(canvas, layout.headWidth, 0, width, layout.headHeight, () => drawHeadlines(canvas, picture, part));
  within(canvas, layout.headWidth, 0, width, height, () => drawStoryLines(canvas, picture, part));
  drawActive(canvas, picture);
}

/** The rows and columns in view. */
interface Part {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

function xOf({ layout, left }: MatrixPicture, column: number): number {
  return layout.headWidth + column * layout.columnWidth - left;
}

function yOf({ layout, top }: MatrixPicture, row: number): number {
  return layout.headHeight + row * layout.rowHeight - top;
}

/** Light bands under the row and the column that the pointer or the focus is in. */
function drawBands(canvas: CanvasRenderingContext2D, picture: MatrixPicture, { firstRow, lastRow }: Part): void {
  const { layout, colours, width, height, pointed, active } = picture;
  canvas.fillStyle = colours.hover;
  for (const cell of new Set([pointed, active])) {
    if (cell === undefined) continue;
    if (cell.row >= 0) canvas.fillRect(layout.headWidth, yOf(picture, cell.row), width, layout.rowHeight);
    if (cell.column >= 0) canvas.fillRect(xOf(picture, cell.column), layout.headHeight, layout.columnWidth, height);
  }
  canvas.strokeStyle = colours.line;
  canvas.lineWidth = 1;
  canvas.globalAlpha = 0.5;
  canvas.beginPath();
  for (let row = firstRow; row <= lastRow; row++) {
    const y = Math.round(yOf(picture, row + 1)) - 0.5;
    canvas.moveTo(layout.headWidth, y);
    canvas.lineTo(width, y);
  }
  canvas.stroke();
  canvas.globalAlpha = 1;
}

function drawCells(canvas: CanvasRenderingContext2D, picture: MatrixPicture, { firstRow, lastRow, firstColumn, lastColumn }: Part): void {
  const { map, rows, mentions, layout, colours } = picture;
  const hasNumbers = layout.columnWidth >= narrowestNumber;
  canvas.textAlign = 'center';
  for (let row = firstRow; row <= lastRow; row++) {
    const name = rows[row]!;
    const counts = mentions[name]!;
    const colour = colours.types[map.names[name]!.type];
    const y = yOf(picture, row) + 2;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const count = counts.get(column);
      if (count === undefined) continue;
      const x = xOf(picture, column) + 2;
      canvas.fillStyle = colour;
      canvas.globalAlpha = strength(count, hasNumbers);
      canvas.fillRect(x, y, layout.columnWidth - 4, layout.rowHeight - 4);
      canvas.globalAlpha = 1;
      if (colours.outline !== undefined) {
        canvas.strokeStyle = colours.outline;
        canvas.strokeRect(x + 0.5, y + 0.5, layout.columnWidth - 5, layout.rowHeight - 5);
      }
      if (!hasNumbers) continue;
      canvas.fillStyle = colours.foreground;
      canvas.fillText(String(count), x + layout.columnWidth / 2 - 2, y + layout.rowHeight / 2 - 1);
    }
  }
}

/** More mentions are drawn stronger; a number on the cell must stay readable. */
function strength(count: number, hasNumber: boolean): number {
  const share = Math.min(1, Math.log2(1 + count) / 5);
  return hasNumber ? 0.15 + 0.4 * share : 0.35 + 0.65 * share;
}

function drawNames(canvas: CanvasRenderingContext2D, picture: MatrixPicture, { firstRow, lastRow }: Part): void {
  const { map, rows, mentions, layout, colours, pointed, active } = picture;
  for (let row = firstRow; row <= lastRow; row++) {
    const { name, type } = map.names[rows[row]!]!;
    const y = yOf(picture, row);
    if (pointed?.row === row || active?.row === row) {
      canvas.fillStyle = colours.hover;
      canvas.fillRect(0, y, layout.headWidth, layout.rowHeight);
    }
    canvas.fillStyle = colours.types[type];
    canvas.fillRect(2, y + 5, 3, layout.rowHeight - 10);
    const count = String(mentions[rows[row]!]!.size);
    canvas.textAlign = 'right';
    canvas.fillStyle = colours.muted;
    canvas.fillText(count, layout.headWidth - padding, y + layout.rowHeight / 2);
    canvas.textAlign = 'left';
    canvas.fillStyle = colours.foreground;
    const room = layout.headWidth - 2 * padding - 8 - canvas.measureText(count).width;
    canvas.fillText(fit(canvas, name, room), padding + 3, y + layout.rowHeight / 2);
  }
}

function drawHeadlines(canvas: CanvasRenderingContext2D, picture: MatrixPicture, { firstColumn, lastColumn }: Part): void {
  const { map, layout, colours, pointed, active } = picture;
  canvas.textAlign = 'left';
  for (let column = firstColumn; column <= lastColumn; column++) {
    const { headline } = map.documents[column]!;
    const x = xOf(picture, column);
    if (pointed?.column === column || active?.column === column) {
      canvas.fillStyle = colours.hover;
      canvas.fillRect(x, 0, layout.columnWidth, layout.headHeight);
    }
    canvas.fillStyle = colours.foreground;
    if (layout.isUpright) {
      canvas.save();
      canvas.translate(x + layout.columnWidth / 2, layout.headHeight - padding);
      canvas.rotate(-Math.PI / 2);
      const lines = wrap(canvas, headline, layout.headHeight - 2 * padding, layout.columnWidth < columnOfTwoLines ? 1 : 2);
      lines.forEach((line, index) => canvas.fillText(line, 0, (index - (lines.length - 1) / 2) * uprightLineHeight));
      canvas.restore();
    } else {
      const lines = wrap(canvas, headline, layout.columnWidth - 2 * padding, headLines);
      lines.forEach((line, index) => canvas.fillText(line, x + padding, layout.headHeight - 12 - (lines.length - 1 - index) * 17));
    }
  }
}

/** A line before the first document of each story. */
function drawStoryLines(canvas: CanvasRenderingContext2D, picture: MatrixPicture, { firstColumn, lastColumn }: Part): void {
  const { map, layout, colours, width, height } = picture;
  canvas.strokeStyle = colours.muted;
  canvas.lineWidth = 1;
  canvas.beginPath();
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (column > 0 && map.documents[column]!.story === map.documents[column - 1]!.story) continue;
    const x = Math.round(xOf(picture, column)) + 0.5;
    canvas.moveTo(x, 0);
    canvas.lineTo(x, height);
  }
  canvas.moveTo(layout.headWidth, layout.headHeight - 0.5);
  canvas.lineTo(width, layout.headHeight - 0.5);
  canvas.stroke();
}

function drawActive(canvas: CanvasRenderingContext2D, picture: MatrixPicture): void {
  const { layout, colours, active, width, height } = picture;
  if (active === undefined) return;
  const isName = active.column < 0;
  const isHeadline = active.row < 0;
  within(canvas, isName ? 0 : layout.headWidth, isHeadline ? 0 : layout.headHeight, width, height, () => {
    canvas.strokeStyle = colours.focus;
    canvas.lineWidth = 2;
    const x = isName ? 0 : xOf(picture, active.column);
    const y = isHeadline ? 0 : yOf(picture, active.row);
    canvas.strokeRect(x + 1, y + 1, (isName ? layout.headWidth : layout.columnWidth) - 2, (isHeadline ? layout.headHeight : layout.rowHeight) - 2);
  });
}

function within(canvas: CanvasRenderingContext2D, x: number, y: number, right: number, bottom: number, draw: () => void): void {
  canvas.save();
  canvas.beginPath();
  canvas.rect(x, y, right - x, bottom - y);
  canvas.clip();
  draw();
  canvas.restore();
}

/** Measuring text is slow, and the same names are drawn in every frame. */
const fitted = new Map<string, string>();
const maxFitted = 5000;

/** The text, cut with an ellipsis to a width. */
function fit(canvas: CanvasRenderingContext2D, text: string, width: number): string {
  const key = `${canvas.font} ${Math.round(width)} ${text}`;
  const known = fitted.get(key);
  if (known !== undefined) return known;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (canvas.measureText(ended(text, middle)).width <= width) low = middle;
    else high = middle - 1;
  }
  const shown = ended(text, low);
  if (fitted.size >= maxFitted) fitted.clear();
  fitted.set(key, shown);
  return shown;
}

function ended(text: string, length: number): string {
  return length >= text.length ? text : `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

/** The text in at most so many lines. */
function wrap(canvas: CanvasRenderingContext2D, text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let words = text.split(' ');
  while (words.length > 0 && lines.length < most - 1) {
    let count = 1;
    while (count < words.length && canvas.measureText(words.slice(0, count + 1).join(' ')).width <= width) count++;
    lines.push(fit(canvas, words.slice(0, count).join(' '), width));
    words = words.slice(count);
  }
  return words.length === 0 ? lines : [...lines, fit(canvas, words.join(' '), width)];
}
