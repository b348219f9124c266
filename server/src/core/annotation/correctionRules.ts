import { noCorrections, type NameCorrection, type NameSplit, type QuoteCorrection, type TextCorrections } from '../analysis/textCorrections';
import type { DocumentId } from '../identity/identity';
import type { IdentityJudgement } from '../identity/across/identityConstraints';
import { CodePoints } from '../text/codePoints';
import { overlaps, type Span } from '../text/span';
import { findAnchor } from './anchor';
import type { Annotation, Judgement } from './annotation';
import { WholeWordFinder } from './wholeWords';
import { weightiestFirst, weightiestInText } from './weight';

/** Judgements that change what is found in a text. */
function changesTexts({ kind }: Judgement): boolean {
  return kind !== 'note' && kind !== 'canonical-name';
}

/** An annotation with the places it reaches in a text; none for one that needs no place. */
interface Placed {
  readonly annotation: Annotation;
  readonly spans: readonly Span[];
}

/**
 * The user's annotations of a folder as corrections of its texts and of who is who in it. What weighs more wins: a place
 * over a document, a document over the folder, else what was said last; so the order of the annotations does not matter.
 * What is said of quotes counts at its place only.
 */
export class CorrectionRules {
  /** Weightiest first. */
  readonly #rules: readonly Annotation[];
  readonly #bySource = new Map<string, Annotation[]>();
  readonly #ofFolder: readonly Annotation[];
  readonly #finder: WholeWordFinder;

  constructor(annotations: Iterable<Annotation>) {
    this.#rules = [...annotations].filter(({ judgement }) => judgement.kind !== 'note').sort(weightiestFirst);
    const ofTexts = this.#rules.filter(({ judgement }) => changesTexts(judgement)).sort(weightiestInText);
    for (const annotation of ofTexts) {
      const { source } = annotation.target;
      if (source === undefined) continue;
      const same = this.#bySource.get(source);
      if (same) same.push(annotation);
      else this.#bySource.set(source, [annotation]);
    }
    this.#ofFolder = ofTexts.filter(({ target }) => target.source === undefined);
    this.#finder = new WholeWordFinder(this.#ofFolder.map(({ target }) => target.quote.exact));
  }

  /**
   * The corrections that reach a text. Linear in its length.
   * @param sources paths of the document below the folder: that of today, and those it once had
   */
  of(sources: readonly string[], text: string): TextCorrections {
    const own = sources.flatMap((source) => this.#bySource.get(source) ?? []).sort(weightiestInText);
    if (own.length === 0 && this.#ofFolder.length === 0) return noCorrections;
    const placed = placesIn(text, own);
    const everywhere = this.#finder.find(text);
    for (const index of [...everywhere.keys()].sort((a, b) => a - b)) placed.push({ annotation: this.#ofFolder[index]!, spans: everywhere.get(index)! });
    return placed.length === 0 ? noCorrections : correctionsOf(placed, text.length);
  }

  /** What is said of who is who, weightiest first. `documentOf` gives the corpus's id of a path. */
  identityJudgements(documentOf: (source: string) => DocumentId): IdentityJudgement[] {
    return this.#rules.flatMap(({ target, judgement }): IdentityJudgement[] => {
      const { source, quote, position } = target;
      // What is said of one place changes its text.
      if (position !== undefined && judgement.kind !== 'canonical-name') return [];
      switch (judgement.kind) {
        case 'same-as':
        case 'not-same-as': {
          const other = { name: judgement.value, type: judgement.valueType };
          const document = source === undefined ? undefined : documentOf(source);
          return [{ kind: judgement.kind, name: { name: quote.exact, type: judgement.type }, other, document }];
        }
        case 'canonical-name':
          return [{ kind: judgement.kind, name: { name: quote.exact, type: judgement.type }, shown: judgement.value }];
        default:
          return [];
      }
    });
  }
}

function placesIn(text: string, annotations: readonly Annotation[]): Placed[] {
  if (annotations.length === 0) return [];
  const points = new CodePoints(text);
  const everywhere = annotations.filter(({ target }) => target.position === undefined);
  const found = new WholeWordFinder(everywhere.map(({ target }) => target.quote.exact)).find(text);
  const indices = new Map(everywhere.map((annotation, index) => [annotation, index]));
  return annotations.flatMap((annotation) => {
    const index = indices.get(annotation);
    if (index !== undefined) return found.has(index) ? [{ annotation, spans: found.get(index)! }] : [];
    const span = findAnchor(text, annotation.target, points);
    return span === undefined ? [] : [{ annotation, spans: [span] }];
  });
}

/** @param placed weightiest first. */
function correctionsOf(placed: readonly Placed[], length: number): TextCorrections {
  const names: NameCorrection[] = [];
  const confirmed: Span[] = [];
  const quotes: QuoteCorrection[] = [];
  const splits: NameSplit[] = [];
  const taken = new Uint8Array(length);
  for (const { annotation, spans } of placed) {
    const { target, judgement } = annotation;
    const { exact } = target.quote;
    const isPlace = target.position !== undefined;
    switch (judgement.kind) {
      case 'not-same-as':
        if (isPlace) for (const at of spans) splits.push({ at });
        else splits.push({ name: exact, from: judgement.value });
        break;
      case 'same-as':
        if (target.source !== undefined) splits.push({ name: exact, to: judgement.value });
        break;
      case 'confirmed':
        for (const span of spans) {
          confirmed.push(span);
          if (isPlace) quotes.push({ ...span, verdict: 'confirmed' });
        }
        break;
      case 'speaker':
        if (isPlace) addQuotes(quotes, spans, { speaker: judgement.value });
        break;
      case 'class':
        if (judgement.value === 'quote' || judgement.value === 'not-a-quote') {
          if (isPlace) addQuotes(quotes, spans, judgement.value);
        } else {
          for (const span of spans) if (take(taken, span)) names.push({ ...span, verdict: judgement.value, isRule: !isPlace });
        }
    }
  }
  return { names: names.sort(byStart), confirmed: confirmed.sort(byStart), quotes, splits };
}

/** Adds what is not contradicted by something weightier. */
function addQuotes(quotes: QuoteCorrection[], spans: readonly Span[], verdict: QuoteCorrection['verdict']): void {
  const said = typeof verdict;
  for (const { start, end } of spans) {
    const isDecided = quotes.some((other) => other.verdict !== 'confirmed' && typeof other.verdict === said && overlaps(other, { start, end }));
    if (!isDecided) quotes.push({ start, end, verdict });
  }
}

/** Claims a stretch; false when a part of it is claimed already. */
function take(taken: Uint8Array, { start, end }: Span): boolean {
  if (taken.subarray(start, end).includes(1)) return false;
  taken.fill(1, start, end);
  return true;
}

const byStart = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
