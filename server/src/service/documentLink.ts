import type { DocumentLink } from 'vscode-languageserver-protocol';
import type { Analysis } from '../core/analysis/analysis';
import { linesOf } from './ranges';

const address = /\b(?:https?:\/\/|www\.)[^\s<>"“”‘’[\]{}|\\^`]+/gi;
const closers = new Set(['.', ',', ';', ':', '!', '?', "'", ')']);

/** The web addresses in a text, without the punctuation that follows them. */
export function provideDocumentLinks(analysis: Analysis): DocumentLink[] {
  const { text } = analysis.article;
  const lines = linesOf(analysis.article);
  const links: DocumentLink[] = [];
  for (const match of text.matchAll(address)) {
    // A bracket closes the address's own when one opens in it ("Rose_(flower)"), else the sentence's.
    const ownBrackets = match[0].includes('(');
    let end = match[0].length;
    while (end > 0 && closers.has(match[0][end - 1]!) && !(ownBrackets && match[0][end - 1] === ')')) end--;
    const target = match[0].slice(0, end);
    if (!/[/.]\w/.test(target)) continue;
    links.push({
      range: lines.range({ start: match.index, end: match.index + end }),
      target: /^https?:/i.test(target) ? target : `https://${target}`,
    });
  }
  return links;
}
