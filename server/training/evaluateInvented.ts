import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../src/core/analysis/analyse';
import type { Analysis } from '../src/core/analysis/analysis';
import type { Corpus } from '../src/core/corpus/corpus';
import { createCorpus } from '../src/core/corpus/createCorpus';
import type { NameType } from '../src/core/names/mention';
import type { NameRecogniser } from '../src/core/names/recogniser';
import type { Quote, QuoteKind } from '../src/core/quotes/quote';
import { overlaps, type Span } from '../src/core/text/span';
import { WordVectors } from '../src/core/text/wordVectors';

interface GoldPair {
  readonly here: string;
  readonly there: string;
}

interface GoldConflict extends GoldPair {
  readonly strength: 'hard' | 'update' | 'soft';
  readonly hereWords: string;
  readonly thereWords: string;
}

interface GoldQuotes extends GoldPair {
  /** "A / B" where the two articles give the words to two people. */
  readonly speaker: string;
  readonly hereText: string;
  readonly thereText: string;
}

interface Gold {
  readonly conflicts: readonly GoldConflict[];
  readonly sameQuotes: readonly (GoldQuotes & { readonly wording: string })[];
  readonly otherQuotes: readonly GoldQuotes[];
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly organisations: Readonly<Record<string, readonly string[]>>;
  readonly reporters: Readonly<Record<string, readonly string[]>>;
  /** All quotations of all articles; not in every collection. */
  readonly quotes?: readonly GoldQuotation[];
}

interface GoldQuotation {
  readonly file: string;
  readonly text: string;
  /** Empty where the article names nobody. */
  readonly speaker: string;
  readonly kind: QuoteKind;
}

const root = 'server/training/invented';
/** Of the differences of two articles those that are shown first. */
const shown = 3;

/** How the product does on the invented articles beside this file, each collection as one folder; see their README. */
export function evaluateInvented(recogniser: NameRecogniser): string[] {
  return ['Invented articles', ...['first', 'second', 'third', 'fourth'].flatMap((collection) => new InventedFolder(collection, recogniser).lines())];
}

class InventedFolder {
  readonly #gold: Gold;
  readonly #corpus: Corpus;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #collection: string;

