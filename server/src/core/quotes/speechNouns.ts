import type { SentenceInProgress } from './content';
import { isWord, isOf } from './items';
import { COLON_NOUNS } from './lexicon/speakerNouns';
import { WordClass } from './lexicon/wordClasses';
import { nounPhraseEndingAt, type NounPhrase } from './nounPhrase';

const PRONOUN_OF_POSSESSIVE: ReadonlyMap<string, string> = new Map([['his', 'he'], ['her', 'she'], ['their', 'they'], ['its', 'it']]);
/** Words that may stand between the possessor and the noun ("his own latest claim"). */
const POSSESSOR_REACH = 4;

/** Words from the noun to the colon, with those to whom or of what it is said. */
const HEARER_REACH = 7;

/** Finds `X's claim that …` and `his claim that …`; a speech noun without a possessor names no speaker and is left. */
export function findSpeechNouns(progress: SentenceInProgress): void {
  const { sentence, last } = progress;
  if (!sentence.holds(WordClass.speechNoun)) return;
  for (let i = 0; i <= last; i++) {
    const noun = sentence.at(i);
    if (!isOf(noun, WordClass.speechNoun) || progress.isTaken(i)) continue;
    if (sentence.at(i + 1).lower !== 'that') continue;
    const possessor = possessorBefore(progress, i);
    if (!possessor) continue;
    let end = last;
    for (let k = i + 3; k <= last; k++) {
      if (sentence.at(k).text !== ',' && !progress.isTaken(k)) continue;
      end = sentence.lastWordly(k - 1);
      break;
    }
    if (end - i <= 3) continue;
    progress.add({ first: i + 1, last: end, rule: 'speech-noun' }, { first: i, last: i, base: '' }, possessor);
  }
}

/** Who says what stands behind a colon: `Lee’s verdict: “…”`, `his words to the crew: “…”`; with the index of the noun. */
export function possessorBeforeColon(progress: SentenceInProgress, colon: number): { noun: number; possessor: NounPhrase } | undefined {
  const { sentence } = progress;
  for (let noun = colon - 1; noun > 0 && colon - noun <= HEARER_REACH; noun--) {
    const item = sentence.at(noun);
    if (!isWord(item) || isOf(item, WordClass.finiteVerb | WordClass.auxiliary | WordClass.cue)) {
      const isNoun = isWord(item) && (COLON_NOUNS.has(item.lower) || isOf(item, WordClass.speechNoun));
      if (!isNoun) return undefined;
    }
    if (!COLON_NOUNS.has(item.lower) && !isOf(item, WordClass.speechNoun)) continue;
    const isLinked = noun === colon - 1 || /^(?:to|for|on|about|of|at|after|in)$/.test(sentence.at(noun + 1).lower);
    const possessor = isLinked ? possessorBefore(progress, noun) : undefined;
    return possessor && { noun, possessor };
  }
  return undefined;
}

function possessorBefore({ sentence }: SentenceInProgress, noun: number): NounPhrase | undefined {
  let index = noun - 1;
  while (
    isWord(sentence.at(index)) &&
    !sentence.at(index).isClitic &&
    noun - index < POSSESSOR_REACH &&
    !isOf(sentence.at(index), WordClass.determiner)
  ) {
    index--;
  }
  const item = sentence.at(index);
  const isPossessiveEnd = (item.isClitic && item.lower === "'s") || item.text === "'" || item.text === '’';
  if (isPossessiveEnd) return nounPhraseEndingAt(sentence, index - 1);
  const pronoun = PRONOUN_OF_POSSESSIVE.get(item.lower);
  return pronoun === undefined ? undefined : { first: index, last: index, pronoun };
}
