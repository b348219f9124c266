import { beforeTimePhrase } from './adverbials';
import { hasVerbOfSubject, mayBeginClause } from './clauses';
import type { CueClause } from './clauseEnd';
import type { SentenceInProgress } from './content';
import { CITED_REACH, type Cue } from './cues';
import { isDashItem, isWord, type Item, isOf } from './items';
import { NOUN_LIKE_VERBS } from './lexicon/cueVerbs';
import { SPEECH_NOUNS, VEHICLE_NOUNS } from './lexicon/speakerNouns';
import { WordClass } from './lexicon/wordClasses';
import type { Sentence } from './sentence';
import { clauseSubject } from './clauseSubject';
import { subjectRightOf } from './invertedSubject';
import { isPassive, readLeft, type LeftContext } from './leftContext';
import type { NounPhrase } from './nounPhrase';

/** A cue that is accepted, with who speaks. */
export interface CueReading {
  readonly cue: Cue;
  readonly subject: NounPhrase | undefined;
  /** Index of the "who" through which the subject was found. */
  readonly relative: number | undefined;
  /** The subject follows the cue: `“…,” said the mayor`. */
  readonly isInverted: boolean;
  /** The cue is a participle whose subject stands elsewhere: `…, adding that …`. */
  readonly isParticiple: boolean;
  /** Index of the first item after cue and inverted subject. */
  readonly contentStart: number;
  readonly clause: CueClause;
}

/** The cue before in the sentence: who spoke, and where its content ended. */
export interface SpeechEvent {
  readonly subject: NounPhrase | undefined;
  readonly relative: number | undefined;
  readonly end: number;
}

const NEVER_INVERTED = new Set(['put', 'tell', 'remind', 'assure', 'inform', 'urge', 'teach', 'notify']);
/** Words after which a past form is an adjective: "an alleged plot". */
const ATTRIBUTIVE = new Set(['a', 'an', 'the', 'its', 'their', 'our', 'my', 'your']);
const PRESENT_AFTER_DETERMINER = new Set(['one', 'this', 'that', 'each', 'another', 'both', 'all']);
/** Verbs that make a statement even after a modal: "would say that". */
/** What follows "can tell" where it means to make out. */
const DISCERNED = new Set('whether if that how what when where which who why from'.split(' '));
const ASKED_ABOUT = new Set('about whether if why how what when where who'.split(' '));
const SAID_AFTER_MODAL = new Set(['say', 'tell', 'argue', 'add', 'note', 'continue', 'ask']);
/** Verbs whose infinitive makes a statement: "went on to say". */
const SAID_IN_INFINITIVE = new Set(['say', 'tell', 'argue']);
const BEFORE_PARTICIPLE = new Set(['in', 'by', 'with', 'and', 'after', 'before', 'while', 'whilst', 'when']);
const SUBORDINATING = new Set(
  'while when although though as if after before since because once'.split(' '),
);

/** Mutable while a cue is read. */
interface Subject {
  phrase: NounPhrase | undefined;
  relative: number | undefined;
}

class CueReader {
  private readonly sentence: Sentence;

  constructor(
    private readonly progress: SentenceInProgress,
    private readonly cue: Cue,
    private readonly previous: SpeechEvent | undefined,
  ) {
    this.sentence = progress.sentence;
  }

  read(): CueReading | undefined {
    const { cue, sentence } = this;
    const left = readLeft(sentence, cue.first);
    if (left.isOfThing) return undefined;
    const inverted = this.invertedSubject(left);
    if (this.isNoun(left, inverted !== undefined) || this.hasPassiveAgent()) return undefined;
    if (left.negated && cue.base !== 'deny') return undefined;
    if (this.isUnsaid(left)) return undefined;
    const subject: Subject = inverted
      ? { phrase: inverted, relative: undefined }
      : { phrase: left.subject, relative: left.relative };
    if ((cue.form === 'past' || cue.form === 'participle') && isPassive(sentence, cue)) return undefined;
    const isParticiple = cue.form === 'gerund' && this.readParticiple(left, subject);
    if (this.isAbridgedAsked(subject.phrase)) return undefined;
    if (cue.form === 'gerund') this.replaceVehicle(subject);
    if (!isParticiple && !subject.phrase && !this.readCoordination(subject)) return undefined;
    const { phrase, relative } = subject;
    return {
      cue,
      subject: phrase,
      relative,
      isInverted: inverted !== undefined,
      isParticiple,
      contentStart: inverted ? inverted.last + 1 : cue.last + 1,
      clause: {
        cue,
        isRelative: relative !== undefined && sentence.at(relative - 1).kind === 'punctuation',
        isSubordinate: !inverted && cue.form !== 'gerund' && phrase !== undefined && this.isInSubordinateClause(phrase),
      },
    };
  }

