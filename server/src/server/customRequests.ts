import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { isExportFormat } from '../core/export/exportPieces';
import { normaliseUri } from '../files/uris';
import {
  AnnotationsRequest,
  ChangeReachRequest,
  ComparisonRequest,
  CorrectRequest,
  CoverageMapRequest,
  EditNoteRequest,
  ExportRequest,
  FirstMentionRequest,
  FolderTextRequest,
  IdentityRequest,
  LikelyIdentitiesRequest,
  NamesRequest,
  PageRequest,
  ReattachAnnotationRequest,
  RebuildRequest,
  RelatedRequest,
  RemoveAnnotationsRequest,
  StatusRequest,
  StoryComparisonRequest,
  UncertainRequest,
  UndoCorrectionsRequest,
  type ComparisonParams,
  type CorrectResult,
  type ExportParams,
  type IdentityParams,
  type NamesParams,
  type RelatedParams,
  type RequestMethod,
} from '../protocol';
import { compareDocuments } from '../service/compareDocuments';
import { compareStory } from '../service/compareStory';
import { likelyIdentities } from '../service/corrections/likelyIdentities';
import { listUncertain } from '../service/corrections/uncertain';
import { documentAsked, relatedCoverage } from '../service/coverage';
import { coverageMap } from '../service/coverageMap';
import { exportPage } from '../service/exportPage';
import { firstMention } from '../service/firstMention';
import { identityDetails } from '../service/identityDetails';
import { isNameOrder, listNames } from '../service/names';
import { providePage } from '../service/pages/page';
import { readCoverageMapParams, readMentionParams } from './coverageMapParams';
import { readChangeReachParams, readCorrectParams, readDocumentParams, readEditNoteParams, readLikelyParams, readReattachParams, readRemoveParams, readUndoParams } from './correctionParams';
import { annotationsOf, changeReach, correct, editNote, reattachAnnotation, removeAnnotations, undoCorrections } from './corrections';
import { readPageParams } from './pageParams';
import { pageFolder, workOutPage } from './pages';
import type { Session } from './session';

/**
 * Answers one of the requests of `protocol.ts`. Rejects with InvalidParams when the parameters are ill-formed, with `CancelledError`
 * when `isCancelled` says so while the answer is being worked out.
 */
export type CustomHandler = (session: Session, params: unknown, isCancelled: () => boolean) => unknown;

/** The custom requests by method. A request of a view starts the scan. */
export const customRequests: ReadonlyMap<string, CustomHandler> = new Map<string, CustomHandler>([
  handle(RelatedRequest, readRelatedParams, async (session, params, isCancelled) => {
    const uri = documentAsked(startedCorpus(session), params);
    if (uri !== undefined) await session.library.workOut('related', uri, isCancelled);
    return relatedCoverage(session.corpus, params, isPartial(session), session.language);
  }),
  handle(ComparisonRequest, readComparisonParams, async (session, params, isCancelled) => {
    session.indexer.start();
    await session.library.workOut('quoteVersions', params.here, isCancelled);
    return compareDocuments(session.corpus, params);
  }),
  handle(StoryComparisonRequest, readUri, async (session, params, isCancelled) => {
    session.indexer.start();
    // The quotes and the story take longest; sentences are held against each other at once.
    await session.library.workOut('quoteVersions', params.uri, isCancelled);
    return compareStory(session.corpus, params, isPartial(session));
  }),
  handle(NamesRequest, readNamesParams, (session, params) => ({ ...listNames(startedCorpus(session), params), partial: isPartial(session) })),
  handle(IdentityRequest, readIdentityParams, (session, params) => identityDetails(startedCorpus(session), params)),
  handle(ExportRequest, readExportParams, (session, params) =>
    exportPage(startedCorpus(session), params, (uri) => session.indexer.pathOf(uri), isPartial(session), session.language.t),
  ),
  handle(FolderTextRequest, readUri, ({ indexer, library }, { uri }) => indexer.covers(uri) || library.has(uri)),
  handle(PageRequest, readPageParams, async (session, params, isCancelled) => {
    await workOutPage(session, params, isCancelled);
    return providePage(pageFolder(session), params);
  }),
  handle(CoverageMapRequest, readCoverageMapParams, (session, params) =>
    coverageMap(startedCorpus(session), params, (uri) => session.indexer.pathOf(uri), isPartial(session)),
  ),
  handle(FirstMentionRequest, readMentionParams, (session, params) => firstMention(startedCorpus(session), params)),
  handle(CorrectRequest, readCorrectParams, (session, params) => told(session, correct(session, params))),
  handle(UndoCorrectionsRequest, readUndoParams, (session, { changes }) => told(session, undoCorrections(session, changes))),
  handle(ChangeReachRequest, readChangeReachParams, (session, params) => told(session, changeReach(session, params))),
  handle(RemoveAnnotationsRequest, readRemoveParams, (session, { ids }) => told(session, removeAnnotations(session, ids))),
  handle(ReattachAnnotationRequest, readReattachParams, (session, params) => told(session, reattachAnnotation(session, params))),
  handle(EditNoteRequest, readEditNoteParams, (session, params) => told(session, editNote(session, params))),
  handle(AnnotationsRequest, readDocumentParams, (session, { uri }) => {
    session.indexer.start();
    return annotationsOf(session, uri);
  }),
  handle(LikelyIdentitiesRequest, readLikelyParams, (session, params) => likelyIdentities(startedCorpus(session), params, session.language.t)),
  handle(UncertainRequest, readDocumentParams, (session, { uri }) => ({ ...listUncertain(startedCorpus(session), uri), partial: isPartial(session) })),
  handle(StatusRequest, readNothing, (session) => session.status),
  handle(RebuildRequest, readNothing, (session) => session.indexer.rebuild()),
]);

