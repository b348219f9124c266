/// <reference lib="dom" />
import type { CoverageMapParams, CoverageMapResult, NameType } from '../../../../server/src/protocol';
import type { FromWebview, MapStrings, ToWebview } from '../messages';
import { fill } from './fill';
import { orderNames, type MapOrder } from './mapOrder';
import { Matrix, type MatrixActions } from './matrix';
import type { CellPosition } from './matrixLayout';
import { nameTable } from './nameTable';
import { onThemeChange } from './themeColours';
import { Timeline } from './timeline';

type ViewName = 'matrix' | 'timeline' | 'table';

/** What is kept while the map is hidden, and across windows. */
interface MapState {
  readonly params: CoverageMapParams;
  readonly view: ViewName;
  readonly order: MapOrder;
  readonly active: CellPosition;
  readonly scroll: { readonly left: number; readonly top: number };
}

declare function acquireVsCodeApi(): { postMessage(message: FromWebview): void; getState(): MapState | undefined; setState(state: MapState): void };

const api = acquireVsCodeApi();
const strings = JSON.parse(document.body.dataset['strings'] ?? '{}') as MapStrings;
const filterDelayMilliseconds = 250;
const pageOfNames = 200;
const pageOfDocuments = 500;

let state: MapState = api.getState() ?? {
  params: { types: ['person', 'organisation'] },
  view: 'matrix',
  order: 'story',
  active: { row: 0, column: 0 },
  scroll: { left: 0, top: 0 },
};
let map: CoverageMapResult | undefined;
let serial = 0;
let isRestored = false;

const byId = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;
const scroller = byId<HTMLElement>('scroller');
const story = byId<HTMLSelectElement>('story');
const order = byId<HTMLSelectElement>('order');
const filter = byId<HTMLInputElement>('filter');
const status = byId<HTMLElement>('status');
const typeBoxes = [...document.querySelectorAll<HTMLInputElement>('input[name=type]')];
const tabs = [...document.querySelectorAll<HTMLButtonElement>('[role=tab]')];
const pagers = { names: byId<HTMLElement>('names-pager'), documents: byId<HTMLElement>('documents-pager') };

const actions: MatrixActions = {
  openCell: (name, document, toSide) => {
    api.postMessage({ kind: 'openCell', serial, name, document, toSide });
  },
  openDocument: (document, toSide) => {
    api.postMessage({ kind: 'openDocument', serial, document, toSide });
  },
  showDossier: (name) => {
    api.postMessage({ kind: 'showDossier', serial, name });
  },
  onMove: () => {
    if (isRestored) keep({ active: matrix.active, scroll: { left: scroller.scrollLeft, top: scroller.scrollTop } });
    matrix.draw();
  },
};
const matrix = new Matrix(scroller, strings, actions);
const timeline = new Timeline(byId('timeline'), strings, (statement, toSide) => {
  api.postMessage({ kind: 'openStatement', serial, statement, toSide });
});

function keep(change: Partial<MapState>): void {
  state = { ...state, ...change };
  api.setState(state);
}

/** Asks for the map that the controls describe; from its first names and documents unless told otherwise. */
function ask(change: Partial<CoverageMapParams> = {}): void {
  const { story: _, filter: __, ...rest } = state.params;
  const params: CoverageMapParams = {
    ...rest,
    fromName: 0,
    fromDocument: 0,
    types: typeBoxes.filter(({ checked }) => checked).map(({ value }) => value as NameType),
    ...(story.value === '' ? {} : { story: story.value }),
    ...(filter.value.trim() === '' ? {} : { filter: filter.value.trim() }),
    ...change,
  };
  keep({ params });
  api.postMessage({ kind: 'ask', params });
}

