import { nationByName } from '../lexicon/nations';
import { isOfClass } from './entityName';
import { keyWords, type Shortening } from '../names/nameReading';
import { isFuller, type Candidate, type NameLink, type NameRecord, type Resolution } from './nameRecord';
import { restIsKnown } from '../document/localThings';

/** What the rules need to know of the folder. */
export interface NameContext {
  /** Whether `longerNames` would give more than so many: told without making them. */
  hasMoreLonger(record: NameRecord, most: number): boolean;
  longerNames(record: NameRecord): readonly NameLink[];
  rootOf(record: NameRecord): NameRecord;
  /** Whether a root means one of several in each document. */
  isOpen(root: NameRecord): boolean;
  /** The record of the same words as a thing, for a person; undefined when there is none. */
  twin(record: NameRecord): NameRecord | undefined;
  /** The people of the same words, for a thing. */
  personTwins(record: NameRecord): readonly NameRecord[];
  /** The names of the same word as one that is told apart: that of all others, and those of others who are told apart. */
  sameWord(record: NameRecord): Iterable<NameRecord>;
  /** False when the user said that the name does not stand for the other, nor for what the other stands for. */
  mayJoin(record: NameRecord, other: NameRecord): boolean;
  /** True when the words are a name of their own in the folder. */
  isKnown(words: string, reader: NameRecord): boolean;
}

const typeMajority = 3;
const dominance = 4;
/** A name that may stand for more than these is too common to be decided. */
const mostCandidates = 30;
const mostForenames = 5;
const fewDocuments = 3;
/** A name of one type in this many mentions or fewer may be a slip of the recogniser. */
const fewMentions = 2;

/** Most names stand for themselves: one for all of them. */
export const itself: Resolution = { kind: 'own' };
const tooCommon: Resolution = { kind: 'open', candidates: [], apart: true };

/** Decides what a name stands for. Depends only on the names it is linked with, not on the order they came in. */
export function resolveName(record: NameRecord, context: NameContext): Resolution {
  if (context.hasMoreLonger(record, mostCandidates)) return record.isPerson && record.wordCount === 1 ? tooCommon : itself;
  const links = context.longerNames(record).filter((link) => isFuller(link.longer, record) && mayMean(record, link.longer) && context.mayJoin(record, link.longer));
  const resolution = record.isPerson ? resolvePerson(record, links, context) : resolveThing(record, links, context);
  return resolution ?? joinWord(record, context) ?? joinSlip(record, context) ?? joinTwin(record, context) ?? itself;
}

/** Whether a person of one name may be meant by a word that is told apart from others: by gender, and by who stands beside it in its document. */
function mayMean(record: NameRecord, longer: NameRecord): boolean {
  if (record.calledBy === record.key) return true;
  if (record.apartIn !== undefined && longer.postings.has(record.apartIn)) return false;
  const [own, other] = [record.gender, longer.gender];
  return own === undefined || other === undefined || own === other;
}

/** "Mrs Oduya" of one document and "Oduya" of another, where no fuller name and no "Mr Oduya" says that there are two. */
function joinWord(record: NameRecord, context: NameContext): Resolution | undefined {
  if (record.calledBy === record.key || record.apartIn !== undefined || context.longerNames(record).length > 0) return undefined;
  let whole: NameRecord | undefined;
  for (const other of context.sameWord(record)) {
    if (other.key === record.calledBy) whole = other;
    else if (other.apartIn === undefined && other !== record) return undefined;
  }
  return whole && context.mayJoin(record, whole) ? { kind: 'joined', to: whole, rule: 'same-name' } : undefined;
}

function resolvePerson(record: NameRecord, links: readonly NameLink[], context: NameContext): Resolution | undefined {
  const strong = links.filter((link) => link.how !== 'forename');
  const candidates = candidatesOf(strong, context);
  const bearer = onlyBearer(candidates);
  if (bearer) return joined(bearer);
  if (candidates.length > 1) return record.wordCount === 1 || strong.some(({ longer }) => isOfClass(longer.key, record.key)) ? { kind: 'open', candidates, apart: true } : undefined;
  const byForename = candidatesOf(links, context);
  return byForename.length > 0 && byForename.length <= mostForenames ? { kind: 'open', candidates: byForename, apart: false } : undefined;
}

