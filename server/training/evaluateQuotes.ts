import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '../src/core/analysis/analyse';
import type { NameRecogniser } from '../src/core/names/recogniser';
import { runScorer } from './runScorer';

interface GoldDocument {
  readonly id: string;
  readonly text: string;
}

/** The report on quotes and their speakers, from raw text, as lines; says so where data are absent. `shared` is the folder of evaluation data. */
export function evaluateQuotes(recogniser: NameRecogniser, shared: string): string[] {
  const scorer = join(shared, 'score/quotes.mjs');
  const sets = ['data/quotes/dev/gum-news-CCBY', 'data/quotes/dev/handmade-CC0', 'seeds/gold/quotes'];
  return sets.flatMap((set) => {
    const folder = join(shared, set);
    if (!existsSync(scorer) || !existsSync(folder)) return [`${set}: no data`];
    const scratch = mkdtempSync(join(tmpdir(), 'dossier-quotes-'));
    try {
      const predicted = join(scratch, 'predicted.jsonl');
      writeFileSync(predicted, goldDocuments(folder).map((document) => `${JSON.stringify(prediction(document, recogniser))}\n`).join(''));
      const report = runScorer(scorer, '--gold', folder, '--pred', predicted);
      return report.trim().split('\n').map((line) => `${set}: ${line}`);
    } finally {
      rmSync(scratch, { recursive: true });
    }
  });
}

function goldDocuments(folder: string): GoldDocument[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.json') && statSync(path).isFile())
    .map((path) => JSON.parse(readFileSync(path, 'utf8')) as GoldDocument);
}

/** The quotes of a document as their scorer reads them. */
function prediction({ id, text }: GoldDocument, recogniser: NameRecogniser): unknown {
  const { quotes, entities, entityOfMention } = analyse(text, recogniser);
  return {
    id,
    quotes: quotes.map(({ start, end, kind, cue, speaker, parts, fragments, group }) => ({
      start,
      end,
      kind,
      parts,
      fragments,
      group: `q${group}`,
      ...(cue === undefined ? {} : { cue }),
      ...(speaker === undefined ? {} : { speaker: { start: speaker.start, end: speaker.end, text: text.slice(speaker.start, speaker.end) } }),
      ...(speaker?.mention === undefined ? {} : { speakerCanonical: entities[entityOfMention[speaker.mention]!]!.name }),
      ...(speaker?.antecedent === undefined
        ? {}
        : { speakerCanonical: text.slice(speaker.antecedent.start, speaker.antecedent.end) }),
    })),
  };
}
