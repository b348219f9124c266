import * as vscode from 'vscode';
import type { DocumentLabel, Evidence } from '../../../server/src/protocol';
import { openCommand, placeOf } from '../rows/row';
import type { ReferencesModel } from './referencesView';

/** A document with the places in it that are listed; it has at least one. */
export interface ListedPlaces extends DocumentLabel {
  readonly places: readonly Evidence[];
}

type Item = ListedPlaces | Evidence;

/** Documents and, below each, its places, for the References view. Undefined when there is no place at all. */
export function placesModel(documents: readonly ListedPlaces[]): ReferencesModel<Item> | undefined {
  const listed = documents.filter(({ places }) => places.length > 0);
  const places = listed.flatMap((document) => document.places);
  const [first] = places;
  if (first === undefined) return undefined;
  const step = (from: Item, distance: number): Item => {
    const place = isDocument(from) ? from.places[0]! : from;
    return places.at((places.indexOf(place) + distance) % places.length) ?? first;
  };
  return {
    message: vscode.l10n.t('Passages: {0}. Documents: {1}.', places.length, listed.length),
    provider: {
      getChildren: (item) => (item === undefined ? [...listed] : isDocument(item) ? [...item.places] : []),
      getParent: (item) => (isDocument(item) ? undefined : listed.find((document) => document.places.includes(item))),
      getTreeItem: (item) => (isDocument(item) ? documentItem(item) : placeItem(item)),
    },
    navigation: {
      nearest: (uri) => listed.find((document) => vscode.Uri.parse(document.uri).toString() === uri.toString())?.places[0],
      next: (from) => step(from, 1),
      previous: (from) => step(from, -1),
      location: (item) => {
        const { uri, selection } = placeOf(isDocument(item) ? item.places[0]! : item);
        return new vscode.Location(uri, selection);
      },
    },
    highlights: {
      getEditorHighlights: (item, uri) => {
        const inDocument = (isDocument(item) ? item.places : [item]).map(placeOf);
        return inDocument.filter((place) => place.uri.toString() === uri.toString()).map(({ selection }) => selection);
      },
    },
  };
}

function isDocument(item: Item): item is ListedPlaces {
  return 'places' in item;
}

function documentItem({ headline, fileName }: ListedPlaces): vscode.TreeItem {
  const item = new vscode.TreeItem(headline, vscode.TreeItemCollapsibleState.Expanded);
  item.description = fileName;
  item.iconPath = new vscode.ThemeIcon('file-text');
  return item;
}

function placeItem(place: Evidence): vscode.TreeItem {
  const item = new vscode.TreeItem(place.excerpt, vscode.TreeItemCollapsibleState.None);
  item.description = vscode.l10n.t('line {0}', place.range.start.line + 1);
  item.command = openCommand(place);
  return item;
}
