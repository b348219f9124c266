import { beforeTimePhrase } from './adverbials';
import { isAdverbial, isAuxiliary, isDeed, isFiniteVerb, isPastCue } from './clauses';
import type { SentenceInProgress } from './content';
import type { Cue } from './cues';
import { isDashItem, isManner, isWord, type Item, isOf } from './items';
import { WordClass } from './lexicon/wordClasses';
import { beginsSpeechOfPerson } from './relativePronouns';
import type { Sentence } from './sentence';

/** A cue with what its own clause is: that decides how far the content reaches. */
export interface CueClause {
  readonly cue: Cue;
  /** The cue's clause is introduced by "while", "when", "although" …: the content ends at its first comma. */
  readonly isSubordinate: boolean;
  /** The cue stands in a relative clause between commas or dashes. */
  readonly isRelative: boolean;
}

const LONGEST_PARENTHESIS = 25;
/** Items between a conjunction and the verb of who speaks next. */
const LONGEST_SPEAKER = 8;
/** Participles after a comma by which the reporter goes on, not the speaker. */
const REPORTER_PARTICIPLES = new Set(
  'compared referring citing speaking alluding drawing prompting apparently pointing sparking'.split(' '),
);
/** Verbs other than of clauses and that-clauses whose participle begins a statement of its own. */
const PARTICIPLES_OF_SPEECH = new Set('continue call cite refer describe accuse blame'.split(' '));

const isAnyDash = (item: Item): boolean => isDashItem(item) || item.text === '-';

/** True for a dash, or a hyphen with white space around it. */
function isDash(sentence: Sentence, index: number): boolean {
  const item = sentence.at(index);
  if (item.kind !== 'punctuation') return false;
  if (isDashItem(item)) return true;
  const before = sentence.at(index - 1);
  const after = sentence.at(index + 1);
  return item.text === '-' && before.kind !== 'edge' && item.start > before.end && item.end < after.start;
}

/** The next item with the same text, up to `last`. */
function partnerOf(sentence: Sentence, index: number, last: number): number | undefined {
  const { text } = sentence.at(index);
  for (let i = index + 1; i <= last; i++) if (sentence.at(i).text === text) return i;
  return undefined;
}

const isSubjectWord = (item: Item): boolean =>
  isWord(item) && (item.name !== undefined || item.isCapital || isOf(item, WordClass.clausePronoun) || item.lower === 'the');
const isSubjectOrAdverb = (item: Item): boolean =>
  isWord(item) &&
  (isSubjectWord(item) || isOf(item, WordClass.determiner) || isAdverbial(item));

/** Decides where the content that begins at an item ends. */
class ClauseEndSearch {
  private readonly sentence: Sentence;
  private readonly hasDashBefore: boolean;

  constructor(
    private readonly progress: SentenceInProgress,
    private readonly first: number,
    private readonly clause: CueClause,
  ) {
    this.sentence = progress.sentence;
    this.hasDashBefore = this.sentence.some(0, clause.cue.first - 1, isAnyDash);
  }

  /** The index of the content's last item. */
  find(): number {
    const { sentence, first, clause, hasDashBefore } = this;
    const { last } = this.progress;
    for (let i = first + 1; i <= last; i++) {
      const item = sentence.at(i);
      if (isDash(sentence, i)) {
        const partner = partnerOf(sentence, i, last);
        if (partner === undefined) return sentence.lastWordly(i - 1);
        if (!hasDashBefore && partner - i < LONGEST_PARENTHESIS) {
          i = partner;
          continue;
        }
      }
      if (item.kind === 'quoted' && this.endsAfterQuote(i)) return i;
      const endsBefore =
        item.text === ';' ||
        (item.text === ':' && this.introducesAttributedQuote(i)) ||
        (clause.cue.kind === 'quote' && this.leavesQuotedObject(i)) ||
        (hasDashBefore && clause.isRelative && isAnyDash(item)) ||
        (item.text === ',' && this.endsAtComma(i)) ||
        this.leavesFragment(i) ||
        (isWord(item) && this.isCoordinatedCue(i));
      if (endsBefore) return sentence.lastWordly(i - 1);
    }
    return last;
  }

