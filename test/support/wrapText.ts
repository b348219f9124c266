/** A text whose lines were broken, and where each of its code units stood before. */
export interface WrappedText {
  readonly text: string;
  /** By offset in `text` the offset in the text of before; a line end stands for the space that it replaced. */
  readonly from: readonly number[];
}

export interface WrapStyle {
  readonly width: number;
  readonly lineEnd: string;
  /** Before each line, and before the first of a paragraph. */
  readonly indent: string;
  readonly firstIndent: string;
  /** What stands between two paragraphs, beside the end of a line. */
  readonly between: string;
}

/** Breaks the lines of a text, each a paragraph, as a mailer or a text browser does. Between words there is one space. */
export function wrapText(before: string, { width, lineEnd, indent, firstIndent, between }: WrapStyle): WrappedText {
  let text = '';
  const from: number[] = [];
  const add = (added: string, at: number, moves = false): void => {
    for (let i = 0; i < added.length; i++) from.push(moves ? at + i : at);
    text += added;
  };
  let offset = 0;
  for (const line of before.split('\n')) {
    if (line !== '') {
      if (text !== '') add(lineEnd + between, offset - 1);
      add(firstIndent, offset);
      let column = firstIndent.length;
      let at = offset;
      for (const word of line.split(' ')) {
        if (at > offset && column + 1 + word.length > width) {
          add(lineEnd + indent, at - 1);
          column = indent.length;
        } else if (at > offset) {
          add(' ', at - 1);
          column++;
        }
        add(word, at, true);
        column += word.length;
        at += word.length + 1;
      }
    }
    offset += line.length + 1;
  }
  return { text, from };
}
