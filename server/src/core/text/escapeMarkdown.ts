/**
 * Text as Markdown that shows exactly this text: no markup, HTML, formula, link (also none made of a bare address) or
 * icon. Editors read `$(` as an icon even behind a backslash, so a zero-width space breaks it.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#!|~@]/g, '\\$&')
    .replace(/&(?=\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\$(?=\\\()/g, '$\u200B')
    .replace(/\$/g, '\\$&')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)\.(?!\S)/, '$1\\.');
}

/** A text in bold type, escaped. Markdown reads stars as such only where they touch a letter or figure, so they stand there. */
export function boldMarkdown(text: string): string {
  const first = text.search(/[\p{L}\p{N}]/u);
  if (first < 0) return escapeMarkdown(text);
  let end = text.length;
  while (!/[\p{L}\p{N}]/u.test(lastCharacter(text, end))) end -= lastCharacter(text, end).length;
  return `${escapeMarkdown(text.slice(0, first))}**${escapeMarkdown(text.slice(first, end))}**${escapeMarkdown(text.slice(end))}`;
}

function lastCharacter(text: string, end: number): string {
  return /[\uDC00-\uDFFF]/.test(text.charAt(end - 1)) ? text.slice(end - 2, end) : text.charAt(end - 1);
}

/** An address for the brackets of a Markdown link: no sign in it ends the link. */
export function escapeHref(href: string): string {
  return href.replace(/[()<>"'\s\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
