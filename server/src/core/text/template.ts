/** A text with `{0}`, `{1}` … filled in; a place for which nothing is given stays. */
export function fillTemplate(text: string, fill: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (place, index: string) => String(fill[Number(index)] ?? place));
}

/** "1 quote", "2 quotes", by a function that gives texts in some language. */
export function counted<Text extends string>(t: (text: Text, count: number) => string, count: number, one: Text, many: Text): string {
  return t(count === 1 ? one : many, count);
}
