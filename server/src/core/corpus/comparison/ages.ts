import type { IdentityId } from '../../identity/identity';
import type { Span } from '../../text/span';
import type { SentenceName } from './comparableSentences';

/** How old a sentence says somebody is: the figure, where it stands. */
export interface Age extends Span {
  readonly identity: IdentityId;
  readonly years: number;
}

const after = /^(?:, (?:aged )?| \((?:aged )?)(\d{1,3})(?=[,.;:)])/;
const before = /(\d{1,3})-year-old (?:\p{Ll}+ ){0,3}$/u;
/** "Anna Lee, the painter, has died aged 81", "Anna Lee dead at 81". */
const atDeath = /^[^.;:!?]{0,60}?\b(?:dies|died|dead) (?:aged|at(?: the age of)?) (\d{2,3})(?!\d|[.:,]\d)/;
const longestAfter = 100;
const longestBefore = 60;
const oldest = 120;

/** The ages of the people among a sentence's names: "Anna Lee, 34,", "Anna Lee (34)", "the 34-year-old pilot Anna Lee", "Anna Lee has died aged 34". */
export function agesIn(text: string, { start: from, end: to }: Span, names: readonly SentenceName[]): Age[] {
  return names.flatMap(({ start, end, identity }): Age[] => {
    if (identity.type !== 'person') return [];
    const following = text.slice(end, Math.min(to, end + longestAfter));
    const behind = after.exec(following) ?? atDeath.exec(following);
    const leading = text.slice(Math.max(from, start - longestBefore), start);
    const ahead = behind ? null : before.exec(leading);
    const figure = (behind ?? ahead)?.[1];
    if (figure === undefined || Number(figure) === 0 || Number(figure) > oldest) return [];
    const at = behind ? end + behind[0].lastIndexOf(figure) : start - leading.length + ahead!.index;
    return [{ identity: identity.id, years: Number(figure), start: at, end: at + figure.length }];
  });
}
