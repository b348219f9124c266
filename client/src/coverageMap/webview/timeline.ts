/// <reference lib="dom" />
import { axisBottom } from 'd3-axis';
import { scaleUtc } from 'd3-scale';
import { select } from 'd3-selection';
import type { CoverageMapResult } from '../../../../server/src/protocol';
import type { MapStrings } from '../messages';
import { ticksWithRoom } from './axisTicks';
import { dateLocale } from './dateLocale';
import { fill } from './fill';
import { isBroken, timeStretches } from './timeStretches';
import { dotAfterKey, statementDots, type StatementDot, type TimelineRows } from './statementDots';

const dayMilliseconds = 86_400_000;
const rowHeight = 30;
const axisHeight = 34;
const margin = 18;
const axisMargin = 46;
const severalMonths = 100;
const smallestDot = 5;
const largestDot = 11;
/** Pixels that a letter of a speaker's name takes, and a date on the axis with the space beside it. */
const letterWidth = 7;
const dateWidth = 90;
const [narrowestHead, widestHead] = [112, 220];

/** Statements by date: a row for each speaker, a dot for what was said at one time, and a list of the dot that is chosen. */
export class Timeline {
  #map: CoverageMapResult | undefined;
  #rows: TimelineRows = { speakers: [], dots: [] };
  #circles = new Map<StatementDot, SVGElement>();
  readonly #chart = document.createElement('div');
  readonly #note = document.createElement('p');
  readonly #list = document.createElement('div');