function show(): void {
  if (map === undefined) return;
  const rows = orderNames(map, state.order);
  const hasNoDocuments = map.totalDocuments === 0 && !map.partial;
  const isEmpty = map.names.length === 0 || map.documents.length === 0;
  for (const name of ['matrix', 'timeline', 'table'] as const) byId(name).hidden = state.view !== name || hasNoDocuments;
  for (const tab of tabs) {
    const isChosen = tab.value === state.view;
    tab.setAttribute('aria-selected', String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
  }
  scroller.hidden = isEmpty;
  byId('none').hidden = !hasNoDocuments;
  for (const id of ['ordering', 'types', 'filter']) byId(id).hidden = state.view === 'timeline';
  if (state.view === 'matrix') matrix.show(map, rows);
  else if (state.view === 'timeline') timeline.show(map);
  else byId('table').replaceChildren(nameTable(map, rows, strings, actions));
  const counts = fill(strings.counts, map.totalDocuments, map.totalNames);
  status.textContent = [hasNoDocuments ? strings.noDocuments : isEmpty && !map.partial ? strings.nothing : counts, ...(map.partial ? [strings.reading] : [])].join(' · ');
  showPager(pagers.names, strings.names, map.fromName, map.names.length, map.totalNames, pageOfNames, (fromName) => ({ fromName, fromDocument: map?.fromDocument ?? 0 }));
  showPager(pagers.documents, strings.documents, map.fromDocument, map.documents.length, map.totalDocuments, pageOfDocuments, (fromDocument) => ({ fromDocument, fromName: 0 }));
}

function showPager(pager: HTMLElement, what: string, from: number, count: number, total: number, length: number, change: (from: number) => Partial<CoverageMapParams>): void {
  pager.hidden = count >= total;
  const [previous, next] = [...pager.querySelectorAll('button')] as [HTMLButtonElement, HTMLButtonElement];
  pager.querySelector('span')!.textContent = fill(strings.range, from + 1, from + count, total, what);
  previous.disabled = from === 0;
  next.disabled = from + count >= total;
  previous.onclick = () => {
    ask(change(from - length));
  };
  next.onclick = () => {
    ask(change(from + length));
  };
}

/** The stories to choose from; the one chosen stays even when another document has become its first. */
function showStories({ stories }: CoverageMapResult): void {
  const all = new Option(strings.allStories, '');
  const options = stories.map(({ uri, title, documents }) => new Option(`${title} (${documents})`, uri));
  const chosen = state.params.story ?? '';
  story.replaceChildren(all, ...options);
  if (chosen !== '' && !stories.some(({ uri }) => uri === chosen)) story.append(new Option(map?.documents[0]?.headline ?? '…', chosen));
  story.value = chosen;
}

function receive(message: ToWebview): void {
  if (message.kind === 'failed') {
    status.textContent = strings.failed;
    return;
  }
  ({ map, serial } = message);
  if (!isRestored) matrix.active = state.active;
  showStories(map);
  show();
  if (isRestored) return;
  isRestored = true;
  scroller.scrollTo(state.scroll);
}

function chooseView(view: ViewName): void {
  keep({ view });
  show();
}

for (const tab of tabs) {
  tab.addEventListener('click', () => {
    chooseView(tab.value as ViewName);
  });
  tab.addEventListener('keydown', ({ key }) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length]!;
    if (step === 0) return;
    chooseView(next.value as ViewName);
    next.focus();
  });
}
order.value = state.order;
filter.value = state.params.filter ?? '';
for (const box of typeBoxes) box.checked = state.params.types.includes(box.value as NameType);
order.addEventListener('change', () => {
  keep({ order: order.value as MapOrder });
  show();
});
story.addEventListener('change', () => {
  ask();
});
for (const box of typeBoxes) {
  box.addEventListener('change', () => {
    ask();
  });
}
let filterTimer: ReturnType<typeof setTimeout> | undefined;
filter.addEventListener('input', () => {
  clearTimeout(filterTimer);
  filterTimer = setTimeout(ask, filterDelayMilliseconds);
});
byId('change-files').addEventListener('click', () => {
  api.postMessage({ kind: 'chooseFiles' });
});
window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => {
  receive(data);
});
onThemeChange(() => {
  matrix.recolour();
});
new ResizeObserver(() => {
  if (state.view === 'matrix') matrix.resize();
  else if (state.view === 'timeline') timeline.resize();
}).observe(byId('views'));
api.postMessage({ kind: 'ask', params: state.params });
