import { ArticleLine } from './articleLine';
import { isLineEnd, type TextLine } from './lines';

const startsInLowerCase = /^["“‘'«([]?\p{Ll}/u;
const endsStatement = /[.!?…:][)\]"'”’»]*$/;
/** A bullet, a number, who speaks, a quoted letter: what begins an item of its own. */
const opensItem = /^(?:[•●▪◦‣■*>|–—-]\s|[•●▪◦‣■>|]|\(?(?:\d{1,3}|\p{L})[.)]\s|[\p{Lu}][\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3}:(?:\s|$))/u;
/** Cells of a table stand apart. */
const hasGap = /\t|\S {3,}\S|\|[^|]*\|/;
/** What may end a sentence on a line of its own, though it has no word: a row of figures has more of them, a ruler none. */
const fewFigures = /^(?=.*\p{N})\S+(?: \S+)?$/u;
const letter = /\p{L}/u;
const lowerCase = /\p{Ll}/u;
/** What no line of verse ends in, and the end of a sentence within a line. */
const readsLikeProse = /(?:^|\s)(?:an?|and|are|as|at|be|been|but|by|for|from|had|has|have|in|is|its|of|on|or|that|the|their|to|was|were|which|who|will|with|would)$|[\p{Ll}\d][.!?]["'”’]? ["'“‘]?\p{Lu}/u;
const tabWidth = 8;
/** No line of a hard-wrapped text is longer: what is, is not looked at closely. */
export const widestWrap = 100;

/** A line as an editor shows it, with what tells whether the text goes on from it to the next. */
export class WrappedLine extends ArticleLine {
  #shape: Shape | undefined;

  /** What the line looks like in the text that it stands in. Remembered, since a line may be moved, not altered. */
  shape(text: string): Shape {
    return (this.#shape ??= shapeOf(text, this));
  }
}

/** Widths are in code units. */
export interface Shape {
  /** White space before it on its line; a tab counts eight. */
  readonly indent: number;
  /** Of the line with its indentation. */
  readonly width: number;
  /** Up to the first white space. */
  readonly firstWord: number;
  readonly isLong: boolean;
  readonly startsInLowerCase: boolean;
  readonly endsStatement: boolean;
  readonly opensItem: boolean;
  /** It is a row of a table, a ruler, or something else without running words. */
  readonly isFigure: boolean;
  readonly isInCapitals: boolean;
  /** It ends in a word that leads to the next, or holds the end of a sentence. */
  readonly readsLikeProse: boolean;
}

function shapeOf(text: string, { start, end }: TextLine): Shape {
  let indent = 0;
  for (let at = start - 1; at >= 0 && indent <= widestWrap && !isLineEnd(text.charCodeAt(at)); at--) indent += text[at] === '\t' ? tabWidth : 1;
  const width = indent + end - start;
  const isLong = width > widestWrap;
  const head = text.slice(start, Math.min(end, start + widestWrap));
  const space = head.search(/\s/);
  return {
    indent,
    width,
    firstWord: space < 0 ? end - start : space,
    isLong,
    startsInLowerCase: startsInLowerCase.test(head),
    endsStatement: endsStatement.test(text.slice(Math.max(start, end - 8), end)),
    opensItem: opensItem.test(head),
    isFigure: hasGap.test(head) || (!letter.test(head) && !fewFigures.test(head)),
    isInCapitals: letter.test(head) && !lowerCase.test(head),
    readsLikeProse: !isLong && readsLikeProse.test(head),
  };
}
