/** A text in which nothing reads like an icon (`$(name)`), for labels of VS Code that draw icons: a text of a document shall not become one. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}
