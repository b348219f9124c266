import { hasAuxiliary, hasFiniteVerb, hasVerbOfSubject, isAuxiliary, isFiniteVerb, isPastCue, leadsToDeed, mayBeginClause } from './clauses';
import { CITED_REACH } from './cues';
import { clauseEnd, contentEnd, quoteRunEnd, type CueClause } from './clauseEnd';
import { skipAdverbials } from './adverbials';
import type { SentenceInProgress, Stretch } from './content';
import { isWord, type Item, isOf } from './items';
import { HEARER_VERBS, OBJECT_VERBS } from './lexicon/cueVerbs';
import { WordClass } from './lexicon/wordClasses';
import type { Rule } from './rules';
import type { NounPhrase } from './nounPhrase';
import { beginsSpeechOfPerson, isRelative } from './relativePronouns';

const TITLE_VERBS = new Set(['call', 'label', 'dub', 'read', 'name', 'title']);
const LONGEST_TITLE = 6;
/** Verbs of the quote list that take a that-clause all the same. */
const QUOTE_VERBS_WITH_THAT = new Set(['continue', 'elaborate', 'refer']);
/** That-verbs of which a bare clause is what is said. */
const BARE_THAT_VERBS = new Set(
  'affirm agree conclude confirm estimate hint imply indicate maintain note predict reaffirm repeat report respond reveal'.split(' '),
);
/** Verbs of which a thing may be the object: "reported a loss". */
const VERBS_OF_THINGS = new Set(['report', 'announce', 'declare', 'confirm', 'reveal', 'disclose']);
const WH_VERBS = new Set(['say', 'tell', 'explain', 'note', 'add', 'warn', 'suggest', 'acknowledge']);
const WH_WORDS = new Set(['whether', 'how', 'why', 'what', 'where', 'who', 'when', 'if']);
const QUANTITIES = new Set(['many', 'much', 'few', 'little']);
const TEMPORAL = new Set(['before', 'after', 'when', 'while', 'as', 'since', 'until']);
const HEARER_PRONOUNS = new Set(
  'me him her them us you reporters lawmakers supporters people voters investors it those'.split(' '),
);
/** Prepositions between a cue and its object: "called for", "referred to", "spoke about". */
const OBJECT_LINKS = new Set(['for', 'of', 'about']);
/** Verbs whose object follows "to"; after others "to" begins an infinitive that is said. */
const VERBS_WITH_TO = new Set(['refer', 'point', 'speak', 'talk', 'respond', 'reply']);
/** Words of which any may begin what is said to a hearer. */
const CONTENT_OPENINGS =
  WordClass.clausePronoun | WordClass.auxiliary | WordClass.preposition | WordClass.time;
const LONGEST_HEARER = 10;
const LONGEST_BRACKET = 14;
const ADVERBIAL_REACH = 16;
const OBJECT_REACH = 22;
const VERB_REACH = 18;

const isThat = (item: Item): boolean => item.lower === 'that';

/** Reads the content that stands to the right of a cue. */
class RightReader {
  private readonly sentence;
  private readonly last;
  private readonly cue;

  constructor(
    private readonly progress: SentenceInProgress,
    private readonly clause: CueClause,
    private readonly subject: NounPhrase | undefined,
  ) {
    this.sentence = progress.sentence;
    this.last = progress.last;
    this.cue = clause.cue;
  }

  read(): Stretch | undefined {
    const { cue, sentence } = this;
    const start = this.afterBracket(cue.last + 1);
    if (start > this.last || this.citesSpeech()) return undefined;
    const opening = sentence.at(start);
    if (opening.quoted && !this.isTitle(opening)) return this.to('quote-right', start);
    if (isThat(opening)) {
      const introducesClause =
        cue.base === 'say' ||
        cue.base === 'tell' ||
        hasFiniteVerb(sentence, start + 1, this.last) ||
        hasAuxiliary(sentence, start + 1, this.last);
      if (!introducesClause) return undefined;
      if (cue.kind !== 'quote' || QUOTE_VERBS_WITH_THAT.has(cue.base)) return this.to('that', start);
    }
    const around = this.aroundParenthesis(start) ?? this.afterPunctuation(start);
    if (around) return around;
    if (cue.kind !== 'quote') {
      const clause = this.afterHearer(start) ?? this.question(start) ?? this.clauseAfterAdverbial(start);
      if (clause) return clause;
    }
    return this.objectWithQuote(start) ?? this.plainObject(start);
  }

