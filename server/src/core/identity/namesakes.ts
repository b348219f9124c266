import type { Analysis } from '../analysis/analysis';
import type { Mention } from '../names/mention';
import { splitSentences } from '../text/sentences';
import type { Span } from '../text/span';
import type { LocalEntity } from './entity';

/** How an article says that somebody only bears the name of somebody else, within a sentence. */
const statement = /\b(?:no relation|not related|unrelated|no connection|not to be confused)\b[^.!?\n]{0,80}\b(?:the same name|namesake)\b/gu;
/** How far before the statement, in code units, the person stands whom it is beside. */
const besideWithin = 12;

const known = new WeakMap<Analysis, ReadonlySet<number>>();

/**
 * Whether a document says of a person that they are not the bearer of the same name who is known elsewhere: "Anna Harlow, no relation
 * of the minister of the same name". It is said of the person right before the statement, else of the first in its sentence, else of
 * the first in the sentence before.
 */
export function isNamesake(analysis: Analysis, entity: LocalEntity): boolean {
  if (entity.type !== 'person') return false;
  let meant = known.get(analysis);
  if (!meant) known.set(analysis, (meant = mentionsMeant(analysis)));
  return meant.size > 0 && entity.mentions.some((mention) => meant.has(mention));
}

const none: ReadonlySet<number> = new Set();

/** The mentions of whom it is said. */
function mentionsMeant(analysis: Analysis): ReadonlySet<number> {
  const statements = [...analysis.article.text.matchAll(statement)];
  if (statements.length === 0) return none;
  return new Set(statements.map(({ index }) => analysis.mentions.findIndex((mention) => mention === personMeant(analysis, index))));
}

function personMeant({ article, mentions }: Analysis, statementStart: number): Mention | undefined {
  const paragraphs = article.paragraphs.filter(({ start }) => start <= statementStart).slice(-2);
  const sentences = paragraphs.flatMap((paragraph) => splitSentences(article.text, paragraph)).filter(({ start }) => start <= statementStart);
  const [own, before] = sentences.reverse();
  const peopleIn = (span: Span | undefined): Mention[] => (span ? mentions.filter(({ type, start, end }) => type === 'person' && start >= span.start && end <= Math.min(span.end, statementStart)) : []);
  const here = peopleIn(own);
  const beside = here.findLast(({ end }) => statementStart - end <= besideWithin);
  return beside ?? here[0] ?? peopleIn(before)[0];
}
