import type { Annotation, Judgement } from './annotation';
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

const classes: ReadonlySet<string> = new Set(['person', 'organisation', 'place', 'quote', 'not-a-name']);

/**
 * One annotation as a line of JSON-LD after the W3C Web Annotation Data Model (REC 2017-02-23). The keys always stand
 * in the same order, so that equal annotations are equal lines.
 */
export function writeAnnotation({ id, created, modified, creator, target, judgement }: Annotation): string {
  const motivation = motivations[judgement.kind];
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
    },
    target: writeTarget(target),
  });
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
  if (kind === 'class') return classes.has(value) ? ({ kind, value } as Judgement) : undefined;
  if (kind === 'same-as' || kind === 'not-same-as' || kind === 'canonical-name' || kind === 'speaker' || kind === 'note') return { kind, value };
  return undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