  /** `cited Lee as saying …`: what Lee says. */
  private citesSpeech(): boolean {
    const { cue, sentence, progress } = this;
    if (cue.base !== 'cite' && cue.base !== 'quote') return false;
    return progress.cues.next(cue.last, CITED_REACH, ({ first, form }) => form === 'gerund' && sentence.at(first - 1).lower === 'as') !== undefined;
  }

  /** `claims (News, 3 May) that …`: the index after what stands in brackets behind the cue. */
  private afterBracket(start: number): number {
    if (this.sentence.at(start).text !== '(') return start;
    for (let i = start + 1; i < Math.min(this.last, start + LONGEST_BRACKET); i++) if (this.sentence.at(i).text === ')') return i + 1;
    return start;
  }

  /** A content from `first` to wherever it ends. */
  private to(rule: Rule, first: number, clause = this.clause): Stretch {
    return { first, last: contentEnd(this.progress, first, clause), rule };
  }

  private quotes(rule: Rule, first: number): Stretch {
    return { first, last: quoteRunEnd(this.progress, first), rule };
  }

  /** `called “Harbour Lights”`: the title of a work. */
  private isTitle({ quoted }: Item): boolean {
    return TITLE_VERBS.has(this.cue.base) && quoted !== undefined && quoted.looksLikeTitle && quoted.wordCount <= LONGEST_TITLE;
  }

  /** `The talks, X said, went well`: the content is the rest of the clause around the parenthesis. */
  private aroundParenthesis(start: number): Stretch | undefined {
    const { cue, sentence, subject } = this;
    if (sentence.at(start).text !== ',' || !subject || subject.first === 0 || cue.form === 'gerund') return undefined;
    if (cue.kind !== 'clause' && cue.base !== 'note' && cue.base !== 'report') return undefined;
    const next = sentence.at(start + 1);
    if (!isWord(next) || next.cue?.form === 'gerund') return undefined;
    const before = sentence.at(subject.first - 1);
    if (before.text !== ',' && !(before.lower === 'as' && subject.first <= 2)) return undefined;
    const last = clauseEnd(this.progress, start + 1, { ...this.clause, isSubordinate: false });
    return last - start >= 3 ? { first: start + 1, last, rule: 'clause-around' } : undefined;
  }

  private afterPunctuation(start: number): Stretch | undefined {
    const { text } = this.sentence.at(start);
    if (text !== ':' && text !== ',') return undefined;
    const { quoted } = this.sentence.at(start + 1);
    if (quoted && (quoted.wordCount > 1 || text === ':')) return this.quotes('quote-right', start + 1);
    if (text !== ':' || this.cue.kind === 'quote' || start + 1 > this.last) return undefined;
    return { first: start + 1, last: this.last, rule: 'colon-clause' };
  }

