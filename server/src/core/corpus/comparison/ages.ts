import type { IdentityId } from '../../identity/identity';
import { ageBeside } from '../../identity/names/ageBeside';
import type { Span } from '../../text/span';
import type { SentenceName } from './sentenceName';

/** How old a sentence says somebody is: the figure, where it stands. */
export interface Age extends Span {
  readonly identity: IdentityId;
  /** What that person is called. */
  readonly name: string;
  readonly years: number;
}

/** "Anna Lee, the painter, has died aged 81", "Anna Lee dead at 81". */
const atDeath = /^[^.;:!?]{0,60}?\b(?:dies|died|dead) (?:aged|at(?: the age of)?) (\d{2,3})(?!\d|[.:,]\d)/;
/** "She was 92.", "The 23-year-old has agreed a contract". */
const ofTheSame = /^["“]?(?:S?[Hh]e (?:was|is) (\d{1,3})(?=[.,;])|The (\d{1,3})-year-old(?! \p{Ll}+er\b| (?:man|woman|boy|girl|son|daughter|suspect|victim)\b| \p{Lu}))/u;
/** "Anna Lee, whose voice filled halls, has died at the age of 81". */
const afterClause = /^, [^.;:!?]{10,130}?, (?:has )?died (?:aged|at(?: the age of)?) (\d{2,3})(?!\d|[.:,]\d)/;
const longestAfter = 170;
const oldest = 120;

/** The ages of the people among a sentence's names: "Anna Lee, 34,", "Anna Lee (34)", "the 34-year-old pilot Anna Lee", "Anna Lee has died aged 34". */
export function agesIn(text: string, { start: from, end: to }: Span, names: readonly SentenceName[]): Age[] {
  return names.flatMap(({ start, end, identity }): Age[] => {
    if (identity.type !== 'person') return [];
    const beside = ageBeside(text, { start, end }, from, to, true);
    const { id, name } = identity;
    if (beside !== undefined) return [{ identity: id, name, ...beside }];
    const following = text.slice(end, Math.min(to, end + longestAfter));
    const behind = atDeath.exec(following) ?? afterClause.exec(following);
    const figure = behind?.[1];
    if (!behind || figure === undefined || Number(figure) === 0 || Number(figure) > oldest) return [];
    const at = end + behind[0].lastIndexOf(figure);
    return [{ identity: id, name, years: Number(figure), start: at, end: at + figure.length }];
  });
}

/** The age of the one person whom the sentence before names, where this one begins with "She was 92" or "The 23-year-old". */
export function ageOfTheSame(text: string, { start, end }: Span, before: readonly SentenceName[]): Age[] {
  const people = new Map(before.flatMap(({ identity: { type, id, name } }): [IdentityId, string][] => (type === 'person' ? [[id, name]] : [])));
  const match = people.size === 1 ? ofTheSame.exec(text.slice(start, Math.min(end, start + longestAfter))) : null;
  const figure = match?.[1] ?? match?.[2];
  if (match === null || figure === undefined || Number(figure) === 0 || Number(figure) > oldest) return [];
  const at = start + match[0].indexOf(figure);
  const [identity, name] = [...people][0]!;
  return [{ identity, name, years: Number(figure), start: at, end: at + figure.length }];
}