  private before(): Item {
    return this.sentence.at(this.cue.first - 1);
  }

  /** `“…,” said the mayor`: the subject after the cue, where the words before the cue allow it. */
  private invertedSubject(left: LeftContext): NounPhrase | undefined {
    const { cue, sentence, progress } = this;
    if (cue.form !== 'past' && cue.form !== 'present') return undefined;
    if (left.subject && !left.overApposition) return undefined;
    let index = cue.first - 1;
    const isAdverb = (item: Item): boolean =>
      isWord(item) && (isOf(item, WordClass.inLy) || isOf(item, WordClass.between));
    while (isAdverb(sentence.at(index))) index--;
    const item = sentence.at(index);
    const earlier = sentence.at(index - 1);
    const followsContent =
      !NEVER_INVERTED.has(cue.base) &&
      (item.kind === 'quoted' || (item.text === ',' && index > 0) || isDashItem(item) || /^[?!]$/.test(item.text));
    if (!followsContent && cue.first !== 0) return undefined;
    const isBesideQuote = item.kind === 'quoted' || (item.text === ',' && earlier.kind === 'quoted');
    const subject = subjectRightOf(sentence, cue.first, isBesideQuote);
    if (!subject || (subject.pronoun && cue.first === 0)) return undefined;
    // "Smith, however, denied it": an object
    if (left.subject && subject.pronoun === 'it' && !isBesideQuote) return undefined;
    const followsQuote = item.kind === 'quoted' || (item.text === ',' && earlier.quoted?.endsOpen === true);
    if (!left.subject || followsQuote) return subject;
    // "Smith, who left, said officials would …": the left subject speaks, unless the right one closes the clause
    const after = sentence.at(subject.last + 1);
    const isClosed = after.kind === 'edge' || /^[,.;:]$/.test(after.text);
    const isNamed =
      subject.pronoun !== undefined || sentence.some(subject.first, subject.last, ({ name }) => name !== undefined);
    const beginsContent =
      mayBeginClause(sentence.at(cue.first + 1)) &&
      hasVerbOfSubject(sentence, cue.first + 1, Math.min(progress.last, cue.first + 12));
    return beginsContent && !(isClosed && isNamed) ? undefined : subject;
  }

  /** True when the form is a noun or an adjective here: "reports", "the state", "Smith's claims", "an estimated". */
  private isNoun(left: LeftContext, isInverted: boolean): boolean {
    const { cue, sentence } = this;
    const before = this.before();
    if (isInverted) return false;
    if (cue.form === 'past') return ATTRIBUTIVE.has(before.lower);
    if (cue.form !== 'present' && cue.form !== 'base') return false;
    const isPossessive = before.isClitic && before.lower === "'s";
    if (NOUN_LIKE_VERBS.has(cue.base)) {
      const { subject } = left;
      if (!subject) return true;
      const head = sentence.at(subject.last);
      const isBase = cue.form === 'base';
      if (isBase && /^an?$/.test(sentence.at(subject.first).lower)) return true;
      if (isBase && left.modal === undefined && cue.base !== 'report' && !subject.pronoun) {
        if (!isOf(head, WordClass.pluralSpeaker) && !isOf(head, WordClass.inS)) return true;
      }
      const isAfterDeterminer = isOf(before, WordClass.determiner) && !isOf(before, WordClass.clausePronoun);
      if (isPossessive || isAfterDeterminer || before.lower === 'united' || before.lower === 'other') return true;
      if (!isBase && !subject.pronoun && left.relative === undefined) {
        const next = sentence.at(cue.first + 1);
        const isNamed = head.isCapital && (head.name?.type === 'person' || head.name?.type === 'organisation');
        const isSpeaker = isNamed || (isOf(head, WordClass.speakerNoun) && !isOf(head, WordClass.inS));
        const isPunctuated = next.text === ',' || next.text === ':';
        const introducesQuote = next.kind === 'quoted' || (isPunctuated && sentence.at(cue.first + 2).kind === 'quoted');
        const beginsClause = next.lower === 'that' || (isOf(next, WordClass.personalPronoun) && !next.name);
        if (!isSpeaker && !(head.isCapital && (beginsClause || introducesQuote))) return true;
        if (cue.base === 'state' && next.lower !== 'that' && !introducesQuote && !isPunctuated) return true;
      }
      if (cue.base === 'state' && isBase && left.modal === undefined) return true;
    }
    if (cue.form !== 'present' || !isWord(before)) return false;
    return isPossessive || (isOf(before, WordClass.determiner) && !PRESENT_AFTER_DETERMINER.has(before.lower));
  }

