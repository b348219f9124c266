import { findAttributedContent } from './accordingTo';
import { MAY_HOLD_CUE } from './cues';
import { clauseEnd } from './clauseEnd';
import { hasFiniteVerb, isAuxiliary, isFiniteVerb } from './clauses';
import { SentenceInProgress, type Content, type Stretch } from './content';
import { contentLeftOf } from './contentLeft';
import { contentRightOf } from './contentRight';
import { readCue, type CueReading, type SpeechEvent } from './cueReading';
import { isDashItem, isWord, type Item, isOf } from './items';
import { WordClass } from './lexicon/wordClasses';
import type { Rule } from './rules';
import type { Sentence } from './sentence';
import { findSpeechNouns } from './speechNouns';
import { findUnknownVerbs } from './unknownVerbs';

/** Rules whose content on the right is surer than an unquoted clause on the left. */
const SURE_ON_THE_RIGHT: ReadonlySet<Rule> = new Set<Rule>([
  'that',
  'that-after-hearer',
  'that-after-adverbial',
  'bare-after-hearer',
  'quote-after-hearer',
  'quote-right',
  'quote-after-adverbial',
]);
/** Words after `…, said X,` that begin no second half of what is said. */
const NO_RESUMPTION = new Set('who then whose after when as while though although according'.split(' '));
const BEGINS_APPOSITION = /^(?:who|a|the|which|\p{Lu})/u;

/** A sentence without any of these says nothing, unless it is a headline's claim. */
const MAY_HOLD_CONTENT = MAY_HOLD_CUE | WordClass.quoted | WordClass.speechNoun;

const mayBeHeadlineClaim = ({ index, paragraph }: Sentence, sentencesInParagraph: number): boolean =>
  index === 0 && paragraph.index <= 1 && sentencesInParagraph <= 2;

/** Applies the rules to one sentence, cue by cue from left to right. */
class SentenceFinder {
  private readonly progress: SentenceInProgress;
  private readonly sentence: Sentence;
  /** Index of the last item that a content on the right has used: cues within it belong to it. */
  private done = -1;
  private previous: SpeechEvent | undefined;

  constructor(sentence: Sentence, sentencesInParagraph: number) {
    this.progress = new SentenceInProgress(sentence, sentencesInParagraph);
    this.sentence = sentence;
  }

  find(): SentenceInProgress {
    this.findHeadlineClaim();
    for (const cue of this.progress.cues.all) {
      if (cue.first <= this.done || this.progress.isTaken(cue.first)) continue;
      if (cue.kind === 'according') {
        const end = findAttributedContent(this.progress, cue, this.previous?.end ?? -1);
        this.done = Math.max(this.done, end);
        continue;
      }
      const reading = readCue(this.progress, cue, this.previous);
      if (reading) this.findForCue(reading);
    }
    findSpeechNouns(this.progress);
    findUnknownVerbs(this.progress);
    return this.progress;
  }

  /** `the man who lost a ship`: after a colon it says who somebody is. */
  private isDescription(first: number): boolean {
    const { sentence } = this;
    if (!isOf(sentence.at(first), WordClass.determiner)) return false;
    let who = first;
    while (who < sentence.length && !/^(?:who|that|which|whose|where)$/.test(sentence.at(who).lower)) who++;
    return who < sentence.length && !hasFiniteVerb(sentence, first, who - 1);
  }

  /** `Okafor: the plan will work` as a headline. */
  private findHeadlineClaim(): void {
    const { sentence, progress } = this;
    const { name } = sentence.at(0);
    if (!mayBeHeadlineClaim(sentence, progress.sentencesInParagraph)) return;
    if (name?.type !== 'person') return;
    let last = 0;
    while (sentence.at(last + 1).name === name) last++;
    const colon = last + 1;
    if (sentence.at(colon).text !== ':' || progress.last <= colon + 2 || this.isDescription(colon + 1)) return;
    progress.add(
      { first: colon + 1, last: progress.last, rule: 'headline-colon' },
      { first: colon, last: colon, base: '' },
      { first: 0, last, pronoun: undefined },
    );
  }

  private findForCue(reading: CueReading): void {
    const { cue, subject, relative, clause } = reading;
    const { progress } = this;
    const right = reading.isInverted
      ? this.quoteAfterInversion(reading)
      : contentRightOf(progress, clause, subject);
    const around = this.aroundInversion(reading);
    if (around) {
      progress.add(around, cue, subject);
      this.done = Math.max(this.done, around.last);
      this.previous = { subject, relative, end: around.last };
      return;
    }
    const left = contentLeftOf(progress, reading);
    const isLeftQuoted = left !== undefined && left.rule !== 'clause-left';
    const prefersRight = right !== undefined && !isLeftQuoted && SURE_ON_THE_RIGHT.has(right.rule);
    let rightEnd = -1;
    let found: Content | undefined;
    if (left && !prefersRight) {
      found = progress.add(left, cue, subject);
      if (found) this.findSecondPart(reading, found, isLeftQuoted, right);
    } else if (right) {
      found = progress.add(right, cue, subject);
      rightEnd = right.last;
      if (found) this.done = Math.max(this.done, right.last);
    }
    if (found) {
      this.previous = { subject, relative, end: Math.max(rightEnd, this.done, subject?.last ?? -1, cue.last) };
    } else if (subject && (cue.kind === 'clause' || cue.form !== 'gerund') && cue.kind !== 'quote') {
      this.previous = { subject, relative, end: cue.last };
    }
  }

