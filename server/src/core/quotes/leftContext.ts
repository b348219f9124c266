import { beforeTimePhrase } from './adverbials';
import { isAdverbial } from './clauses';
import type { Cue } from './cues';
import { subjectBeforeApposition } from './appositions';
import { isDashItem, isWord, isOf } from './items';
import { WordClass } from './lexicon/wordClasses';
import { nounPhraseEndingAt, type NounPhrase } from './nounPhrase';
import { antecedentOfWho, speakingAntecedent } from './relativePronouns';
import type { Sentence } from './sentence';

/** What stands before a cue. */
export interface LeftContext {
  readonly subject: NounPhrase | undefined;
  readonly negated: boolean;
  readonly modal: string | undefined;
  /** The subject was found behind an apposition or a relative clause. */
  readonly overApposition: boolean;
  /** Index of the "who" through which the subject was found. */
  readonly relative: number | undefined;
  /** The cue's subject is a "which" or "that" whose antecedent is no speaker: "an accord, which called for". */
  readonly isOfThing: boolean;
}

/** Reads what stands to the left of a cue, over auxiliaries and adverbs. */
export function readLeft(sentence: Sentence, cue: number): LeftContext {
  let negated = false;
  let modal: string | undefined;
  let index = cue - 1;
  const found = (
    subject: NounPhrase | undefined,
    overApposition = false,
    relative: number | undefined = undefined,
    isOfThing = false,
  ): LeftContext => ({ subject, negated, modal, overApposition, relative, isOfThing });

  for (; index >= 0; index--) {
    index = beforeTimePhrase(sentence, index);
    const item = sentence.at(index);
    const isModal = isOf(item, WordClass.modal);
    const isNegation = isOf(item, WordClass.negation);
    if (!isWord(item) || !(isModal || isNegation || isAdverbial(item))) break;
    if (isNegation) negated = true;
    if (isModal) modal = item.lower;
    if (item.lower === 'to') return found(undefined);
  }
  const item = sentence.at(index);
  if (item.text === ',' || item.text === ')' || isDashItem(item)) {
    return found(subjectBeforeApposition(sentence, index), true);
  }
  if (!isWord(item)) return found(undefined);
  if (item.lower === 'who' && item.text !== 'WHO') {
    const subject = antecedentOfWho(sentence, index);
    return found(subject, false, subject ? index : undefined);
  }
  if (item.lower === 'which' || item.lower === 'that') {
    const subject = speakingAntecedent(sentence, index);
    return found(subject, false, subject ? index : undefined, !subject);
  }
  if (/^(?:and|but|or|then)$/.test(item.lower)) return found(undefined);
  return found(nounPhraseEndingAt(sentence, index));
}

/** True when the cue is inside a verb phrase with a form of be: "was told", "is being called". */
export function isPassive(sentence: Sentence, cue: Cue): boolean {
  for (let i = cue.first - 1; i >= 0; i--) {
    const item = sentence.at(i);
    if (!isWord(item) || !(isOf(item, WordClass.between) || isOf(item, WordClass.inLy))) return false;
    if (/^(?:is|was|are|were|be|been|being)$/.test(item.lower)) return true;
  }
  return false;
}
