import { quoteText } from '../../core/analysis/quoteText';
import type { Corpus } from '../../core/corpus/corpus';
import type { Identity } from '../../core/identity/identity';
import { readName } from '../../core/identity/names/nameReading';
import { nameWords } from '../../core/identity/names/nameText';
import type { LikelyIdentitiesParams, LikelyIdentitiesResult, LikelyIdentity } from '../../protocol';
import { oneLine } from '../labels';
import { english, type Translate } from '../language/translate';
import { nameItem } from '../names';
import { findTarget, type FoundTarget } from './correctionTarget';

const most = 100;
const mostOfWords = 60;
/** How far before and after a quote those who may speak it stand. */
const nearby = 1000;

interface Guess {
  readonly identity: Identity;
  readonly weight: number;
  readonly why: string;
}

/** Who may be meant by a name, or speak a quote; null when there is neither at the target. */
export function likelyIdentities(corpus: Corpus, { target, purpose }: LikelyIdentitiesParams, t: Translate = english.t): LikelyIdentitiesResult | null {
  if ('identity' in target) {
    const identity = corpus.identity(target.identity);
    return identity === undefined || purpose === 'speaker' ? null : { identities: items(corpus, likelySame(corpus, identity, undefined, t)), current: identity.id, subject: identity.name };
  }
  const found = findTarget(corpus, target);
  if (found === undefined) return null;
  if (purpose === 'speaker') return likelySpeakers(corpus, found, t);
  if (found.identity === undefined) return null;
  const { id, name } = found.identity;
  return { identities: items(corpus, likelySame(corpus, found.identity, found.uri, t)), current: id, subject: name };
}

/** Those who share a word of their names first, then those who stand in the same documents; the same kind before others. */
function likelySame(corpus: Corpus, identity: Identity, document: string | undefined, t: Translate): Guess[] {
  const words = new Set(allWords(identity));
  const here = new Set(document === undefined ? [] : corpus.identitiesOf(document));
  const guesses = corpus.identities().flatMap((other): Guess[] => {
    if (other.id === identity.id) return [];
    const shared = [...new Set(allWords(other))].filter((word) => words.has(word));
    const isInitials = shared.length === 0 && (spells(identity.name, other.name) || spells(other.name, identity.name));
    if (shared.length === 0 && !isInitials && other.type !== identity.type) return [];
    const weight = (isInitials ? 3 : 4 * shared.length) + (other.type === identity.type ? 2 : 0) + (here.has(other) ? 1 : 0);
    const why = shared.length > 0 ? t('shares “{0}”', inName(other.name, shared)) : isInitials ? t('the initials fit') : here.has(other) ? t('stands in this document') : '';
    return [{ identity: other, weight, why }];
  });
  return guesses.sort(likeliestFirst);
}

function likelySpeakers(corpus: Corpus, { uri, analysis, quote: index }: FoundTarget, t: Translate): LikelyIdentitiesResult | null {
  const quote = analysis.quotes[index ?? -1];
  if (quote === undefined) return null;
  const identities = corpus.identitiesOf(uri);
  const guesses = new Map<Identity, Guess>();
  analysis.mentions.forEach((mention, number) => {
    const identity = identities[number];
    if (identity === undefined || identity.type === 'place') return;
    const distance = Math.max(0, mention.start - quote.end, quote.start - mention.end);
    const isWithin = mention.start >= quote.start && mention.end <= quote.end;
    const weight = (identity.type === 'person' ? 2 : 0) - (isWithin ? 5 : 0) + Math.max(0, 4 * (1 - distance / nearby));
    const isNear = !isWithin && !analysis.article.text.slice(Math.min(mention.end, quote.end), Math.max(mention.start, quote.start)).includes('\n');
    const known = guesses.get(identity);
    if (known === undefined || weight > known.weight) guesses.set(identity, { identity, weight, why: isNear ? t('named in this paragraph') : '' });
  });
  const current = quote.speaker?.mention === undefined ? undefined : identities[quote.speaker.mention]?.id;
  return { identities: items(corpus, [...guesses.values()].sort(likeliestFirst), uri), ...(current === undefined ? {} : { current }), subject: oneLine(quoteText(analysis, quote), mostOfWords) };
}

function items(corpus: Corpus, guesses: readonly Guess[], document?: string): LikelyIdentity[] {
  return guesses.slice(0, most).flatMap(({ identity, why }) => nameItem(corpus, identity, document).map((item) => ({ ...item, why })));
}

function likeliestFirst(a: Guess, b: Guess): number {
  return b.weight - a.weight || b.identity.count - a.identity.count || (a.identity.id < b.identity.id ? -1 : 1);
}

const shortestWord = 2;

function allWords(identity: Identity): string[] {
  return [identity.name, ...identity.aliases].flatMap((name) => nameWords(readName(name, identity.type === 'person') === undefined ? '' : name)).filter((word) => word.length >= shortestWord);
}

/** The words as the name writes them; as they are where another spelling has them. */
function inName(name: string, words: readonly string[]): string {
  const written = name.split(/\s+/).filter((part) => words.some((word) => part.toLowerCase().includes(word)));
  return (written.length > 0 ? written : words).join(' ');
}

/** True when the capitals of `short` are the initials of the words of `long`. */
function spells(short: string, long: string): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '');
  const initials = long.split(/\s+/).flatMap((word) => /^\p{Lu}/u.exec(word)?.[0] ?? []).join('');
  return letters.length >= 2 && letters === letters.toUpperCase() && letters === initials;
}
