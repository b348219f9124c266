import { canonicalSpelling } from '../identity/names/canonicalSpelling';

/**
 * A function of a string that remembers what it answered: documents say the same names again and again. Holds at most
 * `most` answers, then forgets them all. `read` must be pure and its answers immutable.
 */
export function remembered<T>(read: (text: string) => T, most: number): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as T;
    const key = canonicalSpelling(text);
    const answer = read(key);
    if (answers.size >= most) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
