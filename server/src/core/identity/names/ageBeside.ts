import type { Span } from '../../text/span';

/** How old a text says somebody is: the figure, where it stands. */
export interface AgeFigure extends Span {
  readonly years: number;
}

/** "Anna Lee, 34,", "Lee, aged 34", "Anna Lee, who is 34". */
const after = /^(?:, (?:aged |who is )?| \(aged )(\d{1,3})(?=[,.;:)]| (?:and|but|who)\b)(?![.,]\d)/;
/** "Anna Lee (34)". */
const inBrackets = /^ \((\d{1,3})\)/;
/** "the 34-year-old pilot Anna Lee"; not "the 34-year-old son of Anna Lee". */
const before = /(\d{1,3})-year-old (?:(?!(?:of|to|with|and|by|for|from|than|told|met)\b)\p{Ll}+,? ){0,3}$/u;
const longestBefore = 60;
const longestAfter = 24;
const oldest = 120;

/**
 * The age that a text gives right beside a name: "Anna Lee, 34,", "the 34-year-old pilot Anna Lee". Looks no further than `from` and `to`.
 * @param brackets whether a figure in brackets counts, which in reports of matches is a minute or a score
 */
export function ageBeside(text: string, { start, end }: Span, from: number, to: number, brackets: boolean): AgeFigure | undefined {
  const next = text.charCodeAt(end);
  if (end < to && (next === 44 || next === 32)) {
    const following = text.slice(end, Math.min(to, end + longestAfter));
    const found = after.exec(following) ?? (brackets ? inBrackets.exec(following) : null);
    if (found) return figure(found[1]!, end + found[0].lastIndexOf(found[1]!));
  }
  const leading = text.slice(Math.max(from, start - longestBefore), start);
  const ahead = leading.includes('-year-old ') ? before.exec(leading) : null;
  return ahead ? figure(ahead[1]!, start - leading.length + ahead.index) : undefined;
}

function figure(digits: string, start: number): AgeFigure | undefined {
  const years = Number(digits);
  return years === 0 || years > oldest ? undefined : { years, start, end: start + digits.length };
}

/** Ages further apart than this, told in one text, are those of two people. */
const mostYearsApart = 2;

/** Whether two ages can be those of one person at about the same time; where one is not known they can. */
export function agesAgree(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined || Math.abs(a - b) <= mostYearsApart;
}
