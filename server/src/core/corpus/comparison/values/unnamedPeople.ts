import { overlaps, type Span } from '../../../text/span';
import { outcomeOf } from '../../lexicon/statementWords';
import { stem } from '../../terms/stem';
import type { ComparableSentence } from '../comparableSentences';
import type { Count } from '../counts';
import { figuresIn } from '../figures';

const people = stem('people');
const reach = 40;
/** "38 were taken to hospital". */
const wereSo = /^ (?:were|are|was|have|had|has|is) /;
/** "Injuring 31", "killed at least 12". */
const didSo = /(?<!\p{L})(\p{L}{1,20}(?:ing|ed)) (?:at least |about |another |some |up to )?$/u;

/** Numbers of people that a sentence counts without a word for them, as its verbs tell. */
export function unnamedPeopleIn(text: string, sentence: ComparableSentence): Count[] {
  const { dates, ages, counts, durations, clockTimes } = sentence;
  const known: readonly Span[] = [...counts, ...dates, ...ages, ...durations, ...clockTimes];
  return figuresIn(text, sentence).flatMap((figure): Count[] => {
    const { start, end, value, tolerance } = figure;
    if (figure.measure !== '' || known.some((span) => overlaps(span, figure))) return [];
    const verb = didSo.exec(text.slice(Math.max(sentence.start, start - reach), start))?.[1];
    const isOutcome = verb !== undefined && outcomeOf(stem(verb.toLowerCase())) !== undefined;
    if (!isOutcome && !wereSo.test(text.slice(end, Math.min(sentence.end, end + reach)))) return [];
    return [{ start, end, value, tolerance, units: [people], things: [], isMeasure: false }];
  });
}