  /** A quoted sentence before a new one; a quote that goes with the cue after it; one the reporter comments on. */
  private endsAfterQuote(index: number): boolean {
    const { sentence, progress } = this;
    const { quoted } = sentence.at(index);
    const next = sentence.at(index + 1);
    if (!quoted || index >= progress.last) return false;
    if (quoted.endsSentence && quoted.wordCount > 3 && next.isCapital) return true;
    if (!quoted.endsOpen) return false;
    if (/^(?:which|who|whose|though|although)$/.test(next.lower)) return true;
    const cue = progress.cues.next(index + 1, 5, ({ kind, form }) => kind !== 'quote' && form !== 'gerund');
    return (
      cue !== undefined &&
      sentence.every(
        index + 1,
        cue.first - 1,
        (item) => isSubjectWord(item) || (isWord(item) && isOf(item, WordClass.between)),
      )
    );
  }

  /** `: “…,” X said`: the quote after the colon has its own cue. */
  private introducesAttributedQuote(index: number): boolean {
    const quoted = this.sentence.at(index + 1).quoted;
    return quoted !== undefined && quoted.endsOpen && isWord(this.sentence.at(index + 2)) && index + 2 <= this.progress.last;
  }

  /** `said the plan was “mad” and stormed out`: what the speaker did, told by the reporter. */
  private leavesFragment(index: number): boolean {
    const { sentence, first, progress } = this;
    if (sentence.at(index - 1).kind !== 'quoted') return false;
    const hasComma = sentence.at(index).text === ',';
    const conjunction = hasComma ? index + 1 : index;
    if (!/^(?:and|but)$/.test(sentence.at(conjunction).lower)) return false;
    const verb = isManner(sentence.at(conjunction + 1)) ? conjunction + 2 : conjunction + 1;
    if (verb > progress.last || !isDeed(sentence.at(verb))) return false;
    // "said he “slipped” and hit his head", but "said the deal was “over” and hit the table"
    return hasComma || !isOf(sentence.at(first), WordClass.personalPronoun);
  }

  /** After the quoted object of a verb of no clause the sentence is the reporter's again. */
  private leavesQuotedObject(index: number): boolean {
    const { sentence, first } = this;
    const item = sentence.at(index);
    const next = sentence.at(index + 1);
    if (item.text === ',') return next.kind !== 'quoted' && sentence.hasQuoted(first, index - 1);
    if (!/^(?:and|but|while)$/.test(item.lower) || !isWord(next) || index >= this.progress.last) return false;
    return (
      (isAuxiliary(next) || next.lower === "'s" || isFiniteVerb(sentence, index + 1) || isPastCue(next)) &&
      sentence.hasQuoted(first, index - 1)
    );
  }

  private endsAtComma(comma: number): boolean {
    const { sentence, first, clause } = this;
    const next = sentence.at(comma + 1);
    const isFar = comma - first >= 2;
    if (clause.isSubordinate && isFar) return true;
    if (clause.isRelative && isFar && this.resumesAfterRelative(next)) return true;
    if (next.kind === 'edge') return false;
    if (beginsSpeechOfPerson(sentence, comma)) return true;
    if (this.isConcession(comma) || this.isNewStatement(comma)) return true;
    if (/^(?:which|who|whose)$/.test(next.lower) && sentence.at(comma - 1).kind === 'quoted') return true;
    if (/^(?:though|although)$/.test(next.lower) && comma - first > 3) return true;
    return REPORTER_PARTICIPLES.has(next.lower) || (next.lower === 'a' && sentence.at(comma + 2).lower === 'reference');
  }

  /** The verb of the main clause after a relative clause with the cue in it. */
  private resumesAfterRelative(next: Item): boolean {
    if (!isWord(next)) return false;
    const verb = next.cue;
    return isAuxiliary(next) || next.lower === "'s" || (verb !== undefined && verb.form !== 'gerund') || next.lower.endsWith('ed');
  }

  /** `, though the ministry said …`, `, while opposition leader Anna Harlow accused …` */
  private isConcession(comma: number): boolean {
    const { sentence, progress } = this;
    const conjunction = sentence.at(comma + 1).lower;
    if (!/^(?:though|although|while|as|which)$/.test(conjunction)) return false;
    if (/^(?:though|although|while)$/.test(conjunction)) {
      const other = progress.cues.next(comma + 1, LONGEST_SPEAKER, ({ form }) => form === 'past' || form === 'present');
      if (other !== undefined && this.isSpeaker(comma + 2, other.first - 1)) return true;
    }
    const cue = progress.cues.next(comma + 1, 5);
    return (
      cue !== undefined &&
      cue.form !== 'gerund' &&
      sentence.every(comma + 2, cue.first - 1, (item) => isSubjectOrAdverb(item) || isOf(item, WordClass.speakerNoun))
    );
  }

