import type { SentenceInProgress } from './content';
import { isWord, isOf } from './items';
import { WordClass } from './lexicon/wordClasses';
import { nounPhraseEndingAt, type NounPhrase } from './nounPhrase';

const PRONOUN_OF_POSSESSIVE: ReadonlyMap<string, string> = new Map([['his', 'he'], ['her', 'she'], ['their', 'they'], ['its', 'it']]);
/** Words that may stand between the possessor and the noun ("his own latest claim"). */
const POSSESSOR_REACH = 4;

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