  /** `announced Friday by the ministry`: the words before the verb are what is announced. */
  private hasPassiveAgent(): boolean {
    const { cue, sentence } = this;
    if (cue.form !== 'past' && cue.form !== 'participle') return false;
    const next = sentence.at(cue.first + 1);
    const afterNext = sentence.at(cue.first + 2);
    if (cue.form === 'past' && isOf(next, WordClass.time) && afterNext.lower === 'by') return true;
    return next.lower === 'by' && afterNext.cue === undefined;
  }

  /** True for a base form that nobody is said to have said: no plural subject, or a modal before it. */
  private isUnsaid({ subject, modal, relative }: LeftContext): boolean {
    const { cue } = this;
    if (cue.form !== 'base') return false;
    if (cue.base === 'tell' && /^(?:can|could)$/.test(modal ?? '') && DISCERNED.has(this.sentence.at(cue.first + 1).lower)) return true;
    if (modal !== undefined) return !SAID_AFTER_MODAL.has(cue.base);
    if (!subject) return !this.sharesPluralSubject();
    const { pronoun } = subject;
    if (cue.base === 'say') return /^(?:he|she|it)$/.test(pronoun ?? '');
    if (/^(?:i|we|you|they|who)$/.test(pronoun ?? (relative === undefined ? '' : 'who'))) return false;
    return !this.isPlural(subject);
  }

  /** `Officials left, but say …` */
  private sharesPluralSubject(): boolean {
    const { cue, sentence } = this;
    if (cue.kind !== 'clause' || !/^(?:and|but)$/.test(this.before().lower)) return false;
    const shared = clauseSubject(sentence, 0, cue.first)?.subject;
    return shared !== undefined && (shared.pronoun === 'they' || shared.pronoun === 'we' || this.isPlural(shared));
  }

  private isPlural({ first, last }: NounPhrase): boolean {
    const { sentence } = this;
    return (
      isOf(sentence.at(last), WordClass.pluralSpeaker | WordClass.inS) ||
      sentence.some(
        first,
        last,
        (item) =>
          isWord(item) &&
          (isOf(item, WordClass.pluralSpeaker) ||
            item.lower === 'and' ||
            (/[^s]s$/.test(item.lower) && !item.isClitic && item.name === undefined)),
      )
    );
  }

  /** Finds whose participle the cue is; false when it is part of a finite verb ("is saying") or of a noun phrase. */
  private readParticiple(left: LeftContext, subject: Subject): boolean {
    const { cue, sentence, previous } = this;
    const before = this.before();
    const hasPrevious = previous?.subject !== undefined;
    const cited = before.lower === 'as' ? this.citedBefore() : undefined;
    if (cited) {
      subject.phrase = cited;
      subject.relative = undefined;
      return true;
    }
    if (!left.subject || before.text === ',' || left.overApposition) {
      if (hasPrevious) this.takePrevious(subject);
      else this.takeClauseSubject(subject);
      return true;
    }
    const isFinite = sentence.some(
      Math.max(0, cue.first - 4),
      cue.first - 1,
      (item) => isOf(item, WordClass.auxiliary) || item.isClitic,
    );
    if (isFinite) return false;
    if (hasPrevious && (BEFORE_PARTICIPLE.has(before.lower) || before.lower === 'without')) this.takePrevious(subject);
    else if (BEFORE_PARTICIPLE.has(before.lower)) this.takeClauseSubject(subject);
    return true;
  }

