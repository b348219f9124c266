import type { NameType } from '../names/mention';
import type { Annotation, JudgedClass, Judgement } from './annotation';
import { readTarget, webAnnotationContext, writeTarget } from './webAnnotationTarget';

/** The kinds of judgement and the motivation of the Web Annotation vocabulary that each is written as. */
const motivations = {
  class: 'classifying',
  'same-as': 'linking',
  'not-same-as': 'linking',
  'canonical-name': 'identifying',
  speaker: 'describing',
  confirmed: 'assessing',
  note: 'commenting',
} as const satisfies Record<Judgement['kind'], string>;

const types: ReadonlySet<unknown> = new Set(['person', 'organisation', 'place'] satisfies NameType[]);
const classes: ReadonlySet<unknown> = new Set([...types, 'quote', 'not-a-name', 'not-a-quote']);

/**
 * One annotation as a line of JSON-LD after the W3C Web Annotation Data Model (REC 2017-02-23). The keys always stand
 * in the same order, so that equal annotations are equal lines.
 * @param line one that it was read from before it was changed: what other programs say in it is kept
 */
export function writeAnnotation(annotation: Annotation, line?: string): string {
  const written = asRecord(annotation);
  const before = line === undefined ? undefined : parse(line);
  return JSON.stringify(before === undefined ? written : withTheirs(written, before, annotation));
}

function asRecord({ id, created, modified, creator, target, judgement }: Annotation): Record<string, unknown> {
  const motivation = judgement.kind === 'note' && judgement.replyTo !== undefined ? 'replying' : motivations[judgement.kind];
  return {
    '@context': webAnnotationContext,
    id,
    type: 'Annotation',
    motivation,
    created,
    modified,
    ...(creator === undefined ? {} : { creator: { type: 'Person', name: creator } }),
    body: {
      type: 'TextualBody',
      purpose: motivation,
      format: 'text/plain',
      value: judgement.kind === 'confirmed' ? 'confirmed' : judgement.value,
      'dossier:judgement': judgement.kind,
      ...detailsOf(judgement),
    },
    target: writeTarget(target),
  };
}

/** What is said here and nowhere else: what of it is missing in a changed annotation has been taken away. */
const ours: ReadonlySet<string> = new Set(['motivation', 'creator']);
const oursInBody: ReadonlySet<string> = new Set(['dossier:type', 'dossier:valueType', 'dossier:replyTo', 'dossier:resolved']);

/** Adds what a line says beyond what is read of it: its own context, its creator's and its target's details while these are the same. */
function withTheirs(written: Record<string, unknown>, before: Record<string, unknown>, { creator, target }: Annotation): Record<string, unknown> {
  const read = readRecord(before);
  const [bodyBefore, targetBefore] = [before['body'], before['target']];
  const context = '@context' in before ? { '@context': before['@context'] } : {};
  const isTargetKept = read !== undefined && JSON.stringify(writeTarget(read.target)) === JSON.stringify(writeTarget(target));
  return {
    ...added(written, before, ours),
    ...context,
    ...(creator !== undefined && read?.creator === creator ? { creator: before['creator'] } : {}),
    ...(isRecord(bodyBefore) ? { body: added(written['body'] as Record<string, unknown>, bodyBefore, oursInBody) } : {}),
    ...(isRecord(targetBefore) ? { target: isTargetKept ? targetBefore : added({ ...writeTarget(target) }, targetBefore, new Set()) } : {}),
  };
}

function added(written: Record<string, unknown>, before: Record<string, unknown>, but: ReadonlySet<string>): Record<string, unknown> {
  const theirs = Object.entries(before).filter(([key]) => !Object.hasOwn(written, key) && !but.has(key));
  return { ...written, ...Object.fromEntries(theirs) };
}

/** What the vocabulary of the standard has no word for. */
function detailsOf(judgement: Judgement): Record<string, string | boolean> {
  const details: Record<string, string | boolean> = {};
  if ('type' in judgement && judgement.type !== undefined) details['dossier:type'] = judgement.type;
  if ('valueType' in judgement && judgement.valueType !== undefined) details['dossier:valueType'] = judgement.valueType;
  if ('replyTo' in judgement && judgement.replyTo !== undefined) details['dossier:replyTo'] = judgement.replyTo;
  if ('resolved' in judgement && judgement.resolved === true) details['dossier:resolved'] = true;
  return details;
}

/** Reads a line written by `writeAnnotation`; undefined when it is damaged or says something this version cannot read. */
export function readAnnotation(line: string): Annotation | undefined {
  const value = parse(line);
  return value && readRecord(value);
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(line) as unknown;
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function readRecord(value: Record<string, unknown>): Annotation | undefined {
  if (value['type'] !== 'Annotation') return undefined;
  const { id, created, modified, creator, target, body } = value;
  const place = isRecord(target) ? readTarget(target) : undefined;
  const judgement = isRecord(body) ? readJudgement(body) : undefined;
  if (!isText(id) || !isText(created) || !isText(modified) || place === undefined || judgement === undefined) return undefined;
  const name = isRecord(creator) && isText(creator['name']) ? creator['name'] : undefined;
  return { id, created, modified, ...(name === undefined ? {} : { creator: name }), target: place, judgement };
}

function readJudgement(body: Record<string, unknown>): Judgement | undefined {
  const { value } = body;
  const kind = body['dossier:judgement'];
  if (kind === 'confirmed') return { kind };
  if (typeof value !== 'string') return undefined;
  switch (kind) {
    case 'class':
      return classes.has(value) ? { kind, value: value as JudgedClass } : undefined;
    case 'same-as':
    case 'not-same-as':
      return { kind, value, ...typeIn(body, 'type'), ...typeIn(body, 'valueType') };
    case 'canonical-name':
      return { kind, value, ...typeIn(body, 'type') };
    case 'speaker':
      return { kind, value };
    case 'note': {
      const replyTo = body['dossier:replyTo'];
      return { kind, value, ...(isText(replyTo) ? { replyTo } : {}), ...(body['dossier:resolved'] === true ? { resolved: true } : {}) };
    }
    default:
      return undefined;
  }
}

function typeIn<Key extends 'type' | 'valueType'>(body: Record<string, unknown>, key: Key): { readonly [K in Key]?: NameType } {
  const type = body[`dossier:${key}`];
  return types.has(type) ? ({ [key]: type } as { readonly [K in Key]?: NameType }) : {};
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
