import * as vscode from 'vscode';
import type { ComparisonResult, DatedItem, DifferenceItem, Evidence, NameItem, QuotePairItem, SentencePairItem, SpeakerItem } from '../../../server/src/protocol';
import type { FindDetails } from '../names/identityDetails';
import { nameRow } from '../names/nameRows';
import { evidenceRow } from '../rows/evidenceRow';
import type { Row } from '../rows/row';

/** Quotes, differences and names of two documents side by side; a section that would be empty is left out. */
export function comparisonRows(parent: string, comparison: ComparisonResult, findDetails: FindDetails): Row[] {
  const names = (key: string, label: string, icon: string, items: readonly NameItem[]): Row[] =>
    section(`${parent}/${key}`, label, icon, items, (id, item) => nameRow(id, item, item.roles[0] ?? '', findDetails));
  const speakers = (key: string, label: string, side: 'here' | 'there', items: readonly SpeakerItem[]): Row[] =>
    section(`${parent}/${key}`, label, 'comment', items, (id, item, index) => speakerRow(`${id}/${index}`, item, side));
  return [
    ...section(`${parent}/quotes`, vscode.l10n.t('Quotes in both'), 'quote', comparison.quotes, quoteRow),
    ...section(`${parent}/differences`, vscode.l10n.t('Differs'), 'diff', comparison.differences, differenceRow),
    ...section(`${parent}/other-words`, vscode.l10n.t('In other words'), 'book', comparison.inOtherWords, sentencesRow),
    ...section(`${parent}/dates`, vscode.l10n.t('Dates that differ'), 'calendar', comparison.dates, datedRow),
    ...speakers('speakers-there', vscode.l10n.t('Speaks only there'), 'there', comparison.speakersOnlyThere),
    ...speakers('speakers-here', vscode.l10n.t('Speaks only here'), 'here', comparison.speakersOnlyHere),
    ...names('shared', vscode.l10n.t('Names in both'), 'organization', comparison.shared),
    ...names('only-there', vscode.l10n.t('Only there'), 'arrow-right', comparison.onlyThere),
    ...names('only-here', vscode.l10n.t('Only here'), 'arrow-left', comparison.onlyHere),
  ];
}

function section<Item>(id: string, label: string, icon: string, items: readonly Item[], toRow: (parent: string, item: Item, index: number) => Row): Row[] {
  if (items.length === 0) return [];
  return [{ id, label: `${label} · ${items.length}`, icon, children: () => items.map((item, index) => toRow(id, item, index)) }];
}

function quoteRow(parent: string, quote: QuotePairItem, index: number): Row {
  return { ...pairRow(`${parent}/${index}`, quote.speaker ?? vscode.l10n.t('Unattributed'), [quote.here], [quote.there]), description: [wordingLabel(quote.kind), ...doubt(quote)].join(' · ') };
}

function differenceRow(parent: string, difference: DifferenceItem, index: number): Row {
  return { ...pairRow(`${parent}/${index}`, differenceLabel(difference.kind), [difference.here], [difference.there]), description: difference.words.join(' · ') };
}

/** The sentence there below the one here, which tells what it is about. */
function sentencesRow(parent: string, { here, there }: SentencePairItem, index: number): Row {
  const id = `${parent}/${index}`;
  return { ...evidenceRow(id, here, 'here'), id, expanded: true, children: () => [evidenceRow(id, there, 'there')] };
}

function datedRow(parent: string, { name, here, there }: DatedItem, index: number): Row {
  return pairRow(`${parent}/${index}`, name, here, there);
}

function speakerRow(id: string, speaker: SpeakerItem, side: 'here' | 'there'): Row {
  const { name, quotes, named } = speaker;
  const count = quotes.length === 1 ? vscode.l10n.t('1 quote') : vscode.l10n.t('{0} quotes', quotes.length);
  return {
    id,
    label: name,
    description: [named ? vscode.l10n.t('{0}, named in both', count) : count, ...doubt(speaker)].join(' · '),
    ...(quotes[0] === undefined ? {} : { place: quotes[0] }),
    children: () => quotes.map((line) => evidenceRow(id, line, side)),
  };
}

function doubt({ isUncertain }: Pick<QuotePairItem, 'isUncertain'>): string[] {
  return isUncertain === true ? [vscode.l10n.t('speaker uncertain')] : [];
}

/** Passages here above those there. */
function pairRow(id: string, label: string, here: readonly Evidence[], there: readonly Evidence[]): Row {
  return {
    id,
    label,
    tooltip: [label, ...[...here, ...there].map(({ excerpt }) => excerpt)].join('\n\n'),
    expanded: true,
    ...(there[0] === undefined ? {} : { place: there[0] }),
    children: () => [...here.map((line) => evidenceRow(id, line, 'here')), ...there.map((line) => evidenceRow(id, line, 'there'))],
  };
}

function wordingLabel(kind: QuotePairItem['kind']): string {
  switch (kind) {
    case 'same-words':
      return vscode.l10n.t('same words');
    case 'nearly-same-words':
      return vscode.l10n.t('nearly the same words');
    case 'longer':
      return vscode.l10n.t('one is longer');
    case 'other-words':
      return vscode.l10n.t('other words');
  }
}

function differenceLabel(kind: DifferenceItem['kind']): string {
  switch (kind) {
    case 'date':
      return vscode.l10n.t('Date');
    case 'number':
      return vscode.l10n.t('Number');
    case 'name':
      return vscode.l10n.t('Name');
    case 'negation':
      return vscode.l10n.t('Negation');
    case 'speaker':
      return vscode.l10n.t('Speaker');
    case 'verb':
      return vscode.l10n.t('Verb');
  }
}
