/**
 * An equal text that does not keep alive the larger text it was cut from, as engines let a part do. For parts that are
 * kept longer than their whole.
 */
export function detachedCopy(text: string): string {
  return ` ${text}`.slice(1);
}
