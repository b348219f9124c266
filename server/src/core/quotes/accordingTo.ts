import { contentEnd, quoteRunEnd } from './clauseEnd';
import { hasFiniteVerb, hasVerbOfSubject, isFiniteVerb, isPossessive, mayBeginClause } from './clauses';
import type { SentenceInProgress } from './content';
import type { Cue } from './cues';
import type { Rule } from './rules';
import { subjectRightOf } from './invertedSubject';
import type { NounPhrase } from './nounPhrase';

/** Rules whose contents give way to "according to" after them. */
const WEAK_RULES: ReadonlySet<Rule> = new Set<Rule>(['object', 'object-with-quote', 'that-after-object']);

/**
 * Finds what is said according to somebody, before or after the phrase.
 *
 * @param previousEnd index of the last item of what was said before in the sentence, or -1.
 * @returns the index of the last item that is used up, or -1.
 */
export function findAttributedContent(progress: SentenceInProgress, cue: Cue, previousEnd: number): number {
  const source = subjectRightOf(progress.sentence, cue.last, true);
  if (!source) return -1;
  const opens = progress.sentence.every(
    0,
    cue.first - 1,
    ({ kind, lower }) => kind === 'punctuation' || /^(?:but|and|so|also|still|yet|however|meanwhile)$/.test(lower),
  );
  return opens ? contentAfterSource(progress, cue, source) : contentBeforeCue(progress, cue, source, previousEnd);
}

/** The index of the next comma from `from` on, or -1. */
function commaFrom(progress: SentenceInProgress, from: number): number {
  for (let i = from; i < progress.sentence.length; i++) if (progress.sentence.at(i).text === ',') return i;
  return -1;
}

/** `According to the agency, …`: the first piece between commas that can be a clause. */
function contentAfterSource(progress: SentenceInProgress, cue: Cue, source: NounPhrase): number {
  const { sentence, last } = progress;
  const comma = commaFrom(progress, source.last + 1);
  if (comma < 0) return -1;
  const holdsVerb = (from: number, to: number): boolean => sentence.some(from + 1, to, (item, i) => item.kind === 'quoted' || (isFiniteVerb(sentence, i) && !isPossessive(sentence, i)));
  let first = comma + 1;
  for (;;) {
    const next = commaFrom(progress, first);
    if (mayBeginClause(sentence.at(first)) && (next < 0 ? hasVerbOfSubject(sentence, first, last) : holdsVerb(first, next - 1))) break;
    if (next < 0) {
      first = comma + 1;
      break;
    }
    first = next + 1;
  }
  const end = contentEnd(progress, first, { cue, isSubordinate: false, isRelative: false });
  return progress.add({ first, last: end, rule: 'according-to-first' }, cue, source) ? end : -1;
}

function contentBeforeCue(
  progress: SentenceInProgress,
  cue: Cue,
  source: NounPhrase,
  previousEnd: number,
): number {
  const { sentence } = progress;
  const last = sentence.lastWordly(cue.first - 1);
  let first = previousEnd >= 0 && previousEnd < last ? previousEnd + 1 : 0;
  for (let i = first; i < last; i++) if (sentence.at(i).text === ';') first = i + 1;
  while (first < last && (sentence.at(first).kind === 'punctuation' || /^(?:but|and|so)$/.test(sentence.at(first).lower))) {
    first++;
  }
  const comma = source.last + 1;
  const isClause = hasFiniteVerb(sentence, first, last) && last - first >= 2;
  if (sentence.at(comma).text === ',' && sentence.at(comma + 1).kind === 'quoted' && isWords(progress, cue)) {
    const end = quoteRunEnd(progress, comma + 1);
    progress.add({ first: comma + 1, last: end, rule: 'according-to-within' }, cue, source);
    return end;
  }
  if (sentence.at(comma).text === ',' && !isClause && comma < progress.last - 2) {
    // "In May, according to the agency, …": what stands before is an introduction
    const end = contentEnd(progress, comma + 1, { cue, isSubordinate: false, isRelative: false });
    progress.add({ first: comma + 1, last: end, rule: 'according-to-within' }, cue, source);
    return end;
  }
  let isFree = sentence.every(first, last, (_, i) => !progress.isTaken(i)) || makeRoom(progress, first, last);
  const { quoted } = sentence.at(last);
  if (quoted && (quoted.endsOpen || quoted.endsSentence) && quoted.startsCapital && !progress.isTaken(last)) {
    first = last;
    isFree = true;
  }
  if (!isFree || (last - first < 2 && !quoted)) return -1;
  return progress.add({ first, last, rule: 'according-to-last' }, cue, source) ? source.last : -1;
}

/** True for "in the words of", which has its quotation after it. */
const isWords = ({ sentence }: SentenceInProgress, { last }: Cue): boolean => sentence.at(last).lower === 'of';

/** Takes back contents of weak rules between two items; false when a content of another rule stands there. */
function makeRoom(progress: SentenceInProgress, first: number, last: number): boolean {
  const { start } = progress.sentence.at(first);
  const { end } = progress.sentence.at(last);
  const inTheWay = progress.contents.filter((content) => content.start < end && content.end > start);
  if (inTheWay.length === 0 || !inTheWay.every(({ rule }) => WEAK_RULES.has(rule))) return false;
  progress.remove(inTheWay);
  return true;
}
