import type { SymbolInformation } from 'vscode-languageserver-protocol';
import type { Corpus } from '../core/corpus/corpus';
import type { Identity } from '../core/identity/identity';
import { introducingMention } from './identityAt';
import { labelOf } from './labels';
import { locationOf } from './ranges';
import { symbolKinds } from './symbolKinds';

const maxSymbols = 500;

/**
 * People, organisations and places of all documents whose name or alias holds the letters of the query in order, most
 * mentions first, at most 500. Each leads to its introduction in the document that names it most.
 */
export function provideWorkspaceSymbols(corpus: Corpus, query: string): SymbolInformation[] {
  const symbols: SymbolInformation[] = [];
  for (const identity of corpus.identities()) {
    if (symbols.length >= maxSymbols) break;
    if (![identity.name, ...identity.aliases].some((name) => holdsInOrder(name, query))) continue;
    const symbol = symbolOf(corpus, identity);
    if (symbol !== undefined) symbols.push(symbol);
  }
  return symbols;
}

function symbolOf(corpus: Corpus, identity: Identity): SymbolInformation | undefined {
  let document: string | undefined;
  let mentions: readonly number[] = [];
  for (const [candidate, itsMentions] of identity.mentions) if (itsMentions.length > mentions.length) [document, mentions] = [candidate, itsMentions];
  const analysis = document === undefined ? undefined : corpus.documents.get(document);
  if (document === undefined || analysis === undefined) return undefined;
  const mention = analysis.mentions[introducingMention(analysis, mentions)]!;
  return {
    name: identity.name,
    kind: symbolKinds[identity.type],
    containerName: labelOf(document, analysis.article).headline,
    location: locationOf(document, analysis.article, mention),
  };
}

function holdsInOrder(name: string, query: string): boolean {
  const letters = [...query.toLowerCase()].filter((letter) => letter.trim() !== '');
  let next = 0;
  for (const letter of name.toLowerCase()) if (letter === letters[next]) next++;
  return next >= letters.length;
}
