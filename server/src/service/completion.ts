import { CompletionItemKind, type CompletionItem, type CompletionList, type Position } from 'vscode-languageserver-protocol';
import type { Corpus } from '../core/corpus/corpus';
import type { Identity } from '../core/identity/identity';
import { oneLine } from './labels';
import { english, type Translate } from './language/translate';
import { linesOf } from './ranges';

const most = 50;
const maxDetail = 120;
/** A longer beginning is no name. */
const longest = 60;
/** A capital and two letters, and perhaps more words that begin with a capital. */
const beginning = /(?<![\p{L}\p{N}])\p{Lu}\p{L}{2}[\p{L}\p{M}'’-]*$/u;

interface Candidate {
  readonly name: string;
  readonly identity: Identity;
}

/**
 * Known names for a word that begins with a capital and two letters more: those that begin with it or hold a word that
 * does. Empty elsewhere. The list is incomplete while there are more names than it holds.
 */
export function provideCompletions(corpus: Corpus, document: string, position: Position, t: Translate = english.t): CompletionList | null {
  const analysis = corpus.documents.get(document);
  if (analysis === undefined) return null;
  const lines = linesOf(analysis.article);
  const end = lines.offset(position);
  const word = beginning.exec(analysis.article.text.slice(Math.max(0, end - longest), end))?.[0];
  if (word === undefined) return null;
  const range = lines.range({ start: end - word.length, end });
  const candidates = candidatesFor(corpus, document, word);
  const items = candidates.slice(0, most).map(({ name, identity }, index): CompletionItem => ({
    label: name,
    kind: CompletionItemKind.Reference,
    detail: detailOf(identity, name, t),
    filterText: name.toLowerCase().startsWith(word.toLowerCase()) ? name : `${word} ${name}`,
    sortText: String(index).padStart(3, '0'),
    textEdit: { range, newText: name },
  }));
  return { isIncomplete: candidates.length > most, items };
}

/** Names that begin with the word first, then those with a later word that does; of this document before others. */
function candidatesFor(corpus: Corpus, document: string, word: string): Candidate[] {
  const typed = word.toLowerCase();
  const here = new Set(corpus.identitiesOf(document));
  const found = new Map<string, Candidate & { readonly rank: number }>();
  for (const identity of corpus.identities()) {
    for (const name of [identity.name, ...identity.aliases]) {
      const lower = name.toLowerCase();
      // The word itself, as it is being typed, may have been taken for a name.
      if (lower === typed || found.has(name)) continue;
      const begins = lower.startsWith(typed);
      if (begins || lower.includes(` ${typed}`)) found.set(name, { name, identity, rank: (begins ? 0 : 2) + (here.has(identity) ? 0 : 1) });
    }
  }
  return [...found.values()].sort((a, b) => a.rank - b.rank);
}

function detailOf(identity: Identity, name: string, t: Translate): string {
  const role = identity.roles[0];
  const whose = identity.name === name ? t(identity.type) : `${identity.name}, ${t(identity.type)}`;
  return oneLine(role === undefined ? whose : `${whose} · ${role.text}`, maxDetail);
}