  /** `told reporters that …`, `told reporters: “…”`, `told reporters the deal was near`. */
  private afterHearer(start: number): Stretch | undefined {
    const { cue, sentence, last } = this;
    const opening = sentence.at(start);
    if (!HEARER_VERBS.has(cue.base) || !isWord(opening) || isThat(opening) || opening.lower === 'to') return undefined;
    const hearerEnd = this.hearerEnd(start);
    // "told the court to hear him" bids, and tells nothing
    if (sentence.at(hearerEnd).lower === 'to') return undefined;
    if (hearerEnd > start) {
      const first = skipAdverbials(sentence, hearerEnd, last);
      const item = sentence.at(first);
      const next = sentence.at(first + 1);
      if (first <= last) {
        if (isRelative(sentence, first)) return undefined;
        if (isThat(item) || WH_WORDS.has(item.lower)) return this.to('that-after-hearer', first);
        if (item.quoted) return this.to('quote-after-hearer', first);
        if ((item.text === ',' || item.text === ':') && next.quoted) return this.quotes('quote-after-hearer', first + 1);
        const around = this.aroundParenthesis(first);
        if (around) return around;
        const holdsVerb = cue.base === 'tell' ? hasFiniteVerb : hasVerbOfSubject;
        if (
          cue.base !== 'ask' &&
          cue.kind === 'clause' &&
          isWord(item) &&
          mayBeginClause(item) &&
          !this.isNamedInApposition(first) &&
          holdsVerb(sentence, first, Math.min(last, first + 14))
        ) {
          return this.to('bare-after-hearer', first);
        }
      }
    }
    return this.afterFarAdverbial(start);
  }

  /** `about her sister, Ann Lee, who left`: a name with nothing but a relative clause. */
  private isNamedInApposition(first: number): boolean {
    const { sentence, last } = this;
    const { name } = sentence.at(first);
    if (!name || sentence.at(first - 1).text !== ',') return false;
    let end = first;
    while (sentence.at(end + 1).name === name) end++;
    if (!isRelative(sentence, end + 2)) return false;
    let comma = end + 3;
    while (comma <= last && sentence.at(comma).text !== ',') comma++;
    return !hasFiniteVerb(sentence, comma, last);
  }

  /** The index after the noun phrase that hears. */
  private hearerEnd(start: number): number {
    const { sentence, last } = this;
    const opening = sentence.at(start);
    if (HEARER_PRONOUNS.has(opening.lower) && !opening.name) return start + 1;
    let end = start;
    for (; end <= last && end - start < LONGEST_HEARER; end++) {
      const item = sentence.at(end);
      if (!isWord(item) || isThat(item)) break;
      const belongs =
        item.name !== undefined ||
        item.isCapital ||
        end === start ||
        item.isClitic ||
        !this.opensContent(item, sentence.at(end - 1));
      if (!belongs) break;
    }
    // the title of the programme it was said on
    return sentence.at(end).kind === 'quoted' && isThat(sentence.at(end + 1)) ? end + 1 : end;
  }

  private opensContent(item: Item, before: Item): boolean {
    return (
      isOf(item, CONTENT_OPENINGS) ||
      WH_WORDS.has(item.lower) ||
      (isOf(item, WordClass.determiner) && !isOf(before, WordClass.determiner) && !before.isClitic)
    );
  }

  private question(start: number): Stretch | undefined {
    const { cue, sentence, last } = this;
    const isAsking = cue.kind === 'asking';
    if (!isAsking && !WH_VERBS.has(cue.base)) return undefined;
    const opening = sentence.at(start).lower;
    if (start === last) return undefined;
    if (WH_WORDS.has(opening) && (isAsking || !/^(?:if|when|where)$/.test(opening))) return this.to('wh-clause', start);
    if (!isAsking) return undefined;
    for (let i = start; i <= last && i - start < 8; i++) {
      if (isRelative(sentence, i)) return undefined;
      if (WH_WORDS.has(sentence.at(i).lower)) return this.to('wh-clause', i);
    }
    const far = this.afterFarAdverbial(start);
    return far?.rule === 'quote-after-adverbial' ? far : undefined;
  }

  /** The clause or quote after time, manner and place: `said on Friday that …`. */
  private clauseAfterAdverbial(start: number): Stretch | undefined {
    const { cue, sentence, last } = this;
    const first = skipAdverbials(sentence, start, last);
    const item = sentence.at(first);
    if (first <= last && first > start) {
      if (isThat(item)) return this.to('that-after-adverbial', first);
      if (item.quoted && item.quoted.wordCount > 1) return this.to('quote-after-adverbial', first);
      if ((item.text === ',' || item.text === ':') && sentence.at(first + 1).quoted) {
        return this.quotes('quote-after-adverbial', first + 1);
      }
    }
    if (cue.form !== 'participle') {
      if (this.leavesGap(first)) return this.to('gap', first, { ...this.clause, isRelative: true });
      if (this.isBareClause(start, first)) return this.to('bare-clause', first);
    }
    return this.afterFarAdverbial(start);
  }

