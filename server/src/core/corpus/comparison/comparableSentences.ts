import type { Analysis } from '../../analysis/analysis';
import type { DateMention, DocumentDates } from '../../dates/documentDates';
import type { Identity, IdentityId } from '../../identity/identity';
import { datelineAt } from '../../text/dateline';
import { splitSentences } from '../../text/sentences';
import { contains, overlaps, type Span } from '../../text/span';
import { contentParagraphs } from '../terms/documentTerms';
import { readStatement, type Statement } from '../statements/statement';
import { ageOfTheSame, agesIn, type Age } from './ages';
import { countsIn, type Count } from './counts';
import { denialsIn, type Denial } from './denials';
import { clockTimesIn, durationsIn, type ClockTime, type Duration } from './durations';
import type { SentenceName } from './sentenceName';

/** The name of somebody whose words a sentence reports. */
export interface SentenceSpeaker extends SentenceName {
  /** What the sentence reports of them, names apart. */
  readonly said: Statement;
}

/** A sentence as it is compared with sentences of another document. */
export interface ComparableSentence extends Span {
  readonly statement: Statement;
  readonly names: readonly SentenceName[];
  readonly identities: ReadonlySet<IdentityId>;
  /** Stems of the words of its names. */
  readonly nameStems: ReadonlySet<string>;
  readonly dates: readonly DateMention[];
  readonly counts: readonly Count[];
  readonly ages: readonly Age[];
  readonly durations: readonly Duration[];
  readonly clockTimes: readonly ClockTime[];
  readonly speakers: readonly SentenceSpeaker[];
  readonly denials: readonly Denial[];
  /** It is a headline, a line without an end mark, or runs on from a headline and the date beside it. */
  readonly heading: boolean;
}

const shortestSentence = 3;
/** Of a longer one only the beginning is looked through for numbers and denials. */
const longestRead = 5000;
/** Comparing is quadratic: of a longer document only the beginning is compared. */
const mostSentences = 200;

/** An entry of a list, which has no end mark either. */
const listed = /^[-–—•*·] /;

/** The sentences of a document's own text that say enough to be compared, each wording once. `dates` are those of the document. */
export function comparableSentences(analysis: Analysis, identities: readonly Identity[], dates: DocumentDates): ComparableSentence[] {
  const { text } = analysis.article;
  const names = analysis.mentions.flatMap((mention, index): SentenceName[] => {
    const identity = identities[index];
    return identity && !mention.boilerplate ? [{ start: mention.start, end: mention.end, identity }] : [];
  });
  const published = dates.published?.span;
  const seen = new Set<string>();
  const sentences: ComparableSentence[] = [];
  /** Of the last sentence that names people. */
  let namesBefore: readonly SentenceName[] = [];
  for (const paragraph of contentParagraphs(analysis)) {
    if (sentences.length >= mostSentences) break;
    for (const span of splitSentences(text, paragraph)) {
      const words = text.slice(span.start, span.end);
      const statement = readStatement(words);
      if (statement.words.length < shortestSentence || seen.has(words)) continue;
      seen.add(words);
      const read = { start: span.start, end: Math.min(span.end, span.start + longestRead) };
      const ownDates = dates.mentions.filter((date) => contains(span, date));
      const own = names.filter((name) => contains(span, name));
      const before = namesBefore;
      namesBefore = own.some(({ identity }) => identity.type === 'person') ? own : namesBefore;
      sentences.push({
        ...span,
        statement,
        names: own,
        identities: new Set(own.map(({ identity }) => identity.id)),
        nameStems: readStatement(own.map(({ start, end }) => text.slice(start, end)).join(' ')).stems,
        dates: ownDates,
        counts: countsIn(text, read, ownDates),
        ages: [...agesIn(text, read, own), ...ageOfTheSame(text, read, before)],
        durations: durationsIn(text, read),
        clockTimes: clockTimesIn(text, read),
        speakers: speakersIn(analysis, own, span),
        denials: denialsIn(text, read),
        heading: (!/[.!?]["”’)]*$|["”]$/.test(words) && !listed.test(words)) || (published !== undefined && contains(span, published) && published.start >= (datelineAt(text, span)?.end ?? 0)),
      });
    }
  }
  return sentences.slice(0, mostSentences);
}

/** Whether both stretches name people or organisations, but none that the other names. */
export function nameOthers(here: readonly SentenceName[], there: readonly SentenceName[]): boolean {
  const [ours, theirs] = [here, there].map((names) => new Set(names.flatMap(({ identity: { id, type } }) => (type === 'place' ? [] : [id])))) as [Set<IdentityId>, Set<IdentityId>];
  return ours.size > 0 && theirs.size > 0 && ![...ours].some((id) => theirs.has(id));
}

function speakersIn({ article: { text }, quotes, mentions }: Analysis, names: readonly SentenceName[], sentence: Span): SentenceSpeaker[] {
  return names.flatMap((name): SentenceSpeaker[] => {
    const own = quotes.filter(({ speaker, start, end }) => {
      if (speaker?.mention === undefined || !contains(sentence, speaker)) return false;
      return overlaps(sentence, { start, end }) && mentions[speaker.mention]!.start === name.start;
    });
    if (own.length === 0) return [];
    const said = own.map(({ start, end }) => withoutNames(text, { start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) }, names));
    return [{ ...name, said: readStatement(said.join(' ')) }];
  });
}

function withoutNames(text: string, { start, end }: Span, names: readonly Span[]): string {
  let rest = '';
  let at = start;
  for (const name of names) {
    if (name.end <= at || name.start >= end) continue;
    rest += `${text.slice(at, Math.max(at, name.start))} `;
    at = name.end;
  }
  return rest + text.slice(at, Math.max(at, end));
}
