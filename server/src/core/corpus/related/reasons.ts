import type { Analysis } from '../../analysis/analysis';
import type { DocumentId, Identity, IdentityId, Place } from '../../identity/identity';
import type { NameType } from '../../names/mention';
import type { Span } from '../../text/span';
import { entityOf, type DocumentTerms } from '../terms/documentTerms';
import type { Places } from '../terms/places';
import type { QuoteVersion } from '../versions/quoteVersions';
import type { Reason } from './related';
import type { UnitVector } from '../terms/termVector';
import type { WordForms } from '../terms/wordForms';

/** A reason and how strong it is beside others; the strength is not shown. */
export interface WeighedReason {
  readonly reason: Reason;
  readonly strength: number;
}

/** A document as the reasons see it. */
export interface ReasonSide {
  readonly document: DocumentId;
  /** Worked out when it is asked for. */
  readonly analysis: Analysis;
  readonly names: ReadonlyMap<IdentityId, NamedOften>;
  readonly words: UnitVector;
  /** See `DocumentTerms`. */
  readonly firstPlaces: Places;
  /** How rare each of the words is in English at large, 0 to 255; undefined where nothing is known of that. */
  readonly rarities: Uint8Array | undefined;
}

/** An identity in one document: how often, and where first. What the site added does not count. */
export interface NamedOften {
  readonly identity: Identity;
  readonly mentions: number;
  readonly first: Span;
}

