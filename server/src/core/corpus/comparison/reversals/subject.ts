import type { Span } from '../../../text/span';
import { stopWords } from '../../lexicon/stopWords';
import { stem } from '../../terms/stem';
import type { ComparableSentence } from '../comparableSentences';
import type { SentenceName } from '../sentenceName';

/** Of whom or what a verb tells, as the words right before it say: a name, a thing by its stem, or a pronoun. */
export type Subject = { readonly name: SentenceName } | { readonly thing: string } | { readonly pronoun: string };

/** How far before a verb its subject stands, in characters. */
const reach = 70;
const clauseBegin = /[,;:—“”"(]| (?:and|but|that|which|who|because|while|after|when|whether) /g;
const pronouns: ReadonlySet<string> = new Set('he she it they we i you there this that nobody everyone who which'.split(' '));
/** They stand for the person who was named last in their sentence. */
const ofPeople: ReadonlySet<string> = new Set(['he', 'she']);
/** Between a subject and its verb. */
const betweenVerb: ReadonlySet<string> = new Set('am is are was were be been being do does did has have had will would shall should can could may might must not never also still since already ever even so far yet now then'.split(' '));
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’-]\p{L}+)*/gu;

/** The subject of the verb that begins at `at`, as far as the words before it tell; undefined where nothing stands there. */
export function subjectBefore(sentence: ComparableSentence, text: string, at: number): Subject | undefined {
  const from = Math.max(sentence.start, at - reach);
  const leading = text.slice(from, at);
  const begins = [...leading.matchAll(clauseBegin)].map((match) => match.index + match[0].length);
  const begin = from + (begins.at(-1) ?? 0);
  const words = [...text.slice(begin, at).matchAll(wordPattern)].reverse();
  for (const word of words) {
    const span: Span = { start: begin + word.index, end: begin + word.index + word[0].length };
    const name = sentence.names.find(({ start, end }) => start < span.end && end > span.start);
    if (name) return { name };
    const lower = word[0].toLowerCase().replace('’', "'").replace(/'(?:s|d|ve|ll|re|m)$|n't$/, '');
    if (ofPeople.has(lower)) {
      const person = sentence.names.findLast(({ end, identity }) => end <= span.start && identity.type === 'person');
      if (person) return { name: person };
    }
    if (pronouns.has(lower)) return { pronoun: lower };
    if (betweenVerb.has(lower) || lower.endsWith('ly') || lower.endsWith("n't") || stopWords.has(lower)) continue;
    return { thing: stem(lower) };
  }
  return undefined;
}

/** Whether two verbs tell of two people or organisations, each by name. */
export function nameTwo(a: Subject | undefined, b: Subject | undefined): boolean {
  return a !== undefined && b !== undefined && 'name' in a && 'name' in b && a.name.identity.id !== b.name.identity.id && [a, b].every(({ name }) => name.identity.type !== 'place');
}

/** Whether two verbs tell of one subject: 1 where both name it alike, -1 where they name two, else 0. */
export function likenessOfSubjects(a: Subject | undefined, b: Subject | undefined): -1 | 0 | 1 {
  if (a === undefined || b === undefined) return 0;
  if ('name' in a && 'name' in b) return a.name.identity.id === b.name.identity.id ? 1 : -1;
  if ('thing' in a && 'thing' in b) return a.thing === b.thing ? 1 : -1;
  if ('pronoun' in a && 'pronoun' in b) return a.pronoun === b.pronoun ? 1 : 0;
  return 0;
}
