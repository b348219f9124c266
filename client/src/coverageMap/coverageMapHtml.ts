import type { MapStrings } from './messages';

/** Where the page of the map lives. */
export interface MapPage {
  readonly l10n: { t(message: string): string };
  readonly language: string;
  /** What its policy calls the extension's own files. */
  readonly source: string;
  /** The address of a file of the extension. */
  readonly address: (...path: string[]) => string;
}

/** The page of the map: its controls, in the user's language. Scripts and styles come from the extension alone. */
export function coverageMapHtml({ l10n, language, source, address }: MapPage): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'`;
  const type = (value: string, label: string, checked: string): string =>
    `<label><input type="checkbox" name="type" value="${value}"${checked}><span class="swatch ${value}"></span>${escape(label)}</label>`;
  const tab = (value: string, label: string): string => `<button type="button" role="tab" value="${value}" aria-controls="${value}">${escape(label)}</button>`;
  const option = (value: string, label: string): string => `<option value="${value}">${escape(label)}</option>`;
  const pager = (id: string): string =>
    `<span id="${id}" hidden><button type="button" aria-label="${escape(l10n.t('Previous page'))}">‹</button> <span></span> <button type="button" aria-label="${escape(l10n.t('Next page'))}">›</button></span>`;
  return `<!DOCTYPE html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escape(address('media', 'coverageMap.css'))}">
<title>${escape(l10n.t('Coverage Map'))}</title>
</head>
<body data-strings="${escape(JSON.stringify(mapStrings(l10n)))}">
<header>
<div role="tablist" aria-label="${escape(l10n.t('View'))}">${tab('matrix', l10n.t('Matrix'))}${tab('timeline', l10n.t('Timeline'))}${tab('table', l10n.t('Table'))}</div>
<span><label for="story">${escape(l10n.t('Story'))}</label> <select id="story"></select></span>
<span id="ordering"><label for="order">${escape(l10n.t('Sort'))}</label> <select id="order">${option('story', l10n.t('By story'))}${option('spread', l10n.t('By spread'))}${option('name', l10n.t('By name'))}</select></span>
<fieldset id="types" aria-label="${escape(l10n.t('Kinds of names'))}">${type('person', l10n.t('People'), ' checked')}${type('organisation', l10n.t('Organisations'), ' checked')}${type('place', l10n.t('Places'), '')}</fieldset>
<input type="search" id="filter" placeholder="${escape(l10n.t('Filter names'))}" aria-label="${escape(l10n.t('Filter names'))}">
</header>
<main id="views">
<div id="matrix" role="tabpanel"><div id="scroller" role="grid" tabindex="0" aria-label="${escape(l10n.t('Names by documents. Arrow keys move, Enter opens.'))}"></div></div>
<div id="timeline" role="tabpanel" hidden></div>
<div id="table" role="tabpanel" hidden></div>
<div id="none" hidden><div>${escape(l10n.t('No article in this folder.'))}</div><button type="button" id="change-files" class="link">${escape(l10n.t('Change Which Files Are Read'))}</button></div>
</main>
<footer><span id="status" role="status">${escape(l10n.t('Reading the documents of this folder…'))}</span>${pager('names-pager')}${pager('documents-pager')}</footer>
<script nonce="${nonce}" src="${escape(address('dist', 'coverageMap.js'))}"></script>
</body>
</html>`;
}

/** `{0}` and so on: names, headlines, dates and counts, as the order of the words in English shows. */
function mapStrings(l10n: MapPage['l10n']): MapStrings {
  return {
    person: l10n.t('person'),
    organisation: l10n.t('organisation'),
    place: l10n.t('place'),
    documents: l10n.t('Documents'),
    names: l10n.t('Names'),
    counts: l10n.t('Documents: {0} · Names: {1}'),
    inDocuments: l10n.t('Documents: {0}'),
    allStories: l10n.t('All documents'),
    cell: l10n.t('{0}, mentions in “{2}”: {1}'),
    emptyCell: l10n.t('{0}: not in “{1}”'),
    nameHead: l10n.t('{0}: in {1} of these documents'),
    documentHead: l10n.t('{0} · {1} {2}'),
    range: l10n.t('{3}: {0} to {1} of {2}'),
    reading: l10n.t('The folder is still being read.'),
    failed: l10n.t("Dossier's language server does not answer."),
    nothing: l10n.t('No such name was found.'),
    noDocuments: l10n.t('No article in this folder.'),
    name: l10n.t('Name'),
    kind: l10n.t('Role or kind'),
    standsIn: l10n.t('Stands in'),
    others: l10n.t('Others, or unattributed'),
    statements: l10n.t('Statements'),
    undated: l10n.t('Not shown, for neither their words nor their article give a date: {0}, in documents: {1}.'),
    broken: l10n.t('Where the axis is broken, a long time without statements is left out.'),
    legend: l10n.t('Filled: the words beside a statement give its date. Hollow: its article was published then.'),
    noStatements: l10n.t('No statement in these documents has a date.'),
    published: l10n.t('{0}, published {1}, statements: {2}'),
    said: l10n.t('{0}, said {1}, statements: {2}'),
    uncertain: l10n.t('speaker uncertain'),
  };
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
