import { departmentFields } from '../lexicon/titles';
import { nationOf } from '../lexicon/nations';
import { nameWords } from './nameText';
import { remembered } from '../../collections/remembered';

/** A ministry or department of a government, known by its field and its country. */
export interface PublicBody {
  /** "ministry commerce": kind and field, one for all wordings. */
  readonly key: string;
  /** The usual name of its nation, where the name gives one. */
  readonly country: string | undefined;
}

const kinds: ReadonlyMap<string, string> = new Map([['ministry', 'ministry'], ['department', 'department'], ['dept', 'department']]);
const sameField: ReadonlyMap<string, string> = new Map([['defense', 'defence'], ['labor', 'labour'], ['transportation', 'transport'], ['affairs', '']]);

/**
 * Reads "China's Ministry of Commerce", "Chinese commerce ministry", "US Department of Justice", "Justice Department".
 * Undefined for names of anything else.
 */
export const readPublicBody = remembered(readBody, 10_000);

function readBody(text: string): PublicBody | undefined {
  const words = nameWords(text);
  const at = words.findIndex((word) => kinds.has(word));
  if (at < 0) return undefined;
  const kind = kinds.get(words[at]!)!;
  let before = words.slice(0, at);
  let after = words.slice(at + 1);
  let country: string | undefined;
  for (const length of [3, 2, 1]) {
    const nation = before.length >= length ? nationOf(before.slice(0, length).join(' ')) : undefined;
    if (!nation) continue;
    country = nation;
    before = before.slice(length);
    break;
  }
  if (after[0] === 'of' || after[0] === 'for') {
    after = after.slice(1);
    const of = after.lastIndexOf('of');
    const nation = of >= 0 ? nationOf(after.slice(of + 1).filter((word) => word !== 'the').join(' ')) : undefined;
    if (nation) {
      country ??= nation;
      after = after.slice(0, of);
    }
  } else if (after.length > 0 || !before.some((word) => departmentFields.has(word) || word === 'affairs')) return undefined;
  const field = [...before, ...after].map((word) => sameField.get(word) ?? word).filter((word) => word && word !== 'and' && word !== 'the');
  if (field.length === 0) return undefined;
  return { key: [kind, ...field.sort()].join(' '), country };
}
