import type { Analysis } from '../../analysis/analysis';
import { Recent } from '../../collections/recent';
import type { Mention } from '../../names/mention';
import type { Article } from '../../text/article';
import { firstIndex } from '../../text/firstIndex';
import { splitSentences } from '../../text/sentences';
import { firstEndingAfter, overlaps, type Span } from '../../text/span';
import type { LocalEntity } from '../entity';
import { readPersonName } from '../names/personName';

/** How an article says that somebody only bears the name of somebody else, within a sentence. */
const statement = /\b(?:no relation|not related|unrelated|no connection|not to be confused)\b[^.!?\n]{0,80}\b(?:the same name|namesake)\b/gu;
/** How far before the statement, in code units, the person stands whom it is beside. */
const besideWithin = 12;

/** What says of the name that follows that it is another's: "also named Anna Lee", "his namesake, the painter Anna Lee". */
const saidBefore = /\b(?:(?:also|likewise|coincidentally) (?:named|called)|(?:his|her|their|the) namesake,?|(?:of|by) the same name,)(?: the)?(?: \p{Ll}+){0,2} $/u;
/** What says so of the name that it follows: "Anna Lee, no relation,". */
const saidBehind = /^,? (?:\(|– |— )?(?:(?:who is )?(?:no relation|not related|unrelated|no connection)|(?:his|her|their|a|the) namesake)\b/u;
const different = /\ba different $/u;
const reach = 50;

/** Whether a text says right beside a person's name that another bears it too. */
export function isToldNamesake(text: string, { start, end, title }: Span & { readonly title?: Span | undefined }): boolean {
  const leading = text.slice(Math.max(0, (title?.start ?? start) - reach), title?.start ?? start);
  return saidBefore.test(leading) || different.test(leading) || saidBehind.test(text.slice(end, end + reach));
}

/** Of a document one person is asked for after another, and then none for long. */
const documentsKept = 4;
const known = new Recent<Analysis, ReadonlySet<number>>(documentsKept);

/**
 * Whether a name of other documents is not that of an entity: by the user's word on one place, where it is the second bearer of its name
 * in the document, or where the document says of a person that they are not the bearer of the same name who is known elsewhere: "Anna Harlow, no relation
 * of the minister of the same name". It is said of the person right before the statement, else of the first in its sentence, else of
 * the first in the sentence before.
 */
export function isNamesake(analysis: Analysis, entity: LocalEntity): boolean {
  const { apart, mentions } = analysis;
  if (apart !== undefined && entity.mentions.some((index) => apart.some((place) => overlaps(place, mentions[index]!)))) return true;
  if (entity.type !== 'person') return false;
  let meant = known.get(analysis);
  if (!meant) known.set(analysis, (meant = new Set([...mentionsMeant(analysis), ...laterBearers(analysis)])));
  return meant.size > 0 && entity.mentions.some((mention) => meant.has(mention));
}

const none: readonly number[] = [];

/** The first mentions of people whose full name another bore before them in the document. */
function laterBearers({ entities, mentions, apart }: Analysis): number[] {
  const named = new Set<string>();
  return entities.flatMap((entity) => {
    if (entity.type !== 'person' || !entity.name.includes(' ')) return [];
    if (apart?.some((place) => entity.mentions.some((index) => overlaps(place, mentions[index]!)))) return [];
    const { key } = readPersonName(entity.name);
    if (named.has(key)) return [entity.mentions[0]!];
    named.add(key);
    return [];
  });
}

/** The mentions of whom it is said. Linear in the text's length. */
function mentionsMeant(analysis: Analysis): readonly number[] {
  const statements = [...analysis.article.text.matchAll(statement)];
  if (statements.length === 0) return none;
  const sentencesBefore = sentenceReader(analysis.article);
  return statements.flatMap(({ index }) => personMeant(analysis.mentions, index, sentencesBefore(index)) ?? []);
}

/** What gives the sentence that an offset stands in and the one before it, within two paragraphs. A paragraph is read once for offsets in order. */
function sentenceReader({ text, paragraphs }: Article): (offset: number) => Span[] {
  let read: { readonly paragraph: number; readonly sentences: readonly Span[] } = { paragraph: -1, sentences: [] };
  return (offset) => {
    const paragraph = firstIndex(paragraphs, ({ start }) => start > offset) - 1;
    if (paragraph < 0) return [];
    if (read.paragraph !== paragraph) read = { paragraph, sentences: paragraphs.slice(Math.max(0, paragraph - 1), paragraph + 1).flatMap((each) => splitSentences(text, each)) };
    const last = firstIndex(read.sentences, ({ start }) => start > offset) - 1;
    return read.sentences.slice(Math.max(0, last - 1), last + 1).reverse();
  };
}

/** The index of the mention that a statement is about, which begins at an offset in the first sentence, after the second. */
function personMeant(mentions: readonly Mention[], statementStart: number, [own, before]: readonly Span[]): number | undefined {
  const peopleIn = (span: Span | undefined): number[] => {
    const people: number[] = [];
    if (span === undefined) return people;
    const end = Math.min(span.end, statementStart);
    for (let index = firstEndingAfter(mentions, span.start); index < mentions.length && mentions[index]!.end <= end; index++) {
      if (mentions[index]!.type === 'person' && mentions[index]!.start >= span.start) people.push(index);
    }
    return people;
  };
  const here = peopleIn(own);
  const beside = here.findLast((index) => statementStart - mentions[index]!.end <= besideWithin);
  return beside ?? here[0] ?? peopleIn(before)[0];
}
