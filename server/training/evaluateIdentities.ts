import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Analysis } from '../src/core/analysis/analysis';
import { createCorpus } from '../src/core/corpus/createCorpus';
import { findEntities } from '../src/core/identity/document/findEntities';
import type { Identity } from '../src/core/identity/identity';
import type { NameType } from '../src/core/names/mention';
import { byParagraph } from '../src/core/names/namesInParagraphs';
import type { NameRecogniser } from '../src/core/names/recogniser';
import { readArticle } from '../src/core/text/readArticle';
import { runScorer } from './runScorer';

interface GoldMention {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** False where the gold did not annotate the whole sentence. */
  readonly sel?: boolean;
}

interface GoldFolder {
  readonly documents: readonly { readonly file: string }[];
  readonly entities: readonly { readonly id: string; readonly type: string; readonly mentions: readonly GoldMention[] }[];
}

/** Figures of one type in one folder, in per cent. */
export interface IdentityFigures {
  readonly set: string;
  readonly type: NameType;
  readonly goldMentions: number;
  /** Gold mentions that a mention overlaps, whatever its type: a team by the name of its city counts, as in the recipe that was tried. */
  readonly found: number;
  /** Gold mentions that a mention of the same type overlaps. */
  readonly foundAsType: number;
  /** Pairs of mentions in different documents that name one entity; what was not found counts as missed. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const goldTypes: Readonly<Record<string, NameType>> = { PER: 'person', ORG: 'organisation', PERSON: 'person', ORGANIZATION: 'organisation', LOCATION: 'place' };
const longestNamedMention = 8;

/** The entity of a chain of mentions: MEANTIME has two chains, "cross_" and "cross_intra_", for some, under one number. */
const entityOfChain = (chain: string): string => chain.replace(/^cross_(?:intra_)?/, '');

/**
 * Tells names from the common nouns and pronouns that the gold counts as mentions too ("Teen", "Police", "She"): a name has a
 * capitalised word that the folder writes more often with a capital than without, and is no clause.
 */
function nameTest(texts: Iterable<string>): (mention: GoldMention) => boolean {
  const balance = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/\p{L}+/gu)) balance.set(word.toLowerCase(), (balance.get(word.toLowerCase()) ?? 0) + (/^\p{Lu}/u.test(word) ? 1 : -1));
  }
  return ({ text }) => {
    const words = text.split(/[^\p{L}]+/u);
    return text.split(/\s+/).length <= longestNamedMention && words.some((word) => /^\p{Lu}/u.test(word) && word.length > 1 && balance.get(word.toLowerCase())! > 0);
  };
}

function analyse(text: string, recogniser: NameRecogniser): Analysis {
  const article = readArticle(text);
  return { article, quotes: [], ...findEntities(article, byParagraph(recogniser)(article)) };
}

