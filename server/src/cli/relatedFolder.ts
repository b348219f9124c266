import type { Collection } from './collection';

export interface RelatedFile {
  readonly file: string;
  readonly score: number;
  /** It tells the same story. */
  readonly same: boolean;
  readonly duplicate: boolean;
  /** Strongest first. */
  readonly reasons: readonly string[];
}

/** The answer of `dossier related`: for each file those that cover the same, best first, and the stories. */
export interface RelatedFolder {
  readonly runs: Readonly<Record<string, readonly RelatedFile[]>>;
  readonly clusters: readonly (readonly string[])[];
}

const maxRelated = 20;

/** What is related to each document of a collection, twenty at most, with scores of four decimals. */
export function relatedFolder({ corpus, documents }: Collection): RelatedFolder {
  const names = new Map(documents.map(({ uri, name }) => [uri, name]));
  const runs = documents.map(({ uri, name }): [string, RelatedFile[]] => [
    name,
    corpus.related(uri).slice(0, maxRelated).map(({ document, score, verdict, reasons }) => ({
      file: names.get(document)!,
      score: Number(score.toFixed(4)),
      same: verdict === 'same-story' || verdict === 'near-duplicate',
      duplicate: verdict === 'near-duplicate',
      reasons: reasons.map((reason) => reason.text),
    })),
  ]);
  const clusters = corpus.stories().map((story) => story.map((uri) => names.get(uri)!));
  return { runs: Object.fromEntries(runs), clusters };
}
