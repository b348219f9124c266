import { hasAuxiliary, hasFiniteVerb, mayBeginClause } from './clauses';
import type { SentenceInProgress, Stretch } from './content';
import { isDashItem, isWord, type Item, isOf } from './items';
import { HEARER_VERBS } from './lexicon/cueVerbs';
import { WordClass } from './lexicon/wordClasses';
import type { CueReading } from './cueReading';
import type { Sentence } from './sentence';

const LEFT_CLAUSE_VERBS = new Set(['note', 'report', 'conclude', 'confirm', 'estimate']);
const AFTER_CLOSING_CUE = new Set(
  'in on at during to of last this after by when while before as with from'.split(' '),
);
const CONTENT_LINKS = new Set(['but', 'and', 'so', 'still', 'meanwhile', 'however']);
/** Words that begin an introductory phrase, which has no main clause of its own. */
const INTRODUCTORY = new Set(
  'when as while after before asked speaking if because although though since once'.split(' '),
);

const RELATIVE = new Set('who whom whose which that where when what'.split(' '));

/** The last item before the subject and cue, over adverbs: the mark or punctuation that closes a content on the left. */
function separatorIndex(progress: SentenceInProgress, reading: CueReading): number | undefined {
  const { sentence } = progress;
  const { cue, subject, isInverted, relative } = reading;
  let index: number;
  if (isInverted) index = cue.first - 1;
  else if (subject && relative === undefined && subject.first < cue.first) index = subject.first - 1;
  else return undefined;
  const isSkipped = (item: Item): boolean =>
    isWord(item) &&
    (isOf(item, WordClass.inLy) ||
      isOf(item, WordClass.between) ||
      (isInverted && (item.lower === 'as' || item.lower === 'and')));
  while (isSkipped(sentence.at(index))) index--;
  return index;
}

/** The first item of the clause that ends at `last`: after what is taken and after `;` (and `:` where told), no links. */
function clauseStart(progress: SentenceInProgress, from: number, last: number, stopsAtColon: boolean): number {
  const { sentence } = progress;
  let start = 0;
  for (let i = from; i >= 0; i--) {
    const { text } = sentence.at(i);
    if (progress.isTaken(i) || text === ';' || (stopsAtColon && text === ':')) {
      start = i + 1;
      break;
    }
  }
  while (start < last && (sentence.at(start).kind === 'punctuation' || CONTENT_LINKS.has(sentence.at(start).lower))) start++;
  return start;
}

/**
 * The content to the left of a cue: `“…,” X said`, `the plan would “…,” X said`, or `the plan would work, X said`.
 */
export function contentLeftOf(progress: SentenceInProgress, reading: CueReading): Stretch | undefined {
  const { sentence } = progress;
  if (reading.isParticiple && reading.cue.form === 'gerund') return undefined;
  const separator = separatorIndex(progress, reading);
  if (separator === undefined) return undefined;
  const item = sentence.at(separator);
  if (item.kind !== 'quoted' && !(item.kind === 'punctuation' && /^[,?!–—…]$|^--$/.test(item.text))) return undefined;
  const last = item.kind === 'quoted' ? separator : sentence.lastWordly(separator);
  if (last < 0) return undefined;
  const { quoted } = sentence.at(last);
  if (quoted) {
    const isClosed = quoted.endsOpen || quoted.endsSentence || item.kind === 'punctuation' || reading.isInverted;
    if (isClosed || quoted.wordCount > 3) return quoteLeft(progress, reading, last, item);
  }
  return clauseLeft(progress, reading, last, item);
}

function quoteLeft(
  progress: SentenceInProgress,
  { cue, isInverted }: CueReading,
  last: number,
  separator: Item,
): Stretch | undefined {
  const { sentence } = progress;
  const quoted = sentence.at(last).quoted;
  if (!quoted || progress.isTaken(last)) return undefined;
  let first = last;
  while (first > 0 && sentence.at(first - 1).kind === 'quoted') first--;
  const before = sentence.at(first - 1);
  const standsAlone =
    first === 0 ||
    /^[.:;]$/.test(before.text) ||
    (quoted.startsCapital && quoted.wordCount > 4) ||
    progress.isTaken(first - 1) ||
    (before.text === ',' && quoted.startsCapital);
  if (standsAlone) return { first, last, rule: 'quote-left' };
  if (!quoted.endsOpen && separator.text !== ',') return undefined;
  const isTooLoose = (cue.kind !== 'clause' && cue.base !== 'note') || quoted.wordCount < 4 || HEARER_VERBS.has(cue.base);
  if (isInverted && isTooLoose) return undefined;
  return { first: clauseStart(progress, first - 1, last, true), last, rule: 'mixed-left' };
}

/** An introductory phrase without its main clause: "When he left, officials said", but not "In May sales fell, officials said". */
function isMereIntroduction(sentence: Sentence, first: number, last: number): boolean {
  const opening = sentence.at(first);
  const isSubordinate = INTRODUCTORY.has(opening.lower);
  if (!isSubordinate && !isOf(opening, WordClass.preposition)) return false;
  let comma = first;
  while (comma < last && sentence.at(comma).text !== ',') comma++;
  if (comma < last && hasFiniteVerb(sentence, comma + 1, last)) return false;
  if (isSubordinate) return true;
  let clause = first + 1;
  while (clause < comma && !RELATIVE.has(sentence.at(clause).lower)) clause++;
  return !hasFiniteVerb(sentence, first, clause - 1);
}

function clauseLeft(
  progress: SentenceInProgress,
  { cue, isInverted, contentStart }: CueReading,
  last: number,
  separator: Item,
): Stretch | undefined {
  const { sentence } = progress;
  if (cue.base === 'write' || cue.base === 'tweet') return undefined;
  if (separator.text !== ',' && !isDashItem(separator)) return undefined;
  if (cue.kind !== 'clause' && !(cue.kind === 'that' && LEFT_CLAUSE_VERBS.has(cue.base))) return undefined;
  const next = sentence.at(contentStart);
  const closesClause =
    next.kind === 'edge' ||
    (next.kind === 'punctuation' && /^[.,;:!?()–—]$|^--$/.test(next.text)) ||
    (isWord(next) && (isOf(next, WordClass.day) || AFTER_CLOSING_CUE.has(next.lower))) ||
    HEARER_VERBS.has(cue.base);
  if (!closesClause || (!isInverted && next.lower === 'that')) return undefined;
  const first = clauseStart(progress, last, last, false);
  if (last - first < 2 || progress.isTaken(first) || progress.isTaken(last)) return undefined;
  const opening = sentence.at(first);
  // no word looks like a verb, but the whole sentence is a clause: "The crew fled by boat, officials said."
  const isWholeSentence =
    cue.base === 'say' && first === 0 && last >= 5 && contentStart > progress.last && mayBeginClause(opening);
  if (!hasFiniteVerb(sentence, first, last) && !isWholeSentence) return undefined;
  if (isMereIntroduction(sentence, first, last)) return undefined;
  const isGerund = isWord(opening) && isOf(opening, WordClass.inIng) && !opening.name;
  if (isGerund && !hasAuxiliary(sentence, first + 1, last)) return undefined;
  return { first, last, rule: 'clause-left' };
}
