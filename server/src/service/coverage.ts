import type { Position } from 'vscode-languageserver-protocol';
import type { Corpus } from '../core/corpus/corpus';
import type { RelatedDocument } from '../core/corpus/related/related';
import type { Identity, Place } from '../core/identity/identity';
import { keptIn } from '../core/collections/keptIn';
import { counted } from '../core/text/template';
import type { Evidence, ReasonItem, RelatedItem, RelatedParams, RelatedResult } from '../protocol';
import { identityAt } from './identityAt';
import { evidenceOf, labelOf } from './labels';
import { english, type Language } from './language/translate';
import { reasonText, shortReason } from './reasonText';

const maxEvidence = 20;
const documentStart = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * What covers the same matter as a document, or where an identity stands. A position on a name asks for that name, if another document has it.
 * Null when the document or identity is unknown.
 */
export function relatedCoverage(corpus: Corpus, params: RelatedParams, partial: boolean, language: Language = english): RelatedResult | null {
  const identity = 'identity' in params ? corpus.identity(params.identity) : nameAsked(corpus, params);
  if (identity !== undefined) return coverageOfIdentity(corpus, identity, partial, language);
  if ('identity' in params) return null;
  const analysis = corpus.documents.get(params.uri);
  if (analysis === undefined) return null;
  // What one document shares with many stands in the same few places of it.
  const known = new Map<string, Evidence>();
  const evidenceHere = (place: Place): Evidence => keptIn(known, `${place.start} ${place.end}`, () => evidenceOf(params.uri, analysis.article, place));
  return {
    subject: { kind: 'document', ...labelOf(params.uri, analysis.article) },
    documents: corpus.related(params.uri).flatMap((related) => relatedItem(corpus, related, evidenceHere, language)),
    partial,
  };
}

/** The document whose related coverage is asked for; undefined where that of a name is. */
export function documentAsked(corpus: Corpus, params: RelatedParams): string | undefined {
  return 'identity' in params || nameAsked(corpus, params) !== undefined ? undefined : params.uri;
}

/** The name at the position, where another document has it too: the document alone would say nothing. */
function nameAsked(corpus: Corpus, { uri, position }: { readonly uri: string; readonly position?: Position }): Identity | undefined {
  const identity = position === undefined ? undefined : identityAt(corpus, uri, position)?.identity;
  return identity?.mentions.size === 1 ? undefined : identity;
}

function relatedItem(corpus: Corpus, related: RelatedDocument, evidenceHere: (place: Place) => Evidence, language: Language): RelatedItem[] {
  const analysis = corpus.documents.get(related.document);
  if (analysis === undefined) return [];
  const reasons = related.reasons.map((reason): ReasonItem => {
    const short = shortReason(reason, language);
    return {
      text: reasonText(reason, language),
      ...(short === undefined ? {} : { short }),
      here: reason.here.slice(0, maxEvidence).map(evidenceHere),
      there: reason.there.slice(0, maxEvidence).map((place) => evidenceOf(related.document, analysis.article, place)),
    };
  });
  const range = reasons.find(({ there }) => there.length > 0)?.there[0]?.range ?? documentStart;
  return [{ ...labelOf(related.document, analysis.article), verdict: related.verdict, score: related.score, reasons, range }];
}

/** The documents an identity stands in, most mentions first; the score is the share of the largest count. */
function coverageOfIdentity(corpus: Corpus, identity: Identity, partial: boolean, { t }: Language): RelatedResult {
  const coverage = corpus.coverageOf(identity.id).documents;
  const most = Math.max(1, ...coverage.slice(0, 1).map(({ mentions }) => mentions.length));
  const documents = coverage.flatMap(({ document, mentions }): RelatedItem[] => {
    const analysis = corpus.documents.get(document);
    if (analysis === undefined) return [];
    const there = mentions.slice(0, maxEvidence).map((index) => evidenceOf(document, analysis.article, analysis.mentions[index]!));
    const text = counted(t, mentions.length, '{0} mention', '{0} mentions');
    return [
      {
        ...labelOf(document, analysis.article),
        verdict: 'shares-names',
        score: mentions.length / most,
        reasons: [{ text, here: [], there }],
        range: there[0]?.range ?? documentStart,
      },
    ];
  });
  return { subject: { kind: 'identity', identity: identity.id, name: identity.name, type: identity.type }, documents, partial };
}