  /** `a deal that he said would …`: the clause's subject stands before the cue's. */
  private leavesGap(first: number): boolean {
    const { cue, sentence, subject, last } = this;
    if (!subject || subject.first === 0 || cue.kind !== 'clause') return false;
    if (!/^(?:which|that|who|what)$/.test(sentence.at(subject.first - 1).lower)) return false;
    const item = sentence.at(first);
    const mayBePresent = cue.base === 'say' && /[a-z]{3}s$/.test(item.lower) && !item.name;
    return first < last && isWord(item) && (mayBePresent || isOf(item, WordClass.auxiliary) || isFiniteVerb(sentence, first));
  }

  private isBareClause(start: number, first: number): boolean {
    const { cue, sentence, last, progress } = this;
    if ((cue.kind !== 'clause' && !BARE_THAT_VERBS.has(cue.base)) || cue.base === 'tell') return false;
    if (cue.base === 'write' && cue.form === 'gerund') return false;
    const item = sentence.at(first);
    const isSaying = cue.base === 'say';
    if (!isWord(item) || last - first < 2 || item.lower === 'to') return false;
    if (!mayBeginClause(item) && !(isSaying && !isOf(item, WordClass.auxiliary))) return false;
    if (isOf(item, WordClass.preposition) && !isSaying) return false;
    // "said before she left" tells when it was said
    if (TEMPORAL.has(item.lower) && !this.opensQuantity(first) && sentence.every(first, last, ({ text }) => text !== ',')) return false;
    const next = sentence.at(first + 1);
    // "said it before" repeats
    const isAdverb = TEMPORAL.has(next.lower) || isOf(next, WordClass.preposition);
    const beginsWithPronoun = isOf(item, WordClass.clausePronoun) && !item.name && isWord(next) && !next.isCapital && !isAdverb;
    const holdsVerb = isSaying ? hasFiniteVerb : hasVerbOfSubject;
    // after "say" a noun phrase of some length is a clause whose verb is not known
    const isSaidOf = isSaying && last - first >= 3 && (isOf(item, WordClass.determiner) || item.name !== undefined);
    const reach = Math.min(last, first + VERB_REACH);
    if (VERBS_OF_THINGS.has(cue.base) && !beginsWithPronoun && leadsToDeed(sentence, first, reach)) return false;
    const isClause = beginsWithPronoun || isSaidOf || holdsVerb(sentence, first, reach);
    if (!isClause) return false;
    // "said in a statement, X noted": the clause belongs to the cue after it
    const isTail = first > start && sentence.at(first - 1).text === ',';
    return !(isTail && progress.cues.next(first, 4, ({ kind }) => kind === 'clause'));
  }

  /** "said as many as forty had come" */
  private opensQuantity(first: number): boolean {
    const { sentence } = this;
    return sentence.at(first).lower === 'as' && QUANTITIES.has(sentence.at(first + 1).lower);
  }

  /** Looks further for "that" or a quote: `said of the plan, in a letter, that …`, `raised the hope that …`. */
  private afterFarAdverbial(start: number): Stretch | undefined {
    const { cue, sentence, last, progress } = this;
    for (let i = start; i <= last && i - start < ADVERBIAL_REACH; i++) {
      const item = sentence.at(i);
      if (item.quoted) {
        const isProgramme = isThat(sentence.at(i + 1)) && item.quoted.wordCount <= 6;
        if (isProgramme) continue;
        if (i === start) return undefined;
        const isIntroduced = /^[,:]$/.test(sentence.at(i - 1).text) && item.quoted.wordCount > 1;
        const isStatement = isIntroduced || (item.quoted.startsCapital && item.quoted.wordCount > 3);
        return isStatement ? this.quotes('quote-after-adverbial', i) : undefined;
      }
      if (i > start) {
        const other = progress.cues.at(i);
        const isOwn = other?.form === 'past' || other?.form === 'present' || (other?.form === 'gerund' && sentence.at(i - 1).text === ',');
        if (other?.kind === 'clause' && isOwn) return undefined;
        const takesThat = cue.kind === 'clause' || cue.kind === 'that';
        if (takesThat && isThat(item) && !/^(?:of|is|was|in)$/.test(sentence.at(i - 1).lower)) return this.farThat(start, i);
      }
      if ((isWord(item) && isAuxiliary(item)) || item.text === ';') return undefined;
    }
    return undefined;
  }

