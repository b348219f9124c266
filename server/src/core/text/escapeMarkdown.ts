/**
 * Text as Markdown that shows exactly this text: no markup, HTML, link (also none made of a bare address) or icon.
 * Editors read `$(` as an icon even behind a backslash, so a zero-width space breaks it.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#!|~@]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\$(?=\\\()/g, '$\u200B')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)\./, '$1\\.');
}

/** An address for the brackets of a Markdown link: no sign in it ends the link. */
export function escapeHref(href: string): string {
  return href.replace(/[()<>"'\s\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
