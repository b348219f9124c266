import type { SentenceInProgress, Stretch } from './content';
import { isDashItem, isOf, isWord } from './items';
import { clauseSubject } from './clauseSubject';
import { subjectRightOf } from './invertedSubject';
import { nounPhraseEndingAt, type NounPhrase } from './nounPhrase';
import type { Rule } from './rules';
import type { Sentence } from './sentence';
import { WordClass } from './lexicon/wordClasses';
import { possessorBeforeColon } from './speechNouns';

/** How far after a quote its subject and verb may stand. */
const VERB_REACH = 14;
const LONGEST_SIGNATURE = 6;
const NAME_REACH = 8;

interface Attribution {
  readonly subject: NounPhrase;
  /** Index of the cue, when there is one. */
  readonly cue: number | undefined;
  readonly rule: Rule;
}

/** Finds quotes that stand beside a subject and a verb of no list: `“Never,” the skipper grunted.` */
export function findUnknownVerbs(progress: SentenceInProgress): void {
  const { sentence } = progress;
  if (!sentence.holds(WordClass.quoted)) return;
  for (let first = 0; first < sentence.length; first++) {
    if (sentence.at(first).kind !== 'quoted' || progress.isTaken(first)) continue;
    const attribution =
      attributionBefore(progress, first) ?? signatureAfter(progress, first) ?? attributionAfter(progress, first);
    if (!attribution) continue;
    let last = first;
    while (sentence.at(last + 1).kind === 'quoted') last++;
    const { cue, subject, rule } = attribution;
    const stretch: Stretch = { first, last, rule };
    progress.add(stretch, cue === undefined ? undefined : { first: cue, last: cue, base: '' }, subject);
  }
}

function attributionBefore(progress: SentenceInProgress, quote: number): Attribution | undefined {
  const { sentence } = progress;
  const { quoted } = sentence.at(quote);
  const mark = sentence.at(quote - 1).text;
  if (!quoted || quote < 2 || (mark !== ':' && mark !== ',')) return undefined;
  const said = mark === ':' ? possessorBeforeColon(progress, quote - 1) : undefined;
  if (said) return { subject: said.possessor, cue: said.noun, rule: 'speech-noun' };
  const last = sentence.at(quote - 2);
  if (mark === ':' && last.name && last.isCapital) {
    const subject = nounPhraseEndingAt(sentence, quote - 2);
    const before = subject && sentence.at(subject.first - 1);
    const standsAlone =
      before && (before.kind === 'edge' || before.kind === 'punctuation' || /^(?:from|by|to)$/.test(before.lower));
    if (standsAlone && !hasVerb(sentence, subject)) return { subject, cue: quote - 1, rule: 'name-colon' };
  }
  if (!quoted.startsCapital && quoted.wordCount <= 3) return undefined;
  let start = quote - 2;
  while (start >= 0 && sentence.at(start).text !== ';' && sentence.at(start).kind !== 'quoted') start--;
  start++;
  const found = clauseSubject(sentence, start, quote - 1);
  if (found) {
    const isTitle = mark === ',' && quoted.looksLikeTitle;
    if (isTitle || found.subject.pronoun === 'it' || sentence.at(found.verb).isClitic) return undefined;
    return { subject: found.subject, cue: found.verb, rule: 'unknown-verb-before' };
  }
  for (let i = start; i < quote - 1 && i < start + NAME_REACH; i++) {
    const item = sentence.at(i);
    const isPronoun = /^(?:he|she|they)$/.test(item.lower) && !item.name;
    if (item.name?.type !== 'person' && !isPronoun) continue;
    let end = i;
    while (item.name && sentence.at(end + 1).name === item.name) end++;
    const verb = sentence.at(end + 1);
    if (end >= quote - 1 || !isWord(verb) || verb.isClitic) return undefined;
    const subject = { first: i, last: end, pronoun: isPronoun ? item.lower : undefined };
    return { subject, cue: end + 1, rule: 'unknown-verb-before' };
  }
  return undefined;
}

/** `paid tribute on Facebook`: no name, though it ends in one. */
const hasVerb = (sentence: Sentence, { first, last }: NounPhrase): boolean =>
  sentence.some(first, last, (item) => !item.name && !item.isCapital && isOf(item, WordClass.finiteVerb | WordClass.pastInEd | WordClass.cue));

/** `“…” – Dana Okafor`: a dash and a name end the sentence. */
function signatureAfter({ sentence, last }: SentenceInProgress, quote: number): Attribution | undefined {
  const dash = sentence.at(quote + 1);
  const first = quote + 2;
  if (!sentence.at(quote).quoted?.endsSentence || (!isDashItem(dash) && dash.text !== '-')) return undefined;
  if (last < first || last - first >= LONGEST_SIGNATURE) return undefined;
  const isName = sentence.every(first, last, (item) => isWord(item) && item.isCapital);
  return isName ? { subject: { first, last, pronoun: undefined }, cue: undefined, rule: 'signature' } : undefined;
}

function attributionAfter({ sentence }: SentenceInProgress, quote: number): Attribution | undefined {
  const { quoted } = sentence.at(quote);
  const next = sentence.at(quote + 1);
  if (!quoted || !isWord(next) || !(quoted.endsOpen || quoted.endsSentence) || !quoted.startsCapital) return undefined;
  const found = clauseSubject(sentence, quote + 1, Math.min(sentence.length - 1, quote + VERB_REACH));
  if (found?.subject.first === quote + 1 && quoted.wordCount > 2 && !quoted.looksLikeTitle) {
    return { subject: found.subject, cue: found.verb, rule: 'unknown-verb-after' };
  }
  if (quoted.wordCount <= 3) return undefined;
  if (next.name?.type === 'person' && quoted.endsOpen) {
    let last = quote + 1;
    while (sentence.at(last + 1).name === next.name) last++;
    return { subject: { first: quote + 1, last, pronoun: undefined }, cue: undefined, rule: 'name-after' };
  }
  const isVerb = /(?:ed|s)$/.test(next.lower) && !next.name && !next.isCapital;
  if (!isVerb || quoted.looksLikeTitle) return undefined;
  const subject = subjectRightOf(sentence, quote + 1, false);
  if (!subject || !sentence.at(subject.first).name) return undefined;
  return { subject, cue: quote + 1, rule: 'unknown-verb-inverted' };
}