  /** @param open opens a statement, by its number on the map. */
  constructor(
    view: HTMLElement,
    private readonly strings: MapStrings,
    private readonly open: (statement: number, toSide: boolean) => void,
  ) {
    this.#list.setAttribute('role', 'status');
    this.#list.className = 'chosen';
    view.append(this.#chart, this.#note, this.#list);
  }

  show(map: CoverageMapResult): void {
    this.#map = map;
    this.#rows = statementDots(map.statements);
    this.#list.replaceChildren();
    const { strings } = this;
    const notes = [
      map.statements.length === 0 ? strings.noStatements : strings.legend,
      ...(map.totalStatements > map.statements.length ? [fill(strings.range, 1, map.statements.length, map.totalStatements, strings.statements)] : []),
      ...(map.undatedStatements > 0 ? [fill(strings.undated, map.undatedStatements, map.undatedDocuments)] : []),
    ];
    if (isBroken(this.#rows.dots.map(({ day }) => day))) notes.splice(1, 0, strings.broken);
    this.#note.textContent = notes.join(' ');
    this.resize();
  }

  /** Draws anew for the width of the view. */
  resize(): void {
    const width = this.#chart.clientWidth;
    if (this.#map === undefined || width === 0) return;
    this.#circles.clear();
    this.#chart.replaceChildren();
    if (this.#rows.dots.length > 0) this.#chart.append(this.#draw(width));
  }

  #draw(width: number): SVGElement {
    const { speakers, dots } = this.#rows;
    const headWidth = Math.min(widestHead, Math.max(narrowestHead, width * 0.3));
    const letters = Math.floor((headWidth - 8) / letterWidth);
    const height = speakers.length * rowHeight + axisHeight;
    const days = dots.map(({ day }) => day);
    const stretches = timeStretches(days, [headWidth + margin, width - axisMargin]);
    const scales = stretches.map(({ from, to, left, right }) => scaleUtc([from * dayMilliseconds, to * dayMilliseconds], [left, right]));
    const x = (day: number): number => scales[stretches.findIndex(({ to }) => day <= to)]!(day * dayMilliseconds);
    const svg = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg')).attr('width', width).attr('height', height).attr('role', 'group');
    svg.attr('aria-label', this.strings.statements);
    const rows = svg.selectAll('g.row').data(speakers).join('g').attr('class', 'row').attr('transform', (_, row) => `translate(0,${row * rowHeight})`);
    for (const [index, { left, right }] of stretches.entries()) {
      rows.append('line').attr('x1', index === 0 ? headWidth : left).attr('x2', right).attr('y1', rowHeight / 2).attr('y2', rowHeight / 2);
    }
    rows.append('text').attr('x', headWidth - 8).attr('y', rowHeight / 2).text((speaker) => short(speaker ?? this.strings.others, letters)).append('title').text((speaker) => speaker ?? this.strings.others);
    const most = Math.max(...dots.map(({ statements }) => statements.length));
    const radius = (dot: StatementDot): number => smallestDot + (largestDot - smallestDot) * Math.sqrt((dot.statements.length - 1) / Math.max(1, most - 1));
    svg
      .selectAll<SVGCircleElement, StatementDot>('circle')
      .data(dots)
      .join('circle')
      .attr('class', ({ basis }) => basis)
      .attr('cx', ({ day }) => x(day))
      .attr('cy', ({ row }) => (row + 0.5) * rowHeight)
      .attr('r', radius)
      .attr('role', 'button')
      .attr('tabindex', (_, index) => (index === 0 ? 0 : -1))
      .attr('aria-label', (dot) => this.#words(dot))
      .on('click', (event: MouseEvent, dot) => this.#choose(dot, event.ctrlKey || event.metaKey))
      .on('keydown', (event: KeyboardEvent, dot) => this.#onKey(event, dot))
      .each((dot, index, circles) => this.#circles.set(dot, circles[index]!))
      .append('title')
      .text((dot) => this.#words(dot));
    const axes = svg.append('g').attr('class', 'axis').attr('aria-hidden', 'true').attr('transform', `translate(0,${speakers.length * rowHeight})`);
    for (const [index, { from, to, left, right }] of stretches.entries()) {
      const scale = scales[index]!;
      const spoken = dots.filter(({ day }) => from < day && day < to);
      const isNarrow = right - left < 2 * dateWidth;
      const ticks = isNarrow ? [new Date(((from + to) / 2) * dayMilliseconds)] : scale.ticks(Math.max(2, Math.min(Math.floor(to - from), Math.floor((right - left) / 120))));
      const format = isNarrow ? (): string => timeInShort(spoken) : dateFormat(to - from);
      axes.append('g').call(axisBottom(scale).tickValues(ticksWithRoom(ticks, scale, dateWidth)).tickFormat(format));
      if (index > 0) axes.append('path').attr('class', 'break').attr('d', breakPath((stretches[index - 1]!.right + left) / 2));
    }
    return svg.node()!;
  }

  #onKey(event: KeyboardEvent, dot: StatementDot): void {
    if (event.key === 'Enter' || event.key === ' ') this.#choose(dot, event.ctrlKey || event.metaKey);
    else {
      const next = dotAfterKey(event.key, this.#rows, dot);
      const circle = next && this.#circles.get(next);
      if (circle === undefined) return;
      this.#circles.get(dot)?.setAttribute('tabindex', '-1');
      circle.setAttribute('tabindex', '0');
      circle.focus();
    }
    event.preventDefault();
  }

  /** One statement opens; of several a list is shown to choose from. */
  #choose(dot: StatementDot, toSide: boolean): void {
    if (dot.statements.length === 1) this.open(dot.statements[0]!, toSide);
    const heading = document.createElement('h2');
    heading.textContent = this.#words(dot);
    const items = document.createElement('ul');
    items.append(...dot.statements.map((number) => this.#item(number)));
    this.#list.replaceChildren(heading, items);
  }

  #item(number: number): HTMLElement {
    const statement = this.#map!.statements[number]!;
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    button.textContent = statement.text;
    button.addEventListener('click', (event) => {
      this.open(number, event.ctrlKey || event.metaKey);
    });
    const source = document.createElement('span');
    source.className = 'source';
    source.textContent = [statement.speaker, statement.isUncertain === true ? this.strings.uncertain : undefined, this.#map!.documents[statement.document]!.headline].filter((part) => part !== undefined).join(' · ');
    item.append(button, ' ', source);
    return item;
  }

  #words({ row, first, last, basis, statements }: StatementDot): string {
    const time = first === last ? inFull(first) : `${inFull(first)} – ${inFull(last)}`;
    const who = this.#rows.speakers[row] ?? this.strings.others;
    return fill(basis === 'text' ? this.strings.said : this.strings.published, who, time, statements.length);
  }
}

/** Days, or months where the time is long; with the year, which an axis of months would not tell otherwise. */
function dateFormat(days: number): (date: Date | { valueOf(): number }) => string {
  const format = new Intl.DateTimeFormat(dateLocale(document.documentElement.lang), { ...(days > severalMonths ? {} : { day: 'numeric' }), month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (date) => format.format(date.valueOf());
}

/** The time of some dots in a few letters: a day, a month, a year or years, as exactly as all of them share it. */
function timeInShort(dots: readonly StatementDot[]): string {
  const times = dots.flatMap(({ first, last }) => [first, last]).sort();
  const [first = '', last = ''] = [times[0], times.at(-1)];
  if (first.slice(0, 4) !== last.slice(0, 4)) return `${first.slice(0, 4)}–${last.slice(0, 4)}`;
  if (first.slice(0, 7) !== last.slice(0, 7)) return first.slice(0, 4);
  return dateFormat(first === last ? 1 : severalMonths + 1)(new Date(first));
}

/** Two short slanting strokes across the axis. */
function breakPath(x: number): string {
  return `M${x - 7},6L${x - 1},-6M${x + 1},6L${x + 7},-6`;
}

/** A day as pages write it: "18 November 2026". */
function inFull(day: string): string {
  const format = new Intl.DateTimeFormat(dateLocale(document.documentElement.lang), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(Date.parse(day));
}

function short(text: string, letters: number): string {
  return text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text;
}
