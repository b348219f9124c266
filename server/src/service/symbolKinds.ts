import { SymbolKind } from 'vscode-languageserver-protocol';
import type { NameType } from '../core/names/mention';

/** The protocol has no kind for people; these have distinct icons in the editors. */
export const symbolKinds: Readonly<Record<NameType, SymbolKind>> = {
  person: SymbolKind.Class,
  organisation: SymbolKind.Module,
  place: SymbolKind.Namespace,
};
