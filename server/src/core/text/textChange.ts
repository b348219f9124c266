/** What an edit did to a text: code units in [start, end) of the text before became those in [start, newEnd) of the text after. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newEnd: number;
}

const chunk = 4096;

/** What was asked last: after an edit, each step of the analysis asks the same. */
let last: { readonly before: string; readonly after: string; readonly change: TextChange } | undefined;

/** The shortest single change that makes one text of the other; an empty one when both are the same. Linear, at the speed of comparing. */
export function textChange(before: string, after: string): TextChange {
  if (last?.before !== before || last.after !== after) last = { before, after, change: findChange(before, after) };
  return last.change;
}

function findChange(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + chunk <= shorter && before.slice(start, start + chunk) === after.slice(start, start + chunk)) start += chunk;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const rest = shorter - start;
  const [end, newEnd] = [before.length, after.length];
  let same = 0;
  while (same + chunk <= rest && before.slice(end - same - chunk, end - same) === after.slice(newEnd - same - chunk, newEnd - same)) same += chunk;
  while (same < rest && before.charCodeAt(end - same - 1) === after.charCodeAt(newEnd - same - 1)) same++;
  return { start, end: end - same, newEnd: newEnd - same };
}
