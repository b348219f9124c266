import * as vscode from 'vscode';
import type { RelatedItem } from '../../../server/src/protocol';
import { placesModel } from '../references/placesModel';
import type { ListedPlaces } from '../references/placesModel';
import { showInReferencesView } from '../references/referencesView';
import type { ReferencesInput } from '../references/referencesView';
import { placeOf } from '../rows/row';
import type { RelatedCoverageView } from './relatedCoverageView';

/** The command that puts the passages behind the list of *Related Coverage* into VS Code's References view, which keeps a history. */
export function registerOpenInReferencesView(view: RelatedCoverageView): vscode.Disposable {
  return vscode.commands.registerCommand('dossier.openInReferencesView', async () => {
    const { listed } = view;
    const documents = listed?.documents.map(placesThere) ?? [];
    const model = placesModel(documents);
    const first = documents.find(({ places }) => places.length > 0)?.places[0];
    if (listed === undefined || model === undefined || first === undefined) return;
    const { subject } = listed;
    const title = subject.kind === 'identity' ? vscode.l10n.t('Documents that name “{0}”', subject.name) : vscode.l10n.t('Related to “{0}”', subject.headline);
    const { uri, selection } = placeOf(first);
    const input: ReferencesInput<unknown> = {
      contextValue: 'dossier.relatedCoverage',
      title,
      location: new vscode.Location(uri, selection),
      resolve: () => model,
      with: () => input,
    };
    await showInReferencesView(input);
  });
}

/** The passages of a related document that its reasons rest on, each once, in the order of the text. */
function placesThere(item: RelatedItem): ListedPlaces {
  const places = new Map(item.reasons.flatMap((reason) => reason.there).map((place) => [JSON.stringify(place.range), place]));
  const inOrder = [...places.values()].sort(({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character);
  return { ...item, places: inOrder };
}
