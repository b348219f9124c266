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
 */
export function writeAnnotation({ id, created, modified, creator, target, judgement }: Annotation): string {
  const motivation = judgement.kind === 'note' && judgement.replyTo !== undefined ? 'replying' : motivations[judgement.kind];
  return JSON.stringify({
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
  });
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
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['type'] !== 'Annotation') return undefined;
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
