import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nlp from 'compromise';
import { analyse } from '../src/core/analysis/analyse';
import type { NameType } from '../src/core/names/mention';
import type { NameRecogniser } from '../src/core/names/recogniser';
import type { Span } from '../src/core/text/span';
import { runScorer } from './runScorer';

interface FoundName extends Span {
  readonly type: string;
}

interface Score {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}

const sets = ['en-worldwide', 'uner-ewt', 'gum-derived'];
const codes: Readonly<Record<NameType, string>> = { person: 'PER', organisation: 'ORG', place: 'LOC' };

/**
 * The report on names, exact spans and types from raw text, as lines, with the npm library compromise beside it; says
 * so where data are absent. `shared` is the folder of evaluation data.
 */
export function evaluateNames(recogniser: NameRecogniser, shared: string): string[] {
  const scorer = join(shared, 'score/ner.mjs');
  const finders = {
    dossier: (text: string) => analyse(text, recogniser).mentions.map(({ start, end, type }) => ({ start, end, type: codes[type] })),
    compromise: namesByCompromise,
  };
  const lines = ['Names                     PER   ORG   LOC   all     P     R   MB/s (Dossier: with identities and quotes)'];
  for (const set of sets) {
    const gold = join(shared, `data/ner/dev/${set}.bio`);
    if (!existsSync(scorer) || !existsSync(gold)) {
      lines.push(`${set}: no data`);
      continue;
    }
    const texts = runScorer(scorer, '--text', gold).trim().split('\n').map((line) => (JSON.parse(line) as { text: string }).text);
    const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
    for (const [name, find] of Object.entries(finders)) {
      const started = performance.now();
      const found = texts.map(find);
      const speed = (1000 * megabytes) / (performance.now() - started);
      const { exact, perType } = score(scorer, gold, found);
      const figures = [perType['PER']!.F1, perType['ORG']!.F1, perType['LOC']!.F1, exact.F1, exact.P, exact.R];
      lines.push(`${set.padEnd(13)}${name.padEnd(11)}${figures.map((figure) => figure.toFixed(1).padStart(5)).join(' ')}  ${speed.toFixed(2).padStart(5)}`);
    }
  }
  return lines;
}

/** The names that the npm library compromise finds. */
function namesByCompromise(text: string): FoundName[] {
  const document = nlp(text);
  const views = { PER: document.people(), ORG: document.organizations(), LOC: document.places() };
  return Object.entries(views).flatMap(([type, view]) =>
    (view.json({ offset: true }) as { text: string; offset: { start: number; length: number } }[]).map(({ offset }) => {
      const written = text.slice(offset.start, offset.start + offset.length);
      const before = /^[^\p{L}\p{N}]*/u.exec(written)![0].length;
      const bare = written.slice(before).replace(/(?:['’]s)?[^\p{L}\p{N}.]*\.?[^\p{L}\p{N}.]*$/u, '');
      return { type, start: offset.start + before, end: offset.start + before + bare.length };
    }),
  );
}

function score(scorer: string, gold: string, found: readonly (readonly FoundName[])[]): { exact: Score; perType: Readonly<Record<string, Score>> } {
  const scratch = mkdtempSync(join(tmpdir(), 'names-'));
  try {
    const predictions = join(scratch, 'found.jsonl');
    writeFileSync(predictions, found.flatMap((names, doc) => names.map((name) => `${JSON.stringify({ doc, ...name })}\n`)).join(''));
    return JSON.parse(runScorer(scorer, gold, '--spans', predictions, '--json')) as ReturnType<typeof score>;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
