/// <reference lib="dom" />
import type { CoverageMapResult } from '../../../../server/src/protocol';
import type { MapStrings } from '../messages';
import { drawMatrix } from './drawMatrix';
import { fill } from './fill';
import { cellAfterKey, cellAt, layOut, scrollInto, type CellPosition, type MatrixLayout } from './matrixLayout';
import { readThemeColours } from './themeColours';

/** What a click or Enter on the matrix does. Names and documents are told by their number on the map. */
export interface MatrixActions {
  openCell(name: number, document: number, toSide: boolean): void;
  openDocument(document: number, toSide: boolean): void;
  showDossier(name: number): void;
  /** The active cell or the scroll position has changed. */
  onMove(): void;
}

/** Names by documents, drawn on a canvas that shows the part in view. To assistive technology it is a grid with one cell at a time. */
export class Matrix {
  readonly #canvas: HTMLCanvasElement;
  readonly #spacer: HTMLElement;
  readonly #tip: HTMLElement;
  /** Two that take turns: a screen reader speaks when another one becomes the active descendant. */
  readonly #spoken: readonly HTMLElement[];
  #map: CoverageMapResult | undefined;
  #rows: readonly number[] = [];
  #mentions: readonly ReadonlyMap<number, number>[] = [];
  #layout: MatrixLayout = layOut(0, 0, 0);
  #colours = readThemeColours();
  #active: CellPosition = { row: 0, column: 0 };
  #pointed: CellPosition | undefined;
  #turn = 0;
  #frame = 0;