  /** `the paper quoted Lee, the mayor, as saying`: whom it quoted. */
  private citedBefore(): NounPhrase | undefined {
    const { cue, sentence, progress } = this;
    const quoting = progress.cues.all.findLast(({ first, base }) => first < cue.first && cue.first - first < CITED_REACH && (base === 'quote' || base === 'cite'));
    return quoting && !isPassive(sentence, quoting) ? subjectRightOf(sentence, quoting.last, true) : undefined;
  }

  private takePrevious(subject: Subject): void {
    subject.phrase = this.previous?.subject;
    subject.relative = this.previous?.relative;
  }

  private takeClauseSubject(subject: Subject): void {
    subject.phrase = clauseSubject(this.sentence, 0, this.cue.first)?.subject;
    subject.relative = undefined;
  }

  /** "asked about the plan, …", "when asked whether", "Smith, asked whether …, laughed": somebody else asked. */
  private isAbridgedAsked(subject: NounPhrase | undefined): boolean {
    const { cue, sentence } = this;
    if (cue.base !== 'ask' || cue.form !== 'past') return false;
    const before = this.before();
    if (subject) return before.text === ',' && subject.last === cue.first - 2 && ASKED_ABOUT.has(sentence.at(cue.first + 1).lower);
    if (cue.first === 0 || /^(?:when|if|being|once)$/.test(before.lower)) return true;
    return before.text === ',' && sentence.at(cue.first + 1).lower !== 'for';
  }

  /** `posted a video saying …`: who made the video speaks. */
  private replaceVehicle(subject: Subject): void {
    const { cue, sentence } = this;
    const { phrase } = subject;
    if (!phrase || phrase.last !== cue.first - 1 || phrase.pronoun) return;
    const isVehicle = sentence.some(
      phrase.first,
      phrase.last,
      (item) => SPEECH_NOUNS.has(item.lower) || VEHICLE_NOUNS.has(item.lower),
    );
    const maker = isVehicle ? clauseSubject(sentence, 0, cue.first)?.subject : undefined;
    if (!maker || maker.last >= phrase.first) return;
    subject.phrase = maker;
    subject.relative = undefined;
  }

  /** `and said`, `, then added`, `went on to say`: the subject is that of an earlier verb. False: no statement. */
  private readCoordination(subject: Subject): boolean {
    const { cue, sentence, previous } = this;
    const link = beforeTimePhrase(sentence, cue.first - 1);
    const before = sentence.at(link);
    if (before.lower === 'and' || before.lower === 'but') {
      let index = link - 1;
      while (isWord(sentence.at(index))) index--;
      const near = clauseSubject(sentence, index + 1, link);
      if (near && near.subject.first > (previous?.end ?? -1)) {
        subject.phrase = near.subject;
        return true;
      }
    }
    if (/^(?:and|but|or|then|also|,)$/.test(before.lower) || isOf(before, WordClass.inLy)) {
      if (previous?.subject) this.takePrevious(subject);
      else this.takeClauseSubject(subject);
      return true;
    }
    if (before.lower === 'to') {
      this.takeClauseSubject(subject);
      return SAID_IN_INFINITIVE.has(cue.base);
    }
    return true;
  }

  private isInSubordinateClause({ first }: NounPhrase): boolean {
    const { sentence } = this;
    if (first === 0 || !SUBORDINATING.has(sentence.at(first - 1).lower)) return false;
    return first === 1 || /^(?:,|but|and|even|however|just)$/.test(sentence.at(first - 2).lower);
  }
}

/**
 * Reads one cue: who speaks, and whether anything is said at all. Undefined for negations, refusals, hearsay, nouns,
 * passives, and what is only asked for or expected.
 */
export function readCue(
  progress: SentenceInProgress,
  cue: Cue,
  previous: SpeechEvent | undefined,
): CueReading | undefined {
  return new CueReader(progress, cue, previous).read();
}