  constructor(collection: string, recogniser: NameRecogniser) {
    const folder = join(root, collection);
    this.#collection = collection;
    this.#gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold;
    this.#texts = new Map(readdirSync(folder).filter((file) => file.endsWith('.txt')).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
    this.#corpus = createCorpus({ vectors: new WordVectors(readFileSync('server/model/vectors.bin')) });
    for (const [file, text] of this.#texts) this.#corpus.set(file, analyse(text, recogniser));
  }

  lines(): string[] {
    return [this.#stories(), this.#differences(), this.#quotes(), this.#speakers(), ...this.#quotations(), this.#names('people', 'person'), this.#names('organisations', 'organisation')].map((line) => `  ${this.#collection.padEnd(7)} ${line}`);
  }

  /** Pairs of articles of one event, the first by name before the other. */
  #pairs(): [string, string][] {
    const files = [...this.#texts.keys()];
    return files.flatMap((here) => files.filter((there) => here < there && eventOf(here) === eventOf(there)).map((there): [string, string] => [here, there]));
  }

  #stories(): string {
    const known = new Set(this.#pairs().map((pair) => pair.join()));
    const told = this.#corpus.stories().flatMap((story) => story.flatMap((here) => story.filter((there) => here < there).map((there) => `${here},${there}`)));
    const right = told.filter((pair) => known.has(pair)).length;
    return `one story: ${right} of ${known.size} pairs of articles, ${told.length - right} false, F1 ${percent((2 * right) / (told.length + known.size))}`;
  }

  #differences(): string {
    const found = new Set<GoldConflict>();
    let [all, right] = [0, 0];
    for (const [here, there] of this.#pairs()) {
      const known = this.#gold.conflicts.filter((conflict) => conflict.here === here && conflict.there === there);
      for (const difference of this.#corpus.compare(here, there).differences.slice(0, shown)) {
        const met = known.filter(({ hereWords, thereWords }) => this.#stands(here, hereWords, difference.here) && this.#stands(there, thereWords, difference.there));
        for (const conflict of met) found.add(conflict);
        all++;
        if (met.length > 0) right++;
      }
    }
    const hard = this.#gold.conflicts.filter(({ strength }) => strength === 'hard');
    return `differences shown first: ${all}, of which known ${right}; contradictions found: ${hard.filter((conflict) => found.has(conflict)).length} of ${hard.length}`;
  }

  #quotes(): string {
    const areOne = ({ here, there, hereText, thereText }: GoldQuotes): boolean =>
      this.#corpus.quoteVersions(here).some(({ a, b }) => b.document === there && this.#stands(here, hereText, this.#analysis(here).quotes[a.quote]!) && this.#stands(there, thereText, this.#analysis(there).quotes[b.quote]!));
    const { sameQuotes, otherQuotes } = this.#gold;
    const byWording = [...new Set(sameQuotes.map(({ wording }) => wording))].sort().map((wording) => {
      const quotes = sameQuotes.filter((quote) => quote.wording === wording);
      return `${wording} ${quotes.filter(areOne).length} of ${quotes.length}`;
    });
    return `one utterance: ${byWording.join(', ')}; others taken for one ${otherQuotes.filter(areOne).length} of ${otherQuotes.length}`;
  }

  #speakers(): string {
    const tallies = { right: 0, wrong: 0, open: 0 };
    const seen = new Set<string>();
    for (const { here, there, speaker, hereText, thereText } of [...this.#gold.sameQuotes, ...this.#gold.otherQuotes]) {
      const speakers = speaker.split(' / ');
      for (const [file, words, name] of [[here, hereText, speakers[0]!], [there, thereText, speakers.at(-1)!]] as const) {
        const quote = this.#analysis(file).quotes.find((each) => this.#stands(file, words, each));
        if (!quote || seen.has(`${file} ${quote.start}`)) continue;
        seen.add(`${file} ${quote.start}`);
        const spoken = this.#speakerOf(file, quote);
        if (spoken === undefined) tallies.open++;
        else tallies[folded(spoken).includes(folded(name).split(' ').at(-1)!) ? 'right' : 'wrong']++;
      }
    }
    return `speakers: ${tallies.right} right, ${tallies.wrong} wrong, ${tallies.open} left open`;
  }

  /** How many quotations are found, at least half of them and of what is taken for them, and who is said to speak. */
  #quotations(): string[] {
    const { quotes } = this.#gold;
    if (quotes === undefined) return [];
    const found = { direct: [0, 0], mixed: [0, 0], indirect: [0, 0] };
    const speakers = { right: 0, wrong: 0, open: 0 };
    const met = new Set<Quote>();
    for (const { file, text, speaker, kind } of quotes) {
      const start = this.#texts.get(file)!.indexOf(text);
      const quote = this.#analysis(file).quotes.find((each) => overlap(each, { start, end: start + text.length }) >= 0.5);
      found[kind][1]!++;
      if (!quote) continue;
      found[kind][0]!++;
      met.add(quote);
      const name = this.#speakerOf(file, quote);
      if (name === undefined) speakers[speaker === '' ? 'right' : 'open']++;
      else speakers[speaker !== '' && folded(name).includes(folded(speaker).split(' ').at(-1)!) ? 'right' : 'wrong']++;
    }
    const all = [...this.#texts.keys()].reduce((sum, file) => sum + this.#analysis(file).quotes.length, 0);
    const recall = Object.entries(found).map(([kind, [some, known]]) => `${kind} ${some} of ${known}`).join(', ');
    return [`quotations: ${recall}; ${met.size} of ${all} shown are known`, `their speakers: ${speakers.right} right, ${speakers.wrong} wrong, ${speakers.open} left open`];
  }

  #speakerOf(file: string, quote: Quote): string | undefined {
    const { entities, entityOfMention } = this.#analysis(file);
    return quote.speaker?.mention === undefined ? undefined : entities[entityOfMention[quote.speaker.mention]!]!.name;
  }

  #names(kind: 'people' | 'organisations', type: NameType): string {
    let [right, found, known] = [0, 0, 0];
    for (const file of this.#texts.keys()) {
      const reporters = (this.#gold.reporters[file] ?? []).map(folded);
      const entities = namesByEntity(this.#analysis(file), type).map((names) => names.map(folded)).filter((names) => !names.some((name) => reporters.includes(name)));
      const left = new Set(entities);
      const wanted = (this.#gold[kind][file] ?? []).map(folded);
      for (const name of wanted) {
        const entity = [...left].find((names) => names.some((each) => each.includes(name) || (each.length > 3 && name.includes(each))));
        if (!entity) continue;
        left.delete(entity);
        right++;
      }
      found += entities.length;
      known += wanted.length;
    }
    return `${kind}: precision ${percent(right / found)}, recall ${percent(right / known)}`;
  }

  #analysis(file: string): Analysis {
    return this.#corpus.documents.get(file)!;
  }

  /** Whether words of a document stand in a stretch of it, or reach into it. */
  #stands(file: string, words: string, within: Span): boolean {
    const start = this.#texts.get(file)!.indexOf(words);
    return start >= 0 && overlaps({ start, end: start + words.length }, within);
  }
}

function namesByEntity({ article: { text }, mentions, entityOfMention }: Analysis, type: NameType): string[][] {
  const byEntity = new Map<number, string[]>();
  mentions.forEach((mention, index) => {
    if (mention.type !== type || mention.boilerplate) return;
    const entity = entityOfMention[index]!;
    byEntity.set(entity, [...(byEntity.get(entity) ?? []), text.slice(mention.start, mention.end)]);
  });
  return [...byEntity.values()];
}

/** Share of the characters of both that they have in common. */
function overlap(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, common) / (a.end - a.start + b.end - b.start - Math.max(0, common));
}

function eventOf(file: string): string {
  return file.slice(0, file.indexOf('-'));
}

function folded(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'").replace(/^the /, '').replace(/'s$/, '').trim();
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