  /** Whether these items are somebody who can speak, and no verb. */
  private isSpeaker(first: number, last: number): boolean {
    const { sentence } = this;
    const canSpeak = (item: Item): boolean => item.name !== undefined || isOf(item, WordClass.speakerNoun | WordClass.pluralSpeaker | WordClass.clausePronoun);
    return sentence.some(first, last, canSpeak) && sentence.every(first, last, (item) => isWord(item) && (item.name !== undefined || !(isAuxiliary(item) || isPastCue(item))));
  }

  /** `, saying …`, `, but X noted …`, `, X said` and `, said X`. */
  private isNewStatement(comma: number): boolean {
    const { sentence, progress, first, clause } = this;
    const cue = progress.cues.next(comma, 7, ({ kind }) => kind !== 'according');
    if (!cue) return false;
    const { form, kind, base, first: at } = cue;
    const takesClause = kind === 'clause' || kind === 'that';
    const isFinite = form === 'past' || form === 'present';
    if (form === 'gerund' && at - comma <= 2 && (takesClause || PARTICIPLES_OF_SPEECH.has(base))) return true;
    const isCoordinated = /^(?:and|but)$/.test(sentence.at(comma + 1).lower);
    if (isCoordinated && isFinite && (takesClause || kind === 'asking')) {
      if (beforeTimePhrase(sentence, at - 1) + 1 - comma <= 3 || sentence.every(comma + 2, at - 1, isSubjectOrAdverb)) return true;
    }
    const closesSentence = isFinite && (kind === 'clause' || base === 'report' || base === 'note');
    if (closesSentence && at - comma <= 5 && at > comma + 1 && at > first + 4) {
      if (sentence.every(comma + 1, at - 1, isSubjectWord)) return true;
    }
    return at === comma + 1 && form === 'past' && (base === 'say' || clause.cue.form === 'gerund');
  }

  /** `and said …` without a comma: a second cue of the same subject. */
  private isCoordinatedCue(index: number): boolean {
    const { sentence, progress, clause } = this;
    const conjunction = sentence.at(index).lower;
    if ((conjunction !== 'and' && conjunction !== 'but') || index >= progress.last) return false;
    const named = progress.cues.next(index + 1, 3);
    if (named?.kind === 'clause' && named.form === 'present' && clause.cue.form === 'present') {
      const isName = (item: Item): boolean => isWord(item) && (item.name !== undefined || item.isCapital);
      if (sentence.every(index + 1, named.first - 1, isName)) return true;
    }
    const next = progress.cues.next(index, 3);
    if (!next || (next.kind !== 'clause' && next.kind !== 'that')) return false;
    const between = sentence.at(index + 1);
    const isAdjacent =
      next.first === index + 1 ||
      (next.first === index + 2 && (isOf(between, WordClass.between) || isOf(between, WordClass.inLy)));
    if (!isAdjacent) return false;
    if (next.form === 'gerund') return clause.cue.form === 'gerund';
    if (next.form !== 'past' && next.form !== 'present') return false;
    const takesThat = sentence.at(next.first + 1).lower === 'that';
    return (next.form === clause.cue.form || takesThat || conjunction === 'but') && (next.kind === 'clause' || takesThat);
  }
}

/** The index of the last item of the content that begins at `first`, for a cue's clause. */
export function clauseEnd(progress: SentenceInProgress, first: number, clause: CueClause): number {
  return new ClauseEndSearch(progress, first, clause).find();
}

/** The end of the run of quotations that begins at `first`: `“…” … “…”`, `“…” and “…”`. */
export function quoteRunEnd(progress: SentenceInProgress, first: number): number {
  const { sentence, last } = progress;
  let end = first;
  for (let i = first + 1; i <= last; i++) {
    const item = sentence.at(i);
    if (item.kind === 'quoted') end = i;
    else if (!(item.kind === 'punctuation' && /[–—.…]|--/.test(item.text) && sentence.at(i + 1).kind === 'quoted')) break;
  }
  const isJoined = /^(?:and|or)$/.test(sentence.at(end + 1).lower) && sentence.at(end + 2).kind === 'quoted';
  return isJoined && end + 2 <= last ? end + 2 : end;
}

/** The end of a content that may begin with a quotation: a finished one ends at its mark. */
export function contentEnd(progress: SentenceInProgress, first: number, clause: CueClause): number {
  const { quoted } = progress.sentence.at(first);
  const isFinished = quoted !== undefined && (quoted.endsOpen || (quoted.endsSentence && quoted.wordCount > 3));
  return isFinished ? quoteRunEnd(progress, first) : clauseEnd(progress, first, clause);
}