const reasonOfType = { person: 'people', organisation: 'organisations', place: 'places' } as const satisfies Record<NameType, Reason['kind']>;
const nounOfType = { person: 'people', organisation: 'organisations', place: 'places' } as const satisfies Record<NameType, string>;
/** A shared person says more than a shared organisation, and that more than a place. */
const strengthOfType = { person: 1, organisation: 0.8, place: 0.3 } as const satisfies Record<NameType, number>;
const sameQuoteStrength = 20;
const similarQuoteStrength = 2;
const namesShown = 3;
const wordsShown = 4;
/** Product of a word's weights in both documents from which it is worth showing. */
const tellingProduct = 0.004;
/** Rarities (0 to 255): of a word worth showing, which is none of the few hundred commonest, and of one that tells what a text is about. */
const leastRarity = 140;
const tellingRarity = 178;
/** “didn't” is in no table of words, and so would count as rare. */
const denyingEnding = /n['’]t$/;
const possessiveEnding = /['’]s?$/;

/** The people, organisations and places two documents share, a reason for each type. `documents` is the folder's size. */
export function nameReasons(here: ReasonSide, there: ReasonSide, documents: number): WeighedReason[] {
  const shared = [...here.names.values()].flatMap((ours) => {
    const theirs = there.names.get(ours.identity.id);
    if (!theirs) return [];
    const often = Math.min(ours.mentions, theirs.mentions);
    const weight = (1 + Math.log(often)) * Math.log(1 + documents / ours.identity.documentCount);
    return [{ identity: ours.identity, weight, here: ours.first, there: theirs.first }];
  });
  return (['person', 'organisation', 'place'] as const).flatMap((type) => {
    const weighed = shared.filter(({ identity }) => identity.type === type).sort((a, b) => b.weight - a.weight || (a.identity.name < b.identity.name ? -1 : 1));
    if (weighed.length === 0) return [];
    const reason: Reason = {
      kind: reasonOfType[type],
      text: listed(weighed.map(({ identity }) => identity.name), nounOfType[type]),
      here: weighed.map((name) => placeOf(here.document, name.here)),
      there: weighed.map((name) => placeOf(there.document, name.there)),
    };
    return [{ reason, strength: strengthOfType[type] * weighed.reduce((sum, { weight }) => sum + weight, 0) }];
  });
}

/** The telling words two documents share that are no names; none when there are fewer than two, or all are fairly common ones. */
export function wordReason(here: ReasonSide, there: ReasonSide, forms: WordForms): WeighedReason[] {
  const shared: { readonly product: number; readonly rarity: number; readonly here: number; readonly there: number }[] = [];
  const [ours, theirs] = [here.words, there.words];
  const [placesHere, placesThere] = [here.firstPlaces, there.firstPlaces];
  let j = 0;
  for (let i = 0; i < ours.terms.length; i++) {
    const term = ours.terms[i]!;
    while (j < theirs.terms.length && theirs.terms[j]! < term) j++;
    if (theirs.terms[j] !== term) continue;
    const product = ours.weights[i]! * theirs.weights[j]!;
    const rarity = here.rarities?.[i] ?? 255;
    if (product < tellingProduct || rarity < leastRarity) continue;
    const placeHere = placesHere[i]!;
    const placeThere = placesThere[j]!;
    if (placeHere > 0 && placeThere > 0) shared.push({ product, rarity, here: placeHere - 1, there: placeThere - 1 });
  }
  if (shared.length < 2) return [];
  shared.sort((a, b) => b.product - a.product || a.here - b.here);
  const { text } = here.analysis.article;
  const wordHere = (at: number): string => {
    const { start, end } = forms.wordAt(text, at);
    return text.slice(start, end);
  };
  const shown = shared.filter((word) => !denyingEnding.test(wordHere(word.here))).slice(0, wordsShown);
  if (shown.length < 2 || shown.every(({ rarity }) => rarity < tellingRarity)) return [];
  const placesIn = (side: ReasonSide, starts: readonly number[]): Place[] =>
    starts.map((start) => placeOf(side.document, forms.wordAt(side.analysis.article.text, start)));
  const shownHere = placesIn(here, shown.map((word) => word.here));
  const reason: Reason = {
    kind: 'words',
    text: `words in both: ${shown.map((word) => wordHere(word.here).replace(possessiveEnding, '')).join(', ')}`,
    here: shownHere,
    there: placesIn(there, shown.map((word) => word.there)),
  };
  return [{ reason, strength: 4 * shown.reduce((sum, { product }) => sum + product, 0) }];
}

/** Quotations that stand in both documents, with how many of them word for word, and quotations in other words. */
export function quoteReasons(here: ReasonSide, there: ReasonSide, versions: readonly QuoteVersion[]): WeighedReason[] {
  const inOtherWords = versions.filter(({ kind }) => kind === 'other-words');
  const inBoth = versions.filter(({ kind }) => kind !== 'other-words');
  const reason = (kind: Reason['kind'], text: string, pairs: readonly QuoteVersion[]): Reason => ({
    kind,
    text,
    here: pairs.map(({ a }) => placeOf(here.document, here.analysis.quotes[a.quote]!)),
    there: pairs.map(({ b }) => placeOf(there.document, there.analysis.quotes[b.quote]!)),
  });
  const reasons: WeighedReason[] = [];
  if (inBoth.length > 0) reasons.push({ reason: reason('same-quote', quotesText(inBoth), inBoth), strength: sameQuoteStrength + inBoth.length });
  if (inOtherWords.length > 0) {
    const text = inOtherWords.length === 1 ? 'quote in other words' : `${inOtherWords.length} quotes in other words`;
    reasons.push({ reason: reason('similar-quote', text, inOtherWords), strength: similarQuoteStrength + inOtherWords.length });
  }
  return reasons;
}

/** Only quotes in the same words are called the same. */
function quotesText(pairs: readonly QuoteVersion[]): string {
  const same = pairs.filter(({ kind }) => kind === 'same-words').length;
  if (same === pairs.length) return same === 1 ? 'same quote' : `${same} same quotes`;
  const inBoth = pairs.length === 1 ? 'quote in both' : `${pairs.length} quotes in both`;
  return same === 0 ? inBoth : `${inBoth}, ${same} word for word`;
}

/** Two documents of which one was copied from the other, or both from a third; `whole`: but for a few words. */
export function nearDuplicateReason(here: ReasonSide, there: ReasonSide, whole: boolean): WeighedReason {
  const start = (side: ReasonSide): Place[] => (side.analysis.article.headline ? [placeOf(side.document, side.analysis.article.headline)] : []);
  return { reason: { kind: 'near-duplicate', text: whole ? 'nearly the same text' : 'large parts of the same text', here: start(here), there: start(there) }, strength: Infinity };
}

/** A span with the document in which it is. */
export function placeOf(document: DocumentId, span: Span): Place {
  return { document, start: span.start, end: span.end };
}

/** The identities of a document by id. `identities` are those of its entities. */
export function readNames(terms: DocumentTerms, identities: readonly Identity[]): Map<IdentityId, NamedOften> {
  const found = new Map<IdentityId, NamedOften>();
  const { entities } = terms;
  identities.forEach((identity, entity) => {
    const { mentions, firstStart, firstEnd } = entityOf(entities, entity);
    if (mentions === 0) return;
    const known = found.get(identity.id);
    const first = known && known.first.start < firstStart ? known.first : { start: firstStart, end: firstEnd };
    found.set(identity.id, { identity, mentions: mentions + (known?.mentions ?? 0), first });
  });
  return found;
}

function listed(names: readonly string[], noun: string): string {
  if (names.length === 1) return names[0]!;
  const shown = names.slice(0, namesShown).join(', ');
  return `${names.length} ${noun}: ${shown}${names.length > namesShown ? ', …' : ''}`;
}