/** Measures who is found, and who is joined across documents, in a folder of texts with a gold.json, from raw text. */
export function measureFolder(folder: string, recogniser: NameRecogniser): IdentityFigures[] {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as GoldFolder;
  const corpus = createCorpus();
  for (const { file } of gold.documents) corpus.set(file, analyse(readFileSync(join(folder, file), 'utf8'), recogniser));
  const analyses = corpus.documents;
  const isNamed = nameTest([...analyses.values()].map((analysis) => analysis.article.text));
  const types = [...new Set(gold.entities.flatMap((entity) => goldTypes[entity.type] ?? []))];
  return types.map((type) => {
    const found: { entity: string; identity: string; file: string }[] = [];
    const documentsOf = new Map<string, Map<string, number>>();
    let goldMentions = 0;
    let foundAsType = 0;
    const seen = new Set<string>();
    for (const entity of gold.entities) {
      if (goldTypes[entity.type] !== type) continue;
      const known = entityOfChain(entity.id);
      for (const mention of entity.mentions) {
        const place = `${known} ${mention.file} ${mention.start}`;
        if (mention.sel === false || !isNamed(mention) || seen.has(place)) continue;
        seen.add(place);
        goldMentions++;
        count(keep(documentsOf, known), mention.file);
        const identities = corpus.identitiesOf(mention.file);
        const identity = identityAt(mention, analyses.get(mention.file)!, identities);
        if (identityAt(mention, analyses.get(mention.file)!, identities, type)) foundAsType++;
        if (identity) found.push({ entity: known, identity: identity.id, file: mention.file });
      }
    }
    const goldPairs = sum([...documentsOf.values()].map(crossPairs));
    const predicted = sum([...groupBy(found, (one) => one.identity)].map(crossPairs));
    const right = sum([...groupBy(found, (one) => `${one.identity} ${one.entity}`)].map(crossPairs));
    const precision = (100 * right) / predicted;
    const recall = (100 * right) / goldPairs;
    return { set: basename(folder), type, goldMentions, found: (100 * found.length) / goldMentions, foundAsType: (100 * foundAsType) / goldMentions, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
  });
}

/** The identity of the mention, of this type if one is given, that overlaps the gold mention most. */
function identityAt(gold: GoldMention, { mentions }: Analysis, identities: readonly Identity[], type?: NameType): Identity | undefined {
  let best: Identity | undefined;
  let most = 0;
  mentions.forEach((mention, index) => {
    const shared = Math.min(mention.end, gold.end) - Math.max(mention.start, gold.start);
    if (shared <= most || (type !== undefined && identities[index]!.type !== type)) return;
    most = shared;
    best = identities[index];
  });
  return best;
}

function crossPairs(mentionsByDocument: ReadonlyMap<string, number>): number {
  const counts = [...mentionsByDocument.values()];
  const all = sum(counts);
  return (all * all - sum(counts.map((one) => one * one))) / 2;
}

function groupBy<T extends { file: string }>(items: readonly T[], key: (item: T) => string): Iterable<Map<string, number>> {
  const groups = new Map<string, Map<string, number>>();
  for (const item of items) count(keep(groups, key(item)), item.file);
  return groups.values();
}

function keep(groups: Map<string, Map<string, number>>, key: string): Map<string, number> {
  const group = groups.get(key) ?? new Map<string, number>();
  groups.set(key, group);
  return group;
}

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const shortTypes: Readonly<Record<NameType, string>> = { person: 'PER', organisation: 'ORG', place: 'LOC' };

/** Names and identities of the seed articles as their scorer reads them. */
function seedPrediction(seeds: string, recogniser: NameRecogniser): unknown {
  const corpus = createCorpus();
  for (const file of readdirSync(seeds)) if (file.endsWith('.txt')) corpus.set(file, analyse(readFileSync(join(seeds, file), 'utf8'), recogniser));
  return [...corpus.documents].flatMap(([file, analysis]) =>
    analysis.mentions.map(({ start, end }, at) => {
      const identity = corpus.identitiesOf(file)[at]!;
      return { doc: basename(file, '.txt'), start, end, type: shortTypes[identity.type], canonical: identity.id };
    }),
  );
}

/** The report on identities, from raw text, as lines; says so where data are absent. `shared` is the folder of evaluation data. */
export function evaluateIdentities(recogniser: NameRecogniser, shared: string): string[] {
  const lines = ['Identities            gold   found  as type   pairs P / R / F1'];
  for (const set of ['ecbplus', 'meantime']) {
    const folder = join(shared, 'data/related/dev', set);
    if (!existsSync(folder)) {
      lines.push(`${set}: no data`);
      continue;
    }
    for (const row of measureFolder(folder, recogniser)) {
      const pairs = [row.precision, row.recall, row.f1].map((figure) => figure.toFixed(1).padStart(5)).join(' / ');
      lines.push(`${row.set.padEnd(9)}${row.type.padEnd(13)}${String(row.goldMentions).padStart(4)}  ${row.found.toFixed(1).padStart(5)}    ${row.foundAsType.toFixed(1).padStart(5)}   ${pairs}`);
    }
  }
  const scorer = join(shared, 'score/quotes.mjs');
  const seeds = join(shared, 'seeds');
  if (!existsSync(scorer) || !existsSync(seeds)) return [...lines, 'seeds: no data'];
  const scratch = mkdtempSync(join(tmpdir(), 'dossier-identities-'));
  try {
    const predicted = join(scratch, 'predicted.json');
    writeFileSync(predicted, JSON.stringify(seedPrediction(seeds, recogniser)));
    const report = runScorer(scorer, '--entities', join(seeds, 'gold/entities.json'), '--predentities', predicted);
    return [...lines, ...report.trim().split('\n').map((line) => `seeds: ${line}`)];
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
