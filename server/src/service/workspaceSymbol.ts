import type { SymbolInformation } from 'vscode-languageserver-protocol';
import type { Corpus } from '../core/corpus/corpus';
import type { Identity } from '../core/identity/identity';
import { foldName } from '../core/identity/names/nameText';
import { introducingMention } from './identityAt';
import { labelOf } from './labels';
import { locationOf } from './ranges';
import { symbolKinds } from './symbolKinds';

const maxSymbols = 500;

/**
 * People, organisations and places of all documents whose name or alias holds the letters of the query in order, with or without
 * their diacritics, most mentions first, at most 500. Each leads to its introduction in the document that names it most.
 */
export function provideWorkspaceSymbols(corpus: Corpus, query: string): SymbolInformation[] {
  const symbols: SymbolInformation[] = [];
  for (const identity of corpus.identities()) {
    if (symbols.length >= maxSymbols) break;
    const name = nameFor(identity, query);
    const symbol = name === undefined ? undefined : symbolOf(corpus, identity, name);
    if (symbol !== undefined) symbols.push(symbol);
  }
  return symbols;
}

/**
 * The name, followed by the spelling that holds the query where the name itself does not: editors hold what is typed against the
 * letters that are shown. Undefined where no spelling does.
 */
function nameFor({ name, aliases }: Identity, query: string): string | undefined {
  if (holdsInOrder(name, query)) return name;
  const spellings = [...aliases, ...[name, ...aliases].map(foldName)];
  const held = spellings.find((spelling) => holdsInOrder(spelling, query)) ?? spellings.find((spelling) => holdsInOrder(spelling, foldName(query)));
  return held === undefined ? undefined : `${name} (${held})`;
}

function symbolOf(corpus: Corpus, identity: Identity, name: string): SymbolInformation | undefined {
  let document: string | undefined;
  let mentions: readonly number[] = [];
  for (const [candidate, itsMentions] of identity.mentions) if (itsMentions.length > mentions.length) [document, mentions] = [candidate, itsMentions];
  const analysis = document === undefined ? undefined : corpus.documents.get(document);
  if (document === undefined || analysis === undefined) return undefined;
  const mention = analysis.mentions[introducingMention(analysis, mentions)]!;
  return {
    name,
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
