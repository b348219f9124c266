import { begin, classOf, inside, label, last, outside, positionOf, unit } from '../../src/core/names/labels';
import { learnedTitles } from '../../src/core/names/lexicon/titles';
import { normalise } from '../../src/core/names/normalise';
import { tokenise } from '../../src/core/text/tokens';
import type { TaggedToken } from './bio';

/** Words with their labels; -1 stands for a label that is not known. */
export interface LabelledSentence {
  readonly words: readonly string[];
  readonly labels: readonly number[];
}

export type LabelledSentences = readonly LabelledSentence[];

/** A name in a sentence: words from `start` up to `end`. */
export interface NameInSentence {
  readonly start: number;
  readonly end: number;
  readonly nameClass: number;
}

const classOfTag: Readonly<Record<string, number>> = { PER: 0, ORG: 1, LOC: 2, MISC: 3 };
const person = 0;

/** A sentence of a labelled file in the product's tokens, its persons without titles. */
export function labelledSentence(tokens: readonly TaggedToken[]): LabelledSentence {
  const words: string[] = [];
  const names: NameInSentence[] = [];
  let open: { start: number; nameClass: number } | undefined;
  const close = (): void => {
    if (open) names.push({ ...open, end: words.length });
    open = undefined;
  };
  for (const { token, tag } of tokens) {
    const nameClass = classOfTag[tag.slice(2)];
    if (nameClass === undefined || tag.startsWith('B') || open?.nameClass !== nameClass) close();
    if (nameClass !== undefined) open ??= { start: words.length, nameClass };
    words.push(...productTokens(token));
  }
  close();
  return withNames(words, names.map((name) => withoutTitles(words, name)));
}

/** The sentence with just these names, which are sorted and do not overlap. */
export function withNames(words: readonly string[], names: readonly NameInSentence[]): LabelledSentence {
  const labels = new Array<number>(words.length).fill(outside);
  for (const { start, end, nameClass } of names) {
    for (let i = start; i < end; i++) {
      const position = end - start === 1 ? unit : i === start ? begin : i === end - 1 ? last : inside;
      labels[i] = label(nameClass, position);
    }
  }
  return { words, labels };
}

/** The names that complete runs of labels stand for. */
export function namesOf(labels: ArrayLike<number>): NameInSentence[] {
  const names: NameInSentence[] = [];
  let start = -1;
  for (let i = 0; i < labels.length; i++) {
    const current = labels[i]!;
    if (current <= outside) {
      start = -1;
      continue;
    }
    const position = positionOf(current);
    if (position === begin || position === unit) start = i;
    if ((position === last || position === unit) && start >= 0) {
      names.push({ start, end: i + 1, nameClass: classOf(current) });
      start = -1;
    }
  }
  return names;
}

/** The tokens that the product makes of a token of a file, were it followed by others; marks are taken as they are. */
export function productTokens(token: string): string[] {
  if (!/[\p{L}\p{N}]/u.test(token) || /^-[LR][RSC]B-$/.test(token)) return [normalise(token)];
  const text = `${token} a`;
  const parts = tokenise(text, { start: 0, end: text.length })
    .filter(({ start }) => start < token.length)
    .map(({ start, end }) => text.slice(start, end));
  return parts.length > 0 ? parts : [token];
}

function withoutTitles(words: readonly string[], name: NameInSentence): NameInSentence {
  if (name.nameClass !== person) return name;
  let { start } = name;
  while (start + 1 < name.end && learnedTitles.has(normalise(words[start]!).toLowerCase())) start++;
  return { ...name, start };
}