/**
 * The one person that all candidates are: "Anna Harlow" and the slip of a recogniser "Hire Anna Harlow", whose name ends
 * with hers. Undefined when they are several.
 */
function onlyBearer(candidates: readonly Candidate[]): Candidate | undefined {
  const shortest = candidates.reduce<Candidate | undefined>((best, candidate) => (best && best.root.wordCount <= candidate.root.wordCount ? best : candidate), undefined);
  if (!shortest || (shortest.root.wordCount < 2 && candidates.length > 1)) return undefined;
  const ending = ` ${keyWords(shortest.root.key)}`;
  return candidates.every(({ root }) => root === shortest.root || root.key.endsWith(ending)) ? shortest : undefined;
}

const tiers: readonly (readonly Shortening[])[] = [['alias'], ['acronym', 'without-country'], ['spacing', 'part-acronym'], ['beginning', 'end']];

function resolveThing(record: NameRecord, links: readonly NameLink[], context: NameContext): Resolution | undefined {
  for (const tier of tiers) {
    const fitting = links.filter((link) => tier.includes(link.how) && canShorten(record, link, context));
    const candidates = candidatesOf(fitting, context);
    if (candidates.length === 0) continue;
    const chosen = candidates.length === 1 ? candidates[0] : dominant(candidates);
    if (chosen) return joined(chosen);
    const decidable = tier[0] === 'alias' || tier[0] === 'acronym';
    return decidable ? { kind: 'open', candidates, apart: links.some((link) => link.how === 'without-country') } : undefined;
  }
  return undefined;
}

/** The one candidate that stands in far more documents than all others together, which may then be slips of the recogniser. */
function dominant(candidates: readonly Candidate[]): Candidate | undefined {
  const sizes = candidates.map(({ links }) => Math.max(...links.map((link) => link.longer.postings.size)));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const at = sizes.findIndex((size) => size >= fewDocuments && size >= dominance * (all - size));
  return candidates[at];
}

function canShorten(record: NameRecord, { how, longer, rest }: NameLink, context: NameContext): boolean {
  if (how === 'acronym') return record.acronyms > 0;
  if (how === 'without-country') return true;
  if (nationByName(keyWords(record.key)) !== undefined || record.type !== 'organisation' || longer.type !== 'organisation') return false;
  return how === 'alias' || how === 'spacing' || how === 'part-acronym' || !restIsKnown(rest, { has: (key) => context.isKnown(key, record) });
}

function candidatesOf(links: readonly NameLink[], context: NameContext): Candidate[] {
  const byRoot = new Map<NameRecord, NameLink[]>();
  for (const link of links) {
    const root = context.rootOf(link.longer);
    // It means one of others, who are candidates themselves.
    if (context.isOpen(root)) continue;
    const group = byRoot.get(root);
    if (group) group.push(link);
    else byRoot.set(root, [link]);
  }
  return [...byRoot].map(([root, group]) => ({ root, links: group }));
}

function joined({ links }: Candidate): Resolution {
  const link = links[0]!;
  return { kind: 'joined', to: link.longer, rule: link.how };
}

/** A full name that is one letter off another, fuller or alphabetically earlier one, when one of the two is rare. */
function joinSlip(record: NameRecord, context: NameContext): Resolution | undefined {
  const candidates = record.slips.filter((other) => isFuller(other, record) && context.mayJoin(record, other) && Math.min(other.postings.size, record.postings.size) < fewDocuments);
  if (candidates.length === 0) return undefined;
  return { kind: 'joined', to: candidates.reduce((best, other) => (isFuller(other, best) ? other : best)), rule: 'slip' };
}

/** The same words taken for a person here and for a thing there: one of the two where the folder clearly says so. */
function joinTwin(record: NameRecord, context: NameContext): Resolution | undefined {
  if (record.isPerson) {
    const twin = context.twin(record);
    return twin && context.mayJoin(record, twin) && twin.mentionCount >= typeMajority * record.mentionCount ? { kind: 'joined', to: twin, rule: 'type' } : undefined;
  }
  if (record.mentionCount > fewMentions) return undefined;
  const twin = context.personTwins(record).find((person) => context.mayJoin(record, person) && person.mentionCount >= typeMajority * record.mentionCount + 1);
  return twin && { kind: 'joined', to: twin, rule: 'type' };
}
