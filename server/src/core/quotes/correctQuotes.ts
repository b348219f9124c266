import type { QuoteCorrection } from '../analysis/textCorrections';
import type { LocalEntity } from '../identity/entity';
import { readName } from '../identity/names/nameReading';
import type { Mention } from '../names/mention';
import type { Article } from '../text/article';
import { contains, overlaps, type Span } from '../text/span';
import { quotedStretchesOf, type QuotedStretch } from './marks';
import type { Quote, QuoteKind, Speaker } from './quote';

/** The document in which the quotes stand. */
export interface QuoteDocument {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  readonly entities: readonly LocalEntity[];
  readonly entityOfMention: readonly number[];
}

/** A quote that shares less than this with the words that the user meant is another one. */
const leastLikeness = 0.5;

/**
 * Makes the quotes what the user says they are: adds, removes, confirms them, changes who speaks. A correction is about
 * the quote that shares most with its stretch, at least half; a speaker whom the document does not name changes nothing.
 */
export function correctQuotes(found: readonly Quote[], document: QuoteDocument, corrections: readonly QuoteCorrection[]): readonly Quote[] {
  if (corrections.length === 0) return found;
  const gone = new Set<Quote>();
  const changed = new Map<Quote, Quote>();
  const added: Quote[] = [];
  const { text, paragraphs } = document.article;
  const stretches = corrections.some(({ verdict }) => verdict === 'quote') ? quotedStretchesOf(text, paragraphs) : [];
  for (const correction of corrections) {
    if (correction.verdict === 'not-a-quote') {
      const quote = quoteAt(found, correction);
      if (quote) gone.add(quote);
    } else if (correction.verdict === 'quote') {
      const quote = markedQuote(text, correction, stretches);
      if (quote === undefined) continue;
      for (const other of found) if (overlaps(other, quote)) gone.add(other);
      added.push(quote);
    }
  }
  const kept = [...found.filter((quote) => !gone.has(quote)), ...added];
  for (const { start, end, verdict } of corrections) {
    if (verdict === 'quote' || verdict === 'not-a-quote') continue;
    const quote = quoteAt(kept, { start, end });
    if (quote === undefined) continue;
    const now = changed.get(quote) ?? quote;
    if (verdict !== 'confirmed' && verdict.speaker === '') {
      const { speaker: _wrong, ...unattributed } = now;
      changed.set(quote, unattributed);
      continue;
    }
    const speaker = verdict === 'confirmed' ? now.speaker && { ...now.speaker, certain: true } : speakerCalled(verdict.speaker, quote, document);
    changed.set(quote, { ...now, ...(speaker && { speaker }), ...(verdict === 'confirmed' && { confidence: 1 }) });
  }
  return regrouped(kept, changed, found);
}

/** Sorted anew, with the numbers of groups that follow from that. */
function regrouped(kept: readonly Quote[], changed: ReadonlyMap<Quote, Quote>, found: readonly Quote[]): Quote[] {
  const sorted = [...kept].sort((a, b) => a.start - b.start || b.end - a.end);
  const firsts = new Map<Quote, number>();
  return sorted.map((quote, index) => {
    const statement = found[quote.group] ?? quote;
    if (!firsts.has(statement)) firsts.set(statement, index);
    return { ...(changed.get(quote) ?? quote), group: firsts.get(statement)! };
  });
}

/** The quote that shares most with a stretch. */
function quoteAt(quotes: readonly Quote[], span: Span): Quote | undefined {
  let best: Quote | undefined;
  let most = 0;
  for (const quote of quotes) {
    const shared = Math.min(quote.end, span.end) - Math.max(quote.start, span.start);
    const likeness = shared / (Math.max(quote.end, span.end) - Math.min(quote.start, span.start));
    if (likeness >= leastLikeness && likeness > most) [best, most] = [quote, likeness];
  }
  return best;
}

/** The quote that a marked stretch is; undefined when no word stands in it. */
function markedQuote(text: string, marked: Span, stretches: readonly QuotedStretch[]): Quote | undefined {
  const words = trimmed(text, marked);
  const whole = stretches.find((stretch) => contains(stretch.inner, words) || (stretch.start === words.start && stretch.end === words.end));
  const span = whole && !contains(whole.inner, words) ? trimmed(text, whole.inner) : words;
  if (span.start >= span.end) return undefined;
  const fragments = whole ? [whole] : stretches.filter((stretch) => contains(span, stretch));
  const kind: QuoteKind = whole ? 'direct' : fragments.length > 0 ? 'mixed' : 'indirect';
  return { ...span, kind, parts: [span], fragments: fragments.map(({ start, end }) => ({ start, end })), group: -1, confidence: 1, closed: fragments.every(({ closed }) => closed) };
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, end - (words.length - words.trimEnd().length)) };
}

/** The speaker that a name stands for: at the words that named one before if they do, else at the nearest mention. */
function speakerCalled(name: string, quote: Quote, { mentions, entities, entityOfMention }: QuoteDocument): Speaker | undefined {
  const entity = entityCalled(name, entities);
  if (entity < 0) return undefined;
  const { speaker } = quote;
  if (speaker?.mention !== undefined && entityOfMention[speaker.mention] === entity) return { ...speaker, certain: true };
  const distance = ({ start, end }: Span): number => Math.max(0, start - quote.end, quote.start - end);
  const nearest = entities[entity]!.mentions.reduce((best, index) => (distance(mentions[index]!) < distance(mentions[best]!) ? index : best));
  const { start, end } = mentions[nearest]!;
  return { start, end, form: 'name', mention: nearest, certain: true };
}

/** The entity of a name: with the very spelling, else with a name that reads the same; -1 when there is none. */
function entityCalled(name: string, entities: readonly LocalEntity[]): number {
  const spelled = entities.findIndex((entity) => entity.name === name || entity.aliases.includes(name));
  if (spelled >= 0) return spelled;
  return entities.findIndex((entity) => {
    const isPerson = entity.type === 'person';
    const key = readName(name, isPerson)?.key;
    return key !== undefined && [entity.name, ...entity.aliases].some((spelling) => readName(spelling, isPerson)?.key === key);
  });
}