  /** `said Okafor: “…”` */
  private quoteAfterInversion({ contentStart }: CueReading): Stretch | undefined {
    const isColon = this.sentence.at(contentStart).text === ':';
    if (!isColon || this.sentence.at(contentStart + 1).kind !== 'quoted') return undefined;
    return { first: contentStart + 1, last: contentStart + 1, rule: 'colon-after-subject' };
  }

  /** `The ferries, said Okafor, would return`: only a noun phrase stands before the cue, its verb after the subject. */
  private aroundInversion({ cue, isInverted, contentStart, clause }: CueReading): Stretch | undefined {
    const { sentence, progress } = this;
    const comma = cue.first - 1;
    if (!isInverted || cue.kind !== 'clause' || sentence.at(comma).text !== ',') return undefined;
    if (sentence.at(comma - 1).kind === 'quoted') return undefined;
    let start = comma - 1;
    while (start >= 0 && !progress.isTaken(start) && sentence.at(start).text !== ';') start--;
    start++;
    if (comma - start < 1 || hasFiniteVerb(sentence, start, comma - 1)) return undefined;
    for (let i = contentStart; i <= progress.last; i++) {
      const next = sentence.at(i + 1);
      if (sentence.at(i).text !== ',' || !isWord(next)) continue;
      if (isAuxiliary(next) || isFiniteVerb(sentence, i + 1)) {
        return { first: i + 1, last: clauseEnd(progress, i + 1, clause), rule: 'clause-around' };
      }
    }
    return undefined;
  }

  /** What is said goes on after the cue that follows its first part. */
  private findSecondPart(
    reading: CueReading,
    firstPart: Content,
    isLeftQuoted: boolean,
    right: Stretch | undefined,
  ): void {
    const { progress } = this;
    const { cue, subject } = reading;
    if (right?.rule === 'that') {
      progress.add(right, cue, subject);
      this.done = Math.max(this.done, right.last);
      return;
    }
    const second = isLeftQuoted ? this.resumedQuote(reading) : this.resumedClause(reading);
    if (!second) return;
    progress.add(second, cue, subject, firstPart);
    this.done = Math.max(this.done, second.last);
  }

  /** `“…,” X said, “…”` */
  private resumedQuote({ cue, contentStart }: CueReading): Stretch | undefined {
    const { sentence, progress } = this;
    let first = contentStart;
    while (first < sentence.length && sentence.at(first).kind !== 'quoted') {
      if (first > contentStart + 1 && progress.cues.at(first)?.kind === 'clause') return undefined;
      first++;
    }
    const { quoted } = sentence.at(first);
    const before = sentence.at(first - 1);
    if (!quoted || quoted.wordCount < 2) return undefined;
    if (quoted.wordCount < 3 && !quoted.endsSentence && before.text !== ',') return undefined;
    const isNearWord = isWord(before) && !/^(?:of|about|the|a|an)$/.test(before.lower) && first - contentStart < 8;
    if (!isNearWord && !/^[,:.]$/.test(before.text) && !isDashItem(before)) return undefined;
    // a second cue right before it takes it itself
    for (let i = Math.max(cue.first + 1, first - 5); i < first; i++) {
      const other = progress.cues.at(i);
      if (other && (other.form === 'gerund' || other.kind === 'clause' || other.kind === 'that')) return undefined;
    }
    let last = first;
    while (sentence.at(last + 1).kind === 'quoted') last++;
    return { first, last, rule: 'resumed-quote' };
  }

  /** `the plan, X said, and its costs …` */
  private resumedClause({ isInverted, contentStart, clause }: CueReading): Stretch | undefined {
    const { sentence, progress } = this;
    const next: Item = sentence.at(contentStart + 1);
    if (sentence.at(contentStart).text !== ',' || !isWord(next) || contentStart + 2 > progress.last) return undefined;
    if (next.cue?.form === 'gerund' || isOf(next, WordClass.inIng)) return undefined;
    if (isOf(next, WordClass.preposition) || NO_RESUMPTION.has(next.lower)) return undefined;
    if (isInverted && BEGINS_APPOSITION.test(next.text)) return undefined;
    const last = clauseEnd(progress, contentStart + 1, clause);
    return last - contentStart >= 3 ? { first: contentStart + 1, last, rule: 'clause-resumed' } : undefined;
  }
}

/** Finds what is said in one sentence by its cues. */
export function findContents(sentence: Sentence, sentencesInParagraph: number): SentenceInProgress {
  return sentence.holds(MAY_HOLD_CONTENT) || mayBeHeadlineClaim(sentence, sentencesInParagraph)
    ? new SentenceFinder(sentence, sentencesInParagraph).find()
    : new SentenceInProgress(sentence, sentencesInParagraph);
}