  private farThat(start: number, that: number): Stretch | undefined {
    const { cue, sentence } = this;
    const hasVerb = sentence.some(
      start,
      that - 1,
      (item) => isWord(item) && (isAuxiliary(item) || (isPastCue(item) && !item.name)),
    );
    if (hasVerb) return undefined;
    const opening = sentence.at(start);
    const { lower } = opening;
    const isAdverbial =
      cue.kind === 'clause' ||
      isOf(opening, WordClass.time | WordClass.inLy) ||
      (isOf(opening, WordClass.preposition) && lower !== 'to') ||
      lower === 'out';
    if (isAdverbial) return this.to('that-after-adverbial', that);
    return this.to('that-after-object', lower === 'to' && cue.base === 'point' ? start + 1 : start);
  }

  /** An object that holds quoted words: `called the plan “a mess”`. */
  private objectWithQuote(start: number): Stretch | undefined {
    const { cue, sentence, last, progress } = this;
    const opening = sentence.at(start);
    if (!isWord(opening)) return undefined;
    const isAbout = opening.lower === 'of' || opening.lower === 'about';
    if ((cue.base === 'speak' || cue.base === 'talk') && !isAbout) return undefined;
    // "adding the word “deep”" adds nothing that is said
    if (cue.base === 'add') return undefined;
    const isLinked = OBJECT_LINKS.has(opening.lower) || (opening.lower === 'to' && VERBS_WITH_TO.has(cue.base));
    const first = isLinked ? start + 1 : start;
    for (let i = start; i <= last && i - start < OBJECT_REACH; i++) {
      const item = sentence.at(i);
      if (item.kind === 'quoted') {
        const stretch = this.to('object-with-quote', first);
        return stretch.last >= i ? stretch : undefined;
      }
      const other = progress.cues.at(i);
      const after = item.text === ',' ? progress.cues.at(i + 1) : undefined;
      if (after && (after.form === 'past' || after.form === 'present')) return undefined;
      if (item.text === ',' && beginsSpeechOfPerson(sentence, i)) return undefined;
      if (item.text === ';' || (other?.kind === 'clause' && other.form !== 'participle')) return undefined;
    }
    return undefined;
  }

  /** `called for order three times`: what was done so often is a deed. */
  private isCounted(): boolean {
    return /^(?:once|twice|times|again)$/.test(this.sentence.at(this.last).lower);
  }

  private plainObject(start: number): Stretch | undefined {
    const { cue, sentence, last } = this;
    const opening = sentence.at(start);
    if (!OBJECT_VERBS.has(cue.base) || cue.form === 'participle' || this.clause.isSubordinate) return undefined;
    if (!isWord(opening) || last - start < 2) return undefined;
    if (cue.base === 'call') return opening.lower === 'for' && !this.isCounted() ? this.to('object', start + 1) : undefined;
    if (!mayBeginClause(opening) || isOf(opening, WordClass.preposition)) return undefined;
    const stretch = this.to('object', start);
    // "denied it" does not say what
    return stretch.last === start && isOf(opening, WordClass.personalPronoun) ? undefined : stretch;
  }
}

/** The content to the right of a cue that stands after its subject (or has none). */
export function contentRightOf(
  progress: SentenceInProgress,
  clause: CueClause,
  subject: NounPhrase | undefined,
): Stretch | undefined {
  return new RightReader(progress, clause, subject).read();
}
