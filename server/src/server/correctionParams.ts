import type { Range } from 'vscode-languageserver';
import { normaliseUri } from '../files/uris';
import type {
  AnnotationChange,
  AnnotationsParams,
  ChangeReachParams,
  Correction,
  CorrectionRequestItem,
  CorrectionScope,
  CorrectionTarget,
  CorrectParams,
  EditNoteParams,
  LikelyIdentitiesParams,
  NameType,
  ReattachAnnotationParams,
  RemoveAnnotationsParams,
  UndoCorrectionsParams,
} from '../protocol';

/** More at once are a mistake. */
const most = 10_000;
const longestText = 100_000;

/** What a client sends to correct; undefined when it is ill-formed. */
export function readCorrectParams(sent: unknown): CorrectParams | undefined {
  const items = isRecord(sent) ? allOf(sent['items'], readItem) : undefined;
  return items && { items };
}

/** The changes that are to be taken back; undefined when they are ill-formed. */
export function readUndoParams(sent: unknown): UndoCorrectionsParams | undefined {
  const changes = isRecord(sent) ? allOf(sent['changes'], readChange) : undefined;
  return changes && { changes };
}

/** A correction that is to reach further or less far; undefined when it is ill-formed. */
export function readChangeReachParams(sent: unknown): ChangeReachParams | undefined {
  if (!isRecord(sent)) return undefined;
  const item = readItem(sent['item']);
  const changes = allOf(sent['changes'], readChange);
  const { place, scope } = sent;
  return item !== undefined && changes !== undefined && typeof place === 'string' && isScope(scope) ? { item, place, changes, scope } : undefined;
}

/** The annotations that are to be removed; undefined when they are ill-formed. */
export function readRemoveParams(sent: unknown): RemoveAnnotationsParams | undefined {
  const ids = isRecord(sent) ? allOf(sent['ids'], (id) => (typeof id === 'string' ? id : undefined)) : undefined;
  return ids && { ids };
}

/** An annotation with its new place; undefined when it is ill-formed. */
export function readReattachParams(sent: unknown): ReattachAnnotationParams | undefined {
  if (!isRecord(sent)) return undefined;
  const { id, uri, range } = sent;
  return typeof id === 'string' && typeof uri === 'string' && isRange(range) ? { id, uri: normaliseUri(uri), range } : undefined;
}

/** A note with what is to change of it; undefined when it is ill-formed. */
export function readEditNoteParams(sent: unknown): EditNoteParams | undefined {
  if (!isRecord(sent)) return undefined;
  const { id, text, resolved } = sent;
  if (typeof id !== 'string' || !(text === undefined || isText(text)) || !(resolved === undefined || typeof resolved === 'boolean')) return undefined;
  return { id, ...(text === undefined ? {} : { text }), ...(resolved === undefined ? {} : { resolved }) };
}

/** Of a document or of all; the parameters may be missing. */
export function readDocumentParams(sent: unknown): AnnotationsParams | undefined {
  if (sent === undefined || sent === null) return {};
  if (!isRecord(sent)) return undefined;
  const { uri } = sent;
  if (uri === undefined) return {};
  return typeof uri === 'string' ? { uri: normaliseUri(uri) } : undefined;
}

/** For which words a client wants identities to choose from; undefined when it is ill-formed. */
export function readLikelyParams(sent: unknown): LikelyIdentitiesParams | undefined {
  if (!isRecord(sent)) return undefined;
  const target = readTarget(sent['target']);
  const { purpose } = sent;
  return target !== undefined && (purpose === 'same-as' || purpose === 'speaker') ? { target, purpose } : undefined;
}

function readItem(sent: unknown): CorrectionRequestItem | undefined {
  if (!isRecord(sent)) return undefined;
  const target = readTarget(sent['target']);
  const correction = readCorrection(sent['correction']);
  const { scope } = sent;
  if (target === undefined || correction === undefined || !(scope === undefined || isScope(scope))) return undefined;
  return { target, correction, ...(scope === undefined ? {} : { scope }) };
}

function readTarget(sent: unknown): CorrectionTarget | undefined {
  if (!isRecord(sent)) return undefined;
  const { identity, uri, range } = sent;
  if (typeof identity === 'string') return { identity };
  return typeof uri === 'string' && isRange(range) ? { uri: normaliseUri(uri), range } : undefined;
}

function readCorrection(sent: unknown): Correction | undefined {
  if (!isRecord(sent)) return undefined;
  const { kind, as, identity, name, text, replyTo } = sent;
  switch (kind) {
    case 'not-a-name':
    case 'not-a-quote':
    case 'split':
    case 'confirm':
      return { kind };
    case 'mark':
      return isMark(as) ? { kind, as } : undefined;
    case 'same-as':
      return typeof identity === 'string' ? { kind, identity } : undefined;
    case 'speaker':
      if (!(identity === undefined || typeof identity === 'string')) return undefined;
      return { kind, ...(identity === undefined ? {} : { identity }) };
    case 'canonical-name':
      return isText(name) ? { kind, name } : undefined;
    case 'note':
      if (!isText(text) || !(replyTo === undefined || typeof replyTo === 'string')) return undefined;
      return { kind, text, ...(replyTo === undefined ? {} : { replyTo }) };
    default:
      return undefined;
  }
}

function readChange(sent: unknown): AnnotationChange | undefined {
  if (!isRecord(sent)) return undefined;
  const { id, folder, before, after } = sent;
  if (typeof id !== 'string' || typeof folder !== 'string' || !(before === undefined || typeof before === 'string') || !(after === undefined || typeof after === 'string')) return undefined;
  return { id, folder, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** Each value read; undefined when one of them is ill-formed, or there are too many. */
function allOf<T>(sent: unknown, read: (value: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(sent) || sent.length > most) return undefined;
  const values = sent.map(read);
  return values.every((value) => value !== undefined) ? values : undefined;
}

const isMark = (value: unknown): value is NameType | 'quote' => value === 'person' || value === 'organisation' || value === 'place' || value === 'quote';
const isScope = (value: unknown): value is CorrectionScope => value === 'place' || value === 'document' || value === 'folder';
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longestText;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isRange(value: unknown): value is Range {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && Number.isSafeInteger(value['line']) && Number.isSafeInteger(value['character']);
}