function handle<Params, Result>(
  { method }: RequestMethod<Params, Result>,
  read: (params: unknown) => Params | undefined,
  answer: (session: Session, params: Params, isCancelled: () => boolean) => Result | Promise<Result>,
): [string, CustomHandler] {
  return [
    method,
    (session, sent, isCancelled) => {
      const params = read(sent);
      if (params === undefined && read !== readNothing) throw new ResponseError(ErrorCodes.InvalidParams, `The parameters of ${method} cannot be used.`);
      return answer(session, params as Params, isCancelled);
    },
  ];
}

/** What could not be corrected, said in the reader's language. */
async function told<Result extends CorrectResult>({ language }: Session, result: Promise<Result>): Promise<Result> {
  const all = await result;
  return { ...all, failures: all.failures.map((failure) => ({ ...failure, message: language.sentence(failure.message) })) };
}

function startedCorpus(session: Session): Session['corpus'] {
  session.indexer.start();
  return session.corpus;
}

function isPartial(session: Session): boolean {
  return session.indexer.state === 'indexing';
}

function readRelatedParams(sent: unknown): RelatedParams | undefined {
  if (!isRecord(sent)) return undefined;
  if (typeof sent['identity'] === 'string') return { identity: sent['identity'] };
  if (typeof sent['uri'] !== 'string') return undefined;
  const uri = normaliseUri(sent['uri']);
  const { position } = sent;
  if (position === undefined || position === null) return { uri };
  if (!isRecord(position) || typeof position['line'] !== 'number' || typeof position['character'] !== 'number') return undefined;
  return { uri, position: { line: position['line'], character: position['character'] } };
}

function readComparisonParams(sent: unknown): ComparisonParams | undefined {
  if (!isRecord(sent) || typeof sent['here'] !== 'string' || typeof sent['there'] !== 'string') return undefined;
  return { here: normaliseUri(sent['here']), there: normaliseUri(sent['there']) };
}

function readUri(sent: unknown): { readonly uri: string } | undefined {
  return isRecord(sent) && typeof sent['uri'] === 'string' ? { uri: normaliseUri(sent['uri']) } : undefined;
}

function readNamesParams(sent: unknown): NamesParams | undefined {
  if (!isRecord(sent) || (sent['scope'] !== 'document' && sent['scope'] !== 'folder')) return undefined;
  const { scope, uri, order, filter, limits } = sent;
  if (order !== undefined && !isNameOrder(order)) return undefined;
  return {
    scope,
    ...(typeof uri === 'string' ? { uri: normaliseUri(uri) } : {}),
    ...(order === undefined ? {} : { order }),
    ...(typeof filter === 'string' ? { filter } : {}),
    ...(isRecord(limits) ? { limits: readLimits(limits) } : {}),
  };
}

function readLimits(limits: Record<string, unknown>): NonNullable<NamesParams['limits']> {
  const types = ['person', 'organisation', 'place'] as const;
  return Object.fromEntries(types.flatMap((type) => (typeof limits[type] === 'number' ? [[type, limits[type]]] : [])));
}

function readIdentityParams(sent: unknown): IdentityParams | undefined {
  if (!isRecord(sent) || typeof sent['identity'] !== 'string') return undefined;
  const { identity, uri } = sent;
  return typeof uri === 'string' ? { identity, uri: normaliseUri(uri) } : { identity };
}

function readExportParams(sent: unknown): ExportParams | undefined {
  if (!isRecord(sent) || !isExportFormat(sent['format'])) return undefined;
  const { scope, uri, format, from = 0 } = sent;
  if (!Number.isSafeInteger(from) || (from as number) < 0) return undefined;
  const page = { format, from: from as number };
  if (scope === 'folder') return { ...page, scope };
  return (scope === 'document' || scope === 'story') && typeof uri === 'string' ? { ...page, scope, uri: normaliseUri(uri) } : undefined;
}

function readNothing(): undefined {
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