  constructor(
    private readonly view: HTMLElement,
    private readonly strings: MapStrings,
    private readonly actions: MatrixActions,
  ) {
    this.#canvas = document.createElement('canvas');
    this.#spacer = document.createElement('div');
    this.#spacer.className = 'spacer';
    this.#tip = document.createElement('div');
    this.#tip.className = 'tip';
    this.#tip.hidden = true;
    const row = document.createElement('div');
    row.setAttribute('role', 'row');
    row.className = 'spoken';
    this.#spoken = ['cell-a', 'cell-b'].map((id) => {
      const cell = document.createElement('div');
      cell.id = id;
      cell.setAttribute('role', 'gridcell');
      row.append(cell);
      return cell;
    });
    this.#canvas.setAttribute('aria-hidden', 'true');
    // The canvas lies behind what scrolls, and is drawn anew for each place.
    view.before(this.#canvas);
    view.append(this.#spacer, row);
    document.body.append(this.#tip);
    this.#listen();
  }

  get active(): CellPosition {
    return this.#active;
  }

  set active(cell: CellPosition) {
    this.#active = cell;
  }

  /** Shows a map with its names in an order. */
  show(map: CoverageMapResult, rows: readonly number[]): void {
    const mentions = map.names.map(() => new Map<number, number>());
    for (let at = 0; at < map.cells.length; at += 3) mentions[map.cells[at]!]!.set(map.cells[at + 1]!, map.cells[at + 2]!);
    this.#map = map;
    this.#rows = rows;
    this.#mentions = mentions;
    this.#pointed = undefined;
    this.#tip.hidden = true;
    this.#active = { row: Math.min(this.#active.row, rows.length - 1), column: Math.min(this.#active.column, map.documents.length - 1) };
    this.view.setAttribute('aria-rowcount', String(rows.length));
    this.view.setAttribute('aria-colcount', String(map.documents.length));
    this.resize();
  }

  /** Lays out anew, for another size of the view. */
  resize(): void {
    if (this.#map === undefined || this.view.clientWidth === 0) return;
    this.#layout = layOut(this.view.clientWidth, this.view.clientHeight, this.#map.documents.length);
    const { headWidth, headHeight, columnWidth, rowHeight } = this.#layout;
    this.#spacer.style.width = `${headWidth + this.#map.documents.length * columnWidth}px`;
    this.#spacer.style.height = `${headHeight + this.#rows.length * rowHeight}px`;
    const scale = devicePixelRatio;
    this.#canvas.width = Math.round(this.view.clientWidth * scale);
    this.#canvas.height = Math.round(this.view.clientHeight * scale);
    this.#canvas.style.width = `${this.view.clientWidth}px`;
    this.#canvas.style.height = `${this.view.clientHeight}px`;
    this.draw();
  }

  /** Takes over the colours of a new theme. */
  recolour(): void {
    this.#colours = readThemeColours();
    this.draw();
  }

  /** Draws in the next frame. */
  draw(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#drawNow();
    });
  }

  #drawNow(): void {
    const canvas = this.#canvas.getContext('2d');
    if (this.#map === undefined || canvas === null) return;
    const scale = devicePixelRatio;
    canvas.setTransform(scale, 0, 0, scale, 0, 0);
    drawMatrix(canvas, {
      map: this.#map,
      rows: this.#rows,
      mentions: this.#mentions,
      layout: this.#layout,
      colours: this.#colours,
      width: this.view.clientWidth,
      height: this.view.clientHeight,
      left: this.view.scrollLeft,
      top: this.view.scrollTop,
      pointed: this.#pointed,
      active: document.activeElement === this.view ? this.#active : undefined,
    });
  }

  #listen(): void {
    const { view } = this;
    view.addEventListener('scroll', () => {
      this.#point(undefined);
      this.actions.onMove();
    });
    view.addEventListener('focus', () => {
      this.#speak();
      this.draw();
    });
    view.addEventListener('blur', () => {
      this.draw();
    });
    view.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    view.addEventListener('pointermove', (event) => {
      this.#point(event);
    });
    view.addEventListener('pointerleave', () => {
      this.#point(undefined);
    });
    view.addEventListener('click', (event) => {
      const cell = this.#cellUnder(event);
      if (cell === undefined) return;
      this.#move(cell);
      this.#open(cell, event.ctrlKey || event.metaKey || event.altKey);
    });
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#map === undefined) return;
    const toEnds = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' || event.key === ' ') this.#open(this.#active, toEnds);
    else {
      const page = Math.max(1, Math.floor((this.view.clientHeight - this.#layout.headHeight) / this.#layout.rowHeight) - 1);
      const cell = cellAfterKey(event.key, this.#active, this.#rows.length, this.#map.documents.length, page, toEnds);
      if (cell === undefined) return;
      this.#move(cell);
    }
    event.preventDefault();
  }

  #move(cell: CellPosition): void {
    this.#active = cell;
    const { headWidth, headHeight, columnWidth, rowHeight } = this.#layout;
    const { view } = this;
    if (cell.column >= 0) view.scrollLeft = scrollInto(cell.column * columnWidth, columnWidth, view.clientWidth - headWidth, view.scrollLeft);
    if (cell.row >= 0) view.scrollTop = scrollInto(cell.row * rowHeight, rowHeight, view.clientHeight - headHeight, view.scrollTop);
    this.#speak();
    this.actions.onMove();
    this.draw();
  }

  #open({ row, column }: CellPosition, toSide: boolean): void {
    const name = this.#rows[row];
    if (name === undefined && column >= 0) this.actions.openDocument(column, toSide);
    else if (name !== undefined && column < 0) this.actions.showDossier(name);
    else if (name !== undefined) {
      if (this.#mentions[name]!.has(column)) this.actions.openCell(name, column, toSide);
      else this.actions.openDocument(column, toSide);
    }
  }

  #point(event: PointerEvent | undefined): void {
    const cell = event === undefined ? undefined : this.#cellUnder(event);
    const isSame = cell?.row === this.#pointed?.row && cell?.column === this.#pointed?.column;
    this.#pointed = cell;
    this.#tip.hidden = cell === undefined;
    if (cell !== undefined && event !== undefined) this.#placeTip(event, this.#words(cell));
    if (!isSame || event === undefined) this.draw();
  }

  #placeTip({ clientX, clientY }: PointerEvent, words: string): void {
    this.#tip.textContent = words;
    const left = Math.min(clientX + 14, document.documentElement.clientWidth - this.#tip.offsetWidth - 4);
    const below = clientY + 18;
    const fits = below + this.#tip.offsetHeight < document.documentElement.clientHeight;
    this.#tip.style.left = `${Math.max(0, left)}px`;
    this.#tip.style.top = `${fits ? below : clientY - this.#tip.offsetHeight - 10}px`;
  }

  #cellUnder({ clientX, clientY }: MouseEvent): CellPosition | undefined {
    if (this.#map === undefined) return undefined;
    const { left, top } = this.view.getBoundingClientRect();
    const scroll = { left: this.view.scrollLeft, top: this.view.scrollTop };
    return cellAt(this.#layout, this.#rows.length, this.#map.documents.length, { x: clientX - left, y: clientY - top }, scroll);
  }

  #speak(): void {
    this.#turn = 1 - this.#turn;
    const cell = this.#spoken[this.#turn]!;
    cell.setAttribute('aria-label', this.#words(this.#active));
    cell.setAttribute('aria-rowindex', String(this.#active.row + 1));
    cell.setAttribute('aria-colindex', String(this.#active.column + 1));
    this.view.setAttribute('aria-activedescendant', cell.id);
  }

  #words({ row, column }: CellPosition): string {
    const { strings } = this;
    const name = this.#rows[row];
    const item = name === undefined ? undefined : this.#map?.names[name];
    const label = this.#map?.documents[column];
    if (item === undefined && label === undefined) return strings.nothing;
    if (item === undefined) return fill(strings.documentHead, label!.headline, label!.fileName, label!.published ?? '');
    const who = `${item.name} (${item.role ?? strings[item.type]})`;
    if (label === undefined) return fill(strings.nameHead, who, this.#mentions[name!]!.size);
    const count = this.#mentions[name!]!.get(column);
    return count === undefined ? fill(strings.emptyCell, who, label.headline) : fill(strings.cell, who, count, label.headline);
  }
}
