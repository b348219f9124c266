import { boldMarkdown, escapeHref, escapeMarkdown } from './escapeMarkdown';

/** Markdown that may be shown as it is. Made by `md` and the functions below, which escape texts; `of` takes what is Markdown already. */
export class Markdown {
  private constructor(readonly source: string) {}

  static of(source: string): Markdown {
    return new Markdown(source);
  }
}

/** Text that is escaped, a number, or Markdown that is not. */
export type Content = string | number | Markdown;

/** A template of Markdown: the texts put into it are escaped. */
export function md(strings: TemplateStringsArray, ...contents: Content[]): Markdown {
  return Markdown.of(strings.map((string, index) => string + (index < contents.length ? sourceOf(contents[index]!) : '')).join(''));
}

/** A text in bold, escaped. */
export function bold(text: string): Markdown {
  return Markdown.of(boldMarkdown(text));
}

/** A link; the text alone where there is nothing to link to. */
export function link(text: string, href: string | undefined): Markdown {
  return href === undefined ? md`${text}` : Markdown.of(`[${escapeMarkdown(text)}](${escapeHref(href)})`);
}

/** Contents with something between each two; empty ones are left out. */
export function join(contents: readonly Content[], between: string): Markdown {
  return Markdown.of(contents.map(sourceOf).filter((source) => source !== '').join(between));
}

/** A heading on one line. */
export function heading(level: 1 | 2 | 3 | 4, content: Content): Markdown {
  return md`${Markdown.of('#'.repeat(level))} ${content}`;
}

/** A list with an item for each content. */
export function list(items: readonly Content[]): Markdown {
  return join(items.map((item) => md`- ${item}`), '\n');
}

/** A table. Cells hold no line breaks: texts lose theirs when they are escaped. */
export function table(head: readonly Content[], rows: readonly (readonly Content[])[]): Markdown {
  const row = (cells: readonly Content[]): Markdown => Markdown.of(`| ${cells.map(sourceOf).join(' | ')} |`);
  return join([row(head), row(head.map(() => Markdown.of('---'))), ...rows.map(row)], '\n');
}

/** Blocks of a page, in their order; empty ones are left out. */
export function blocks(contents: readonly Content[]): Markdown {
  return join(contents, '\n\n');
}

/** A heading with what stands under it; nothing when that is empty. */
export function section(level: 1 | 2 | 3, title: Content, content: Markdown): Markdown {
  return content.source === '' ? content : blocks([heading(level, title), content]);
}

function sourceOf(content: Content): string {
  if (content instanceof Markdown) return content.source;
  return typeof content === 'number' ? String(content) : escapeMarkdown(content);
}
