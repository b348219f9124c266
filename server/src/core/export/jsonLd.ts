import { targetAt } from '../annotation/anchor';
import { webAnnotationContext, writeTarget, type WebAnnotationTarget } from '../annotation/webAnnotationTarget';
import type { Identity, IdentityId } from '../identity/identity';
import type { Mention } from '../names/mention';
import type { Quote } from '../quotes/quote';
import { CodePoints } from '../text/codePoints';
import { encodePath } from '../text/pathReference';
import type { Span } from '../text/span';
import { hashText } from '../text/textHash';
import { exportedDocuments, type ExportedDocument, type ExportPiece, type ExportSelection } from './exportSelection';
import { identityNumbers } from './identityNumbers';
import { quoteSpeaker } from './quoteSpeaker';

interface Body {
  readonly type: 'TextualBody';
  readonly purpose: 'classifying' | 'identifying' | 'describing';
  readonly format: 'text/plain';
  readonly value: string;
  readonly 'dossier:identity'?: string;
}

/** An annotation of the W3C Web Annotation Data Model (REC 2017-02-23), as it is exported. */
interface WebAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: readonly string[];
  readonly body: readonly Body[];
  readonly target: WebAnnotationTarget | readonly WebAnnotationTarget[];
}

/**
 * The mentions and quotes of the documents as one AnnotationCollection with one AnnotationPage, an annotation a line.
 * Bodies use the words in which corrections are written: a class, a canonical name, a speaker. A quote that is interrupted
 * has a target for each part. Equal documents give equal output.
 */
export function jsonLd(selection: ExportSelection): ExportPiece[] {
  const numbers = identityNumbers(selection.corpus);
  const countOf = (id: string): number => {
    const analysis = selection.corpus.documents.get(id);
    return analysis === undefined ? 0 : analysis.mentions.length + analysis.quotes.length;
  };
  const filled = selection.documents.filter((id) => countOf(id) > 0);
  const total = filled.reduce((sum, id) => sum + countOf(id), 0);
  const pieces = filled.map((id, index) => (): string => {
    const lines = exportedDocuments(selection, [id]).flatMap((document) => annotationsOf(document, numbers)).map((annotation) => JSON.stringify(annotation));
    return (index === 0 ? '' : ',\n') + lines.join(',\n');
  });
  return [() => collectionStart(selection, total), ...pieces, () => `\n${collectionEnd}\n`];
}

const collectionEnd = ']}}';

/** The collection up to its first item. */
function collectionStart(selection: ExportSelection, total: number): string {
  const id = `urn:dossier:collection:${contentHash(selection)}`;
  const empty = JSON.stringify({
    '@context': webAnnotationContext,
    id,
    type: 'AnnotationCollection',
    label: 'Names and quotes found by Dossier',
    creator: { type: 'Software', name: 'Dossier' },
    total,
    first: { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items: [] },
  });
  return `${empty.slice(0, -collectionEnd.length)}\n`;
}

function contentHash(selection: ExportSelection): string {
  const contents = exportedDocuments(selection).map(({ path, text }) => `${path}\n${hashText(text)}`).join('\n');
  return [1, 2].map((seed) => hashText(contents, seed).toString(16).padStart(8, '0')).join('');
}

function annotationsOf(document: ExportedDocument, numbers: ReadonlyMap<IdentityId, string>): WebAnnotation[] {
  const points = new CodePoints(document.text);
  const target = (span: Span): WebAnnotationTarget => writeTarget(targetAt(document.path, document.text, span, points));
  const idOf = (kind: string, { start, end }: Span): string => `urn:dossier:${kind}:${encodePath(document.path)}:${points.before(start)}-${points.before(end)}`;

  const mentions = document.analysis.mentions.map((mention: Mention, index): WebAnnotation => {
    const identity = document.identities[index];
    const body = [textBody('classifying', identity?.type ?? mention.type), ...(identity === undefined ? [] : [identityBody('identifying', identity.name, identity)])];
    return { id: idOf('mention', mention), type: 'Annotation', motivation: body.map(({ purpose }) => purpose), body, target: target(mention) };
  });
  const quotes = document.analysis.quotes.map((quote: Quote): WebAnnotation => {
    const { identity, name } = quoteSpeaker(document, quote);
    const body = [textBody('classifying', 'quote'), ...(name === undefined ? [] : [identityBody('describing', name, identity)])];
    const [first, ...more] = quote.parts.map(target);
    return {
      id: idOf('quote', quote),
      type: 'Annotation',
      motivation: ['highlighting', ...body.map(({ purpose }) => purpose)],
      body,
      target: first !== undefined && more.length === 0 ? first : quote.parts.map(target),
    };
  });
  return [...mentions, ...quotes];

  function identityBody(purpose: Body['purpose'], value: string, identity: Identity | undefined): Body {
    const number = identity && numbers.get(identity.id);
    return { ...textBody(purpose, value), ...(number === undefined ? {} : { 'dossier:identity': `urn:dossier:identity:${number}` }) };
  }
}

function textBody(purpose: Body['purpose'], value: string): Body {
  return { type: 'TextualBody', purpose, format: 'text/plain', value };
}
